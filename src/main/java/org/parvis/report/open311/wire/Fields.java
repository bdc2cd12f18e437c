package org.parvis.report.open311.wire;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Where a message writes its fields, one after the other, straight to the answer: nothing is kept in memory, so a list
 * of any length costs the same. An absent or empty value is an empty element in XML and {@code null} in JSON.
 */
public interface Fields {

    /** Words or an identifier; characters that XML forbids are left out. */
    Fields text(String name, @Nullable String value);

    /** A whole number. */
    Fields whole(String name, int value);

    /** A coordinate in degrees, with seven decimals at most (a centimetre). */
    Fields degrees(String name, @Nullable Double value);

    /** True or false. */
    Fields flag(String name, boolean value);

    /** An element that holds the same kind of child any number of times; an array in JSON even with one or none. */
    Fields list(String name, String child, Iterable<? extends Written> children);

    /** A list whose children are plain words. */
    Fields words(String name, String child, Iterable<String> children);

    /** An element with fields of its own. */
    Fields part(String name, Written part);

    /** A moment, with its offset and without fraction of a second. */
    default Fields moment(String name, @Nullable OffsetDateTime value) {
        return text(name, value == null ? null : Moments.write(value));
    }
}
