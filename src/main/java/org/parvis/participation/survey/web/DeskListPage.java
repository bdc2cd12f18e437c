package org.parvis.participation.survey.web;

import java.util.List;
import org.parvis.participation.Process;
import org.parvis.participation.survey.Survey;
import org.parvis.web.FormErrors;

/** The surveys of a process at the desk, and a form to begin one. */
public record DeskListPage(Process process, List<Survey> surveys, AboutForm form, FormErrors errors) {}
