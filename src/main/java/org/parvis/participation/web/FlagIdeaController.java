package org.parvis.participation.web;

import jakarta.servlet.http.HttpServletRequest;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.Proposal;
import org.parvis.participation.Proposals;
import org.parvis.participation.moderation.IdeaModeration;
import org.parvis.participation.talk.Objection;
import org.parvis.participation.talk.web.ObjectionPage.Place;
import org.parvis.participation.talk.web.ObjectionPages;
import org.parvis.web.AllowAnyone;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Objecting to an idea that everybody can read. No account is needed. */
@Controller
@AllowAnyone
@RequestMapping("/participer/{slug}/idees/{number}/signaler")
class FlagIdeaController {

    private final Processes processes;
    private final Proposals proposals;
    private final IdeaModeration moderation;
    private final ObjectionPages pages;

    FlagIdeaController(Processes processes, Proposals proposals, IdeaModeration moderation, ObjectionPages pages) {
        this.processes = processes;
        this.proposals = proposals;
        this.moderation = moderation;
        this.pages = pages;
    }

    @GetMapping
    Page ask(@PathVariable String slug, @PathVariable String number) {
        return pages.ask(place(slug, get(slug, number)));
    }

    @PostMapping
    Object send(
            @PathVariable String slug,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest http,
            View view) {
        Proposal idea = get(slug, number);
        return pages.send(place(slug, idea), fields, typed -> moderation.object(idea.id(), typed), http, view);
    }

    private static Place place(String slug, Proposal idea) {
        String path = "/participer/" + slug + "/idees/" + idea.number();
        return new Place(Objection.Of.IDEA, idea.title(), path, path + "/signaler");
    }

    private Proposal get(String slug, String number) {
        Process process = processes.findPublished(slug).orElseThrow(HttpProblem::notFound);
        return proposals.find(number)
                .filter(one -> one.isVisible() && one.processId().equals(process.id()))
                .orElseThrow(HttpProblem::notFound);
    }
}
