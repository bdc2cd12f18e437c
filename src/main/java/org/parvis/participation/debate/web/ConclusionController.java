package org.parvis.participation.debate.web;

import java.util.List;
import org.parvis.participation.debate.Syntheses;
import org.parvis.participation.debate.Synthesis;
import org.parvis.participation.talk.Talk;
import org.parvis.participation.talk.Talks;
import org.parvis.web.AllowAnyone;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the town concluded from a debate, as everybody reads it. */
@Controller
@AllowAnyone
class ConclusionController {

    private final Talks talks;
    private final Syntheses syntheses;

    ConclusionController(Talks talks, Syntheses syntheses) {
        this.talks = talks;
        this.syntheses = syntheses;
    }

    @GetMapping("/participer/{slug}/debats/{number}/conclusion")
    Page show(@PathVariable String slug, @PathVariable String number, @RequestParam(defaultValue = "") String version) {
        Talk talk = talks.find(slug, number).filter(one -> one.kind() == Talk.Kind.DEBATE).orElseThrow(HttpProblem::notFound);
        List<Synthesis> versions = syntheses.listPublished(talk.subject());
        Synthesis shown = versions.stream()
                .filter(one -> version.isEmpty() || String.valueOf(one.version()).equals(version))
                .findFirst()
                .orElseThrow(HttpProblem::notFound);
        return Page.of("debate/conclusion", new ConclusionPage(talk, shown, versions, syntheses.quotes(shown)));
    }
}
