package org.parvis.participation.debate;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.talk.Awaited;
import org.parvis.shared.Tokens;

/**
 * A question that people discuss and vote on. As for ideas, whether it stands and whether it is shown do not follow from
 * each other; whether it is open is for the phases of its process, and for the town that may close it before.
 *
 * @param number in its address
 * @param authorId of a resident's; null for the town's, as long as the address has not answered, and once it was forgotten
 * @param shownName as its author wants to be called in public; empty for nobody
 * @param version how often everybody could read another text
 * @param hiddenArticle of the charter, where it is hidden
 * @param publishedAt from when everybody could read it; null before
 * @param closedAt null where only its phases close it
 * @param closedWhy empty where it is not closed
 * @param waiting for a moderator; null for nothing
 */
public record Debate(
        UUID id,
        UUID processId,
        int number,
        Origin origin,
        @Nullable UUID authorId,
        String shownName,
        int version,
        DebateDraft about,
        Lifecycle lifecycle,
        Moderation moderation,
        String hiddenArticle,
        String hiddenWhy,
        Instant createdAt,
        @Nullable Instant publishedAt,
        @Nullable Instant closedAt,
        String closedWhy,
        @Nullable Awaited waiting) {

    /** Who opened it. */
    public enum Origin {
        TOWN,
        RESIDENT
    }

    /** Whether it stands. */
    public enum Lifecycle {
        /** The town writes it still, or its author's address has not answered. */
        DRAFT,
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

    public String question() {
        return about.question();
    }

    public boolean isTowns() {
        return origin == Origin.TOWN;
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

    /** Whether everybody can read it, as long as everybody can read its process. */
    public boolean isVisible() {
        return lifecycle == Lifecycle.SENT && moderation == Moderation.VISIBLE && publishedAt != null;
    }

    /** Whether everybody could read it once: its address says then why it is gone. */
    public boolean wasPublished() {
        return publishedAt != null;
    }

    /** Tells what it says from what it said before it was changed. */
    public String edition() {
        return Tokens.hash(String.join("\0", about.question(), about.words(), about.first(), about.second()));
    }
}
