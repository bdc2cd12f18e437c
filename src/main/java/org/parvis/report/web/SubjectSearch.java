package org.parvis.report.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.parvis.report.category.Categories;
import org.parvis.report.category.Category;
import org.parvis.web.HomeTile;
import org.parvis.web.SearchSource;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever writes a problem into the site's search wants to report it: offers the subjects that the words may mean. */
@Component
@Order(1)
class SubjectSearch implements SearchSource {

    private static final int MOST = 2;

    private final Categories categories;

    SubjectSearch(Categories categories) {
        this.categories = categories;
    }

    @Override
    public Optional<String> pathOf(String number) {
        return Optional.empty();
    }

    @Override
    public List<HomeTile.Item> find(String words, View view) {
        String path = "/signaler?mots=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        return categories.suggestToEverybody(words, MOST).stream()
                .map(suggestion -> item(suggestion.category(), path, view))
                .toList();
    }

    private static HomeTile.Item item(Category category, String path, View view) {
        String label = view.t("report.search.report", category.label(view.locale()));
        return new HomeTile.Item(label, path, "plain", view.t("report.search.form"), category.hint().in(view.locale()));
    }

    @Override
    public String heading(View view) {
        return view.t("report.search.heading");
    }

    /** There is no list of them. */
    @Override
    public String morePath(String words) {
        return "";
    }
}
