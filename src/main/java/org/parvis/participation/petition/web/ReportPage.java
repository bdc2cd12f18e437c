package org.parvis.participation.petition.web;

import org.parvis.participation.petition.Petition;
import org.parvis.web.FormErrors;

/** Somebody finds that a petition should not be there, and says why. */
public record ReportPage(Petition petition, String why, FormErrors errors) {}
