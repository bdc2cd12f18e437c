package org.parvis.participation.petition;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.parvis.casework.ContactRetention;
import org.parvis.casework.RetentionTerms;
import org.parvis.database.Sweep;
import org.parvis.files.Documents;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.web.ForgettingReport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who signed goes so many months after the answer, or the end, as the petition's rules say; how many did stays. Addresses that never
 * answered go after two days, what was begun to be written after a month, and the name of whoever began a petition with the contact
 * of its case ({@link ContactRetention}), as do remarks that nobody has read until then.
 */
@Service
class PetitionRetention {

    /** How long a link waits for its address; the page says so. */
    static final Duration PENDING = Duration.ofDays(2);

    /** Months for which an answer that is owed and does not come is waited for besides. */
    static final int PATIENCE = 24;

    private final SignatureForgettingStore store;
    private final PetitionStore petitions;
    private final RemarkStore remarks;
    private final PetitionActStore acts;
    private final PetitionDraftStore drafts;
    private final ContactRetention contacts;
    private final Documents documents;
    private final Journal journal;
    private final ForgettingReport report;
    private final Sweep sweep;
    private final TransactionTemplate transaction;

    PetitionRetention(
            SignatureForgettingStore store,
            PetitionStore petitions,
            RemarkStore remarks,
            PetitionActStore acts,
            PetitionDraftStore drafts,
            ContactRetention contacts,
            Documents documents,
            Journal journal,
            ForgettingReport report,
            Sweep sweep,
            TransactionTemplate transaction) {
        this.store = store;
        this.petitions = petitions;
        this.remarks = remarks;
        this.acts = acts;
        this.drafts = drafts;
        this.contacts = contacts;
        this.documents = documents;
        this.journal = journal;
        this.report = report;
        this.sweep = sweep;
        this.transaction = transaction;
    }

    /** Forgets what is due in the territory in scope; gives of how many people. */
    int forget(Instant now) {
        transaction.executeWithoutResult(_ -> {
            store.deletePending(now.minus(PENDING));
            drafts.deleteBefore(now.minus(PetitionDrafts.KEPT));
        });
        int gone = 0;
        for (UUID petition : store.listDue(now, PATIENCE)) {
            gone += Objects.requireNonNull(transaction.execute(_ -> forget(petition)));
        }
        report.tell("signatories", gone);
        RetentionTerms terms = contacts.terms(now);
        report.tell("petitionAuthors", sweep.over(
                (last, most) -> store.listNamed(terms.latest(), last, most), Function.identity(), some -> forgetAuthors(some, terms)));
        return gone;
    }

    private int forget(UUID petition) {
        Petition held = petitions.hold(petition);
        int gone = store.deleteOf(petition);
        store.sheetsOf(petition).forEach(sheet -> documents.forget(SigningSheets.owner(sheet)));
        journal.append(JournalEntry.bySystem("participation.signatoriesForgotten", "petition", held.number()).with("people", gone));
        return gone;
    }

    private int forgetAuthors(List<UUID> cases, RetentionTerms terms) {
        Set<UUID> ended = contacts.listEnded(cases, terms);
        if (ended.isEmpty()) {
            return 0;
        }
        remarks.deleteOf(ended);
        acts.forgetAppeals(ended);
        return petitions.forget(ended);
    }
}
