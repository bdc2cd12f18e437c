package org.parvis.participation.survey.web;

import java.util.List;
import org.parvis.participation.Process;

/** The surveys of a process that everybody can read. */
public record SurveyListPage(Process process, List<Row> rows) {

    /** One of them. */
    public record Row(SurveyPlace place, boolean isOpen, boolean isShown) {}
}
