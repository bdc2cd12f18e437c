package org.parvis.participation.opinion;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.talk.Awaited;
import org.parvis.shared.Printable;
import org.parvis.shared.Tokens;

/**
 * A short sentence with which people agree or not. As for debates, whether it stands and whether it is shown do not follow from
 * each other.
 *
 * @param number within its canvass, by which figures and a synthesis name it
 * @param isMeta whether it is about how people take part, and not about the matter
 * @param authorId of a resident's; null for the town's, and once it was forgotten
 * @param words empty once they are withdrawn or forgotten
 * @param hiddenArticle of the charter, where it is hidden
 * @param publishedAt from when everybody could read it; null before
 * @param waiting for a moderator; null for nothing
 */
public record Statement(
        UUID id,
        UUID canvassId,
        int number,
        Origin origin,
        boolean isMeta,
        @Nullable UUID authorId,
        String words,
        Lifecycle lifecycle,
        Moderation moderation,
        String hiddenArticle,
        String hiddenWhy,
        Instant createdAt,
        @Nullable Instant publishedAt,
        @Nullable Awaited waiting) {

    /** One that is longer is two. */
    public static final int LONGEST = 140;

    /** Whose it is. */
    public enum Origin {
        TOWN,
        RESIDENT
    }

    /** Whether it stands. */
    public enum Lifecycle {
        SENT,
        /** By its author, before anybody could read it. */
        WITHDRAWN
    }

    /** Whether it is shown. */
    public enum Moderation {
        QUARANTINED,
        VISIBLE,
        /** With a reason, which its author and everybody else can read. */
        HIDDEN
    }

    public boolean isTowns() {
        return origin == Origin.TOWN;
    }

    public boolean isHidden() {
        return moderation == Moderation.HIDDEN;
    }

    public boolean isWithdrawn() {
        return lifecycle == Lifecycle.WITHDRAWN;
    }

    /** Whether people vote on it, while its canvass is open. */
    public boolean isShown() {
        return lifecycle == Lifecycle.SENT && moderation == Moderation.VISIBLE && !words.isEmpty();
    }

    /** Whether its author may take it back: nobody has read it. */
    public boolean isUnread() {
        return lifecycle == Lifecycle.SENT && moderation == Moderation.QUARANTINED;
    }

    /** Tells what a moderator has read from what it says now. */
    public String edition() {
        return Tokens.hash(words);
    }

    /** As it is kept: one line. */
    static String said(String typed) {
        return Printable.line(typed, LONGEST + 1);
    }
}
