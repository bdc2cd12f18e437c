package org.parvis.participation.council.web;

import org.parvis.participation.council.College;
import org.parvis.participation.council.Council;
import org.parvis.web.FormErrors;

/** Where somebody is designated for a college. */
public record DeskDesignatePage(Council council, College college, MandateForm form, FormErrors errors) {}
