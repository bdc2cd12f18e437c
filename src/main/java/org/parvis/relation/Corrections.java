package org.parvis.relation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.casework.Viewer;
import org.parvis.journal.Journal;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an agent noted of somebody and is wrong, or stands in the wrong file: put right (GDPR article 16) or taken back. */
@Service
@Transactional
public class Corrections {

    private final InteractionStore store;
    private final HeldPeople held;
    private final Journal journal;
    private final Clock clock;

    Corrections(InteractionStore store, HeldPeople held, Journal journal, Clock clock) {
        this.store = store;
        this.held = held;
        this.journal = journal;
        this.clock = clock;
    }

    /** A note in somebody's file that the agent may correct; empty for any other exchange. */
    @Transactional(readOnly = true)
    public Optional<Interaction> find(UUID person, UUID id, Visitor agent) {
        return store.find(person, id).filter(one -> one.isCorrectableBy(Viewer.of(agent)));
    }

    /**
     * Puts the right words in the place of the wrong ones, which are kept nowhere.
     *
     * @param read the note as the agent read it
     * @throws Refusal where nothing is written, it is too long, or somebody corrected it meanwhile
     */
    public void correct(Interaction read, String typed, Visitor agent) {
        String words = Interactions.words(typed);
        checkHold(read);
        Interaction.Correction correction = new Interaction.Correction(clock.instant().truncatedTo(ChronoUnit.MICROS), agent.name());
        if (!words.equals(read.words())) {
            if (!store.correct(read, words, correction)) {
                throw new Refusal("relation.refused.changedMeanwhile");
            }
            journal.append(Persons.entry(agent, "relation.noteCorrected", read.person()));
        }
    }

    /** Takes the note back: it was never said, or by somebody else. */
    public void takeBack(Interaction read, Visitor agent) {
        checkHold(read);
        if (!store.takeBack(read)) {
            throw new Refusal("relation.refused.changedMeanwhile");
        }
        journal.append(Persons.entry(agent, "relation.noteTakenBack", read.person()));
    }

    /** Nothing of whoever is before a court changes. */
    private void checkHold(Interaction read) {
        if (!held.people(Set.of(read.person())).isEmpty()) {
            throw new Refusal("relation.refused.held");
        }
    }
}
