package org.parvis.participation.opinion.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.Accounts;
import org.parvis.participation.Processes;
import org.parvis.participation.opinion.Canvass;
import org.parvis.participation.opinion.Canvasses;
import org.parvis.participation.opinion.Statement;
import org.parvis.participation.opinion.StatementModeration;
import org.parvis.participation.opinion.Statements;
import org.parvis.participation.talk.Charters;
import org.parvis.participation.talk.ModerationAct;
import org.parvis.participation.talk.Moderators;
import org.parvis.participation.talk.PastAct;
import org.parvis.participation.talk.Ruling;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reading a resident's statement before anybody votes on it, for moderators, and for agents and heads on what their departments handle. */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD, Role.MODERATOR})
class JudgeStatementController {

    private static final String PATH = "/bureau/affirmations/{id}";
    private static final String QUEUE = "/bureau/commentaires";

    private final Statements statements;
    private final Canvasses canvasses;
    private final StatementModeration moderation;
    private final Moderators moderators;
    private final Processes processes;
    private final Charters charters;
    private final Accounts accounts;

    JudgeStatementController(
            Statements statements,
            Canvasses canvasses,
            StatementModeration moderation,
            Moderators moderators,
            Processes processes,
            Charters charters,
            Accounts accounts) {
        this.statements = statements;
        this.canvasses = canvasses;
        this.moderation = moderation;
        this.moderators = moderators;
        this.processes = processes;
        this.charters = charters;
        this.accounts = accounts;
    }

    @GetMapping(PATH)
    Page show(@PathVariable UUID id, View view) {
        return page(get(id, view), new StatementJudgePage.Written("", "", ""), new FormErrors());
    }

    @PostMapping(PATH)
    Object rule(
            @PathVariable UUID id,
            @RequestParam(name = "acte", defaultValue = "") String act,
            @RequestParam(name = "lu", defaultValue = "") String read,
            @RequestParam(name = "article", defaultValue = "") String article,
            @RequestParam(name = "raison", defaultValue = "") String reason,
            View view) {
        get(id, view);
        FormErrors errors = new FormErrors();
        Optional<ModerationAct> chosen = Typed.one(ModerationAct.values(), act);
        if (chosen.isEmpty()) {
            errors.add("acte", view.t("talk.refused.noAct"));
        } else {
            try {
                moderation.rule(id, new Ruling(chosen.get(), read, article.matches("[0-9]{1,3}") ? Integer.parseInt(article) : 0, reason), view.visitor());
                return Redirect.to(view, QUEUE);
            } catch (Refusal refusal) {
                errors.add(field(refusal), view.t(refusal));
            }
        }
        return page(get(id, view), new StatementJudgePage.Written(act, article, reason), errors).withStatus(422);
    }

    private static String field(Refusal refusal) {
        return switch (refusal.messageKey()) {
            case "talk.refused.noArticle" -> "article";
            case "talk.refused.noReason", "participation.refused.reasonTooLong" -> "raison";
            default -> "acte";
        };
    }

    private Page page(Statement statement, StatementJudgePage.Written typed, FormErrors errors) {
        Canvass canvass = canvasses.get(statement.canvassId());
        List<PastAct> acts = moderation.listActs(statement.id());
        Map<UUID, String> names = new HashMap<>();
        acts.forEach(act -> accounts.find(act.decidedBy()).ifPresent(by -> names.put(by.id(), by.name())));
        return Page.of("opinion/judge", new StatementJudgePage(
                new OpinionPlace(processes.get(canvass.processId()), canvass), statement,
                statements.listOf(canvass).stream().filter(one -> one.isShown() && !one.id().equals(statement.id())).toList(),
                acts, moderation.listAppeals(statement.id()), names, charters.current(),
                Arrays.stream(ModerationAct.values()).filter(act -> StatementModeration.isPossible(statement, act)).toList(),
                processes.now(), typed, errors));
    }

    /** Of processes whose comments they moderate; the town's own are nobody's to moderate. */
    private Statement get(UUID id, View view) {
        return statements.find(id)
                .filter(one -> !one.isTowns())
                .filter(one -> moderators.processesOf(view.visitor()).contains(canvasses.get(one.canvassId()).processId()))
                .orElseThrow(HttpProblem::notFound);
    }
}
