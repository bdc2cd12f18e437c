package org.parvis.participation.panel.web;

import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.panel.Panels;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.parvis.web.HttpProblem;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** What an address is about. */
@Component
class PanelPlaces {

    private final Processes processes;
    private final Panels panels;
    private final Departments departments;

    PanelPlaces(Processes processes, Panels panels, Departments departments) {
        this.processes = processes;
        this.panels = panels;
        this.departments = departments;
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

    /** Of which the visitor may draw panels: they are an administrator, or head of the department in charge. Lists are names. */
    Process own(String slug, Visitor visitor) {
        Process process = processes.find(slug).orElseThrow(HttpProblem::notFound);
        boolean isTheirs = visitor.has(Role.ADMINISTRATOR)
                || departments.find(process.about().department())
                        .filter(one -> visitor.departments(Role.HEAD).contains(one.id()))
                        .isPresent();
        if (!isTheirs) {
            throw HttpProblem.notFound();
        }
        return process;
    }

    /** Drafts too. */
    PanelPlace own(String slug, String panel, Visitor visitor) {
        Process process = own(slug, visitor);
        return panels.find(process, panel).map(one -> new PanelPlace(process, one)).orElseThrow(HttpProblem::notFound);
    }
}
