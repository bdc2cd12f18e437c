package org.parvis.participation.petition;

import org.parvis.casework.CaseDecided;
import org.parvis.casework.CaseReopened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the town owed is done when its case ends, and is owed again where that is opened again; in the transaction of either. */
@Component
class DutyEnding {

    private final ThresholdStore thresholds;

    DutyEnding(ThresholdStore thresholds) {
        this.thresholds = thresholds;
    }

    @EventListener
    void on(CaseDecided event) {
        if (event.kind().equals(DutyCases.CODE)) {
            thresholds.setDone(event.subjectId(), event.at());
        }
    }

    @EventListener
    void on(CaseReopened event) {
        if (event.kind().equals(DutyCases.CODE)) {
            thresholds.setDone(event.subjectId(), null);
        }
    }
}
