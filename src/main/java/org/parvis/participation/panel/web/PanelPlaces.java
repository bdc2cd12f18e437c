package org.parvis.participation.panel.web;

import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.panel.Panels;
import org.parvis.participation.team.ProcessAct;
import org.parvis.participation.team.ProcessRights;
import org.parvis.web.HttpProblem;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** What an address is about. */
@Component
class PanelPlaces {

    private final Processes processes;
    private final Panels panels;
    private final ProcessRights rights;

    PanelPlaces(Processes processes, Panels panels, ProcessRights rights) {
        this.processes = processes;
        this.panels = panels;
        this.rights = rights;
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

    /** Of which the visitor may draw panels, as they conclude. Lists are names. */
    Process own(String slug, Visitor visitor) {
        return rights.get(slug, ProcessAct.CONCLUDE, visitor);
    }

    /** Drafts too. */
    PanelPlace own(String slug, String panel, Visitor visitor) {
        Process process = own(slug, visitor);
        return panels.find(process, panel).map(one -> new PanelPlace(process, one)).orElseThrow(HttpProblem::notFound);
    }
}
