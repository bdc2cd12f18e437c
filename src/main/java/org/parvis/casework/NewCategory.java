package org.parvis.casework;

/**
 * What an agent found a case to be about.
 *
 * @param code of the category
 * @param note from which category to which, for agents
 */
public record NewCategory(CaseKind kind, String code, String note) {}
