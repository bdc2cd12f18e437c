package org.parvis.knowledge;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One answer, whatever its version and language.
 *
 * @param slug its address; never changes
 * @param department who handles what it is about; null where the authority as a whole does
 * @param owner the account of who answers for it
 * @param readers who may read it; what is written for others since counts once it is published
 * @param reviewOn the day from which somebody is to read it again
 * @param checkedOn the last day on which somebody said that it holds
 * @param latest number of the newest version
 * @param published number of the version that people read; null where none ever was
 * @param helpful how many said that it helped
 */
public record Article(
        UUID id,
        String slug,
        Origin origin,
        Readers readers,
        ArticleState state,
        String topic,
        @Nullable UUID department,
        @Nullable UUID owner,
        @Nullable LocalDate reviewOn,
        LocalDate checkedOn,
        int latest,
        @Nullable Integer published,
        int helpful,
        int unhelpful) {

    public boolean isPublic() {
        return state == ArticleState.PUBLISHED && readers == Readers.PUBLIC;
    }

    /** Somebody has written on since what people read. */
    public boolean hasUnpublished() {
        return published == null || published < latest;
    }

    /** The version that agents read: the published one, or else the newest. */
    public int shown() {
        return state == ArticleState.PUBLISHED && published != null ? published : latest;
    }

    public boolean isDue(LocalDate today) {
        return reviewOn != null && !reviewOn.isAfter(today) && state != ArticleState.WITHDRAWN;
    }

    /** The bare words of its text. */
    public String plain(Wording wording) {
        return PlainText.of(origin, wording.body());
    }

    /** Share of those who said that it helped, in percent; null where nobody said anything. */
    public @Nullable Integer helpfulShare() {
        int all = helpful + unhelpful;
        return all == 0 ? null : Math.round(100f * helpful / all);
    }
}
