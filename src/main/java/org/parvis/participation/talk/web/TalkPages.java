package org.parvis.participation.talk.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.participation.talk.Comment;
import org.parvis.participation.talk.CommentLists;
import org.parvis.participation.talk.CommentOrder;
import org.parvis.participation.talk.CommentPlace;
import org.parvis.participation.talk.Comments;
import org.parvis.participation.talk.ShownComment;
import org.parvis.participation.talk.Stance;
import org.parvis.participation.talk.Talk;
import org.parvis.participation.talk.Talks;
import org.parvis.participation.talk.web.TalkPage.Position;
import org.parvis.participation.talk.web.TalkPage.Row;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Puts the pages of comments together. Each asks the database as often for ten comments as for ten thousand. */
@Component
class TalkPages {

    static final int SHOWN = 20;

    private static final int ON_A_SIDE = 10;
    private static final int FIRST_REPLIES = 3;
    private static final Set<String> DONE = Set.of("publie", "lu", "verifiez", "avis", "signale");

    private final Talks talks;
    private final CommentLists lists;
    private final Comments comments;
    private final Readers readers;

    TalkPages(Talks talks, CommentLists lists, Comments comments, Readers readers) {
        this.talks = talks;
        this.lists = lists;
        this.comments = comments;
        this.readers = readers;
    }

    /** What was typed, what was just done, and what was wrong with it. */
    record Said(CommentForm form, String done, FormErrors errors) {

        static Said nothing(String answerTo, String done) {
            return new Said(CommentForm.empty(answerTo), DONE.contains(done) ? done : "", new FormErrors());
        }
    }

    /** What an address is about: an article has none among the ideas, though their numbers tell them apart. */
    Talk get(String slug, String number, View view) {
        return talks.find(slug, number).filter(one -> view.isUnder(one.path())).orElseThrow(HttpProblem::notFound);
    }

    /** With all its versions, for pages that show comments: what counts or passes them on does without. */
    private Talk shown(Talk talk) {
        return talk.saying(talks.editions(talk));
    }

    /** @param after as the address says it; empty for the first page */
    Page all(Talk talk, CommentOrder order, String after, Said said, View view) {
        @Nullable Account account = readers.account(view);
        return order == CommentOrder.BALANCED ? balanced(talk, after, said, account) : ordered(talk, order, after, said, account);
    }

    private Page ordered(Talk talk, CommentOrder order, String after, Said said, @Nullable Account account) {
        @Nullable CommentPlace place = CommentPlace.find(after).orElse(null);
        List<ShownComment> found = lists.list(talk, order, place, account, SHOWN + 1);
        List<ShownComment> shown = first(found, SHOWN);
        return page(talk, order, said, account, threads(shown, account), List.of(), place == null,
                found.size() > SHOWN ? CommentLists.placeOf(shown.getLast(), order).written() : null);
    }

    /** Both sides go on where they ended: «place~place», of which one may be empty. */
    private Page balanced(Talk talk, String after, Said said, @Nullable Account account) {
        String[] places = after.split("~", -1);
        boolean isLater = places.length == 2;
        List<ShownComment> pro = side(talk, Stance.PRO, isLater ? places[0] : "", isLater, account);
        List<ShownComment> contra = side(talk, Stance.CONTRA, isLater ? places[1] : "", isLater, account);
        List<Row> threads = threads(Stream.concat(first(pro, ON_A_SIDE).stream(), first(contra, ON_A_SIDE).stream()).toList(), account);
        int some = Math.min(pro.size(), ON_A_SIDE);
        boolean isMore = pro.size() > ON_A_SIDE || contra.size() > ON_A_SIDE;
        return page(talk, CommentOrder.BALANCED, said, account, threads.subList(0, some), threads.subList(some, threads.size()), !isLater,
                isMore ? next(pro) + "~" + next(contra) : null);
    }

    private List<ShownComment> side(Talk talk, Stance stance, String after, boolean isLater, @Nullable Account account) {
        @Nullable CommentPlace place = CommentPlace.find(after).orElse(null);
        return isLater && place == null ? List.of() : lists.listOnSide(talk, stance, place, account, ON_A_SIDE + 1);
    }

    private static String next(List<ShownComment> side) {
        return side.size() > ON_A_SIDE ? CommentLists.placeOf(side.get(ON_A_SIDE - 1), CommentOrder.BALANCED).written() : "";
    }

    private Page page(
            Talk talk, CommentOrder order, Said said, @Nullable Account account, List<Row> threads, List<Row> against,
            boolean isFirst, @Nullable String after) {
        return Page.of("talk/talk", new TalkPage(
                shown(talk), readers.reading(talk, account), lists.figures(talk.subject()), order, threads, against,
                isFirst ? Position.FIRST : Position.LATER, after, said.form(), said.done(), said.errors()));
    }

    private List<Row> threads(List<ShownComment> roots, @Nullable Account account) {
        Map<UUID, List<ShownComment>> replies = lists.firstReplies(roots, account, FIRST_REPLIES);
        return roots.stream().map(one -> new Row(one, replies.getOrDefault(one.comment().id(), List.of()))).toList();
    }

    /** Those that came on top of what somebody has before them, and nothing around them. */
    Page fresh(Talk talk, UUID since, View view) {
        @Nullable Account account = readers.account(view);
        List<ShownComment> fresh = lists.list(talk, CommentOrder.NEWEST, null, account, SHOWN).stream()
                .takeWhile(one -> String.valueOf(one.comment().place()).compareTo(since.toString()) > 0)
                .toList();
        return Page.of("talk/fresh", new TalkPage(
                shown(talk), readers.reading(talk, account), lists.figures(talk.subject()), CommentOrder.NEWEST, threads(fresh, account), List.of(),
                Position.FIRST, null, CommentForm.empty(""), "", new FormErrors()));
    }

    /** @param after id of the answer that was shown last; empty for the first page */
    Page thread(Talk talk, UUID id, String after, Said said, View view) {
        @Nullable Account account = readers.account(view);
        ShownComment asked = find(talk, id, account).orElseThrow(HttpProblem::notFound);
        ShownComment first = asked.comment().isRoot() ? asked : find(talk, asked.comment().thread(), account).orElseThrow(HttpProblem::notFound);
        @Nullable Comment last = comment(after, first.comment().id());
        List<ShownComment> found = lists.replies(first.comment().id(), last, account, SHOWN + 1);
        List<ShownComment> shown = first(found, SHOWN);
        @Nullable UUID answered = said.form().answered();
        return Page.of("talk/thread", new ThreadPage(
                shown(talk), readers.reading(talk, account), first, shown, last == null ? Position.FIRST : Position.LATER,
                found.size() > SHOWN ? shown.getLast().comment().id().toString() : null,
                answered == null ? null : answered.equals(first.comment().id()) ? first : lists.find(answered, account)
                        .filter(one -> one.comment().thread().equals(first.comment().id()))
                        .orElse(null),
                said.form(), said.done(), said.errors()));
    }

    /** A comment on this idea that everybody can read, or has its place at least. */
    Optional<ShownComment> find(Talk talk, UUID id, @Nullable Account account) {
        return lists.find(id, account).filter(one -> one.comment().subjectId().equals(talk.subject()));
    }

    /** A comment on this idea that everybody can read. */
    Optional<ShownComment> findReadable(Talk talk, UUID id, @Nullable Account account) {
        return find(talk, id, account).filter(one -> one.comment().isReadable());
    }

    private @Nullable Comment comment(String id, UUID thread) {
        return Typed.id(id).flatMap(comments::find).filter(one -> one.thread().equals(thread)).orElse(null);
    }

    private static List<ShownComment> first(List<ShownComment> found, int most) {
        return found.size() > most ? found.subList(0, most) : found;
    }
}
