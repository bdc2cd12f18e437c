package org.parvis.shared;

import java.util.regex.Pattern;

/** What people type, without what nobody types. */
public final class TypedText {

    private static final Pattern UNWANTED =
            Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]|[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private TypedText() {}

    /**
     * The text without control characters (the database refuses some) and without marks that turn the direction of a
     * text round, with which a name or an address can be made to look like another.
     */
    public static String clean(String typed) {
        return UNWANTED.matcher(typed).replaceAll("");
    }
}
