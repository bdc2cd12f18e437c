package org.parvis.knowledge.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Accounts;
import org.parvis.knowledge.Article;
import org.parvis.knowledge.ArticleDraft;
import org.parvis.knowledge.ArticleRights;
import org.parvis.knowledge.Articles;
import org.parvis.knowledge.Origin;
import org.parvis.knowledge.Wording;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Idempotency;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Articles are written and changed. */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD, Role.ADMINISTRATOR})
class WritingController {

    private static final String NEW = "/bureau/connaissances/nouveau";

    private final Articles articles;
    private final DeskArticles desk;
    private final WritingPages pages;
    private final Accounts accounts;
    private final Idempotency idempotency;

    WritingController(Articles articles, DeskArticles desk, WritingPages pages, Accounts accounts, Idempotency idempotency) {
        this.articles = articles;
        this.desk = desk;
        this.pages = pages;
        this.accounts = accounts;
        this.idempotency = idempotency;
    }

    @GetMapping(NEW)
    Page begin(View view) {
        refuseReaders(view);
        ArticleForm form = new ArticleForm(Map.of("owner", view.visitor().account().toString()));
        return Page.of("knowledge/write", pages.page(view, null, new WritingPages.Typed(form, 0, List.of(), view.newKey(), new FormErrors())));
    }

    @PostMapping(NEW)
    Object create(View view, @RequestParam String key, @RequestParam Map<String, String> typed) {
        refuseReaders(view);
        ArticleForm form = new ArticleForm(typed);
        ArticleDraft draft = draft(view, form, null);
        FormErrors errors = errors(view, form, draft, Origin.TOWN);
        if (errors.isEmpty()) {
            try {
                String slug = idempotency.once("article:" + view.visitor().account(), key, Idempotency.payload(typed), () -> {
                    Article article = articles.create(draft, view.visitor());
                    if (form.isToBePublished()) {
                        articles.publish(article, article.latest(), view.visitor());
                    }
                    return article.slug();
                });
                return Redirect.to(view, AnswerPages.DESK + slug);
            } catch (Refusal refused) {
                errors.add("department", view.t(refused));
            }
        }
        return Page.of("knowledge/write", pages.page(view, null, new WritingPages.Typed(form, 0, List.of(), key, errors))).withStatus(422);
    }

    @GetMapping("/bureau/connaissances/{slug}/modifier")
    Page open(View view, @PathVariable String slug) {
        Article article = desk.getOwn(slug, view);
        ArticleForm form = ArticleForm.of(article, articles.getVersion(article, article.latest()));
        return Page.of("knowledge/write", pages.page(
                view, article, new WritingPages.Typed(form, article.latest(), List.of(), view.newKey(), new FormErrors())));
    }

    /** Whoever was overtaken gets their own text back, with what changed; when they save again they have seen it. */
    @PostMapping("/bureau/connaissances/{slug}/modifier")
    Object change(View view, @PathVariable String slug, @RequestParam int version, @RequestParam Map<String, String> typed) {
        Article article = desk.getOwn(slug, view);
        ArticleForm form = new ArticleForm(typed);
        ArticleDraft draft = draft(view, form, article);
        FormErrors errors = errors(view, form, draft, article.origin());
        List<Changed> meanwhile = List.of();
        if (errors.isEmpty()) {
            try {
                if (form.isToBePublished()) {
                    articles.changeForReaders(article, version, draft, view.visitor());
                } else {
                    articles.change(article, version, draft, view.visitor());
                }
                return Redirect.to(view, AnswerPages.DESK + slug);
            } catch (Refusal refused) {
                boolean isOvertaken = refused.messageKey().endsWith("changedMeanwhile");
                errors.add(isOvertaken ? "title" : "department", view.t(refused));
                meanwhile = isOvertaken ? meanwhile(view, article, version) : List.of();
            }
        }
        int shown = meanwhile.isEmpty() ? version : article.latest();
        return Page.of("knowledge/write", pages.page(view, article, new WritingPages.Typed(form, shown, meanwhile, view.newKey(), errors)))
                .withStatus(422);
    }

    private List<Changed> meanwhile(View view, Article article, int version) {
        return articles.findVersion(article, version)
                .map(known -> Comparison.of(view, article, known, articles.getVersion(article, article.latest())))
                .orElse(List.of());
    }

    private ArticleDraft draft(View view, ArticleForm form, @Nullable Article article) {
        UUID owner = ArticleForm.id(form.of("owner"));
        boolean isStaff = owner != null && accounts.findStaff(owner).isPresent();
        return form.draft(wordings(view, form, article), isStaff ? owner : null);
    }

    private List<Wording> wordings(View view, ArticleForm form, @Nullable Article article) {
        return article != null && article.origin() == Origin.SHEET
                ? articles.getVersion(article, article.latest()).wordings()
                : form.wordings(WritingPages.languages(view));
    }

    private static FormErrors errors(View view, ArticleForm form, ArticleDraft draft, Origin origin) {
        FormErrors errors = new FormErrors();
        draft.problems(Articles.LANGUAGE).stream()
                .filter(problem -> origin == Origin.TOWN || problem.field().equals("topic") || problem.field().equals("agents"))
                .forEach(problem -> errors.add(problem.field(), view.t(problem.messageKey())));
        if (form.hasWrongDay()) {
            errors.add("review", view.t("knowledge.wrong.day"));
        }
        return errors;
    }

    private static void refuseReaders(View view) {
        if (!ArticleRights.mayWrite(view.visitor())) {
            throw new HttpProblem(403);
        }
    }
}
