package org.parvis.relation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of people and organisations. */
@Service
public class Persons {

    private final PersonStore store;
    private final Journal journal;
    private final Clock clock;

    Persons(PersonStore store, Journal journal, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /** Opens a file; the draft has no {@link PersonDraft#problems}. */
    @Transactional
    public UUID create(PersonDraft draft, Visitor agent) {
        refuseWrong(draft);
        UUID id = Ids.next();
        store.insert(id, draft, clock.instant());
        journal.append(entry(agent, "relation.personCreated", id));
        return id;
    }

    /**
     * Changes a file.
     *
     * @param version the one that was shown: refused where somebody has changed it since
     */
    @Transactional
    public void change(UUID id, int version, PersonDraft draft, Visitor agent) {
        refuseWrong(draft);
        Instant now = clock.instant();
        if (!store.update(id, version, draft, now)) {
            throw new Refusal("relation.refused.changedMeanwhile");
        }
        store.replaceIdentifiers(id, draft.known(), now);
        journal.append(entry(agent, "relation.personChanged", id));
    }

    private static void refuseWrong(PersonDraft draft) {
        draft.problems().stream().findFirst().ifPresent(problem -> {
            throw new Refusal(problem.messageKey());
        });
    }

    /** Opens the file for reading; the look is on record. */
    @Transactional
    public Optional<Person> open(UUID id, Visitor agent) {
        Optional<Person> person = store.find(id);
        person.ifPresent(found -> journal.append(entry(agent, "relation.personSeen", id)));
        return person;
    }

    /** For somebody who has the file open already. */
    @Transactional(readOnly = true)
    public Optional<Person> find(UUID id) {
        return store.find(id);
    }

    @Transactional(readOnly = true)
    public List<Person> list(List<UUID> ids) {
        return store.list(ids);
    }

    /** Names a person in the journal by what nobody can follow back without the database. */
    static JournalEntry entry(Visitor agent, String act, UUID person) {
        return JournalEntry.by(agent, act, "person", PersonHandles.mark(person));
    }
}
