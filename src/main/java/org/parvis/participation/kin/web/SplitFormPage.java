package org.parvis.participation.kin.web;

import java.util.List;
import org.parvis.participation.Proposal;
import org.parvis.participation.kin.Splits;
import org.parvis.web.FormErrors;

/**
 * The form by which an author proposes to split their idea.
 *
 * @param parts as typed, the empty ones too
 */
public record SplitFormPage(String token, Proposal proposal, long supports, String reason, List<Splits.Text> parts, FormErrors errors) {}
