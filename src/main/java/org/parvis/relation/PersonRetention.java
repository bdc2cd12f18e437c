package org.parvis.relation;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.casework.ContactRetention;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.web.ForgettingReport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A file is kept as long as there is something in it to do or to remember: where nothing was exchanged for the months
 * that the territory keeps contacts ({@link ContactRetention}) and all cases ended as long ago, the file goes. What is
 * as old goes from the files that stay.
 */
@Service
class PersonRetention {

    private static final int SOME = 500;

    private final PersonStore persons;
    private final InteractionStore interactions;
    private final ContactRetention contacts;
    private final HeldPeople held;
    private final ForgettingReport report;
    private final Journal journal;
    private final TransactionTemplate transaction;

    PersonRetention(
            PersonStore persons,
            InteractionStore interactions,
            ContactRetention contacts,
            HeldPeople held,
            ForgettingReport report,
            Journal journal,
            TransactionTemplate transaction) {
        this.persons = persons;
        this.interactions = interactions;
        this.contacts = contacts;
        this.held = held;
        this.report = report;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** Forgets who is due in the territory in scope, some at a time; gives how many. */
    int forget(Instant now) {
        Instant before = contacts.endedBefore(now);
        report.tell("exchange", forgetExchanges(before));
        int forgotten = 0;
        List<UUID> some = persons.listQuiet(before, new UUID(0, 0), SOME);
        while (!some.isEmpty()) {
            List<UUID> quiet = some;
            forgotten += Objects.requireNonNull(transaction.execute(_ -> forget(quiet, before)));
            some = persons.listQuiet(before, quiet.getLast(), SOME);
        }
        report.tell("person", forgotten);
        return forgotten;
    }

    /** Notes of so long ago go also where the file stays, and with them whose a case was that ended as long ago. */
    private int forgetExchanges(Instant before) {
        int forgotten = 0;
        Instant latest = contacts.latest(before);
        List<Interaction> some = interactions.listBefore(latest, new UUID(0, 0), SOME);
        while (!some.isEmpty()) {
            List<Interaction> old = some;
            forgotten += Objects.requireNonNull(transaction.execute(_ -> forgetExchanges(old, before)));
            some = interactions.listBefore(latest, old.getLast().id(), SOME);
        }
        return forgotten;
    }

    private int forgetExchanges(List<Interaction> old, Instant before) {
        List<UUID> cases = old.stream().map(Interaction::caseId).filter(Objects::nonNull).toList();
        Set<UUID> ended = cases.isEmpty() ? Set.of() : contacts.listEnded(cases, before);
        Set<UUID> stay = held.people(old.stream().map(Interaction::person).collect(Collectors.toSet()));
        List<UUID> due = old.stream()
                .filter(one -> !stay.contains(one.person()))
                .filter(one -> one.caseId() == null ? one.at().isBefore(before) : ended.contains(one.caseId()))
                .map(Interaction::id)
                .toList();
        interactions.delete(due);
        return due.size();
    }

    private int forget(List<UUID> some, Instant before) {
        List<UUID> quiet = persons.holdQuiet(some, before);
        Map<UUID, List<UUID>> cases = interactions.casesOf(quiet);
        Set<UUID> all = new HashSet<>();
        cases.values().forEach(all::addAll);
        Collection<UUID> ended = all.isEmpty() ? Set.of() : contacts.listEnded(all, before);
        Set<UUID> stay = held.people(quiet);
        List<UUID> due = quiet.stream()
                .filter(person -> !stay.contains(person) && ended.containsAll(cases.getOrDefault(person, List.of())))
                .toList();
        int gone = persons.delete(due);
        if (gone > 0) {
            journal.append(JournalEntry.bySystem("relation.personsForgotten", "persons", gone).with("months", contacts.months()));
        }
        return gone;
    }
}
