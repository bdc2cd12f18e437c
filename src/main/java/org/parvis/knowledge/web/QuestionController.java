package org.parvis.knowledge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.parvis.database.PageTransaction;
import org.parvis.knowledge.Article;
import org.parvis.knowledge.ArticleSearch;
import org.parvis.knowledge.Articles;
import org.parvis.knowledge.Entry;
import org.parvis.knowledge.Opinions;
import org.parvis.knowledge.Readers;
import org.parvis.web.AllowAnyone;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.RateLimit;
import org.parvis.web.RateLimits;
import org.parvis.web.Redirect;
import org.parvis.web.Source;
import org.parvis.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Answers for everybody, and whether they helped. */
@Controller
@AllowAnyone
class QuestionController {

    static final int FOUND = 20;
    static final int LISTED = 100;

    private static final int USEFUL = 6;

    /** An office behind one address may say what it thinks of a page of answers. */
    private static final RateLimit OPINIONS = new RateLimit("opinion", 30, Duration.ofHours(1));

    private final ArticleSearch search;
    private final Articles articles;
    private final Opinions opinions;
    private final AnswerPages pages;
    private final RateLimits limits;

    QuestionController(ArticleSearch search, Articles articles, Opinions opinions, AnswerPages pages, RateLimits limits) {
        this.search = search;
        this.articles = articles;
        this.opinions = opinions;
        this.pages = pages;
        this.limits = limits;
    }

    @GetMapping("/questions")
    @PageTransaction
    Page list(
            View view,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String apres) {
        limits.lookUp(request);
        String language = view.locale().getLanguage();
        boolean asks = !q.isBlank();
        List<Entry> entries = asks
                ? search.find(q, language, Readers.PUBLIC, FOUND)
                : theme.isEmpty() ? List.of() : search.listTopic(theme, apres, language, Readers.PUBLIC, LISTED);
        return Page.of("knowledge/questions", new QuestionsPage(
                        q.strip(),
                        asks ? "" : theme,
                        search.topics(Readers.PUBLIC),
                        entries,
                        asks || !theme.isEmpty() ? List.of() : search.listHelpful(language, USEFUL),
                        !asks && entries.size() == LISTED
                                ? "/questions?theme=" + URLEncoder.encode(theme, StandardCharsets.UTF_8) + "&apres=" + entries.getLast().slug()
                                : null))
                .cacheable();
    }

    @GetMapping("/questions/{slug}")
    @PageTransaction
    Page show(View view, @PathVariable String slug, @RequestParam(defaultValue = "") String merci) {
        return Page.of("knowledge/answer", pages.open(view, find(slug), !merci.isEmpty())).cacheable();
    }

    @PostMapping("/questions/{slug}/avis")
    ResponseEntity<Void> judge(
            View view,
            HttpServletRequest request,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String utile,
            @RequestParam(defaultValue = "") String mot) {
        Article article = find(slug);
        if (!utile.equals("oui") && !utile.equals("non")) {
            return Redirect.to(view, AnswerPages.PUBLIC + slug + "#avis");
        }
        limits.take(OPINIONS, Source.of(request));
        opinions.say(article, utile.equals("oui"), mot);
        return Redirect.to(view, AnswerPages.PUBLIC + slug + "?merci=1#avis");
    }

    private Article find(String slug) {
        return articles.find(slug).filter(Article::isPublic).orElseThrow(HttpProblem::notFound);
    }
}
