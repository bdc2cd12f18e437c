package org.parvis.relation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
    private final IdentifierStore identifiers;
    private final Comparing comparing;
    private final Journal journal;
    private final Clock clock;

    Persons(PersonStore store, IdentifierStore identifiers, Comparing comparing, Journal journal, Clock clock) {
        this.identifiers = identifiers;
        this.comparing = comparing;
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
        comparing.ask(id);
        journal.append(entry(agent, "relation.personCreated", id));
        return id;
    }

    /** Opens a file beside one that seems to be the same person's, and says why. */
    @Transactional
    public UUID createBeside(PersonDraft draft, String typedReason, Visitor agent) {
        String reason = Duplicates.reason(typedReason);
        UUID id = create(draft, agent);
        journal.append(entry(agent, "relation.personBeside", id).with("reason", reason));
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
        identifiers.replace(id, draft.known(), now);
        comparing.ask(id);
        journal.append(entry(agent, "relation.personChanged", id));
    }

    /** What is wrong with a draft, in the order of the form. */
    public List<PersonDraft.Problem> problems(PersonDraft draft) {
        List<PersonDraft.Problem> problems = new ArrayList<>(draft.problems());
        if (draft.birth() != null && draft.birth().day().isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1))) {
            problems.add(new PersonDraft.Problem("born", "relation.refused.born"));
        }
        return problems;
    }

    private void refuseWrong(PersonDraft draft) {
        problems(draft).stream().findFirst().ifPresent(problem -> {
            throw new Refusal(problem.messageKey());
        });
    }

    /** The file in which somebody is found now: the one asked for, or the one that it was merged into. */
    @Transactional(readOnly = true)
    public UUID surviving(UUID id) {
        return store.surviving(id);
    }

    /** All files that are one with this: itself, the one that it was merged into, and those that were merged with them. */
    @Transactional(readOnly = true)
    public List<UUID> together(UUID id) {
        return store.together(id);
    }

    /**
     * Holds a file until the transaction ends, as something is added to it.
     *
     * @return the file in which it is to be kept: this one, or the one that it was merged into; empty where there is none any more
     */
    @Transactional
    public Optional<UUID> hold(UUID id) {
        return store.touch(id, clock.instant());
    }

    /** Opens the file for reading, or the one that it was merged into; the look is on record. */
    @Transactional
    public Optional<Person> open(UUID id, Visitor agent) {
        Optional<Person> person = store.find(id);
        person.ifPresent(found -> journal.append(entry(agent, "relation.personSeen", found.id())));
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

    /** Puts on record what happened to a file. */
    void noted(UUID id, String act, Visitor agent) {
        journal.append(entry(agent, act, id));
    }

    /** Names a person in the journal by what nobody can follow back without the database. */
    static JournalEntry entry(Visitor agent, String act, UUID person) {
        return JournalEntry.by(agent, act, "person", PersonHandles.mark(person));
    }
}
