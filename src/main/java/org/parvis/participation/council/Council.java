package org.parvis.participation.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A permanent council.
 *
 * @param slug its name in addresses; never changes
 * @param publishedAt null while it is a draft, which nobody sees but who keeps it
 * @param endedOn null while there is one
 * @param endedWhy empty while there is one
 */
public record Council(UUID id, String slug, CouncilAbout about, @Nullable Instant publishedAt, @Nullable LocalDate endedOn, String endedWhy) {

    public String title() {
        return about.title();
    }

    public boolean isPublished() {
        return publishedAt != null;
    }

    public boolean isEnded() {
        return endedOn != null;
    }

    /** Whether residents read of it and can join it. */
    public boolean isLive() {
        return isPublished() && !isEnded();
    }

    /** Of its public page. */
    public String path() {
        return "/conseils/" + slug;
    }

    /** Of its page at the desk. */
    public String deskPath() {
        return "/bureau/conseils/" + slug;
    }
}
