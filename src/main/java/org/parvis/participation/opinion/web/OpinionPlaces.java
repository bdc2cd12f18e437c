package org.parvis.participation.opinion.web;

import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.opinion.Canvass;
import org.parvis.participation.opinion.Canvasses;
import org.parvis.participation.team.ProcessAct;
import org.parvis.participation.team.ProcessRights;
import org.parvis.web.HttpProblem;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** What an address is about. */
@Component
class OpinionPlaces {

    private final Processes processes;
    private final Canvasses canvasses;
    private final ProcessRights rights;

    OpinionPlaces(Processes processes, Canvasses canvasses, ProcessRights rights) {
        this.processes = processes;
        this.canvasses = canvasses;
        this.rights = rights;
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

    /** Whose opinions the visitor may ask for, as they conclude. */
    Process own(String slug, Visitor visitor) {
        return rights.get(slug, ProcessAct.CONCLUDE, visitor);
    }

    /** Drafts too. */
    OpinionPlace own(String slug, String canvass, Visitor visitor) {
        Process process = own(slug, visitor);
        return canvasses.find(process, canvass).map(one -> new OpinionPlace(process, one)).orElseThrow(HttpProblem::notFound);
    }
}
