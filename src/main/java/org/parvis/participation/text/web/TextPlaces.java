package org.parvis.participation.text.web;

import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.team.ProcessAct;
import org.parvis.participation.team.ProcessRights;
import org.parvis.participation.text.DraftText;
import org.parvis.participation.text.Texts;
import org.parvis.web.HttpProblem;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** What an address is about. */
@Component
class TextPlaces {

    private final Processes processes;
    private final Texts texts;
    private final ProcessRights rights;

    TextPlaces(Processes processes, Texts texts, ProcessRights rights) {
        this.processes = processes;
        this.texts = texts;
        this.rights = rights;
    }

    Process published(String slug) {
        return processes.findPublished(slug).orElseThrow(HttpProblem::notFound);
    }

    /** That everybody can read. */
    TextPlace published(String slug, int number) {
        Process process = published(slug);
        return texts.find(process, number).filter(DraftText::isPublished).map(one -> new TextPlace(process, one)).orElseThrow(HttpProblem::notFound);
    }

    /** Whose texts the visitor may write and answer for, as they conclude. */
    Process own(String slug, Visitor visitor) {
        return rights.get(slug, ProcessAct.CONCLUDE, visitor);
    }

    /** Drafts too. */
    TextPlace own(String slug, int number, Visitor visitor) {
        Process process = own(slug, visitor);
        return texts.find(process, number).map(one -> new TextPlace(process, one)).orElseThrow(HttpProblem::notFound);
    }
}
