package org.parvis.report.browse;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.InTerritory;
import org.parvis.web.AllowAnyone;
import org.parvis.web.HttpProblem;
import org.parvis.web.SharedAnswer;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the map draws in its window, as GeoJSON. Neighbours ask for the same windows: answers are kept a moment. */
@Controller
class MapController {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int MOST_BYTES_KEPT = 32 << 20;

    private record Key(UUID territory, String language, ReportFilter filter, MapView view) {}

    private final Browse browse;
    private final MapJson json;
    private final Cache<Key, SharedAnswer> answers = Caffeine.newBuilder()
            .expireAfterWrite(FRESH)
            .maximumWeight(MOST_BYTES_KEPT)
            .weigher((Key key, SharedAnswer answer) -> answer.bytes().length + 200)
            .build();

    MapController(Browse browse, MapJson json) {
        this.browse = browse;
        this.json = json;
    }

    @AllowAnyone
    @GetMapping("/api/signalements/carte")
    void map(
            View view,
            @RequestParam(required = false) @Nullable String bbox,
            @RequestParam(defaultValue = "-1") int zoom,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        MapView window = MapView.find(bbox, zoom).orElseThrow(() -> new HttpProblem(400));
        Key key = new Key(InTerritory.current(), view.locale().getLanguage(), ReportQuery.of(request), window);
        SharedAnswer answer = answers.get(key, k -> answer(view, k));
        response.setContentType("application/geo+json");
        response.setCharacterEncoding("UTF-8");
        answer.write(request, response);
    }

    private SharedAnswer answer(View view, Key key) {
        String written = json.write(browse.map(key.filter(), key.view()), view);
        return SharedAnswer.of(written.getBytes(StandardCharsets.UTF_8), FRESH);
    }
}
