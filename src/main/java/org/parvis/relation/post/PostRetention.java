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
import java.util.stream.Collectors;
import org.parvis.casework.ContactRetention;
import org.parvis.database.EveryTerritory;
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
    private final TransactionTemplate transaction;

    PostRetention(
            LetterStore letters,
            OutgoingStore outgoing,
            LooseScanStore loose,
            Documents documents,
            ContactRetention contacts,
            HeldPeople people,
            ForgettingReport report,
            TransactionTemplate transaction) {
        this.people = people;
        this.report = report;
        this.letters = letters;
        this.outgoing = outgoing;
        this.loose = loose;
        this.documents = documents;
        this.contacts = contacts;
        this.transaction = transaction;
    }

    /** Forgets what is due in the territory in scope; gives how many letters. */
    int forget(Instant now) {
        Instant old = contacts.endedBefore(now);
        LocalDate day = LocalDate.ofInstant(contacts.latest(old), ZoneOffset.UTC);
        LocalDate ownDay = LocalDate.ofInstant(old, ZoneOffset.UTC);
        transaction.executeWithoutResult(_ -> {
            loose.listBefore(now.minus(LOOSE), SOME).forEach(scan -> {
                documents.forget(scan.owner());
                loose.delete(scan.id());
            });
        });
        int gone = forgetSent(day, old);
        List<ReceivedLetter> some = letters.listBefore(day, new UUID(0, 0), SOME);
        while (!some.isEmpty()) {
            List<ReceivedLetter> page = some;
            gone += Objects.requireNonNull(transaction.execute(_ -> {
                List<ReceivedLetter> due = due(page, old, ownDay);
                due.forEach(letter -> {
                    documents.forget(letter.scans());
                    letters.forget(letter.id());
                });
                return due.size();
            }));
            some = letters.listBefore(day, some.getLast().id(), SOME);
        }
        report.tell("post", gone);
        return gone;
    }

    private int forgetSent(LocalDate day, Instant ended) {
        int gone = 0;
        List<OutgoingLetter> some = outgoing.listBefore(day, new UUID(0, 0), SOME);
        while (!some.isEmpty()) {
            List<OutgoingLetter> page = some;
            gone += Objects.requireNonNull(transaction.execute(_ -> {
                Set<UUID> over = contacts.listEnded(page.stream().map(OutgoingLetter::caseId).toList(), ended);
                List<UUID> due = page.stream().filter(one -> over.contains(one.caseId())).map(OutgoingLetter::id).toList();
                outgoing.forget(due);
                return due.size();
            }));
            some = outgoing.listBefore(day, some.getLast().id(), SOME);
        }
        return gone;
    }

    /** @param ownDay before which letters of no case are due */
    private List<ReceivedLetter> due(List<ReceivedLetter> some, Instant ended, LocalDate ownDay) {
        Set<UUID> cases = some.stream().map(ReceivedLetter::caseId).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<UUID> over = cases.isEmpty() ? Set.of() : contacts.listEnded(cases, ended);
        Set<UUID> held = people.people(some.stream().map(ReceivedLetter::person).filter(Objects::nonNull).toList());
        return some.stream()
                .filter(letter -> letter.caseId() == null
                        ? letter.arrivedOn().isBefore(ownDay) && (letter.person() == null || !held.contains(letter.person()))
                        : over.contains(letter.caseId()))
                .toList();
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
