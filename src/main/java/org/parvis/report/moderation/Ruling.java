package org.parvis.report.moderation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A moderator's decision.
 *
 * @param reason why, as the author and the public read it
 * @param words to be masked, for {@link ModerationAct#MASK_WORDS}
 * @param picture the photo, for {@link ModerationAct#HIDE_PHOTO} and {@link ModerationAct#SHOW_PHOTO}
 */
public record Ruling(ModerationAct act, String reason, List<String> words, @Nullable UUID picture) {

    public Ruling {
        reason = reason.strip();
        words = words.stream().map(String::strip).filter(word -> !word.isEmpty()).toList();
    }
}
