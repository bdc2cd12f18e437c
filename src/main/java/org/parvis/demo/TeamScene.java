package org.parvis.demo;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.parvis.casework.Actor;
import org.parvis.casework.ApprovalRule;
import org.parvis.casework.ApprovalRules;
import org.parvis.casework.Approvals;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Cases;
import org.parvis.casework.Checklists;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.Watches;
import org.parvis.demo.Tale.Told;
import org.parvis.questions.Answers;
import org.parvis.request.NewRequest;
import org.parvis.request.Requests;
import org.parvis.shared.Ids;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** Several people on one case: an answer that waits for the head of the department, steps ticked, a case that is followed. */
@Component
class TeamScene {

    private static final String PERMIT = "occupation";

    private final Requests requests;
    private final Cases cases;
    private final CaseActs acts;
    private final ApprovalRules rules;
    private final Approvals approvals;
    private final Checklists checklists;
    private final Watches watches;

    TeamScene(
            Requests requests,
            Cases cases,
            CaseActs acts,
            ApprovalRules rules,
            Approvals approvals,
            Checklists checklists,
            Watches watches) {
        this.requests = requests;
        this.cases = cases;
        this.acts = acts;
        this.rules = rules;
        this.approvals = approvals;
        this.checklists = checklists;
        this.watches = watches;
    }

    void play(Cast cast, Map<String, Told> told) {
        Actor nadia = cast.actor("Nadia");
        rules.add(new ApprovalRule(Ids.next(), null, PERMIT, null, ApprovalRule.Signing.AUTHOR), Visitor.NOBODY);
        UUID truck = ask("Un camion de déménagement devant le 12, rue du Lycée, samedi de 8 h à 13 h.");
        acts.take(truck, nadia);
        checklists.tick(cases.get(truck), 1, nadia);
        approvals.decide(
                truck,
                DecisionDraft.resolved("Deux places vous sont réservées samedi de 8 h à 13 h. Nos agents posent les panneaux jeudi."),
                nadia);
        ask("Un échafaudage de trois semaines pour ravaler la façade, rue Houdan.");
        watches.start(Objects.requireNonNull(told.get("roots")).caseId(), cast.id("Nadia"));
    }

    private UUID ask(String words) {
        return requests.submit(new NewRequest(
                        PERMIT, words, Answers.NONE, Tale.AWA, CaseChannel.WEB, null, Actor.requester()))
                .caseId();
    }
}
