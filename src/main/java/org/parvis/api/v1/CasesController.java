package org.parvis.api.v1;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.api.ApiScope;
import org.parvis.api.v1.Answers.Fields;
import org.parvis.casework.Case;
import org.parvis.casework.CaseFeed;
import org.parvis.casework.Requester;
import org.parvis.casework.Requesters;
import org.parvis.database.PageTransaction;
import org.parvis.web.AllowPrograms;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Cases, read. */
@RestController
class CasesController {

    private static final int PAGE = 50;
    private static final int LONGEST_PAGE = 500;
    private static final List<String> FILTERS =
            List.of("status", "kind", "category", "department", "updated_since", "number", "person", "limit");

    private final CaseFeed feed;
    private final CaseQuery query;
    private final CasesInSight inSight;
    private final CaseDrawing drawing;
    private final Requesters requesters;

    CasesController(CaseFeed feed, CaseQuery query, CasesInSight inSight, CaseDrawing drawing, Requesters requesters) {
        this.feed = feed;
        this.query = query;
        this.inSight = inSight;
        this.drawing = drawing;
        this.requesters = requesters;
    }

    @AllowPrograms(ApiScope.READS_CASES)
    @PageTransaction
    @GetMapping("/api/v1/cases")
    public ResponseEntity<byte[]> list(HttpServletRequest request) {
        Call call = Call.of(request);
        int limit = limit(call);
        String cursor = call.argument("cursor");
        List<Case> found = feed.list(query.read(call), cursor == null ? null : Cursor.place(cursor), limit + 1);
        List<Case> shown = found.size() > limit ? found.subList(0, limit) : found;
        String last = shown.isEmpty()
                ? cursor
                : Cursor.of(new CaseFeed.Place(shown.getLast().state().movedAt(), shown.getLast().id()));
        Map<String, Object> answer = new Fields()
                .put("cases", shown.stream().map(drawing::line).toList())
                .put("cursor", last)
                .put("more", found.size() > limit)
                .map();
        return Answers.ok(call, answer, null, found.size() > limit ? next(call, last) : null);
    }

    private static int limit(Call call) {
        String said = call.argument("limit");
        if (said == null) {
            return PAGE;
        }
        if (!said.matches("[1-9]\\d{0,2}") || Integer.parseInt(said) > LONGEST_PAGE) {
            throw ApiProblem.wrong("limit", "api.wrong.limit");
        }
        return Integer.parseInt(said);
    }

    private static String next(Call call, @Nullable String cursor) {
        String filters = FILTERS.stream()
                .filter(name -> call.argument(name) != null)
                .map(name -> name + "=" + URLEncoder.encode(String.valueOf(call.argument(name)), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining());
        return call.view().absoluteUrl("/api/v1/cases?" + filters + "cursor=" + cursor);
    }

    @AllowPrograms(ApiScope.READS_CASES)
    @PageTransaction
    @GetMapping("/api/v1/cases/{number}")
    public ResponseEntity<byte[]> show(@PathVariable String number, HttpServletRequest request) {
        Call call = Call.of(request);
        return Answers.ok(call, drawing.whole(inSight.get(call, number)));
    }

    /** Who asked, on record. */
    @AllowPrograms(ApiScope.READS_PERSONS)
    @GetMapping("/api/v1/cases/{number}/requester")
    ResponseEntity<byte[]> requester(@PathVariable String number, HttpServletRequest request) {
        Call call = Call.of(request);
        Requester requester = requesters.show(inSight.handled(call, number), call.visitor());
        return Answers.ok(call, new Fields()
                .put("name", requester.name())
                .put("email", requester.email())
                .put("phone", requester.phone())
                .put("language", requester.language())
                .map());
    }
}
