package org.parvis.participation.council.web;

import org.parvis.participation.council.Council;
import org.parvis.participation.council.Mandate;
import org.parvis.web.FormErrors;

/** Where it is corrected who a member is. */
public record DeskCorrectPage(Council council, Mandate mandate, MandateForm form, FormErrors errors) {}
