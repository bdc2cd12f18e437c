package org.parvis.casework;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.PublishedRequest.State;
import org.parvis.casework.law.LegalClock;
import org.parvis.casework.law.LegalEvent;
import org.parvis.casework.law.LegalFact;
import org.parvis.casework.law.Silence;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What everybody can read of requests that silence would accept and that concern others than whoever asks: what each is
 * about and the day on which it will be deemed accepted (CRPA L232-2). Nothing is public before an agent wrote it, and
 * nothing of it is who asked or what they wrote. Each text stands on the case's timeline.
 */
@Service
@Transactional
public class Publications {

    private final Cases cases;
    private final CaseLedger ledger;
    private final LegalClocks clocks;
    private final TimelineStore timeline;
    private final PublicationStore store;
    private final RequesterStore requesters;
    private final CaseKinds kinds;
    private final Handlers handlers;

    Publications(
            Cases cases,
            CaseLedger ledger,
            LegalClocks clocks,
            TimelineStore timeline,
            PublicationStore store,
            RequesterStore requesters,
            CaseKinds kinds,
            Handlers handlers) {
        this.cases = cases;
        this.ledger = ledger;
        this.clocks = clocks;
        this.timeline = timeline;
        this.store = store;
        this.requesters = requesters;
        this.kinds = kinds;
        this.handlers = handlers;
    }

    /** What was said of a name in the text that is a part of that of whoever asked. */
    public enum Naming {
        NOTHING,
        /** It is not theirs (a street, a shop sign), or they agree that everybody reads it. */
        ALLOWED
    }

    /** Whether everybody must know of such a case while silence can accept it. */
    public boolean concerns(Case subject) {
        return clocks.concernsOthers(subject);
    }

    /**
     * Whether the text may be written, or changed: while silence can accept the request, and as long as it is shown.
     *
     * @param entries the whole timeline
     */
    public boolean mayPublish(Case subject, List<Entry> entries) {
        LegalClock clock = clocks.of(subject, entries);
        return clock.kind() == Silence.ACCEPTANCE
                && concerns(subject)
                && ((subject.status().isOpen() && clock.stoppedBy() == null) || publishedOn(entries) != null);
    }

    /** Whether it should be public by now and is not. */
    public boolean isOwed(Case subject, List<Entry> entries) {
        LegalClock clock = clocks.of(subject, entries);
        return mayPublish(subject, entries) && publishedOn(entries) == null && !clock.isOver(clocks.today());
    }

    /** When its text was written last; null while nothing of it is public. */
    public @Nullable LocalDate publishedOn(List<Entry> entries) {
        return lines(entries).stream().reduce((_, later) -> later).map(line -> clocks.dayOf(line.at())).orElse(null);
    }

    /** What everybody reads of it. */
    @Transactional(readOnly = true)
    public Optional<String> findWords(Case subject) {
        return store.find(subject.id());
    }

    /** What the text may begin with: what such requests are called, nothing of this one. */
    public String proposal(Case subject) {
        return kinds.topic(subject, language());
    }

    /** Shows everybody what the request is about, in words written for them; again, in other words. */
    public void publish(UUID caseId, String words, Naming naming, Actor by) {
        Case subject = cases.hold(caseId);
        List<Entry> entries = timeline.list(List.of(caseId));
        if (!concerns(subject)) {
            throw new Refusal("casework.law.refused.notOfOthers");
        }
        if (!mayPublish(subject, entries)) {
            throw new Refusal("casework.law.refused.nothingToPublish");
        }
        String checked = PublicWords.checked(words, naming, requesters.find(caseId).orElse(Requester.ANONYMOUS));
        store.put(caseId, checked, ledger.now());
        ledger.note(subject, NewEntry.of(EntryKind.PUBLISHED, by).toAgents(checked).with(LegalReading.HERE, "yes"));
    }

    /** What should not have been read is read no more; the request is to be published anew, if silence can accept it. */
    public void takeOff(UUID caseId, String reason, Actor by) {
        Case subject = cases.hold(caseId);
        List<Entry> published = lines(timeline.list(List.of(caseId)));
        if (published.isEmpty()) {
            throw new Refusal("casework.law.refused.notPublished");
        }
        String why = Needs.text(reason, "casework.refused.missing.REASON");
        store.remove(caseId);
        published.forEach(line -> ledger.note(
                subject, NewEntry.of(EntryKind.CORRECTED, by).toAgents(why).with(LegalReading.WRONG, line.id())));
    }

    /**
     * A part of what everybody can read.
     *
     * @param next number after which the next part begins; null on the last
     */
    public record Part(List<PublishedRequest> requests, @Nullable String next) {}

    /**
     * Those that wait, and those that ended so lately that others can still contest what became of them; the newest first.
     *
     * @param after number of the one before; empty to begin
     */
    @Transactional(readOnly = true)
    public Part list(String after, int most, Locale locale) {
        LocalDate since = clocks.contestableSince();
        ZoneId zone = handlers.authority().zone();
        List<PublicationStore.Row> rows =
                store.list(new PublicationStore.Span(since.atStartOfDay(zone).toInstant(), since, after, most + 1));
        List<PublicationStore.Row> shown = rows.size() > most ? rows.subList(0, most) : rows;
        Map<UUID, List<Entry>> lines = shown.isEmpty()
                ? Map.of()
                : timeline.list(shown.stream().map(row -> row.subject().id()).toList()).stream()
                        .collect(Collectors.groupingBy(Entry::caseId));
        List<PublishedRequest> requests = new ArrayList<>();
        for (PublicationStore.Row row : shown) {
            read(row, lines.getOrDefault(row.subject().id(), List.of()), locale)
                    .filter(one -> one.on() == null || !one.on().isBefore(since))
                    .ifPresent(requests::add);
        }
        return new Part(requests, rows.size() > most ? shown.getLast().subject().number() : null);
    }

    /** Empty where nobody needs to know any longer: it was withdrawn, or is of another kind now. */
    private Optional<PublishedRequest> read(PublicationStore.Row row, List<Entry> entries, Locale locale) {
        Case subject = row.subject();
        LegalClock clock = clocks.of(subject, entries);
        LegalEvent stopped = clock.stoppedBy();
        if (clock.kind() != Silence.ACCEPTANCE
                || !concerns(subject)
                || (stopped != null && !(stopped.fact() instanceof LegalFact.Decided))) {
            return Optional.empty();
        }
        LocalDate received = LegalClock.receivedOn(clocks.events(entries)).orElseGet(() -> clocks.dayOf(subject.openedAt()));
        State state = state(clock);
        return Optional.of(new PublishedRequest(
                subject.number(), kinds.topic(subject, locale), row.words(), received, state, day(clock, state)));
    }

    private State state(LegalClock clock) {
        if (clock.due().retractedOn() != null && clock.due().retractableUntil() == null) {
            return State.RETRACTED;
        }
        if (clock.stoppedBy() != null) {
            return State.DECIDED;
        }
        if (clock.implicitOn() == null) {
            return State.SUSPENDED;
        }
        return clock.isOver(clocks.today()) ? State.ACCEPTED : State.RUNNING;
    }

    private static @Nullable LocalDate day(LegalClock clock, State state) {
        return switch (state) {
            case RETRACTED -> clock.due().retractedOn();
            case DECIDED -> clock.stoppedBy() == null ? null : clock.stoppedBy().on();
            case RUNNING, ACCEPTED -> clock.implicitOn();
            case SUSPENDED -> null;
        };
    }

    /** The lines that published it here, but for those that were taken back. */
    private List<Entry> lines(List<Entry> entries) {
        if (entries.stream().noneMatch(Publications::isHere)) {
            return List.of();
        }
        Set<UUID> counted = LegalClock.counted(clocks.events(entries)).stream().map(LegalEvent::id).collect(Collectors.toSet());
        return entries.stream().filter(entry -> isHere(entry) && counted.contains(entry.id())).toList();
    }

    static boolean isHere(Entry entry) {
        return entry.kind() == EntryKind.PUBLISHED && entry.data().containsKey(LegalReading.HERE);
    }

    private Locale language() {
        return handlers.authority().language();
    }
}
