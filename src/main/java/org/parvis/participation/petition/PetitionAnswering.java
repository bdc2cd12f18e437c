package org.parvis.participation.petition;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.parvis.casework.Actor;
import org.parvis.casework.ApprovalRules;
import org.parvis.casework.Case;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CaseWriting;
import org.parvis.casework.Cases;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.Signatory;
import org.parvis.participation.decision.TownDecision;
import org.parvis.participation.decision.TownDecisionPublished;
import org.parvis.participation.decision.TownDecisions;
import org.parvis.participation.petition.PetitionEvent.Kind;
import org.parvis.territory.Territories;
import org.parvis.web.Words;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The town's answer to a petition is a decision: when it is published, whoever began the petition and whoever signed are told, and
 * the cases end by which the town owed an answer, or that its assembly deal with it. What else it owes stays owed.
 */
@Component
class PetitionAnswering {

    private final PetitionStore store;
    private final ThresholdStore thresholds;
    private final PetitionDiary diary;
    private final PetitionDates dates;
    private final TownDecisions decisions;
    private final Cases cases;
    private final ApprovalRules approvals;
    private final CaseActs acts;
    private final CaseWriting writing;
    private final Territories territories;
    private final Words words;

    PetitionAnswering(
            PetitionStore store,
            ThresholdStore thresholds,
            PetitionDiary diary,
            PetitionDates dates,
            TownDecisions decisions,
            Cases cases,
            ApprovalRules approvals,
            CaseActs acts,
            CaseWriting writing,
            Territories territories,
            Words words) {
        this.store = store;
        this.thresholds = thresholds;
        this.diary = diary;
        this.dates = dates;
        this.decisions = decisions;
        this.cases = cases;
        this.approvals = approvals;
        this.acts = acts;
        this.writing = writing;
        this.territories = territories;
        this.words = words;
    }

    @EventListener
    void on(TownDecisionPublished event) {
        TownDecision decision = decisions.get(event.decisionId());
        store.find(decision.matter()).ifPresent(petition -> answer(petition, decision));
    }

    private void answer(Petition petition, TownDecision decision) {
        Locale language = territories.current().language();
        String who = decision.about().authority();
        Instant now = dates.now();
        List<Threshold> owed = thresholds.list(petition.id()).stream()
                .filter(one -> one.isOwed() && (one.duty() == Duty.ANSWER || one.duty() == Duty.COUNCIL))
                .toList();
        for (Threshold one : owed) {
            UUID caseId = Objects.requireNonNull(one.caseId());
            if (canEnd(cases.get(caseId))) {
                acts.decide(caseId, DecisionDraft.resolved(words.text(language, "petition.decided.answered", who)).signedBy(new Signatory(
                        territories.current().name(), words.text(language, "petition.decided.capacity"))), Actor.system());
            }
            // After its case, as whoever ends that does: the two would wait for one another.
            thresholds.setDone(one.id(), now);
        }
        store.answer(petition.id(), now);
        diary.write(petition, Kind.ANSWERED, now, decision.reason(), null);
        writing.addPublicMessage(petition.caseId(), words.text(language, "petition.told.answered", who), Actor.system());
    }

    /** Where the town wants answers approved, somebody ends the case as any other. */
    private boolean canEnd(Case owed) {
        return owed.status().isOpen() && approvals.find(owed).isEmpty();
    }
}
