package org.parvis.casework;

/**
 * What an agent found a case to be about.
 *
 * @param subjects what cases of its kind can be about
 * @param code of the category
 * @param note from which category to which, for agents
 */
public record NewCategory(CaseKind.Subjects subjects, String code, String note) {}
