package org.parvis.relation;

import java.util.UUID;
import org.parvis.casework.TextWishes;
import org.springframework.stereotype.Component;

/** Whose file says that they prefer text messages. */
@Component
class WantedTexts implements TextWishes {

    private final Interactions interactions;
    private final Persons persons;

    WantedTexts(Interactions interactions, Persons persons) {
        this.interactions = interactions;
        this.persons = persons;
    }

    @Override
    public boolean wantsTexts(UUID caseId) {
        return interactions.personOf(caseId)
                .flatMap(persons::find)
                .filter(person -> person.reach().channel() == Reach.Channel.SMS)
                .isPresent();
    }
}
