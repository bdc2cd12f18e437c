package org.parvis.report.web;

/** The screens of the path to a report, in order: one question each. */
public enum Step {
    WHAT("quoi"),
    CATEGORY("categorie"),
    PLACE("lieu"),
    NEARBY("proches"),
    QUESTIONS("questions"),
    PHOTOS("photos"),
    CONTACT("coordonnees"),
    REVIEW("verifier");

    private final String word;

    Step(String word) {
        this.word = word;
    }

    /** Address of the screen for a draft, below the territory's root. */
    public String path(String token) {
        return "/signaler/" + token + "/" + word;
    }

    /** From 1: what «Étape 2 sur 8» says. */
    public int number() {
        return ordinal() + 1;
    }

    public static int count() {
        return values().length;
    }
}
