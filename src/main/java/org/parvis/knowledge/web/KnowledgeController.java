package org.parvis.knowledge.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.parvis.database.PageTransaction;
import org.parvis.knowledge.ArticleRights;
import org.parvis.knowledge.ArticleSearch;
import org.parvis.knowledge.Entry;
import org.parvis.knowledge.Readers;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Agents look an answer up, most often with somebody on the phone. */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD, Role.FRONT_DESK, Role.ADMINISTRATOR})
class KnowledgeController {

    private static final String PATH = "/bureau/connaissances";

    private final ArticleSearch search;
    private final DeskArticles articles;

    KnowledgeController(ArticleSearch search, DeskArticles articles) {
        this.search = search;
        this.articles = articles;
    }

    @GetMapping(PATH)
    @PageTransaction
    Page find(
            View view,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String apres) {
        String language = view.locale().getLanguage();
        boolean asks = !q.isBlank();
        List<Entry> entries = asks
                ? search.find(q, language, Readers.AGENTS, QuestionController.FOUND)
                : theme.isEmpty() ? List.of() : search.listTopic(theme, apres, language, Readers.AGENTS, QuestionController.LISTED);
        String next = !asks && entries.size() == QuestionController.LISTED
                ? PATH + "?theme=" + URLEncoder.encode(theme, StandardCharsets.UTF_8) + "&apres=" + entries.getLast().slug()
                : null;
        KnowledgePage page = new KnowledgePage(
                q.strip(), asks ? "" : theme, asks ? List.of() : search.topics(Readers.AGENTS), entries, next, ArticleRights.mayWrite(view.visitor()));
        return Page.of(view.isPartial() ? "knowledge/found" : "knowledge/desk", page);
    }

    @GetMapping(PATH + "/{slug}")
    @PageTransaction
    Page show(View view, @PathVariable String slug, @RequestParam(defaultValue = "") String change) {
        return Page.of("knowledge/article", articles.page(view, articles.get(slug, view), !change.isEmpty()));
    }
}
