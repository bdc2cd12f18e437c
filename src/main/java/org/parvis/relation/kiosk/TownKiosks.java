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

    /** The browser whose visit it is: what the kiosk's own cookie, copied, ends nothing without. */
    static final String VISIT_COOKIE = "borne-visite";

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
        if (cookie == null || !SECRET.matcher(cookie.getValue()).matches() || InTerritory.currentOrNull() == null) {
            return Optional.empty();
        }
        Cookie visit = WebUtils.getCookie(request, VISIT_COOKIE);
        String visitHash = Tokens.hash(visit == null ? "" : visit.getValue());
        return Objects.requireNonNull(reading.execute(_ -> store.find(Tokens.hash(cookie.getValue()), visitHash)))
                .map(this::current);
    }

    private Kiosk current(KioskStore.Running running) {
        UUID visit = running.visit();
        Instant now = clock.instant();
        if (visit != null && running.seenAt().plus(VISIT).isBefore(now)) {
            return new Kiosk(
                    running.id(), Objects.requireNonNull(transaction.execute(_ -> lapse(running.id(), visit))).orElse(null));
        }
        if (visit != null && running.seenAt().plus(SEEN).isBefore(now)) {
            transaction.executeWithoutResult(_ -> store.seen(running.id(), visit, now));
        }
        return new Kiosk(running.id(), visit);
    }

    /** Nobody was there for long: whoever is there now begins another; empty where another request has seen to it. */
    private Optional<UUID> lapse(UUID kiosk, UUID visit) {
        UUID next = UUID.randomUUID();
        if (!store.change(kiosk, visit, next, clock.instant())) {
            return Optional.empty();
        }
        events.publishEvent(new KioskVisitEnded(store.pages(kiosk, visit)));
        return Optional.of(next);
    }

    @Override
    public boolean isOfThisVisit(Kiosk kiosk, String secret) {
        UUID visit = kiosk.visit();
        if (visit == null) {
            return false;
        }
        String page = Tokens.hash(secret);
        return Objects.requireNonNull(reading.execute(_ -> store.visitOf(kiosk.id(), page)))
                .or(() -> Optional.ofNullable(
                        transaction.execute(_ -> store.open(kiosk.id(), page, visit, clock.instant()))))
                .filter(visit::equals)
                .isPresent();
    }

    /** Whoever is there has finished, in this browser: gives the secret of its next visit. */
    @Transactional
    String next(Kiosk kiosk) {
        if (kiosk.visit() != null) {
            end(kiosk.id(), kiosk.visit());
        }
        return begin(kiosk.id());
    }

    private void end(UUID kiosk, UUID visit) {
        if (store.end(kiosk, visit)) {
            events.publishEvent(new KioskVisitEnded(store.pages(kiosk, visit)));
        }
    }

    private String begin(UUID kiosk) {
        String secret = Tokens.link();
        store.begin(kiosk, Tokens.hash(secret), UUID.randomUUID(), clock.instant());
        return secret;
    }

    /** @param visit secret of the first visit of the browser in which it was started */
    record Started(String secret, String visit) {}

    @Transactional(readOnly = true)
    List<TownKiosk> list() {
        return store.list();
    }

    /**
     * Makes the device of whoever asks a kiosk; gives the secrets of its cookies.
     *
     * @throws Refusal without a name
     */
    @Transactional
    Started start(String typedName, Visitor agent) {
        String name = Printable.line(typedName, LONGEST_NAME);
        if (name.isEmpty()) {
            throw new Refusal("kiosk.refused.name");
        }
        String secret = Tokens.link();
        Instant now = clock.instant();
        UUID id = Ids.next();
        store.insert(new TownKiosk(id, name, agent.name(), now, now), Tokens.hash(secret));
        journal.append(JournalEntry.by(agent, "relation.kioskStarted", "kiosk", name));
        return new Started(secret, begin(id));
    }

    /** It is a browser as any other from now on. */
    @Transactional
    void end(UUID id, Visitor agent) {
        store.end(id, clock.instant())
                .ifPresent(name -> journal.append(JournalEntry.by(agent, "relation.kioskEnded", "kiosk", name)));
    }

    /** Forgets kiosks that nobody uses, visits whose browser came no more, and what was opened there. */
    @Transactional
    void forget(Instant now) {
        store.listLeft(now.minus(VISIT)).forEach(one -> end(one.kiosk(), one.id()));
        store.forget(now.minus(UNUSED));
    }
}
