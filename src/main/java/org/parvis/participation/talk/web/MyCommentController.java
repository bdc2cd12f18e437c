package org.parvis.participation.talk.web;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.participation.talk.Comment;
import org.parvis.participation.talk.CommentModeration;
import org.parvis.participation.talk.CommentRefused;
import org.parvis.participation.talk.Comments;
import org.parvis.participation.talk.Talks;
import org.parvis.participation.talk.web.MinePage.Key;
import org.parvis.shared.Refusal;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody's own comment, by the link in their mail or by their account: confirm it, change it, take it back, appeal. */
@Controller
@AllowAnyone
class MyCommentController {

    private static final String PATH = "/commentaires/mien";
    private static final Set<String> DONE = Set.of("publie", "change", "retire", "conteste");

    private final Comments comments;
    private final CommentModeration moderation;
    private final Talks talks;
    private final Readers readers;
    private final Clock clock;

    MyCommentController(Comments comments, CommentModeration moderation, Talks talks, Readers readers, Clock clock) {
        this.comments = comments;
        this.moderation = moderation;
        this.talks = talks;
        this.readers = readers;
        this.clock = clock;
    }

    private record Mine(Comment comment, Key key) {}

    /** Reading a link changes nothing, as mail scanners read them all: the page has the button. */
    @GetMapping(PATH)
    Page show(
            @RequestParam(name = "jeton", defaultValue = "") String token,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(name = "fait", defaultValue = "") String done,
            View view) {
        return find(token, id, view)
                .map(mine -> page(mine, MinePage.Typed.of(mine.comment()), DONE.contains(done) ? done : "", new FormErrors()))
                .orElseGet(() -> Page.of("participation/unknown").withStatus(404));
    }

    @PostMapping(PATH + "/publier")
    Object confirm(@RequestParam(name = "jeton", defaultValue = "") String token, View view) {
        Mine mine = get(token, "", view);
        try {
            comments.confirm(token);
            return back(mine, "publie", view);
        } catch (Refusal refusal) {
            return page(mine, MinePage.Typed.of(mine.comment()), "", new FormErrors().add("publier", view.t(refusal))).withStatus(422);
        }
    }

    @PostMapping(PATH + "/modifier")
    Object edit(
            @RequestParam(name = "jeton", defaultValue = "") String token,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(name = "texte", defaultValue = "") String words,
            @RequestParam(defaultValue = "") String source,
            View view) {
        @Nullable Mine mine = find(token, id, view).orElse(null);
        if (mine == null) {
            return kept(new MinePage.Typed(words, source, "").correction());
        }
        MinePage.Typed typed = new MinePage.Typed(words, source, "");
        try {
            comments.edit(mine.comment().id(), words, source);
            return back(mine, "change", view);
        } catch (CommentRefused refused) {
            return page(mine, typed, "", FormErrors.of(refused.problems(), view)).withStatus(422);
        } catch (Refusal refusal) {
            return page(mine, typed, "", new FormErrors().add("texte", view.t(refusal))).withStatus(422);
        }
    }

    @PostMapping(PATH + "/retirer")
    Object withdraw(
            @RequestParam(name = "jeton", defaultValue = "") String token, @RequestParam(defaultValue = "") String id, View view) {
        Mine mine = get(token, id, view);
        try {
            comments.withdraw(mine.comment().id());
            return back(mine, "retire", view);
        } catch (Refusal refusal) {
            return page(mine, MinePage.Typed.of(mine.comment()), "", new FormErrors().add("retirer", view.t(refusal))).withStatus(422);
        }
    }

    @PostMapping(PATH + "/contester")
    Object appeal(
            @RequestParam(name = "jeton", defaultValue = "") String token,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(name = "pourquoi", defaultValue = "") String words,
            View view) {
        @Nullable Mine mine = find(token, id, view).orElse(null);
        if (mine == null) {
            return kept(words);
        }
        try {
            moderation.appeal(mine.comment().id(), words);
            return back(mine, "conteste", view);
        } catch (Refusal refusal) {
            MinePage.Typed typed = new MinePage.Typed(mine.comment().words(), mine.comment().source(), words);
            return page(mine, typed, "", new FormErrors().add("pourquoi", view.t(refusal))).withStatus(422);
        }
    }

    /** Whoever was logged out while typing loses nothing. */
    private static Page kept(String words) {
        return KeptPage.of(HttpProblem.notFound(), words, "/participer");
    }

    private static Object back(Mine mine, String done, View view) {
        return Redirect.to(view, PATH + mine.key().query() + "&fait=" + done);
    }

    private Page page(Mine mine, MinePage.Typed typed, String done, FormErrors errors) {
        Comment comment = mine.comment();
        return Page.of("talk/mine", new MinePage(
                talks.getShown(comment.subjectId()), comment, mine.key(), clock.instant(), moderation.listActs(comment.id()),
                moderation.listAppeals(comment.id()), moderation.findAppealable(comment).orElse(null), typed, done, errors));
    }

    private Mine get(String token, String id, View view) {
        return find(token, id, view).orElseThrow(HttpProblem::notFound);
    }

    private Optional<Mine> find(String token, String id, View view) {
        if (!token.isEmpty()) {
            return comments.findByKey(token).map(comment -> new Mine(comment, new Key("jeton", token)));
        }
        @Nullable Account account = readers.account(view);
        return account == null
                ? Optional.empty()
                : Typed.id(id).flatMap(known -> comments.findOf(account, known)).map(comment -> new Mine(comment, new Key("id", comment.id().toString())));
    }
}
