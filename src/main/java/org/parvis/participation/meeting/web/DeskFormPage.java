package org.parvis.participation.meeting.web;

import java.util.List;
import java.util.Map;
import org.parvis.questions.QuestionLine;
import org.parvis.web.FormErrors;

/**
 * What whoever registers is asked, at the desk.
 *
 * @param lines with some empty ones for more
 * @param answered how many have answered each question, by its code
 */
public record DeskFormPage(MeetingPlace place, List<QuestionLine> lines, Map<String, Integer> answered, String done, FormErrors errors) {}
