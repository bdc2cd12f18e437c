package org.parvis.participation.digest;

import java.util.Optional;
import org.parvis.web.Typed;

/** Something that a letter tells of: only what it is, as words that are hidden or forgotten later must not stay here. */
public record LetterItem(NewsKind kind, String ref) {

    /** Addresses of meetings below their process are the longest. */
    static final int LONGEST_REF = 130;

    /** As a form names it. */
    public String name() {
        return kind + ":" + ref;
    }

    /** Empty for what is no name. */
    public static Optional<LetterItem> find(String name) {
        int colon = name.indexOf(':');
        return colon < 0 || name.length() - colon - 1 > LONGEST_REF
                ? Optional.empty()
                : Typed.one(NewsKind.values(), name.substring(0, colon)).map(kind -> new LetterItem(kind, name.substring(colon + 1)));
    }
}
