package org.parvis.relation.rights;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.casework.Case;
import org.parvis.casework.LegalHold;
import org.parvis.casework.LegalHolds;
import org.parvis.casework.Viewer;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.journal.JournalRow;
import org.parvis.relation.Person;
import org.parvis.relation.PersonHandles;
import org.parvis.relation.PersonSearch;
import org.parvis.web.View;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where requests of people about their data are answered. Whoever answers for the authority sees of everything that it
 * exists, in all sectors; what it says leaves in the answer to the person alone. Every search and opening is on record.
 */
@Service
public class RightsDesk {

    private final PersonSearch search;
    private final RightsSubjects subjects;
    private final PersonalData data;
    private final Looks looks;
    private final Functions functions;
    private final LegalHolds holds;
    private final Journal journal;

    RightsDesk(
            PersonSearch search,
            RightsSubjects subjects,
            PersonalData data,
            Looks looks,
            Functions functions,
            LegalHolds holds,
            Journal journal) {
        this.search = search;
        this.subjects = subjects;
        this.data = data;
        this.looks = looks;
        this.functions = functions;
        this.holds = holds;
        this.journal = journal;
    }

    /** Whoever is found, as at the desk; that there was a search is on record, not for whom. */
    @Transactional
    public List<Person> find(String typed, Visitor by) {
        List<Person> found = search.find(typed, Viewer.of(by));
        journal.append(JournalEntry.by(by, "relation.rightsSearched", "persons", found.size()));
        return found;
    }

    /**
     * What there is of somebody.
     *
     * @param counts rows by table
     * @param claimable cases that have the same address or number and are nobody's
     */
    public record Overview(RightsSubject subject, Map<String, Long> counts, List<Case> claimable, List<LegalHold> holds) {}

    /** Opens the page of somebody's rights; the look is on record. */
    @Transactional
    public Optional<Overview> open(UUID person, View view) {
        Optional<RightsSubject> found = subjects.find(person, List.of());
        found.ifPresent(subject -> journal.append(entry(view, "relation.rightsOpened", subject)));
        return found.map(subject -> new Overview(
                subject,
                data.count(subject, view),
                subjects.claimable(subject.person()),
                holds.list(LegalHold.What.PERSON, subject.files())));
    }

    /** @param function of whoever looked */
    public record Look(JournalRow row, String function, String act) {}

    /** Who looked, with names: for whoever answers for the authority. */
    @Transactional
    public Optional<LookList> looks(UUID person, View view) {
        Optional<RightsSubject> found = subjects.find(person, List.of());
        found.ifPresent(subject -> journal.append(entry(view, "relation.looksRead", subject)));
        Functions.Book book = functions.book(view);
        return found.map(subject -> new LookList(
                subject.person(),
                looks.at(subject).stream()
                        .map(row -> new Look(row, book.of(row.entry().actorId()), LookRecords.act(row.entry(), view)))
                        .toList()));
    }

    public record LookList(Person person, List<Look> looks) {}

    /** Writes the answer to somebody's request for access; first of all, that it was written. */
    @Transactional
    public boolean recordExport(UUID person, View view) {
        Optional<RightsSubject> found = subjects.find(person, List.of());
        found.ifPresent(subject -> journal.append(entry(view, "relation.dataExported", subject)));
        return found.isPresent();
    }

    /** See {@link PersonalData#write}; outside of a transaction that would wait for the reader's line. */
    public void export(UUID person, Collection<String> claimed, View view, OutputStream output) throws IOException {
        data.write(person, claimed, view, output);
    }

    private static JournalEntry entry(View view, String act, RightsSubject subject) {
        return JournalEntry.by(view.visitor(), act, "person", PersonHandles.mark(subject.person().id()));
    }
}
