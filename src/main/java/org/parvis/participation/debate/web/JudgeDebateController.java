package org.parvis.participation.debate.web;

import java.time.Clock;
import java.util.UUID;
import org.parvis.participation.Processes;
import org.parvis.participation.debate.Debate;
import org.parvis.participation.debate.DebateModeration;
import org.parvis.participation.debate.Debates;
import org.parvis.participation.talk.web.Judgings;
import org.parvis.participation.talk.web.RulingForm;
import org.parvis.participation.team.AllowTeam;
import org.parvis.participation.team.ProcessAct;
import org.parvis.participation.team.ProcessRights;
import org.parvis.shared.Refusal;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reading a resident's debate before everybody does, for whoever moderates its process. */
@Controller
@AllowTeam
class JudgeDebateController {

    private static final String PATH = "/bureau/debats/{id}";
    private static final String QUEUE = "/bureau/commentaires";

    private final Debates debates;
    private final DebateModeration moderation;
    private final ProcessRights rights;
    private final Processes processes;
    private final Judgings judgings;
    private final Clock clock;

    JudgeDebateController(
            Debates debates,
            DebateModeration moderation,
            ProcessRights rights,
            Processes processes,
            Judgings judgings,
            Clock clock) {
        this.debates = debates;
        this.moderation = moderation;
        this.rights = rights;
        this.processes = processes;
        this.judgings = judgings;
        this.clock = clock;
    }

    @GetMapping(PATH)
    Page show(@PathVariable UUID id, View view) {
        return page(get(id, view), RulingForm.EMPTY, new FormErrors());
    }

    @PostMapping(PATH)
    Object rule(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, View view) {
        get(id, view);
        RulingForm typed = RulingForm.read(fields);
        try {
            moderation.rule(id, typed.ruling(), view.visitor());
            return Redirect.to(view, QUEUE + "?fait=decision");
        } catch (Refusal refusal) {
            return page(get(id, view), typed, RulingForm.errors(refusal, view)).withStatus(422);
        }
    }

    private Page page(Debate debate, RulingForm typed, FormErrors errors) {
        return Page.of("debate/judge", new DebateJudgePage(
                processes.get(debate.processId()), debate,
                judgings.of(moderation.listActs(debate.id()), moderation.listAppeals(debate.id()), moderation.possible(debate), typed),
                moderation.listObjections(debate.id()), clock.instant(), errors));
    }

    /** Of processes whose comments they moderate; the town's own are nobody's to moderate, and nobody's before its author has answered. */
    private Debate get(UUID id, View view) {
        return debates.find(id)
                .filter(one -> !one.isTowns() && !one.isDraft() && rights.may(view.visitor(), ProcessAct.MODERATE, one.processId()))
                .orElseThrow(HttpProblem::notFound);
    }
}
