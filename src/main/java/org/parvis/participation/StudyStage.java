package org.parvis.participation;

import java.util.Arrays;
import java.util.Optional;

/** What the study of an idea waits for, for whoever handles it; the most pressing first. */
public enum StudyStage {
    /** A department should have answered. */
    LATE("en-retard"),
    /** Its author has answered the conclusion. */
    ANSWERED("a-relire"),
    /** All have answered. */
    TO_CONCLUDE("a-conclure"),
    TO_ASK("a-etudier"),
    WAITING("attendues"),
    WITH_AUTHOR("chez-l-auteur"),
    CONCLUDED("conclues");

    private final String word;

    StudyStage(String word) {
        this.word = word;
    }

    /** As addresses carry it. */
    public String word() {
        return word;
    }

    public static Optional<StudyStage> find(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
