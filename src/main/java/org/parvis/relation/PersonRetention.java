package org.parvis.relation;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parvis.casework.ContactRetention;
import org.parvis.casework.ContactRetention.Kept;
import org.parvis.casework.RetentionTerms;
import org.parvis.database.Sweep;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.web.ForgettingReport;
import org.springframework.stereotype.Service;

/**
 * A file is kept as long as there is something in it to do or to remember: where nothing was exchanged for the months
 * that the territory keeps contacts ({@link ContactRetention}) and all cases ended as long ago, the file goes. What is
 * as old goes from the files that stay.
 */
@Service
class PersonRetention {

    private final PersonStore persons;
    private final InteractionStore interactions;
    private final ContactRetention contacts;
    private final HeldPeople held;
    private final ForgettingReport report;
    private final Journal journal;
    private final Sweep sweep;

    PersonRetention(
            PersonStore persons,
            InteractionStore interactions,
            ContactRetention contacts,
            HeldPeople held,
            ForgettingReport report,
            Journal journal,
            Sweep sweep) {
        this.persons = persons;
        this.interactions = interactions;
        this.contacts = contacts;
        this.held = held;
        this.report = report;
        this.journal = journal;
        this.sweep = sweep;
    }

    /** Forgets who is due in the territory in scope, some at a time; gives how many. */
    int forget(Instant now) {
        RetentionTerms terms = contacts.terms(now);
        report.tell("exchange", sweep.over(
                (last, most) -> interactions.listBefore(terms.latest(), last, most), Interaction::id, old -> forgetExchanges(old, terms)));
        int forgotten = sweep.over(
                (last, most) -> persons.listQuiet(terms.before(), last, most), Function.identity(), quiet -> forget(quiet, terms));
        report.tell("person", forgotten);
        return forgotten;
    }

    /** Notes of so long ago go also where the file stays, and with them whose a case was that ended as long ago. */
    private int forgetExchanges(List<Interaction> old, RetentionTerms terms) {
        Set<UUID> stay = held.people(old.stream().map(Interaction::person).collect(Collectors.toSet()));
        List<UUID> due = contacts.listDue(old, one -> new Kept(one.caseId(), one.at()), terms).stream()
                .filter(one -> !stay.contains(one.person()))
                .map(Interaction::id)
                .toList();
        interactions.delete(due);
        return due.size();
    }

    private int forget(List<UUID> some, RetentionTerms terms) {
        List<UUID> quiet = persons.holdQuiet(some, terms.before());
        Map<UUID, List<UUID>> cases = interactions.casesOf(quiet);
        Set<UUID> all = new HashSet<>();
        cases.values().forEach(all::addAll);
        Collection<UUID> ended = contacts.listEnded(all, terms);
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
