package org.parvis.participation.opinion.web;

import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.opinion.Canvass;
import org.parvis.participation.opinion.Canvasses;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.parvis.web.HttpProblem;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** What an address is about. */
@Component
class OpinionPlaces {

    private final Processes processes;
    private final Canvasses canvasses;
    private final Departments departments;

    OpinionPlaces(Processes processes, Canvasses canvasses, Departments departments) {
        this.processes = processes;
        this.canvasses = canvasses;
        this.departments = departments;
    }

    Process published(String slug) {
        return processes.findPublished(slug).orElseThrow(HttpProblem::notFound);
    }

    /** That everybody can read. */
    OpinionPlace published(String slug, String canvass) {
        Process process = published(slug);
        return canvasses.find(process, canvass)
                .filter(Canvass::isPublished)
                .map(one -> new OpinionPlace(process, one))
                .orElseThrow(HttpProblem::notFound);
    }

    /** Whose opinions the visitor may ask for: they are an administrator, or head of the department in charge. */
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
    OpinionPlace own(String slug, String canvass, Visitor visitor) {
        Process process = own(slug, visitor);
        return canvasses.find(process, canvass).map(one -> new OpinionPlace(process, one)).orElseThrow(HttpProblem::notFound);
    }
}
