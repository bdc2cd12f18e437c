package org.parvis.participation.survey.web;

import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.survey.Surveys;
import org.parvis.participation.team.ProcessAct;
import org.parvis.participation.team.ProcessRights;
import org.parvis.web.HttpProblem;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** What an address is about. */
@Component
public class SurveyPlaces {

    private final Processes processes;
    private final Surveys surveys;
    private final ProcessRights rights;

    SurveyPlaces(Processes processes, Surveys surveys, ProcessRights rights) {
        this.processes = processes;
        this.surveys = surveys;
        this.rights = rights;
    }

    Process published(String slug) {
        return processes.findPublished(slug).orElseThrow(HttpProblem::notFound);
    }

    /** That everybody can read. */
    public SurveyPlace published(String slug, String survey) {
        Process process = published(slug);
        return surveys.find(process, survey)
                .filter(one -> one.isPublished())
                .map(one -> new SurveyPlace(process, one))
                .orElseThrow(HttpProblem::notFound);
    }

    /** Whose surveys the visitor writes. */
    Process written(String slug, View view) {
        return rights.get(slug, ProcessAct.WRITE, view.visitor());
    }

    /** Drafts too. */
    public SurveyPlace written(String slug, String survey, View view) {
        Process process = written(slug, view);
        return surveys.find(process, survey).map(one -> new SurveyPlace(process, one)).orElseThrow(HttpProblem::notFound);
    }
}
