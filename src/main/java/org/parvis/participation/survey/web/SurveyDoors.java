package org.parvis.participation.survey.web;

import java.util.List;
import java.util.Optional;
import org.parvis.participation.Capability;
import org.parvis.participation.Processes;
import org.parvis.participation.survey.Surveys;
import org.parvis.web.HomeTile.Item;
import org.parvis.web.SearchSource;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Surveys that everybody can read in the site's search; none where the territory has published no process. */
@Component
@Order(152)
class SurveyDoors implements SearchSource {

    private static final int FOUND = 5;

    private final Processes processes;
    private final Surveys surveys;

    SurveyDoors(Processes processes, Surveys surveys) {
        this.processes = processes;
        this.surveys = surveys;
    }

    /** Surveys have no number. */
    @Override
    public Optional<String> pathOf(String number) {
        return Optional.empty();
    }

    @Override
    public List<Item> find(String words, View view) {
        return processes.listPublished().isEmpty()
                ? List.of()
                : surveys.search(words, FOUND).stream()
                        .flatMap(one -> processes.findPublished(one.processId()).stream().map(process -> new Item(
                                one.title(), process.path() + "/questionnaires/" + one.slug(), "",
                                view.t(process.isOpen(Capability.ANSWER, processes.now()) ? "survey.link.answer" : "survey.link.see"), process.title())))
                        .toList();
    }

    @Override
    public String heading(View view) {
        return view.t("survey.link.all");
    }

    @Override
    public String morePath(String words) {
        return "";
    }
}
