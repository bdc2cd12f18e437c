package org.parvis.portal;

import java.util.List;
import java.util.Optional;
import org.parvis.web.AllowAnyone;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.SearchSource;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The site's search: a number leads straight to its page, words to what each wing finds. */
@Controller
class SearchController {

    private static final int LONGEST = 200;

    private final List<SearchSource> sources;

    SearchController(List<SearchSource> sources) {
        this.sources = List.copyOf(sources);
    }

    @AllowAnyone
    @GetMapping("/recherche")
    Object search(View view, @RequestParam(defaultValue = "") String q) {
        String words = q.strip().substring(0, Math.min(LONGEST, q.strip().length()));
        Optional<String> exact =
                sources.stream().flatMap(source -> source.pathOf(words).stream()).findFirst();
        if (exact.isPresent()) {
            return Redirect.to(view, exact.get());
        }
        List<SearchPage.Found> found = words.isEmpty()
                ? List.of()
                : sources.stream()
                        .map(source -> new SearchPage.Found(
                                source.heading(view), source.find(words, view), source.morePath(words)))
                        .toList();
        return Page.of("portal/search", new SearchPage(words, found));
    }
}
