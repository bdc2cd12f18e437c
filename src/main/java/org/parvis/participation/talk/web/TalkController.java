package org.parvis.participation.talk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.talk.Comment;
import org.parvis.participation.talk.CommentLists;
import org.parvis.participation.talk.CommentOrder;
import org.parvis.participation.talk.Comments;
import org.parvis.participation.talk.Talk;
import org.parvis.participation.talk.web.TalkPages.Said;
import org.parvis.shared.Refusal;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.RateLimit;
import org.parvis.web.RateLimits;
import org.parvis.web.Redirect;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is said under an idea, in a debate or about an article, and saying something. */
@Controller
@AllowAnyone
@RequestMapping({
    "/participer/{slug}/idees/{number}/commentaires",
    "/participer/{slug}/debats/{number}/commentaires",
    "/participer/{slug}/articles/{number}/commentaires"
})
class TalkController {

    /** Whoever has more to say than that within an hour says it to themselves. */
    private static final RateLimit COMMENTS = new RateLimit("comment", 20, Duration.ofHours(1));

    private static final RateLimit LINKS_OF_AN_ADDRESS = new RateLimit("comment-link", 6, Duration.ofHours(1));

    private final TalkPages pages;
    private final Comments comments;
    private final CommentLists lists;
    private final Readers readers;
    private final RateLimits limits;

    TalkController(TalkPages pages, Comments comments, CommentLists lists, Readers readers, RateLimits limits) {
        this.pages = pages;
        this.comments = comments;
        this.lists = lists;
        this.readers = readers;
        this.limits = limits;
    }

    @GetMapping
    Page all(
            @PathVariable String slug,
            @PathVariable String number,
            @RequestParam(name = "ordre", defaultValue = "") String order,
            @RequestParam(name = "apres", defaultValue = "") String after,
            @RequestParam(name = "fait", defaultValue = "") String done,
            View view) {
        return pages.all(pages.get(slug, number, view), CommentOrder.of(order), after, Said.nothing("", done), view);
    }

    /** How many have come since; asked for again and again, so it says «not modified» as long as it is so. */
    @GetMapping("/nouveaux")
    ResponseEntity<Fresh> countFresh(
            @PathVariable String slug, @PathVariable String number, @RequestParam(name = "depuis", defaultValue = "") String since, HttpServletRequest http, View view) {
        limits.lookUp(http);
        int count = lists.countSince(pages.get(slug, number, view), place(since));
        return ResponseEntity.ok()
                .eTag("\"" + count + "-" + view.locale().getLanguage() + "\"")
                .cacheControl(CacheControl.noCache())
                .body(new Fresh(count, count == 0 ? "" : view.t(count < CommentLists.MOST_FRESH ? "talk.fresh" : "talk.fresh.many", count)));
    }

    /** @param words for the button that shows them */
    record Fresh(int count, String words) {}

    /** Those that have come since, for the top of the list. */
    @GetMapping("/nouveaux/liste")
    Page fresh(
            @PathVariable String slug, @PathVariable String number, @RequestParam(name = "depuis", defaultValue = "") String since, HttpServletRequest http, View view) {
        limits.lookUp(http);
        return pages.fresh(pages.get(slug, number, view), place(since), view);
    }

    private static UUID place(String since) {
        return Typed.id(since).orElseThrow(HttpProblem::notFound);
    }

    @GetMapping("/{id}")
    Page thread(
            @PathVariable String slug,
            @PathVariable String number,
            @PathVariable UUID id,
            @RequestParam(name = "repondre", defaultValue = "") String answerTo,
            @RequestParam(name = "apres", defaultValue = "") String after,
            @RequestParam(name = "fait", defaultValue = "") String done,
            View view) {
        return pages.thread(pages.get(slug, number, view), id, after, Said.nothing(answerTo.isEmpty() ? id.toString() : answerTo, done), view);
    }

    /** What was typed comes back whatever happens: where the idea is gone meanwhile, or too much came, to be copied. */
    @PostMapping
    Object say(
            @PathVariable String slug,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest http,
            View view) {
        CommentForm form = CommentForm.read(fields);
        try {
            return say(pages.get(slug, number, view), form, http, view);
        } catch (HttpProblem problem) {
            return KeptPage.of(problem, form.written(), "/participer/" + slug);
        }
    }

    private Object say(Talk talk, CommentForm form, HttpServletRequest http, View view) {
        @Nullable Account account = readers.account(view);
        FormErrors errors = errors(form, talk, account, view);
        if (!errors.isEmpty()) {
            return again(talk, form, errors, view);
        }
        try {
            if (account != null) {
                limits.take(COMMENTS, account.id().toString());
                Comment said = comments.submitAs(account, form.comment(talk), view.locale());
                return Redirect.to(view, path(talk, said) + (said.isListed() ? "?fait=publie#c-" + said.id() : "?fait=lu"));
            }
            EmailAddress address = readers.toAsk(form.email(), LINKS_OF_AN_ADDRESS, http);
            comments.ask(form.comment(talk), address, view.locale());
            return Redirect.to(view, (form.answered() == null ? talk.commentsPath() : talk.commentsPath() + "/" + form.answered()) + "?fait=verifiez");
        } catch (Refusal refusal) {
            return again(talk, form, errors.add("texte", view.t(refusal)), view);
        }
    }

    private static FormErrors errors(CommentForm form, Talk talk, @Nullable Account account, View view) {
        FormErrors errors = new FormErrors();
        if (!form.hasStance()) {
            errors.add("avis", view.t("talk.refused.noStance"));
        }
        for (Map.Entry<String, String> problem : Comments.problems(form.comment(talk)).entrySet()) {
            errors.add(problem.getKey(), view.t(problem.getValue()));
        }
        if (form.isOfAnotherWording(talk)) {
            errors.add("redaction", view.t("talk.refused.reworded"));
        }
        if (account == null && EmailAddress.find(form.email()).isEmpty()) {
            errors.add("email", view.t("messaging.refused.address"));
        }
        return errors;
    }

    private static String path(Talk talk, Comment said) {
        return said.isRoot() ? talk.commentsPath() : talk.commentsPath() + "/" + said.thread();
    }

    /** The page from which it came, with what was typed; without what it answers it can be a comment of its own. */
    private Page again(Talk talk, CommentForm form, FormErrors errors, View view) {
        @Nullable UUID answered = form.answered();
        if (answered == null) {
            return pages.all(talk, CommentOrder.NEWEST, "", new Said(form, "", errors), view).withStatus(422);
        }
        if (pages.find(talk, answered, null).isPresent()) {
            return pages.thread(talk, answered, "", new Said(form, "", errors), view).withStatus(422);
        }
        FormErrors alone = new FormErrors().add("texte", view.t("talk.refused.answerGone.alone"));
        return pages.all(talk, CommentOrder.NEWEST, "", new Said(form.alone(), "", alone), view).withStatus(404);
    }
}
