package org.parvis.participation.panel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A panel of residents that is drawn by lot.
 *
 * @param promise by which the secret is promised, in hexadecimal; empty before the draw is announced, like {@code digest}
 * @param digest of the list, in hexadecimal
 * @param secret that was promised, in hexadecimal; empty until people are drawn: nobody reads it before
 * @param randomness what the public draw gave; empty until people are drawn, like {@code seed}
 */
public record Panel(
        UUID id,
        UUID processId,
        String slug,
        PanelAbout about,
        String promise,
        String digest,
        @Nullable Instant announcedAt,
        String secret,
        String randomness,
        String seed,
        @Nullable Instant drawnAt) {

    /** How far it is. */
    public enum Stage {
        DRAFT,
        ANNOUNCED,
        DRAWN
    }

    public Stage stage() {
        return drawnAt != null ? Stage.DRAWN : announcedAt != null ? Stage.ANNOUNCED : Stage.DRAFT;
    }

    public boolean isDraft() {
        return stage() == Stage.DRAFT;
    }

    public boolean isAnnounced() {
        return stage() == Stage.ANNOUNCED;
    }

    public boolean isDrawn() {
        return stage() == Stage.DRAWN;
    }
}
