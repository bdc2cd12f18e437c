package org.parvis.relation.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.parvis.casework.ContactRetention;
import org.parvis.files.Documents;
import org.parvis.web.ForgettingReport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mails go as contacts go: those of cases that ended so many months ago, and what is as old and in no case. What nobody
 * wanted goes after a month; what could not be read or failed stays as long as others. Files go with the sweep of the night.
 */
@Service
class MailRetention {

    static final Duration QUARANTINE = Duration.ofDays(30);

    private static final int SOME = 200;

    private final ReceivedMailStore store;
    private final Documents documents;
    private final ContactRetention contacts;
    private final ForgettingReport report;
    private final TransactionTemplate transaction;

    MailRetention(
            ReceivedMailStore store,
            Documents documents,
            ContactRetention contacts,
            ForgettingReport report,
            TransactionTemplate transaction) {
        this.store = store;
        this.documents = documents;
        this.contacts = contacts;
        this.report = report;
        this.transaction = transaction;
    }

    /** Forgets what is due in the territory in scope; gives how many. */
    int forget(Instant now) {
        Instant old = contacts.endedBefore(now);
        int gone = forget(MailState.QUARANTINED, now.minus(QUARANTINE), old);
        for (MailState state : List.of(MailState.JOINED, MailState.FILED, MailState.WAITING)) {
            gone += forget(state, contacts.latest(old), old);
        }
        report.tell("mail", gone);
        return gone;
    }

    private int forget(MailState state, Instant before, Instant ended) {
        int gone = 0;
        List<ReceivedMail> some = store.listBefore(state, before, new UUID(0, 0), SOME);
        while (!some.isEmpty()) {
            List<ReceivedMail> old = some;
            gone += Objects.requireNonNull(transaction.execute(_ -> {
                List<ReceivedMail> due = due(old, ended);
                due.forEach(this::delete);
                return due.size();
            }));
            some = store.listBefore(state, before, some.getLast().id(), SOME);
        }
        return gone;
    }

    private List<ReceivedMail> due(List<ReceivedMail> some, Instant ended) {
        Set<UUID> cases = some.stream().map(one -> one.place().caseId()).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<UUID> over = cases.isEmpty() ? Set.of() : contacts.listEnded(cases, ended);
        Predicate<ReceivedMail> isOver = one -> one.place().caseId() == null
                ? one.place().state() == MailState.QUARANTINED && one.place().why().isUnwanted() || one.receivedAt().isBefore(ended)
                : over.contains(one.place().caseId());
        return some.stream().filter(isOver).toList();
    }

    /** With its files, in the caller's transaction. */
    void delete(ReceivedMail mail) {
        documents.forget(mail.attachments());
        documents.forget(mail.original());
        store.delete(mail.id());
    }
}
