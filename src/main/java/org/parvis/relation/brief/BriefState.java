package org.parvis.relation.brief;

/** Where a short message that came in stands. */
public enum BriefState {
    /** An agent must look at it. */
    WAITING("a-traiter"),
    /** In a case. */
    JOINED("dossiers"),
    /** Nothing is to be done with it. */
    FILED("classes");

    private final String slug;

    BriefState(String slug) {
        this.slug = slug;
    }

    /** As addresses say it. */
    public String slug() {
        return slug;
    }
}
