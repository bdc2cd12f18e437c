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
    private final TransactionTemplate transaction;

    PostRetention(
            LetterStore letters,
            OutgoingStore outgoing,
            LooseScanStore loose,
            Documents documents,
            ContactRetention contacts,
            TransactionTemplate transaction) {
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
        LocalDate day = LocalDate.ofInstant(old, ZoneOffset.UTC);
        transaction.executeWithoutResult(_ -> {
            outgoing.forget(day);
            loose.listBefore(now.minus(LOOSE), SOME).forEach(scan -> {
                documents.forget(scan.owner());
                loose.delete(scan.id());
            });
        });
        int gone = 0;
        List<ReceivedLetter> some = letters.listBefore(day, new UUID(0, 0), SOME);
        while (!some.isEmpty()) {
            List<ReceivedLetter> due = due(some, old);
            transaction.executeWithoutResult(_ -> due.forEach(letter -> {
                documents.forget(letter.scans());
                letters.forget(letter.id());
            }));
            gone += due.size();
            some = letters.listBefore(day, some.getLast().id(), SOME);
        }
        return gone;
    }

    private List<ReceivedLetter> due(List<ReceivedLetter> some, Instant ended) {
        Set<UUID> cases = some.stream().map(ReceivedLetter::caseId).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<UUID> over = cases.isEmpty() ? Set.of() : contacts.listEnded(cases, ended);
        return some.stream().filter(letter -> letter.caseId() == null || over.contains(letter.caseId())).toList();
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
