package org.parvis.relation.mail;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
    private final Map<UUID, Ear> ears = new ConcurrentHashMap<>();

    /** Mailboxes whose servers do not tell, or failed: not asked again for a while. */
    private final Cache<UUID, Boolean> deaf =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(30)).maximumSize(10_000).build();

    private volatile boolean running = true;

    MailboxListening(MailAccountStore accounts, MailboxDoor door, MailboxReading reading) {
        this.accounts = accounts;
        this.door = door;
        this.reading = reading;
    }

    /** Listens to those of the territory in scope that are to be read, and no more to those that are not. */
    void follow() {
        UUID territory = InTerritory.current();
        Map<UUID, MailAccount> wanted = accounts.list().stream()
                .filter(account -> account.active() && account.hasPassword() && account.health().failures() == 0)
                .collect(Collectors.toMap(MailAccount::id, Function.identity()));
        ears.values().stream()
                .filter(ear -> ear.territory.equals(territory) && !ear.isFor(wanted.get(ear.account.id())))
                .forEach(Ear::end);
        for (MailAccount account : wanted.values()) {
            if (running && ears.size() < MOST && deaf.getIfPresent(account.id()) == null) {
                ears.computeIfAbsent(account.id(), _ -> new Ear(territory, account)).begin();
            }
        }
    }

    /** How many mailboxes are listened to. */
    int count() {
        return ears.size();
    }

    /** One mailbox that is listened to. */
    private final class Ear {

        private final UUID territory;
        private final MailAccount account;
        private @Nullable Thread thread;
        private volatile @Nullable ImapListener mailbox;
        private volatile boolean ending;

        Ear(UUID territory, MailAccount account) {
            this.territory = territory;
            this.account = account;
        }

        boolean isFor(@Nullable MailAccount now) {
            return now != null && now.server().equals(account.server()) && now.folder().equals(account.folder());
        }

        synchronized void begin() {
            if (thread == null) {
                thread = Thread.ofVirtual().name("mail-listening-" + account.id()).start(this::run);
            }
        }

        private void run() {
            try {
                InTerritory.run(territory, this::listen);
            } finally {
                ears.remove(account.id(), this);
            }
        }

        private void listen() {
            try (ImapListener opened = door.listen(account)) {
                mailbox = opened;
                if (!opened.tells()) {
                    deaf.put(account.id(), true);
                    return;
                }
                // First what came before anybody listened: the server tells of that no more.
                while (!ending) {
                    reading.readNow(account.id(), () -> ending);
                    opened.await(STRETCH);
                    Thread.sleep(PAUSE);
                }
            } catch (MailboxProblem problem) {
                if (!ending) {
                    // The round of each minute says on the page what is wrong.
                    LOG.info("Mailbox {} is not listened to for now: {}", account.id(), problem.getMessage());
                    deaf.put(account.id(), true);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                LOG.warn("Mailbox {} is not listened to for now: {}", account.id(), FailureKind.of(e));
                deaf.put(account.id(), true);
            }
        }

        /** Hangs up, so that who waits for the server waits no more. */
        void end() {
            ending = true;
            ImapListener open = mailbox;
            if (open != null) {
                Thread.ofVirtual().name("mail-listening-end").start(open::close);
            }
        }

        void join() throws InterruptedException {
            Thread listening;
            synchronized (this) {
                listening = thread;
            }
            if (listening != null && !listening.join(ENDING)) {
                listening.interrupt();
            }
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Hangs up everywhere, and waits a moment for what is being read. */
    @Override
    public void stop() {
        running = false;
        ears.values().forEach(Ear::end);
        try {
            for (Ear ear : ears.values()) {
                ear.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
