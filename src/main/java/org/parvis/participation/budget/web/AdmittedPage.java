package org.parvis.participation.budget.web;

import org.parvis.participation.budget.Budget;

/**
 * The code of somebody who votes alone.
 *
 * @param name of the person, as the agent typed it
 * @param address where the code is typed, whole
 */
public record AdmittedPage(Budget budget, String name, String code, String address) {}
