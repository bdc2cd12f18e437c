package org.parvis.participation.talk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.talk.Comment;
import org.parvis.participation.talk.CommentVotes;
import org.parvis.participation.talk.Comments;
import org.parvis.participation.talk.Opinion;
import org.parvis.participation.talk.ShownComment;
import org.parvis.participation.talk.Talk;
import org.parvis.participation.talk.Talks;
import org.parvis.participation.talk.VoteWish;
import org.parvis.shared.Refusal;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.LocalPath;
import org.parvis.web.Page;
import org.parvis.web.RateLimit;
import org.parvis.web.RateLimits;
import org.parvis.web.Redirect;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Agreeing with a comment or not: one press with an account, a confirmed address without. */
@Controller
@AllowAnyone
class OpinionController {

    private static final RateLimit VOTES = new RateLimit("comment-vote", 60, Duration.ofMinutes(1));

    /** Whoever agrees with more comments than that within an hour has more ease with an account. */
    private static final RateLimit LINKS_OF_AN_ADDRESS = new RateLimit("comment-vote-link", 12, Duration.ofHours(1));

    private final Talks talks;
    private final TalkPages pages;
    private final CommentVotes votes;
    private final Comments comments;
    private final Readers readers;
    private final RateLimits limits;

    OpinionController(Talks talks, TalkPages pages, CommentVotes votes, Comments comments, Readers readers, RateLimits limits) {
        this.talks = talks;
        this.pages = pages;
        this.votes = votes;
        this.comments = comments;
        this.readers = readers;
        this.limits = limits;
    }

    @GetMapping({"/participer/{slug}/idees/{number}/commentaires/{id}/avis", "/participer/{slug}/debats/{number}/commentaires/{id}/avis", "/participer/{slug}/articles/{number}/commentaires/{id}/avis"})
    Page ask(
            @PathVariable String slug,
            @PathVariable String number,
            @PathVariable UUID id,
            @RequestParam(name = "sens", defaultValue = "") String opinion,
            View view) {
        Talk talk = pages.get(slug, number, view);
        return page(talk, readable(talk, id, view), opinion(opinion).orElse(null), "", new FormErrors(), view);
    }

    /** @param back the page on which it was pressed */
    @PostMapping({"/participer/{slug}/idees/{number}/commentaires/{id}/avis", "/participer/{slug}/debats/{number}/commentaires/{id}/avis", "/participer/{slug}/articles/{number}/commentaires/{id}/avis"})
    Object vote(
            @PathVariable String slug,
            @PathVariable String number,
            @PathVariable UUID id,
            @RequestParam(name = "sens", defaultValue = "") String opinion,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(name = "retour", defaultValue = "") String back,
            HttpServletRequest http,
            View view) {
        Talk talk = pages.get(slug, number, view);
        ShownComment shown = readable(talk, id, view);
        @Nullable Account account = readers.account(view);
        @Nullable Opinion chosen = opinion(opinion).orElse(null);
        if (chosen == null) {
            return page(talk, shown, null, email, new FormErrors().add("sens", view.t("talk.refused.noOpinion")), view).withStatus(422);
        }
        try {
            if (account == null) {
                EmailAddress address = readers.toAsk(email, LINKS_OF_AN_ADDRESS, http);
                votes.ask(talk, id, chosen, address, view.locale());
                return Redirect.to(view, talk.commentsPath() + "/" + shown.comment().thread() + "?fait=verifiez");
            }
            limits.takeHere(VOTES, account.id().toString());
            votes.voteAs(account, id, chosen, view.locale());
            String page = LocalPath.or(back, "");
            return Redirect.to(view, (page.startsWith(talk.commentsPath()) ? page : talk.commentsPath() + "/" + shown.comment().thread()) + "#c-" + id);
        } catch (Refusal refusal) {
            return page(talk, shown, chosen, email, new FormErrors().add("email", view.t(refusal)), view).withStatus(422);
        }
    }

    /** Reading a link changes nothing, as mail scanners read them all: the page has the button. */
    @GetMapping("/commentaires/avis")
    Page askToConfirm(@RequestParam(name = "jeton", defaultValue = "") String token, View view) {
        return votes.find(token).flatMap(wish -> linkPage(wish, token, new FormErrors())).orElseGet(OpinionController::unknown);
    }

    @PostMapping("/commentaires/avis")
    Object confirm(@RequestParam(name = "jeton", defaultValue = "") String token, View view) {
        try {
            Optional<VoteWish> wish = votes.confirm(token);
            if (wish.isEmpty()) {
                return unknown();
            }
            Comment comment = comments.find(wish.get().commentId()).orElseThrow();
            return Redirect.to(view, talks.get(comment.subjectId()).commentsPath() + "/" + comment.thread() + "?fait=avis");
        } catch (Refusal refusal) {
            return votes.find(token)
                    .flatMap(wish -> linkPage(wish, token, new FormErrors().add("jeton", view.t(refusal))))
                    .map(page -> page.withStatus(422))
                    .orElseGet(OpinionController::unknown);
        }
    }

    /** As the public page answers: of what not everybody can read, nothing. */
    private Optional<Page> linkPage(VoteWish wish, String token, FormErrors errors) {
        return comments.find(wish.commentId())
                .flatMap(comment -> talks.find(comment.subjectId()))
                .flatMap(talk -> pages.findReadable(talk, wish.commentId(), null)
                        .map(shown -> Page.of(
                                "talk/voting", new OpinionPage(talk, TalkPage.Reading.BY_MAIL, shown, wish.opinion(), "", token, errors))));
    }

    private Page page(Talk talk, ShownComment shown, @Nullable Opinion opinion, String email, FormErrors errors, View view) {
        return Page.of("talk/opinion", new OpinionPage(talk, readers.reading(talk, readers.account(view)), shown, opinion, email, "", errors));
    }

    private ShownComment readable(Talk talk, UUID id, View view) {
        return pages.findReadable(talk, id, readers.account(view)).orElseThrow(HttpProblem::notFound);
    }

    private static Optional<Opinion> opinion(String typed) {
        return Typed.one(Opinion.values(), typed);
    }

    private static Page unknown() {
        return Page.of("participation/unknown").withStatus(404);
    }
}
