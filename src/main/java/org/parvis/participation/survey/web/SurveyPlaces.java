package org.parvis.participation.survey.web;

import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.survey.Surveys;
import org.parvis.web.HttpProblem;
import org.springframework.stereotype.Component;

/** What an address is about. */
@Component
public class SurveyPlaces {

    private final Processes processes;
    private final Surveys surveys;

    SurveyPlaces(Processes processes, Surveys surveys) {
        this.processes = processes;
        this.surveys = surveys;
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

    Process any(String slug) {
        return processes.find(slug).orElseThrow(HttpProblem::notFound);
    }

    /** Drafts too. */
    public SurveyPlace any(String slug, String survey) {
        Process process = any(slug);
        return surveys.find(process, survey).map(one -> new SurveyPlace(process, one)).orElseThrow(HttpProblem::notFound);
    }
}
