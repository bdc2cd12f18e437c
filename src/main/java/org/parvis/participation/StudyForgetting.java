package org.parvis.participation;

import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Forgets what studies of ideas say of people; what everybody could read of them stays, unless all of an idea goes. */
@Component
class StudyForgetting {

    private final AppraisalStore appraisals;
    private final ConclusionStore conclusions;

    StudyForgetting(AppraisalStore appraisals, ConclusionStore conclusions) {
        this.appraisals = appraisals;
        this.conclusions = conclusions;
    }

    /** Who sent the ideas of these cases is forgotten. */
    void forgetAuthors(Collection<UUID> cases) {
        if (!cases.isEmpty()) {
            appraisals.forgetNotes(cases);
            conclusions.forgetAnswers(cases);
        }
    }

    /** All that was written in the ideas of these cases is erased. */
    void forgetWords(Collection<UUID> cases) {
        if (!cases.isEmpty()) {
            appraisals.forgetWords(cases);
            conclusions.forgetWords(cases);
        }
    }
}
