package org.parvis.relation.kiosk;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Printable;
import org.parvis.shared.Refusal;
import org.parvis.shared.Tokens;
import org.parvis.web.Kiosk;
import org.parvis.web.KioskVisitEnded;
import org.parvis.web.Kiosks;
import org.parvis.web.Visitor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.WebUtils;

/** The kiosks of the territory in scope. A visit ends when somebody says so, and of itself when nobody is there. */
@Service
public class TownKiosks implements Kiosks {

    static final String COOKIE = "borne";
    static final int LONGEST_NAME = 60;

    /** Longer than the page itself waits before it asks: for a browser without scripts, or one that was left. */
    private static final Duration VISIT = Duration.ofMinutes(10);

    /** Seldom: each writing makes the territory's kept pages anew. */
    private static final Duration SEEN = Duration.ofMinutes(2);
    private static final Duration UNUSED = Duration.ofDays(60);
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{32}");

    private final KioskStore store;
    private final ApplicationEventPublisher events;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final TransactionTemplate reading;
    private final Clock clock;

    TownKiosks(
            KioskStore store,
            ApplicationEventPublisher events,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.transaction = transaction;
        this.reading = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        this.reading.setReadOnly(true);
        this.store = store;
        this.events = events;
        this.journal = journal;
        this.clock = clock;
    }

    /** Asked of every request: whoever is no kiosk costs no transaction. */
    @Override
    public Optional<Kiosk> find(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null || !SECRET.matcher(cookie.getValue()).matches() || InTerritory.currentOrNull() == null
                ? Optional.empty()
                : Objects.requireNonNull(reading.execute(_ -> store.find(Tokens.hash(cookie.getValue())))).map(this::current);
    }

    private Kiosk current(KioskStore.Running running) {
        Instant now = clock.instant();
        if (running.seenAt().plus(VISIT).isBefore(now)) {
            return new Kiosk(running.id(), Objects.requireNonNull(transaction.execute(_ -> next(running.id(), running.visit()))));
        }
        if (running.seenAt().plus(SEEN).isBefore(now)) {
            transaction.executeWithoutResult(_ -> store.seen(running.id(), now));
        }
        return new Kiosk(running.id(), running.visit());
    }

    private UUID next(UUID kiosk, UUID visit) {
        UUID next = UUID.randomUUID();
        if (!store.change(kiosk, visit, next, clock.instant())) {
            return store.visit(kiosk); // another request ended it
        }
        events.publishEvent(new KioskVisitEnded(store.pages(kiosk, visit)));
        return next;
    }

    @Override
    public boolean isOfThisVisit(Kiosk kiosk, String secret) {
        String page = Tokens.hash(secret);
        return Objects.requireNonNull(reading.execute(_ -> store.visitOf(kiosk.id(), page)))
                .or(() -> Optional.ofNullable(
                        transaction.execute(_ -> store.open(kiosk.id(), page, kiosk.visit(), clock.instant()))))
                .filter(kiosk.visit()::equals)
                .isPresent();
    }

    /** Whoever is there has finished. */
    @Transactional
    public void finish(Kiosk kiosk) {
        next(kiosk.id(), kiosk.visit());
    }

    @Transactional(readOnly = true)
    List<TownKiosk> list() {
        return store.list();
    }

    /**
     * Makes the device of whoever asks a kiosk; gives the secret of its cookie.
     *
     * @throws Refusal without a name
     */
    @Transactional
    String start(String typedName, Visitor agent) {
        String name = Printable.line(typedName, LONGEST_NAME);
        if (name.isEmpty()) {
            throw new Refusal("kiosk.refused.name");
        }
        String secret = Tokens.link();
        Instant now = clock.instant();
        UUID id = Ids.next();
        store.insert(new TownKiosk(id, name, agent.name(), now, now), Tokens.hash(secret), UUID.randomUUID());
        journal.append(JournalEntry.by(agent, "relation.kioskStarted", "kiosk", name));
        return secret;
    }

    /** It is a browser as any other from now on. */
    @Transactional
    void end(UUID id, Visitor agent) {
        store.end(id, clock.instant())
                .ifPresent(name -> journal.append(JournalEntry.by(agent, "relation.kioskEnded", "kiosk", name)));
    }

    /** Forgets kiosks that nobody uses, and what was opened there. */
    @Transactional
    void forget(Instant now) {
        store.forget(now.minus(UNUSED));
    }
}
