package org.parvis.participation.text.web;

import java.util.List;
import org.parvis.web.FormErrors;

/**
 * Writing the next version of a text.
 *
 * @param changes what it would change, once that was asked for; empty before
 */
public record RevisionPage(TextPlace place, RevisionForm form, List<ClauseChange> changes, FormErrors errors) {}
