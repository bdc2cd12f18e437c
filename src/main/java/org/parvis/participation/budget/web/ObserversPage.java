package org.parvis.participation.budget.web;

import org.parvis.participation.budget.Budget;
import org.parvis.web.FormErrors;

/**
 * Where observers seal the ballots that they are given.
 *
 * @param errors what is wrong with their pass phrase
 */
public record ObserversPage(Budget budget, FormErrors errors) {}
