package org.parvis.messaging;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.messaging.sms.SmsText;

/**
 * A text message as it will arrive, while it is written.
 *
 * @param left characters that still go into the last part
 * @param isWide a character outside the alphabet of text messages has it sent in parts of less than half the length
 * @param foreign those characters, each once
 * @param plainer the same in characters that every phone has; null where that would spare no part
 * @param euros what it costs; null where the territory has set no price
 */
public record SmsPreview(
        String words,
        List<String> parts,
        int left,
        boolean isWide,
        List<String> foreign,
        @Nullable Plainer plainer,
        @Nullable BigDecimal euros) {

    /** A proposal, never made silently: it may change names. */
    public record Plainer(String words, int parts) {}

    public boolean isTooLong() {
        return parts.size() > OutgoingSms.MOST_PARTS;
    }

    static SmsPreview of(SmsText text, @Nullable Plainer plainer, @Nullable BigDecimal euros) {
        return new SmsPreview(
                text.words(),
                text.parts(),
                text.left(),
                text.encoding() == SmsText.Encoding.UCS2,
                text.foreign(),
                plainer,
                euros);
    }
}
