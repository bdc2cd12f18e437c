package org.parvis.participation.survey.web;

import org.parvis.participation.Process;
import org.parvis.participation.survey.Survey;

/** A survey and the process that it belongs to. */
public record SurveyPlace(Process process, Survey survey) {

    /** Of its public page. */
    public String path() {
        return all(process) + "/" + survey.slug();
    }

    static String all(Process process) {
        return process.path() + "/questionnaires";
    }

    /** Of its page at the desk. */
    public String deskPath() {
        return desk(process) + "/" + survey.slug();
    }

    static String desk(Process process) {
        return "/bureau/participation/" + process.slug() + "/questionnaires";
    }
}
