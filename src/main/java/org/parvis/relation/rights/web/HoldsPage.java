package org.parvis.relation.rights.web;

import java.util.List;
import org.parvis.web.FormErrors;

/** What is held, and the form that holds a case. */
public record HoldsPage(List<PersonRightsPage.Hold> holds, String number, String reason, String until, FormErrors errors) {}
