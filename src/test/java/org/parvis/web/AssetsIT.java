package org.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parvis.territory.Territory;
import org.parvis.testing.ParvisIT;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The application's own files, as browsers get them. */
class AssetsIT extends ParvisIT {

    @Test
    void sendsEveryScriptAndSheetWithWhatItImportsAndForAYear() throws IOException {
        Territory town = aTerritory();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:static/?*s/*.?*s")) {
            String folder = String.valueOf(file.getFilename()).endsWith(".js") ? "/js/" : "/css/";
            if ("sw.js".equals(file.getFilename())) {
                continue;
            }
            HttpResponse<String> answer = get(town, Assets.url(folder + file.getFilename()));
            assertThat(answer.statusCode()).as(file.getFilename()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
            assertThat(answer.body().lines()).noneMatch(line -> line.startsWith("import ") || line.startsWith("@import"));
        }
    }

    @Test
    void leavesTheServiceWorkerAsItIs() {
        HttpResponse<String> worker = get(aTerritory(), Assets.url("/js/sw.js"));
        assertThat(worker.statusCode()).isEqualTo(200);
        assertThat(worker.body()).contains("addEventListener('install'");
    }

    @Test
    void fetchesTheMapWithLeafletInside() {
        assertThat(get(aTerritory(), Assets.url("/js/leaflet.js")).body())
                .contains("window.L")
                .contains("export async function town")
                .contains("_initControlPos");
    }

    @Test
    void keepsTheLookOfTheSiteInOneSheetWhoseAddressChangesWithColoursAndFiles() {
        Territory town = aTerritory();
        String address = Pattern.compile("href=\"[^\"]*(/theme/[^\"]+/site\\.css)\"")
                .matcher(get(town, "/").body())
                .results()
                .map(MatchResult::group)
                .map(link -> link.substring(link.indexOf("/theme/"), link.length() - 1))
                .findFirst()
                .orElseThrow();
        assertThat(address).contains(town.themeVersion()).contains(Assets.VERSION);
        assertThat(get(town, address).body()).contains(town.themeCss()).contains(".skip").contains(".step-bar").contains(".map-frame");
    }
}
