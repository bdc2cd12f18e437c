package org.parvis.relation.post;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.parvis.casework.ContactRetention;
import org.parvis.casework.ContactRetention.Kept;
import org.parvis.casework.RetentionTerms;
import org.parvis.database.EveryTerritory;
import org.parvis.database.Sweep;
import org.parvis.files.Documents;
import org.parvis.relation.HeldPeople;
import org.parvis.web.ForgettingReport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets post as contacts are forgotten: of a letter whose case has long ended, or that was only noted as long ago, the
 * register keeps number, dates and department; its scans go, and so does what was sent.
 */
@Component
class PostRetention {

    private static final int SOME = 200;
    /** Nobody has said of which letter it is: thrown away. */
    private static final Duration LOOSE = Duration.ofDays(180);

    private final LetterStore letters;
    private final OutgoingStore outgoing;
    private final LooseScanStore loose;
    private final Documents documents;
    private final ContactRetention contacts;
    private final HeldPeople people;
    private final ForgettingReport report;
    private final Sweep sweep;
    private final TransactionTemplate transaction;

    PostRetention(
            LetterStore letters,
            OutgoingStore outgoing,
            LooseScanStore loose,
            Documents documents,
            ContactRetention contacts,
            HeldPeople people,
            ForgettingReport report,
            Sweep sweep,
            TransactionTemplate transaction) {
        this.people = people;
        this.report = report;
        this.letters = letters;
        this.outgoing = outgoing;
        this.loose = loose;
        this.documents = documents;
        this.contacts = contacts;
        this.sweep = sweep;
        this.transaction = transaction;
    }

    /** Forgets what is due in the territory in scope; gives how many letters. */
    int forget(Instant now) {
        RetentionTerms terms = contacts.terms(now);
        LocalDate day = LocalDate.ofInstant(terms.latest(), ZoneOffset.UTC);
        transaction.executeWithoutResult(_ -> {
            loose.listBefore(now.minus(LOOSE), SOME).forEach(scan -> {
                documents.forget(scan.owner());
                loose.delete(scan.id());
            });
        });
        int gone = sweep.over((last, most) -> outgoing.listBefore(day, last, most), OutgoingLetter::id, some -> forgetSent(some, terms))
                + sweep.over((last, most) -> letters.listBefore(day, last, most), ReceivedLetter::id, some -> forget(some, terms));
        report.tell("post", gone);
        return gone;
    }

    private int forgetSent(List<OutgoingLetter> some, RetentionTerms terms) {
        Set<UUID> over = contacts.listEnded(some.stream().map(OutgoingLetter::caseId).toList(), terms);
        List<UUID> due = some.stream().filter(one -> over.contains(one.caseId())).map(OutgoingLetter::id).toList();
        outgoing.forget(due);
        return due.size();
    }

    private int forget(List<ReceivedLetter> some, RetentionTerms terms) {
        Set<UUID> held = people.people(some.stream().map(ReceivedLetter::person).filter(Objects::nonNull).toList());
        List<ReceivedLetter> due = contacts.listDue(some, PostRetention::kept, terms).stream()
                .filter(letter -> letter.caseId() != null || letter.person() == null || !held.contains(letter.person()))
                .toList();
        due.forEach(letter -> {
            documents.forget(letter.scans());
            letters.forget(letter.id());
        });
        return due.size();
    }

    /** A letter came in the course of its day. */
    private static Kept kept(ReceivedLetter letter) {
        return new Kept(letter.caseId(), letter.arrivedOn().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {
        @Bean
        RecurringTask<Void> postForgetting(EveryTerritory everyTerritory, PostRetention retention, Clock clock) {
            return Tasks.recurring("relation-post-forget", Schedules.daily(LocalTime.of(3, 58)))
                    .execute((instance, context) ->
                            everyTerritory.run("relation-post-forget", () -> retention.forget(clock.instant())));
        }
    }
}
