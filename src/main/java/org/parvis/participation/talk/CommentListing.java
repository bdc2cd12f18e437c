package org.parvis.participation.talk;

import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.participation.talk.Comment.Moderation;
import org.springframework.stereotype.Component;

/** Gives comments their place among what everybody can read, and takes it from them. In the caller's transaction. */
@Component
class CommentListing {

    private final CommentStore comments;
    private final TallyStore tallies;

    CommentListing(CommentStore comments, TallyStore tallies) {
        this.comments = comments;
        this.tallies = tallies;
    }

    /**
     * From now on everybody can read it. What it answers can be read and is kept so by the caller ({@link CommentStore#keep}),
     * hence has its place, as has all above it: many may answer one comment at once and none waits for another.
     */
    void show(Comment comment) {
        comments.moderate(comment.id(), Moderation.VISIBLE, "", "");
        if (comments.place(comment.id())) {
            tallies.list(comment);
        }
    }

    /** The same some time after it was said: what it answers gets its place back, if it was withdrawn meanwhile. */
    void showLater(Comment comment) {
        show(comment);
        ancestors(comment)
                .map(id -> comments.hold(id).orElseThrow())
                .filter(one -> one.isWithdrawn() && comments.place(one.id()))
                .forEach(tallies::list);
    }

    /** The nearest first, which came last: whoever holds several comments takes them in this order. */
    private static Stream<UUID> ancestors(Comment comment) {
        return Stream.of(comment.rootId(), comment.branchId(), comment.parentId())
                .filter(Objects::nonNull)
                .filter(id -> !id.equals(comment.id()))
                .distinct()
                .sorted(Comparator.reverseOrder());
    }

    /** Withdrawn: it goes without a trace where nobody answered it, else its place stays. */
    void withdraw(Comment comment) {
        comments.withdraw(comment.id());
        if (comment.isListed() && !comments.hasShownAnswers(comment.id())) {
            comments.unplace(comment.id());
            tallies.unlist(comment);
        }
    }
}
