package org.parvis.participation.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.petition.PetitionEvent.Kind;
import org.parvis.shared.Ids;
import org.springframework.stereotype.Component;

/** Writes down what happens to petitions, in the transaction in which it does. */
@Component
class PetitionDiary {

    private final PetitionEventStore store;

    PetitionDiary(PetitionEventStore store) {
        this.store = store;
    }

    /** @param day until when, or by when; null where none is said */
    void write(Petition petition, Kind kind, Instant now, String words, @Nullable LocalDate day) {
        write(petition, kind, now, words, null, day, petition.signed().all());
    }

    void write(Petition petition, Kind kind, Instant now, String words, @Nullable UUID subject, @Nullable LocalDate day, int figure) {
        store.insert(new PetitionEvent(Ids.next(), petition.id(), kind, now, words, subject, day, figure));
    }

    /** Whether it was not admitted once. */
    boolean wasRefused(UUID petition) {
        return store.list(petition).stream().anyMatch(event -> event.kind() == Kind.REFUSED);
    }

    List<PetitionEvent> list(UUID petition) {
        return store.list(petition);
    }
}
