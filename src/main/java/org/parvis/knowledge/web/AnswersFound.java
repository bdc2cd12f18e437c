package org.parvis.knowledge.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.knowledge.ArticleSearch;
import org.parvis.knowledge.Entry;
import org.parvis.knowledge.Readers;
import org.parvis.web.AnswerSource;
import org.parvis.web.HomeTile;
import org.parvis.web.SearchSource;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Answers where people look for something: in the site's search, on the front page, beside an agent's form. */
@Component
@Order(50)
class AnswersFound implements SearchSource, HomeTile, AnswerSource {

    private static final int IN_SEARCH = 5;
    private static final int ON_THE_FRONT_PAGE = 4;
    private static final int FOR_AN_AGENT = 3;
    private static final int SHORTEST = 4;

    private final ArticleSearch search;

    AnswersFound(ArticleSearch search) {
        this.search = search;
    }

    @Override
    public Optional<String> pathOf(String number) {
        return Optional.empty();
    }

    @Override
    public List<Item> find(String words, View view) {
        return search.find(words, view.locale().getLanguage(), Readers.PUBLIC, IN_SEARCH).stream().map(AnswersFound::item).toList();
    }

    @Override
    public String heading(View view) {
        return view.t("knowledge.found");
    }

    @Override
    public String morePath(String words) {
        return "/questions?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** After the town's news. */
    @Override
    public int position() {
        return 200;
    }

    @Override
    public @Nullable Tile tile(View view) {
        List<Entry> useful = search.listHelpful(view.locale().getLanguage(), ON_THE_FRONT_PAGE);
        return useful.isEmpty()
                ? null
                : new Tile(
                        view.t("knowledge.tile"),
                        List.of(),
                        useful.stream().map(AnswersFound::item).toList(),
                        new Link(view.t("knowledge.all"), "/questions"));
    }

    @Override
    public List<Answer> answers(String words, View view) {
        if (words.strip().length() < SHORTEST) {
            return List.of();
        }
        return search.find(words, view.locale().getLanguage(), Readers.AGENTS, FOR_AN_AGENT).stream()
                .map(entry -> new Answer(entry.title(), entry.summary(), AnswerPages.DESK + entry.slug()))
                .toList();
    }

    private static Item item(Entry entry) {
        return new Item(entry.title(), AnswerPages.PUBLIC + entry.slug(), "", "", entry.summary());
    }
}
