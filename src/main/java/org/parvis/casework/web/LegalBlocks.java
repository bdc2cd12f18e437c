package org.parvis.casework.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.Entry;
import org.parvis.casework.EntryKind;
import org.parvis.casework.LegalClocks;
import org.parvis.casework.Publications;
import org.parvis.casework.law.LegalClock;
import org.parvis.casework.law.LegalDeadlines;
import org.parvis.casework.law.LegalEvent;
import org.parvis.casework.law.LegalFact;
import org.parvis.casework.law.LegalLine;
import org.parvis.casework.law.Silence;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Puts the legal clock of a case into words. Asks the database nothing that the page has not read. */
@Component
class LegalBlocks {

    private static final String WORDS = "casework.law.";

    private final LegalClocks clocks;
    private final Publications publications;

    LegalBlocks(LegalClocks clocks, Publications publications) {
        this.clocks = clocks;
        this.publications = publications;
    }

    /**
     * @param entries the whole timeline
     * @return null where silence means nothing
     */
    @Nullable LegalBlock of(View view, Case subject, List<Entry> entries) {
        LegalClock clock = clocks.of(subject, entries);
        if (clock.kind() == Silence.NONE) {
            return null;
        }
        LocalDate today = clocks.today();
        List<LegalEvent> events = LegalClock.counted(clocks.events(entries));
        String article = clocks.terms(subject, entries).rule().article();
        return new LegalBlock(
                view.t(WORDS + "silence." + clock.kind(), article),
                state(view, subject, clock, events, today),
                clock.isOver(today) ? "bad" : clock.suspended() ? "warn" : "plain",
                lines(view, subject, clock, entries, today),
                acts(subject, clock, entries, today),
                clock.history().stream().map(line -> step(view, line)).toList());
    }

    private static String state(View view, Case subject, LegalClock clock, List<LegalEvent> events, LocalDate today) {
        LocalDate end = clock.implicitOn();
        LocalDate retracted = clock.due().retractedOn();
        if (retracted != null && clock.due().retractableUntil() == null) {
            boolean isNotified = events.stream()
                    .anyMatch(event -> event.fact() instanceof LegalFact.Notified && !event.on().isBefore(retracted));
            return view.t(WORDS + (isNotified ? "retracted.notified" : "retracted"), view.date(retracted));
        }
        if (clock.stoppedBy() != null) {
            return view.t(WORDS + "stopped", view.date(clock.stoppedBy().on()));
        }
        if (clock.isOver(today) && end != null) {
            return view.t(WORDS + "over." + clock.kind(), view.date(end));
        }
        if (subject.status() == CaseStatus.FORWARDED) {
            return end == null ? view.t(WORDS + "elsewhere") : view.t(WORDS + "elsewhere.until", view.date(end));
        }
        if (clock.suspended()) {
            return view.t(WORDS + "suspended." + clock.kind(), end == null ? "" : view.date(end));
        }
        return end == null ? view.t(WORDS + "notStarted") : view.t(WORDS + "until", view.date(end));
    }

    private List<LegalBlock.Line> lines(View view, Case subject, LegalClock clock, List<Entry> entries, LocalDate today) {
        List<LegalBlock.Line> lines = new ArrayList<>(notices(view, owed(clock.due(), entries), today));
        List<LegalEvent> waiting = clocks.piecesWaiting(entries);
        if (!waiting.isEmpty()) {
            String key = waiting.stream().allMatch(clocks::isLapsed) ? "piecesLapsed" : "piecesToPost";
            lines.add(new LegalBlock.Line(view.t(WORDS + key), "bad"));
        }
        lines.addAll(publication(view, subject, clock, entries, today));
        lines.addAll(standing(view, subject, clock, LegalClock.counted(clocks.events(entries)), today));
        return lines;
    }

    private static List<LegalBlock.Line> notices(View view, LegalDeadlines due, LocalDate today) {
        List<LegalBlock.Line> lines = new ArrayList<>();
        if (due.areDueOn() != null) {
            lines.add(line(view, due.isAreLate(today) ? "areLate" : "areDue", due.areDueOn(), due.isAreLate(today)));
        }
        if (due.aeeDueOn() != null && !due.isAreLate(today)) {
            lines.add(line(view, due.isAeeLate(today) ? "aeeLate" : "aeeDue", due.aeeDueOn(), due.isAeeLate(today)));
        }
        if (due.reasonsDueOn() != null) {
            boolean isLate = due.areReasonsLate(today);
            lines.add(line(view, isLate ? "reasonsLate" : "reasonsDue", due.reasonsDueOn(), isLate));
        }
        if (!due.appealWhy().isEmpty()) {
            String until = due.appealLastDay() == null ? "" : view.date(due.appealLastDay());
            lines.add(new LegalBlock.Line(view.t(WORDS + "appeal." + due.appealWhy(), until), "plain"));
        }
        return lines;
    }

    /** What waits for somebody, and what the authority may still do. */
    private List<LegalBlock.Line> standing(View view, Case subject, LegalClock clock, List<LegalEvent> events, LocalDate today) {
        List<LegalBlock.Line> lines = new ArrayList<>();
        if (count(events, LegalFact.AbuseAlleged.class) > 0 && count(events, LegalFact.Abusive.class) == 0) {
            lines.add(new LegalBlock.Line(view.t(WORDS + "abuseAlleged"), "plain"));
        }
        LocalDate until = clock.due().retractableUntil();
        if (until != null && clocks.grants(subject)) {
            String key = today.isAfter(until) ? "retractable.over" : "retractable";
            lines.add(new LegalBlock.Line(view.t(WORDS + key, view.date(until)), "plain"));
        }
        return lines;
    }

    /** What concerns others is for everybody to know (CRPA L232-2): on our own page where its kind says so, else noted by hand. */
    private List<LegalBlock.Line> publication(View view, Case subject, LegalClock clock, List<Entry> entries, LocalDate today) {
        if (publications.concerns(subject)) {
            LocalDate on = publications.publishedOn(entries);
            if (on != null) {
                return List.of(new LegalBlock.Line(view.t(WORDS + "published", view.date(on)), "plain"));
            }
            return publications.isOwed(subject, entries)
                    ? List.of(new LegalBlock.Line(view.t(WORDS + "toPublish"), "bad"))
                    : List.of();
        }
        LocalDate end = clock.implicitOn();
        boolean isNoted = count(LegalClock.counted(clocks.events(entries)), LegalFact.Published.class) > 0;
        return clock.kind() == Silence.ACCEPTANCE && end != null && !clock.isOver(today) && !isNoted
                ? List.of(new LegalBlock.Line(view.t(WORDS + "publish", view.date(end)), "plain"))
                : List.of();
    }

    private static long count(List<LegalEvent> events, Class<? extends LegalFact> kind) {
        return events.stream().filter(event -> kind.isInstance(event.fact())).count();
    }

    /** Without the acknowledgements where nobody is there to get one. */
    private LegalDeadlines owed(LegalDeadlines due, List<Entry> entries) {
        return clocks.owesAcknowledgement(entries) ? due : due.withoutAcknowledgement();
    }

    private static LegalBlock.Line line(View view, String key, LocalDate day, boolean isLate) {
        return new LegalBlock.Line(view.t(WORDS + key, view.date(day)), isLate ? "bad" : "plain");
    }

    private List<ActionKind> acts(Case subject, LegalClock clock, List<Entry> entries, LocalDate today) {
        List<ActionKind> acts = new ArrayList<>();
        if (subject.status().isOpen()) {
            acts.add(ActionKind.PIECES);
            if (entries.stream().anyMatch(entry -> entry.kind() == EntryKind.PIECES_ASKED)) {
                acts.add(ActionKind.PIECES_RECEIVED);
            }
            if (owed(clock.due(), entries).areDueOn() != null) {
                acts.add(ActionKind.ACKNOWLEDGE);
            }
        }
        if (clock.kind() == Silence.ACCEPTANCE && clock.isOver(today)) {
            acts.add(ActionKind.ATTEST);
        }
        if (publications.mayPublish(subject, entries)) {
            acts.add(ActionKind.PUBLISH);
        }
        if (publications.publishedOn(entries) != null) {
            acts.add(ActionKind.TAKE_OFF);
        }
        acts.add(ActionKind.LEGAL_FACT);
        acts.add(ActionKind.LEGAL_DATE);
        return acts;
    }

    private static LegalBlock.Step step(View view, LegalLine line) {
        Object[] arguments = line.arguments().stream()
                .map(one -> one instanceof LocalDate day ? view.date(day) : one)
                .toArray();
        return new LegalBlock.Step(view.date(line.on()), view.t(WORDS + "line." + line.key(), arguments));
    }
}
