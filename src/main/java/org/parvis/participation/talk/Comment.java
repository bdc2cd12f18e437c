package org.parvis.participation.talk;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.Tokens;

/**
 * What somebody said under an idea. As for ideas, whether it stands and whether it is shown do not follow from each other.
 *
 * @param authorId null as long as the address has not answered, and once it was forgotten whose it was
 * @param rootId the first of its thread; null where it is that one
 * @param branchId the second-level comment beneath which it stands, or itself; null for the first of a thread
 * @param parentId what it answers; null for the first of a thread
 * @param words empty once withdrawn or forgotten
 * @param source address of a page that backs it up; empty for none
 * @param shownName as its author wants to be called in public; empty for nobody
 * @param saidAt when it was sent, by an address that answered
 * @param place where it stands among what everybody can read; null for nowhere
 * @param hiddenArticle of the charter, where it is hidden
 * @param reply of the town to the wording that it suggests; null as long as there is none
 * @param version of what it is about that its author had before them; null where nothing told, or it has none
 */
public record Comment(
        UUID id,
        UUID processId,
        UUID subjectId,
        @Nullable UUID authorId,
        @Nullable UUID rootId,
        @Nullable UUID branchId,
        @Nullable UUID parentId,
        int depth,
        Stance stance,
        String words,
        String source,
        String shownName,
        Instant saidAt,
        @Nullable Instant editedAt,
        @Nullable UUID place,
        Lifecycle lifecycle,
        Moderation moderation,
        String hiddenArticle,
        String hiddenWhy,
        Rewording rewording,
        @Nullable Reply reply,
        @Nullable Integer version) {

    /** Long enough to see one's mistake, too short to turn round what others have answered. */
    static final Duration EDITABLE = Duration.ofMinutes(15);

    /** The deepest level that is shown; answers beneath it stand on it. */
    static final int DEEPEST = 3;

    /** Whether it stands. */
    public enum Lifecycle {
        /** Its author's address has not answered yet. */
        DRAFT,
        SAID,
        WITHDRAWN
    }

    /** Whether it is shown. */
    public enum Moderation {
        /** The first of somebody: nobody has read it yet. */
        QUARANTINED,
        VISIBLE,
        /** With a reason, which its author and everybody else can read. */
        HIDDEN
    }

    public boolean isRoot() {
        return rootId == null;
    }

    /** The first of its thread. */
    public UUID thread() {
        return rootId == null ? id : rootId;
    }

    public boolean isListed() {
        return place != null;
    }

    /** Whether everybody can read its words. */
    public boolean isReadable() {
        return isListed() && lifecycle == Lifecycle.SAID && moderation == Moderation.VISIBLE;
    }

    public boolean isDraft() {
        return lifecycle == Lifecycle.DRAFT;
    }

    public boolean isWithdrawn() {
        return lifecycle == Lifecycle.WITHDRAWN;
    }

    public boolean isHidden() {
        return moderation == Moderation.HIDDEN;
    }

    /** Tells what it says now from what it said before it was changed. */
    public String edition() {
        return Tokens.hash(words + '\0' + source + (rewording.isNone() ? "" : '\0' + rewording.after()));
    }

    /** Until when its author can change it. */
    public Instant editableUntil() {
        return saidAt.plus(EDITABLE);
    }

    public boolean isEditable(Instant now) {
        return lifecycle == Lifecycle.SAID && moderation != Moderation.HIDDEN && reply == null && now.isBefore(editableUntil());
    }
}
