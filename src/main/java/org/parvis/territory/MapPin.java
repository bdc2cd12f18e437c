package org.parvis.territory;

import org.jspecify.annotations.Nullable;
import org.parvis.shared.GeoPoint;

/**
 * A mark on a map.
 *
 * @param text short sign inside it ("3"); empty for a plain mark
 * @param label what it stands for, for those who do not see it
 * @param href where it leads; null for nowhere
 * @param tone its look: here, open, done, bad
 */
public record MapPin(GeoPoint point, String text, String label, @Nullable String href, Tone tone) {

    /** How a mark looks; never the only way to tell. */
    public enum Tone {
        HERE,
        OPEN,
        DONE,
        BAD
    }

    /** The place a page is about. */
    public static MapPin here(GeoPoint point, String label) {
        return new MapPin(point, "", label, null, Tone.HERE);
    }
}
