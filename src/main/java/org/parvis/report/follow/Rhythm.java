package org.parvis.report.follow;

/** How often somebody wants to be told. */
public enum Rhythm {
    AT_ONCE,
    /** One message a day, on days when there is something to tell. */
    DAILY;

    static Rhythm of(String word) {
        return "jour".equals(word) ? DAILY : AT_ONCE;
    }
}
