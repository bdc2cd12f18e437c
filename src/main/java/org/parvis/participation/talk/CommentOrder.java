package org.parvis.participation.talk;

import java.util.Arrays;

/** In which order the comments under an idea are read. */
public enum CommentOrder {
    NEWEST("recents"),
    OLDEST("anciens"),
    MOST_SUPPORTED("soutenus"),
    MOST_DISCUSSED("discutes"),
    /** Those for and those against side by side, each by how many agree. */
    BALANCED("pour-contre");

    private final String word;

    CommentOrder(String word) {
        this.word = word;
    }

    /** As an address says it. */
    public String word() {
        return word;
    }

    /** The order of that word; for any other, the newest first. */
    public static CommentOrder of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst().orElse(NEWEST);
    }
}
