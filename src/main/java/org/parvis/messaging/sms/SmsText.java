package org.parvis.messaging.sms;

import java.util.ArrayList;
import java.util.List;

/**
 * A text cut into the parts in which a phone gets it. One character outside the alphabet of text messages has the whole
 * sent in UCS-2, and a part holds less than half. Counted by packing, not by division: neither an escaped character nor
 * a surrogate pair is ever cut in two.
 *
 * @param parts what each part says, in order; none for an empty text
 */
public record SmsText(String words, Encoding encoding, Reference reference, List<String> parts) {

    /** How characters are sent; what of them goes into a message alone. */
    public enum Encoding {
        /** Septets. */
        GSM7(160, 153),
        /** UTF-16 units. */
        UCS2(70, 67);

        private final int alone;
        private final int among;

        Encoding(int alone, int among) {
            this.alone = alone;
            this.among = among;
        }

        /** Units that a character takes. */
        int units(int codePoint) {
            return this == GSM7 ? Gsm0338.septets(codePoint) : Character.charCount(codePoint);
        }

        /** Units that a part holds where there are so many parts. */
        public int most(int parts, Reference reference) {
            return parts <= 1 ? alone : among - (reference == Reference.TWO_BYTES ? 1 : 0);
        }
    }

    /** What tells parts of one message from those of another: a longer one leaves less room. */
    public enum Reference {
        ONE_BYTE,
        TWO_BYTES
    }

    public SmsText {
        parts = List.copyOf(parts);
    }

    public static SmsText of(String words) {
        return of(words, Reference.ONE_BYTE);
    }

    public static SmsText of(String words, Reference reference) {
        Encoding encoding = Gsm0338.holds(words) ? Encoding.GSM7 : Encoding.UCS2;
        List<String> parts = pack(words, encoding, encoding.most(1, reference));
        if (parts.size() > 1) {
            parts = pack(words, encoding, encoding.most(parts.size(), reference));
        }
        return new SmsText(words, encoding, reference, parts);
    }

    private static List<String> pack(String words, Encoding encoding, int most) {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        int used = 0;
        for (int at = 0; at < words.length(); ) {
            int codePoint = words.codePointAt(at);
            int units = encoding.units(codePoint);
            if (used + units > most) {
                parts.add(words.substring(begin, at));
                begin = at;
                used = 0;
            }
            used += units;
            at += Character.charCount(codePoint);
        }
        if (begin < words.length()) {
            parts.add(words.substring(begin));
        }
        return parts;
    }

    /** Septets or UTF-16 units of a text. */
    public int units(String part) {
        return part.codePoints().map(encoding::units).sum();
    }

    /** Units that still go into the last part. */
    public int left() {
        int most = encoding.most(parts.size(), reference);
        return parts.isEmpty() ? most : most - units(parts.getLast());
    }

    /** The characters for which the text cannot be sent in septets, each once, in order. */
    public List<String> foreign() {
        return words.codePoints()
                .filter(each -> Gsm0338.septets(each) == 0)
                .distinct()
                .mapToObj(Character::toString)
                .toList();
    }
}
