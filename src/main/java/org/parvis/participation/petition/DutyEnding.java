package org.parvis.participation.petition;

import java.util.UUID;
import org.parvis.casework.CaseDecided;
import org.parvis.casework.CaseReopened;
import org.parvis.casework.Outcome;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What the town owed is done when its case ends by having been done, and is owed again where that is opened again; in the transaction of
 * either. An answer in writing is done by being published, and by nothing else ({@link PetitionAnswering}).
 */
@Component
class DutyEnding {

    private final ThresholdStore thresholds;

    DutyEnding(ThresholdStore thresholds) {
        this.thresholds = thresholds;
    }

    @EventListener
    void on(CaseDecided event) {
        if (event.kind().equals(DutyCases.CODE) && event.outcome() == Outcome.RESOLVED && !isAnswer(event.subjectId())) {
            thresholds.setDone(event.subjectId(), event.at());
        }
    }

    @EventListener
    void on(CaseReopened event) {
        if (event.kind().equals(DutyCases.CODE) && !isAnswer(event.subjectId())) {
            thresholds.setDone(event.subjectId(), null);
        }
    }

    private boolean isAnswer(UUID threshold) {
        return thresholds.find(threshold).filter(one -> one.duty() == Duty.ANSWER).isPresent();
    }
}
