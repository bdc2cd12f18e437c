package org.parvis.knowledge.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.database.PageTransaction;
import org.parvis.knowledge.Article;
import org.parvis.knowledge.ArticleVersion;
import org.parvis.knowledge.Articles;
import org.parvis.knowledge.Opinions;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.TypedDay;
import org.parvis.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What becomes of articles: published, withdrawn, read again, taken back to an earlier version; and what readers say. */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD, Role.ADMINISTRATOR})
class StandingController {

    private final Articles articles;
    private final Opinions opinions;
    private final DeskArticles desk;

    StandingController(Articles articles, Opinions opinions, DeskArticles desk) {
        this.articles = articles;
        this.opinions = opinions;
        this.desk = desk;
    }

    /** What waits for somebody: to be read again, or to be published. */
    @GetMapping("/bureau/connaissances/a-relire")
    @PageTransaction
    Page due(View view) {
        return Page.of("knowledge/due", new DuePage(lines(articles.listDue()), lines(articles.listUnpublished())));
    }

    private List<DuePage.Line> lines(List<Article> found) {
        Map<UUID, String> titles = articles.titles(found);
        Map<UUID, String> owners = desk.owners(found);
        return found.stream()
                .map(article -> new DuePage.Line(
                        article,
                        titles.getOrDefault(article.id(), article.slug()),
                        desk.department(article),
                        article.owner() == null ? "" : owners.getOrDefault(article.owner(), "")))
                .toList();
    }

    @PostMapping("/bureau/connaissances/{slug}/publier")
    ResponseEntity<Void> publish(View view, @PathVariable String slug, @RequestParam int version) {
        Article article = desk.getOwn(slug, view);
        return act(view, article, () -> articles.publish(article, version, view.visitor()));
    }

    @PostMapping("/bureau/connaissances/{slug}/retirer")
    ResponseEntity<Void> withdraw(View view, @PathVariable String slug) {
        Article article = desk.getOwn(slug, view);
        return act(view, article, () -> articles.withdraw(article, view.visitor()));
    }

    @PostMapping("/bureau/connaissances/{slug}/relu")
    ResponseEntity<Void> confirm(View view, @PathVariable String slug, @RequestParam(defaultValue = "") String review) {
        Article article = desk.getOwn(slug, view);
        LocalDate next = TypedDay.find(review.strip()).filter(day -> day.isAfter(articles.today())).orElse(null);
        return act(view, article, () -> articles.confirm(article, next, view.visitor()));
    }

    /** The list of versions, and two of them compared: the newest two unless others are asked for. */
    @GetMapping("/bureau/connaissances/{slug}/versions")
    @PageTransaction
    Page history(View view, @PathVariable String slug, @RequestParam(defaultValue = "0") int de, @RequestParam(defaultValue = "0") int a) {
        Article article = desk.getOwn(slug, view);
        int after = a == 0 ? article.latest() : a;
        int before = de == 0 ? Math.max(1, after - 1) : de;
        ArticleVersion old = articles.findVersion(article, before).orElseThrow(HttpProblem::notFound);
        ArticleVersion fresh = articles.findVersion(article, after).orElseThrow(HttpProblem::notFound);
        return Page.of("knowledge/versions", new VersionsPage(
                article,
                fresh.in(view.locale().getLanguage()).title(),
                articles.history(article),
                before,
                after,
                Comparison.of(view, article, old, fresh)));
    }

    @PostMapping("/bureau/connaissances/{slug}/versions/{number}/reprendre")
    ResponseEntity<Void> restore(View view, @PathVariable String slug, @PathVariable int number, @RequestParam int version) {
        Article article = desk.getOwn(slug, view);
        ArticleVersion earlier = articles.findVersion(article, number).orElseThrow(HttpProblem::notFound);
        return act(view, article, () -> articles.restore(
                article, new Articles.Restoration(version, earlier, view.t("knowledge.restored", number)), view.visitor()));
    }

    @GetMapping("/bureau/connaissances/{slug}/avis")
    @PageTransaction
    Page opinions(View view, @PathVariable String slug) {
        Article article = desk.getOwn(slug, view);
        return Page.of("knowledge/opinions", new OpinionsPage(
                article,
                articles.getVersion(article, article.shown()).in(view.locale().getLanguage()).title(),
                opinions.words(article)));
    }

    /** Whoever acted on something that has changed since is shown what it is now. */
    private static ResponseEntity<Void> act(View view, Article article, Runnable act) {
        try {
            act.run();
        } catch (Refusal refused) {
            return Redirect.to(view, AnswerPages.DESK + article.slug() + "?change=1");
        }
        return Redirect.to(view, AnswerPages.DESK + article.slug());
    }
}
