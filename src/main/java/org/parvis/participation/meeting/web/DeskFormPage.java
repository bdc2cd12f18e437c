package org.parvis.participation.meeting.web;

import java.util.List;
import org.parvis.questions.QuestionLine;
import org.parvis.web.FormErrors;

/**
 * What whoever registers is asked, at the desk.
 *
 * @param lines with some empty ones for more
 */
public record DeskFormPage(MeetingPlace place, List<QuestionLine> lines, String done, FormErrors errors) {}
