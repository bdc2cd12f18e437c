package org.parvis.casework.law;

import org.jspecify.annotations.Nullable;

/**
 * What the law says of a kind of request.
 *
 * @param article on which that rests; empty for {@link Silence#NONE}
 * @param months the delay of its own; 0 for that of common law in force
 * @param exemptBy the article by which no acknowledgement is due (CRPA L112-3, R112-4); null where one is due
 * @param notice whether applicants read what silence means before they file
 */
public record LegalRule(Silence silence, String article, int months, @Nullable String exemptBy, Notice notice) {

    public enum Notice {
        BEFORE_FILING,
        IN_THE_ACKNOWLEDGEMENT
    }

    /** Only the service promise counts. */
    public static final LegalRule NONE = new LegalRule(Silence.NONE, "", 0, null, Notice.IN_THE_ACKNOWLEDGEMENT);

    public LegalRule {
        if (months < 0) {
            throw new IllegalArgumentException("A delay runs forward: " + months);
        }
    }

    public static LegalRule rejection(String article) {
        return new LegalRule(Silence.REJECTION, article, 0, null, Notice.IN_THE_ACKNOWLEDGEMENT);
    }

    public static LegalRule acceptance(String article) {
        return new LegalRule(Silence.ACCEPTANCE, article, 0, null, Notice.IN_THE_ACKNOWLEDGEMENT);
    }

    public LegalRule within(int newMonths) {
        return new LegalRule(silence, article, newMonths, exemptBy, notice);
    }

    /** @param byArticle null where an acknowledgement is due after all */
    public LegalRule exempt(@Nullable String byArticle) {
        return new LegalRule(silence, article, months, byArticle, notice);
    }

    public LegalRule announced(Notice newNotice) {
        return new LegalRule(silence, article, months, exemptBy, newNotice);
    }

    public boolean isNone() {
        return silence == Silence.NONE;
    }
}
