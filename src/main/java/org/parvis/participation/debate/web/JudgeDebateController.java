package org.parvis.participation.debate.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.participation.Processes;
import org.parvis.participation.debate.Debate;
import org.parvis.participation.debate.DebateModeration;
import org.parvis.participation.debate.Debates;
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

/** Reading a resident's debate before everybody does, for moderators, and for agents and heads on what their departments handle. */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD, Role.MODERATOR})
class JudgeDebateController {

    private static final String PATH = "/bureau/debats/{id}";
    private static final String QUEUE = "/bureau/commentaires";

    private final Debates debates;
    private final DebateModeration moderation;
    private final Moderators moderators;
    private final Processes processes;
    private final Charters charters;
    private final Accounts accounts;
    private final Clock clock;

    JudgeDebateController(
            Debates debates,
            DebateModeration moderation,
            Moderators moderators,
            Processes processes,
            Charters charters,
            Accounts accounts,
            Clock clock) {
        this.debates = debates;
        this.moderation = moderation;
        this.moderators = moderators;
        this.processes = processes;
        this.charters = charters;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping(PATH)
    Page show(@PathVariable UUID id, View view) {
        return page(get(id, view), new DebateJudgePage.Written("", "", ""), new FormErrors());
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
        Optional<ModerationAct> chosen = Typed.one(ModerationAct.values(), act);
        FormErrors errors = new FormErrors();
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
        return page(get(id, view), new DebateJudgePage.Written(act, article, reason), errors).withStatus(422);
    }

    private static String field(Refusal refusal) {
        return switch (refusal.messageKey()) {
            case "talk.refused.noArticle" -> "article";
            case "talk.refused.noReason", "participation.refused.reasonTooLong" -> "raison";
            default -> "acte";
        };
    }

    private Page page(Debate debate, DebateJudgePage.Written typed, FormErrors errors) {
        List<PastAct> acts = moderation.listActs(debate.id());
        Map<UUID, String> names = new HashMap<>();
        for (PastAct act : acts) {
            @Nullable Account by = accounts.find(act.decidedBy()).orElse(null);
            if (by != null) {
                names.put(by.id(), by.name());
            }
        }
        return Page.of("debate/judge", new DebateJudgePage(
                processes.get(debate.processId()), debate, acts, moderation.listAppeals(debate.id()), names, charters.current(),
                Arrays.stream(ModerationAct.values()).filter(act -> DebateModeration.isPossible(debate, act)).toList(),
                clock.instant(), typed, errors));
    }

    /** Of processes whose comments they moderate; the town's own are nobody's to moderate, and nobody's before its author has answered. */
    private Debate get(UUID id, View view) {
        return debates.find(id)
                .filter(one -> !one.isTowns() && !one.isDraft() && moderators.processesOf(view.visitor()).contains(one.processId()))
                .orElseThrow(HttpProblem::notFound);
    }
}
