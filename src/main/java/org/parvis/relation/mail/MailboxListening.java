package org.parvis.relation.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.FailureKind;
import org.parvis.shared.InTerritory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;

/**
 * Has servers tell of new mails (IDLE), so that these are read at once; the round of each minute goes on beside it, for
 * servers that cannot and for what was not heard. One connection for each mailbox, so many at most on this node.
 */
@Service
class MailboxListening implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxListening.class);
    private static final int MOST = 100;

    /** Servers may hang up on who is silent for half an hour; ours ask anew long before, routers forget sooner. */
    private static final Duration STRETCH = Duration.ofMinutes(9);

    /** At most one reading in so long, whatever a server tells. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final Duration ENDING = Duration.ofSeconds(5);

    private final MailAccountStore accounts;
    private final MailboxDoor door;
    private final MailboxReading reading;
    private final MailboxSilences silences;
    private final Map<ListenedMailbox, Ear> ears = new ConcurrentHashMap<>();
    private boolean running = true;

    MailboxListening(MailAccountStore accounts, MailboxDoor door, MailboxReading reading, Clock clock) {
        this.accounts = accounts;
        this.door = door;
        this.reading = reading;
        this.silences = new MailboxSilences(clock);
    }

    /** Listens to those of the territory in scope that are to be read, as they are set now, and no more to others. */
    void follow() {
        follow(InTerritory.current(), wanted());
    }

    private Map<ListenedMailbox, MailAccount> wanted() {
        UUID territory = InTerritory.current();
        Map<UUID, String> passwords = accounts.listPasswordMarks();
        return accounts.list().stream()
                .filter(account -> account.active() && account.hasPassword() && account.health().failures() == 0)
                .collect(Collectors.toMap(
                        account -> new ListenedMailbox(
                                territory, account.id(), account.server(), account.folder(), passwords.getOrDefault(account.id(), "")),
                        Function.identity()));
    }

    private synchronized void follow(UUID territory, Map<ListenedMailbox, MailAccount> wanted) {
        ears.values().stream()
                .filter(ear -> ear.mailbox.territory().equals(territory) && !wanted.containsKey(ear.mailbox))
                .forEach(Ear::end);
        wanted.forEach((mailbox, account) -> {
            if (running && ears.size() < MOST && !silences.isSilent(mailbox)) {
                ears.computeIfAbsent(mailbox, _ -> new Ear(mailbox, account)).begin();
            }
        });
    }

    /** How many mailboxes are listened to. */
    int count() {
        return ears.size();
    }

    /** One mailbox that is listened to. */
    private final class Ear {

        private final ListenedMailbox mailbox;
        private final MailAccount account;
        private final Thread thread;
        private volatile @Nullable ImapListener line;
        private volatile boolean inRound;
        private volatile boolean ending;

        Ear(ListenedMailbox mailbox, MailAccount account) {
            this.mailbox = mailbox;
            this.account = account;
            this.thread = Thread.ofVirtual().name("mail-listening-" + account.id()).unstarted(this::run);
        }

        void begin() {
            if (thread.getState() == Thread.State.NEW) {
                thread.start();
            }
        }

        private void run() {
            try {
                InTerritory.run(mailbox.territory(), this::listen);
            } finally {
                ears.remove(mailbox, this);
            }
        }

        private void listen() {
            try (ImapListener opened = door.listen(account)) {
                line = opened;
                if (!opened.tells()) {
                    silences.cannotTell(mailbox);
                    return;
                }
                // First what came before anybody listened: the server tells of that no more. Of other settings another node
                // may have heard alone, where the round of this minute was made.
                while (!ending && wanted().containsKey(mailbox)) {
                    readNow();
                    opened.await(STRETCH);
                    silences.heard(mailbox);
                    Thread.sleep(PAUSE);
                }
            } catch (MailboxProblem problem) {
                if (!ending) {
                    // The round of each minute says on the page what is wrong.
                    LOG.info("Mailbox {} is not listened to for now: {}", account.id(), problem.getMessage());
                    silences.failed(mailbox);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                LOG.warn("Mailbox {} is not listened to for now: {}", account.id(), FailureKind.of(e));
                silences.failed(mailbox);
            }
        }

        private void readNow() {
            inRound = true;
            try {
                reading.readNow(account.id(), () -> ending);
            } finally {
                inRound = false;
            }
        }

        /** Hangs up, so that who waits for the server waits no more; goes on meanwhile. */
        void end() {
            if (!ending) {
                ending = true;
                Thread.ofVirtual().name("mail-listening-end").start(this::hangUp);
            }
        }

        private void hangUp() {
            ImapListener open = line;
            if (open != null) {
                Thread.ofVirtual().name("mail-listening-close").start(open::close);
            }
            try {
                // A server that says nothing any more would be waited for for minutes; reading ends after the mail at hand.
                if (!thread.join(ENDING) && !inRound) {
                    thread.interrupt();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized void start() {
        running = true;
    }

    /** Hangs up everywhere at once, then waits a moment for all together: for what is being read, for servers that hang. */
    @Override
    public void stop() {
        synchronized (this) {
            running = false;
            ears.values().forEach(Ear::end);
        }
        long until = System.nanoTime() + ENDING.toNanos();
        try {
            for (Ear ear : ears.values()) {
                if (!ear.thread.join(Duration.ofNanos(Math.max(1, until - System.nanoTime())))) {
                    ear.thread.interrupt();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }
}
