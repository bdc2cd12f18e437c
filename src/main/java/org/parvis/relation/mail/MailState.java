package org.parvis.relation.mail;

/** Where a mail that came in stands. */
public enum MailState {
    /** An agent must look at it. */
    WAITING("a-traiter"),
    /** In a case. */
    JOINED("dossiers"),
    /** Kept aside as probably harmful; deleted after a month. */
    QUARANTINED("quarantaine"),
    /** Nothing is to be done with it. */
    FILED("classes");

    private final String slug;

    MailState(String slug) {
        this.slug = slug;
    }

    /** As addresses say it. */
    public String slug() {
        return slug;
    }
}
