package org.parvis.participation.decision.web;

import java.util.List;
import org.parvis.participation.decision.Matter;
import org.parvis.participation.decision.Matters;
import org.parvis.participation.decision.Reviews;
import org.parvis.participation.decision.TownDecision;
import org.parvis.participation.decision.TownDecisions;
import org.parvis.web.AllowAnyone;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the town decided on a vote, a process or a petition, and what it said before. */
@Controller
@AllowAnyone
class DecisionController {

    private final Matters matters;
    private final TownDecisions decisions;
    private final Reviews reviews;

    DecisionController(Matters matters, TownDecisions decisions, Reviews reviews) {
        this.matters = matters;
        this.decisions = decisions;
        this.reviews = reviews;
    }

    @GetMapping("/budgets/{slug}/decision")
    Page onVote(
            @PathVariable String slug,
            @RequestParam(name = "version", defaultValue = "0") int version,
            @RequestParam(name = "apres", defaultValue = "0") int after) {
        return page(matters.findVoted(slug).orElseThrow(HttpProblem::notFound), version, after);
    }

    @GetMapping("/participer/{slug}/decision")
    Page onProcess(
            @PathVariable String slug,
            @RequestParam(name = "version", defaultValue = "0") int version,
            @RequestParam(name = "apres", defaultValue = "0") int after) {
        return page(matters.findProcess(slug).orElseThrow(HttpProblem::notFound), version, after);
    }

    @GetMapping("/petitions/{number}/decision")
    Page onPetition(
            @PathVariable String number,
            @RequestParam(name = "version", defaultValue = "0") int version,
            @RequestParam(name = "apres", defaultValue = "0") int after) {
        return page(matters.findAsked(number).filter(one -> one.petition().hasPublicText()).orElseThrow(HttpProblem::notFound), version, after);
    }

    /** @param version 0 for the one that holds */
    private Page page(Matter matter, int version, int after) {
        List<TownDecision> versions = decisions.listPublished(matter.id());
        TownDecision wanted = versions.stream()
                .filter(one -> version == 0 || one.version() == version)
                .reduce((earlier, later) -> later)
                .orElseThrow(HttpProblem::notFound);
        RulingsPart part = RulingsPart.of(decisions.rulings(wanted, after, RulingsPart.SHOWN + 1), after);
        return Page.of("decision/decision", new DecisionPage(matter, wanted, versions, part, decisions.count(wanted), reviews.today()));
    }
}
