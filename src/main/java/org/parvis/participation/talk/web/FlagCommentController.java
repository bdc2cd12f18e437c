package org.parvis.participation.talk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.talk.Charters;
import org.parvis.participation.talk.CommentQueue;
import org.parvis.participation.talk.ShownComment;
import org.parvis.participation.talk.Talk;
import org.parvis.shared.Refusal;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.RateLimits;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Objecting to a comment. No account is needed. */
@Controller
@AllowAnyone
@RequestMapping({
    "/participer/{slug}/idees/{number}/commentaires/{id}/signaler", "/participer/{slug}/debats/{number}/commentaires/{id}/signaler", "/participer/{slug}/articles/{number}/commentaires/{id}/signaler"
})
class FlagCommentController {

    private final TalkPages pages;
    private final CommentQueue queue;
    private final Charters charters;
    private final RateLimits limits;

    FlagCommentController(TalkPages pages, CommentQueue queue, Charters charters, RateLimits limits) {
        this.pages = pages;
        this.queue = queue;
        this.charters = charters;
        this.limits = limits;
    }

    @GetMapping
    Page ask(@PathVariable String slug, @PathVariable String number, @PathVariable UUID id, View view) {
        Talk talk = pages.get(slug, number, view);
        return page(talk, get(talk, id), "", "", new FormErrors());
    }

    @PostMapping
    Object flag(
            @PathVariable String slug,
            @PathVariable String number,
            @PathVariable UUID id,
            @RequestParam(name = "texte", defaultValue = "") String words,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest http,
            View view) {
        try {
            Talk talk = pages.get(slug, number, view);
            return flag(talk, get(talk, id), words, email, http, view);
        } catch (HttpProblem problem) {
            return KeptPage.of(problem, words, "/participer/" + slug);
        }
    }

    private Object flag(Talk talk, ShownComment shown, String words, String email, HttpServletRequest http, View view) {
        FormErrors errors = new FormErrors();
        @Nullable EmailAddress address = EmailAddress.find(email).orElse(null);
        if (address == null && !email.isBlank()) {
            errors.add("email", view.t("messaging.refused.address"));
        }
        if (words.isBlank()) {
            errors.add("texte", view.t("talk.refused.noReason"));
        }
        if (errors.isEmpty()) {
            limits.sendMessage(http);
            try {
                queue.flag(shown.comment().id(), words, address, view.locale());
                return Redirect.to(view, talk.commentsPath() + "/" + shown.comment().thread() + "?fait=signale");
            } catch (Refusal refusal) {
                errors.add("texte", view.t(refusal));
            }
        }
        return page(talk, shown, words, email, errors).withStatus(422);
    }

    private Page page(Talk talk, ShownComment shown, String words, String email, FormErrors errors) {
        return Page.of("talk/flag", new FlagPage(talk, shown, charters.current(), words, email, errors));
    }

    private ShownComment get(Talk talk, UUID id) {
        return pages.findReadable(talk, id, null).orElseThrow(HttpProblem::notFound);
    }
}
