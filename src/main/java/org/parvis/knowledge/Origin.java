package org.parvis.knowledge;

/** Whose text an article is. */
public enum Origin {
    /** The authority's own, in Markdown. */
    TOWN,
    /** A sheet of service-public, in the HTML that {@code knowledge.sheets} makes of it; only notes are added here. */
    SHEET
}
