package org.parvis.participation.survey;

import java.util.List;
import java.util.UUID;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.Sequel;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from a process to its surveys. */
@Component
@Order(10)
class SurveySequel implements Sequel {

    private final Surveys surveys;
    private final Sheets sheets;
    private final SurveyResults results;
    private final Processes processes;

    SurveySequel(Surveys surveys, Sheets sheets, SurveyResults results, Processes processes) {
        this.surveys = surveys;
        this.sheets = sheets;
        this.results = results;
        this.processes = processes;
    }

    @Override
    public List<Link> links(UUID matter, String path) {
        List<Survey> published = surveys.listPublished(matter);
        if (published.isEmpty()) {
            return List.of();
        }
        if (published.size() > 1) {
            return List.of(new Link("survey.link.all", path + "/questionnaires"));
        }
        Survey only = published.getFirst();
        Process process = processes.get(matter);
        String own = path + "/questionnaires/" + only.slug();
        if (sheets.isOpen(only, process)) {
            return List.of(new Link("survey.link.answer", own));
        }
        return List.of(results.isShown(only, process) ? new Link("survey.link.results", own + "/resultats") : new Link("survey.link.see", own));
    }
}
