package org.parvis.knowledge;

/** Where an article stands. */
public enum ArticleState {
    /** Nobody but its writers reads it yet. */
    DRAFT,
    PUBLISHED,
    /** No longer true, or no longer needed; its versions stay. */
    WITHDRAWN
}
