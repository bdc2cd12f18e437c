package org.parvis.participation.panel.web;

import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.panel.Panels;
import org.parvis.web.HttpProblem;
import org.springframework.stereotype.Component;

/** What an address is about. */
@Component
class PanelPlaces {

    private final Processes processes;
    private final Panels panels;

    PanelPlaces(Processes processes, Panels panels) {
        this.processes = processes;
        this.panels = panels;
    }

    Process published(String slug) {
        return processes.findPublished(slug).orElseThrow(HttpProblem::notFound);
    }

    /** That everybody can read. */
    PanelPlace announced(String slug, String panel) {
        Process process = published(slug);
        return panels.find(process, panel)
                .filter(one -> !one.isDraft())
                .map(one -> new PanelPlace(process, one))
                .orElseThrow(HttpProblem::notFound);
    }

    Process any(String slug) {
        return processes.find(slug).orElseThrow(HttpProblem::notFound);
    }

    /** Drafts too. */
    PanelPlace any(String slug, String panel) {
        Process process = any(slug);
        return panels.find(process, panel).map(one -> new PanelPlace(process, one)).orElseThrow(HttpProblem::notFound);
    }
}
