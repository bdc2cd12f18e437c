package org.parvis.participation.petition;

import java.time.Instant;
import java.util.List;
import org.parvis.casework.Case;
import org.parvis.casework.CaseEvent;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.Cases;
import org.parvis.casework.Decision;
import org.parvis.casework.Timeline;
import org.parvis.participation.petition.Petition.State;
import org.parvis.participation.petition.PetitionEvent.Kind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes of a petition what was decided on its case, in the transaction in which it is: admitted, people sign it from then on, under
 * the thresholds that its rules say; declined, forwarded or found to be another's duplicate, it is refused with that reason.
 * Taken back or reopened, it is examined anew. Once people sign it, its case changes nothing any more.
 */
@Component
class PetitionStanding {

    private final PetitionStore store;
    private final PetitionRules rules;
    private final ThresholdStore thresholds;
    private final PetitionDiary diary;
    private final PetitionDates dates;
    private final Signatures signatures;
    private final Cases cases;
    private final Timeline timeline;

    PetitionStanding(
            PetitionStore store,
            PetitionRules rules,
            ThresholdStore thresholds,
            PetitionDiary diary,
            PetitionDates dates,
            Signatures signatures,
            Cases cases,
            Timeline timeline) {
        this.store = store;
        this.rules = rules;
        this.thresholds = thresholds;
        this.diary = diary;
        this.dates = dates;
        this.signatures = signatures;
        this.cases = cases;
        this.timeline = timeline;
    }

    @EventListener
    void on(CaseEvent event) {
        if (!event.kind().equals(PetitionCases.CODE)) {
            return;
        }
        Petition petition = store.find(event.subjectId()).orElse(null);
        if (petition == null || petition.state() != State.SENT && petition.state() != State.REFUSED) {
            return;
        }
        Case subject = cases.get(event.caseId());
        if (petition.state() == State.REFUSED && subject.status().isOpen()) {
            store.examine(petition.id());
        } else if (petition.state() == State.SENT && subject.status() == CaseStatus.RESOLVED) {
            open(store.hold(petition.id()));
        } else if (petition.state() == State.SENT && subject.status().isClosed()) {
            refuse(store.hold(petition.id()), subject);
        }
    }

    private void open(Petition petition) {
        PetitionRule rule = rules.get(petition.ruleVersion());
        Instant now = dates.now();
        Instant closes = dates.endOf(dates.day(now).plusMonths(rule.months()));
        store.open(petition.id(), now, closes, dates.paperUntil(closes, rule.paperDays()));
        thresholds.insert(petition.id(), rule);
        diary.write(petition, Kind.OPENED, now, "", dates.day(closes));
        signatures.inviteAuthor(store.find(petition.id()).orElseThrow());
    }

    private void refuse(Petition petition, Case subject) {
        List<Decision> decisions = timeline.decisionsOn(subject.id());
        String reason = decisions.getLast().fact();
        store.refuse(petition.id(), reason);
        if (petition.course().ground() == null) {
            store.ground(petition.id(), subject.status() == CaseStatus.DUPLICATE ? Ground.DUPLICATE : Ground.OUTSIDE);
        }
        diary.write(store.find(petition.id()).orElseThrow(), Kind.REFUSED, dates.now(), reason, null);
    }
}
