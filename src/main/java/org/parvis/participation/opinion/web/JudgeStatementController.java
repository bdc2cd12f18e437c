package org.parvis.participation.opinion.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.parvis.participation.Processes;
import org.parvis.participation.opinion.Canvass;
import org.parvis.participation.opinion.Canvasses;
import org.parvis.participation.opinion.Statement;
import org.parvis.participation.opinion.StatementModeration;
import org.parvis.participation.opinion.Statements;
import org.parvis.participation.talk.ModerationAct;
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

/** Reading a resident's statement before anybody votes on it, for whoever moderates its process. */
@Controller
@AllowTeam
class JudgeStatementController {

    private static final String PATH = "/bureau/affirmations/{id}";
    private static final String QUEUE = "/bureau/commentaires";

    private final Statements statements;
    private final Canvasses canvasses;
    private final StatementModeration moderation;
    private final ProcessRights rights;
    private final Processes processes;
    private final Judgings judgings;

    JudgeStatementController(
            Statements statements,
            Canvasses canvasses,
            StatementModeration moderation,
            ProcessRights rights,
            Processes processes,
            Judgings judgings) {
        this.statements = statements;
        this.canvasses = canvasses;
        this.moderation = moderation;
        this.rights = rights;
        this.processes = processes;
        this.judgings = judgings;
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

    private Page page(Statement statement, RulingForm typed, FormErrors errors) {
        Canvass canvass = canvasses.get(statement.canvassId());
        List<ModerationAct> possible = Arrays.stream(ModerationAct.values()).filter(act -> StatementModeration.isPossible(statement, act)).toList();
        return Page.of("opinion/judge", new StatementJudgePage(
                new OpinionPlace(processes.get(canvass.processId()), canvass), statement,
                statements.listOf(canvass).stream().filter(one -> one.isShown() && !one.id().equals(statement.id())).toList(),
                judgings.of(moderation.listActs(statement.id()), moderation.listAppeals(statement.id()), possible, typed), processes.now(), errors));
    }

    /** Of processes whose comments they moderate; the town's own are nobody's to moderate. */
    private Statement get(UUID id, View view) {
        return statements.find(id)
                .filter(one -> !one.isTowns())
                .filter(one -> rights.may(view.visitor(), ProcessAct.MODERATE, canvasses.get(one.canvassId()).processId()))
                .orElseThrow(HttpProblem::notFound);
    }
}
