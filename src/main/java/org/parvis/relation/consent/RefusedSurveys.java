package org.parvis.relation.consent;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.SurveyRefusals;
import org.parvis.relation.Interactions;
import org.springframework.stereotype.Component;

/** Whoever refused surveys is not asked again what they think of an answer. */
@Component
class RefusedSurveys implements SurveyRefusals {

    private final Interactions interactions;
    private final Consents consents;

    RefusedSurveys(Interactions interactions, Consents consents) {
        this.interactions = interactions;
        this.consents = consents;
    }

    @Override
    public boolean isRefused(UUID caseId, @Nullable UUID person) {
        return Optional.ofNullable(person)
                .or(() -> interactions.personOf(caseId))
                .map(one -> consents.last(one).get(Purpose.SURVEYS))
                .filter(word -> !word.isGiven())
                .isPresent();
    }
}
