package org.parvis.participation.council.web;

import org.parvis.participation.council.Council;
import org.parvis.web.FormErrors;

/** What a council is, to be changed. */
public record DeskCouncilSettingsPage(Council council, CouncilForm form, CouncilChoices choices, FormErrors errors) {}
