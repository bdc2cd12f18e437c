package org.parvis.participation.debate.web;

import jakarta.servlet.http.HttpServletRequest;
import org.parvis.participation.Processes;
import org.parvis.participation.debate.Debate;
import org.parvis.participation.debate.DebateModeration;
import org.parvis.participation.debate.Debates;
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

/** Objecting to a resident's debate that everybody can read. No account is needed. */
@Controller
@AllowAnyone
@RequestMapping("/participer/{slug}/debats/{number}/signaler")
class FlagDebateController {

    private final Processes processes;
    private final Debates debates;
    private final DebateModeration moderation;
    private final ObjectionPages pages;

    FlagDebateController(Processes processes, Debates debates, DebateModeration moderation, ObjectionPages pages) {
        this.processes = processes;
        this.debates = debates;
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
        Debate debate = get(slug, number);
        return pages.send(place(slug, debate), fields, typed -> moderation.object(debate.id(), typed), http, view);
    }

    private static Place place(String slug, Debate debate) {
        String path = "/participer/" + slug + "/debats/" + debate.number();
        return new Place(Objection.Of.DEBATE, debate.question(), path, path + "/signaler");
    }

    private Debate get(String slug, String number) {
        return processes.findPublished(slug)
                .flatMap(process -> debates.find(process, number))
                .filter(DebateModeration::isObjectionable)
                .orElseThrow(HttpProblem::notFound);
    }
}
