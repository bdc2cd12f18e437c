package org.parvis.relation.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.parvis.database.Backoff;
import org.parvis.relation.mail.MailAccount.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Reads mailboxes, one mail after the other. A node that dies in between leaves at most one mail to be read again, which
 * is then known; two nodes at the same mailbox take each mail once. A mailbox that fails is left alone for a minute, then
 * two, up to an hour.
 */
@Service
class MailboxReading {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxReading.class);
    private static final Duration LEASE = Duration.ofMinutes(15);
    private static final Duration ROUND = Duration.ofMinutes(5);
    private static final Backoff PAUSES = new Backoff(Duration.ofMinutes(1), Duration.ofHours(1));

    /** So many are moved away together. */
    private static final int TOGETHER = 50;

    private final MailAccountStore accounts;
    private final MailboxDoor door;
    private final MailIntake intake;
    private final Clock clock;

    MailboxReading(MailAccountStore accounts, MailboxDoor door, MailIntake intake, Clock clock) {
        this.accounts = accounts;
        this.door = door;
        this.intake = intake;
        this.clock = clock;
    }

    /** Reads those of the territory in scope that are due. */
    void readDue(BooleanSupplier mustEnd) {
        Instant now = clock.instant();
        for (UUID id : accounts.lease(now, now.plus(LEASE))) {
            accounts.find(id).ifPresent(account -> read(account, mustEnd));
        }
    }

    /** Reads one mailbox that has something new, unless somebody reads it already. */
    void readNow(UUID id, BooleanSupplier mustEnd) {
        Instant now = clock.instant();
        if (accounts.lease(id, now, now.plus(LEASE))) {
            accounts.find(id).ifPresent(account -> read(account, mustEnd));
        }
    }

    /** Reads one mailbox; gives how many mails were new. Failures are written down, not thrown. */
    int read(MailAccount account, BooleanSupplier mustEnd) {
        Round round = new Round(account, mustEnd);
        try (ImapMailbox mailbox = door.open(account)) {
            round.read(mailbox);
            accounts.markRead(account.id(), round.taken, clock.instant());
        } catch (MailboxProblem problem) {
            failed(account, String.valueOf(problem.getMessage()));
        } catch (IOException | RuntimeException e) {
            // The database or the store of files is away: the mailbox keeps what is not read.
            LOG.warn("Mailbox {} is read later", account.id(), e);
            failed(account, MailboxProblem.Kind.BROKEN + " " + e.getClass().getSimpleName());
        }
        // What was taken before the line broke stays taken.
        return round.taken;
    }

    private void failed(MailAccount account, String problem) {
        Instant now = clock.instant();
        accounts.markFailed(account.id(), problem, now, now.plus(PAUSES.after(account.health().failures() + 1)));
        if (account.health().failures() == 0) {
            LOG.warn("Mailbox {} cannot be read: {}", account.id(), problem);
        }
    }

    private final class Round {
        private final MailAccount account;
        private final BooleanSupplier mustEnd;
        private final long until = System.nanoTime() + ROUND.toNanos();
        private final List<Long> finished = new ArrayList<>();
        private int taken;

        Round(MailAccount account, BooleanSupplier mustEnd) {
            this.account = account;
            this.mustEnd = mustEnd;
        }

        void read(ImapMailbox mailbox) throws MailboxProblem, IOException {
            long validity = mailbox.uidValidity();
            long last = accounts.findProgress(account.id())
                    .filter(progress -> progress.uidValidity() == validity)
                    .map(Progress::lastUid)
                    .orElse(0L);
            Path file = Files.createTempFile("parvis-mail", ".eml");
            try {
                for (long uid : mailbox.after(last)) {
                    if (mustEnd.getAsBoolean() || System.nanoTime() - until > 0) {
                        break;
                    }
                    take(mailbox, new Arrival.Number(validity, uid), file);
                }
            } finally {
                Files.deleteIfExists(file);
                moveAway(mailbox);
            }
        }

        private void take(ImapMailbox mailbox, Arrival.Number number, Path file) throws MailboxProblem, IOException {
            boolean isNew =
                    switch (mailbox.fetch(number.uid(), file, MailIntake.HEAVIEST)) {
                        case WHOLE -> intake.take(new Arrival(account, number, file));
                        case TOO_HEAVY -> intake.refuse(account, number, "TOO_HEAVY");
                        case GONE -> false;
                    };
            taken += isNew ? 1 : 0;
            accounts.advance(account.id(), new Progress(number.uidValidity(), number.uid()));
            finished.add(number.uid());
            if (finished.size() >= TOGETHER) {
                moveAway(mailbox);
            }
        }

        private void moveAway(ImapMailbox mailbox) throws MailboxProblem {
            List<Long> some = List.copyOf(finished);
            finished.clear();
            mailbox.finish(some);
        }
    }

    /** What a trial found: how many mails lie in the folder. */
    int tryOut(MailAccount account) throws MailboxProblem {
        try (ImapMailbox mailbox = door.open(account)) {
            return mailbox.count();
        }
    }
}
