package org.parvis.relation.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.parvis.casework.ContactRetention;
import org.parvis.casework.ContactRetention.Kept;
import org.parvis.casework.RetentionTerms;
import org.parvis.database.Sweep;
import org.parvis.files.Documents;
import org.parvis.web.ForgettingReport;
import org.springframework.stereotype.Service;

/**
 * Mails go as contacts go: those of cases that ended so many months ago, and what is as old and in no case. What nobody
 * wanted goes after a month; what could not be read or failed stays as long as others. Files go with the sweep of the night.
 */
@Service
class MailRetention {

    static final Duration QUARANTINE = Duration.ofDays(30);

    private final ReceivedMailStore store;
    private final Documents documents;
    private final ContactRetention contacts;
    private final ForgettingReport report;
    private final Sweep sweep;

    MailRetention(
            ReceivedMailStore store,
            Documents documents,
            ContactRetention contacts,
            ForgettingReport report,
            Sweep sweep) {
        this.store = store;
        this.documents = documents;
        this.contacts = contacts;
        this.report = report;
        this.sweep = sweep;
    }

    /** Forgets what is due in the territory in scope; gives how many. */
    int forget(Instant now) {
        RetentionTerms terms = contacts.terms(now);
        int gone = sweep.over(
                (last, most) -> store.listBefore(MailState.QUARANTINED, now.minus(QUARANTINE), last, most), ReceivedMail::id,
                some -> forget(some.stream().filter(one -> isUnwanted(one) || isOld(one, terms)).toList()));
        for (MailState state : List.of(MailState.JOINED, MailState.FILED, MailState.WAITING)) {
            gone += sweep.over(
                    (last, most) -> store.listBefore(state, terms.latest(), last, most), ReceivedMail::id,
                    some -> forget(contacts.listDue(some, one -> new Kept(one.place().caseId(), one.receivedAt()), terms)));
        }
        report.tell("mail", gone);
        return gone;
    }

    private static boolean isUnwanted(ReceivedMail mail) {
        return mail.place().why().isUnwanted();
    }

    private static boolean isOld(ReceivedMail mail, RetentionTerms terms) {
        return mail.receivedAt().isBefore(terms.before());
    }

    private int forget(List<ReceivedMail> due) {
        due.forEach(this::delete);
        return due.size();
    }

    /** With its files, in the caller's transaction. */
    void delete(ReceivedMail mail) {
        documents.forget(mail.attachments());
        documents.forget(mail.original());
        store.delete(mail.id());
    }
}
