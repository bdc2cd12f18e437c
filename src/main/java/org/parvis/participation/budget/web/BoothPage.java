package org.parvis.participation.budget.web;

import org.jspecify.annotations.Nullable;
import org.parvis.participation.budget.Budget;
import org.parvis.web.FormErrors;

/**
 * The booth: the code to type, or the ballot to mark.
 *
 * @param budget what the code is for; null while it is asked for
 * @param rule what a ballot may hold, in a sentence
 * @param code as typed
 */
public record BoothPage(@Nullable Budget budget, String rule, String code, BallotForm form, FormErrors errors) {}
