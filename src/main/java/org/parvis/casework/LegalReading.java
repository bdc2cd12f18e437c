package org.parvis.casework;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.law.LegalClock;
import org.parvis.casework.law.LegalEvent;
import org.parvis.casework.law.LegalFact;
import org.parvis.casework.law.Silence;

/**
 * Reads a timeline as the law does. A line's legal date stands in its data where it is not that of writing; dates are
 * taken in the territory's zone, once.
 */
final class LegalReading {

    /** In the data of a line: the date that counts. */
    static final String ON = "on";

    /** In the data of the first line: which {@link Acknowledgements.Mail} has gone. */
    static final String ACKNOWLEDGED = "acknowledged";

    static final String PIECES = "pieces";
    static final String DEADLINE = "deadline";
    static final String WHAT = "what";
    static final String WRONG = "wrong";
    static final String SILENCE = "silence";

    /** In the data of a line that asks for pieces: it does so in a letter that is to be posted. */
    static final String ON_PAPER = "onPaper";
    /** Who decided what an agent writes down, as a letter names them. */
    static final String AUTHOR = "author";

    /** In the data of a line that tells of a publication: it stands on our own page ({@link Publications}). */
    static final String HERE = "here";

    /** In the data of a line: which other line it completes. */
    static final String OF = "of";

    private static final Set<EntryKind> OF_THE_LAW = EnumSet.range(EntryKind.ARE_SENT, EntryKind.LEGAL_NEAR);

    private final ZoneId zone;
    private final List<LegalEvent> events = new ArrayList<>();
    private final Map<UUID, LegalFact> facts = new HashMap<>();
    private @Nullable UUID lastClosing;

    private LegalReading(ZoneId zone) {
        this.zone = zone;
    }

    /** Whether a line of this kind may move the clock or tell that it has been heard. */
    static boolean matters(EntryKind kind) {
        return OF_THE_LAW.contains(kind);
    }

    /** @param entries in the order of the timeline */
    static List<LegalEvent> events(List<Entry> entries, ZoneId zone) {
        LegalReading reading = new LegalReading(zone);
        entries.forEach(reading::read);
        return List.copyOf(reading.events);
    }

    /** Whether somebody is owed an acknowledgement; not known of what was brought in from elsewhere. */
    static boolean isOwed(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.kind() == EntryKind.OPENED)
                .map(entry -> entry.data().getOrDefault(ACKNOWLEDGED, Acknowledgements.Mail.NOBODY.name()))
                .anyMatch(mail -> !mail.equals(Acknowledgements.Mail.NOBODY.name()));
    }

    /** The lists in letters that ask for pieces and are not posted. */
    static List<LegalEvent> listsWaiting(List<Entry> entries, ZoneId zone) {
        List<LegalEvent> counted = LegalClock.counted(events(entries, zone));
        Set<UUID> there = counted.stream().map(LegalEvent::id).collect(Collectors.toSet());
        Set<String> posted = entries.stream()
                .filter(entry -> entry.kind() == EntryKind.PIECES_POSTED && there.contains(entry.id()))
                .map(entry -> entry.data().getOrDefault(OF, ""))
                .collect(Collectors.toSet());
        return counted.stream()
                .filter(event -> event.fact() instanceof LegalFact.PiecesListed && !posted.contains(event.id().toString()))
                .toList();
    }

    private void read(Entry entry) {
        switch (entry.kind()) {
            case OPENED -> opened(entry);
            case RESOLVED -> closed(entry, new LegalFact.Decided(LegalFact.Effect.GRANTED));
            case DECLINED, MARKED_DUPLICATE -> closed(entry, new LegalFact.Decided(LegalFact.Effect.OTHER));
            case FORWARDED -> closed(entry, new LegalFact.Transmitted(entry.data().getOrDefault("body", ""), day(entry)));
            case TAKEN_BACK, DUPLICATE_UNDONE -> takenBack(entry);
            case REOPENED -> {
                if (entry.data().containsKey(Entry.TAKES_BACK)) {
                    takenBack(entry);
                }
            }
            case ARE_SENT -> add(entry, new LegalFact.AreSent());
            case PIECES_ASKED -> add(entry, asked(entry));
            case PIECES_POSTED -> posted(entry);
            case PIECES_RECEIVED -> add(entry, new LegalFact.PiecesReceived(
                    LegalFact.Completeness.valueOf(what(entry))));
            case NOTIFIED -> add(entry, new LegalFact.Notified(LegalFact.Routes.valueOf(what(entry))));
            case IMPLICIT -> add(entry, new LegalFact.Implicit(
                    Silence.valueOf(entry.data().getOrDefault(SILENCE, Silence.NONE.name()))));
            case ATTESTED -> add(entry, new LegalFact.Attested());
            case REASONS_ASKED -> add(entry, new LegalFact.ReasonsAsked());
            case REASONS_GIVEN -> add(entry, new LegalFact.ReasonsGiven());
            case APPEALED -> add(entry, new LegalFact.Appealed(LegalFact.Appeal.valueOf(what(entry))));
            case WITHDRAWN -> add(entry, new LegalFact.Withdrawn());
            case JUDGED -> add(entry, new LegalFact.Judged());
            case PUBLISHED -> add(entry, new LegalFact.Published());
            case ABUSE_ALLEGED -> add(entry, new LegalFact.AbuseAlleged());
            case ABUSIVE -> add(entry, new LegalFact.Abusive());
            case RETRACTED -> add(entry, new LegalFact.Retracted());
            case CORRECTED -> corrected(entry);
            default -> {}
        }
    }

    private void opened(Entry entry) {
        add(entry, new LegalFact.Received(LegalFact.Competence.COMPETENT));
        Acknowledgements.Mail mail = Acknowledgements.Mail.valueOf(
                entry.data().getOrDefault(ACKNOWLEDGED, Acknowledgements.Mail.NONE.name()));
        if (mail == Acknowledgements.Mail.AEE || mail == Acknowledgements.Mail.ARE) {
            LegalFact sent = mail == Acknowledgements.Mail.ARE ? new LegalFact.AreSent() : new LegalFact.AeeSent();
            LocalDate day = entry.at().atZone(zone).toLocalDate();
            UUID id = UUID.nameUUIDFromBytes(entry.id().toString().getBytes(StandardCharsets.US_ASCII));
            events.add(new LegalEvent(id, day, entry.at(), sent));
        }
    }

    private static LegalFact asked(Entry entry) {
        List<String> pieces = Arrays.asList(entry.data().getOrDefault(PIECES, "").split("\n"));
        LocalDate deadline = day(entry, DEADLINE);
        return entry.data().containsKey(ON_PAPER)
                ? new LegalFact.PiecesListed(pieces, deadline)
                : new LegalFact.PiecesAsked(pieces, deadline);
    }

    /** A letter asks on the day on which it is posted. */
    private void posted(Entry entry) {
        if (facts.get(UUID.fromString(entry.data().getOrDefault(OF, ""))) instanceof LegalFact.PiecesListed listed) {
            add(entry, new LegalFact.PiecesAsked(listed.pieces(), listed.deadline()));
        }
    }

    private void closed(Entry entry, LegalFact fact) {
        lastClosing = entry.id();
        add(entry, fact);
    }

    private void takenBack(Entry entry) {
        if (lastClosing != null) {
            add(entry, new LegalFact.Corrected(lastClosing, "", null));
        }
    }

    /** With a date: the line tells what happened then. Without: it never happened. */
    private void corrected(Entry entry) {
        UUID wrong = UUID.fromString(entry.data().getOrDefault(WRONG, ""));
        LegalFact fact = facts.get(wrong);
        LegalFact.Right right =
                fact != null && entry.data().containsKey(ON) ? right(day(entry, ON), fact) : null;
        String reason = entry.internalText() == null ? "" : entry.internalText();
        events.add(new LegalEvent(
                entry.id(), entry.at().atZone(zone).toLocalDate(), entry.at(), new LegalFact.Corrected(wrong, reason, right)));
    }

    /** What another body got counts from the day on which it did. */
    private static LegalFact.Right right(LocalDate on, LegalFact fact) {
        return new LegalFact.Right(
                on, fact instanceof LegalFact.Transmitted sent ? new LegalFact.Transmitted(sent.to(), on) : fact);
    }

    private void add(Entry entry, LegalFact fact) {
        facts.put(entry.id(), fact);
        events.add(new LegalEvent(entry.id(), day(entry), entry.at(), fact));
    }

    private LocalDate day(Entry entry) {
        return entry.data().containsKey(ON) ? day(entry, ON) : entry.at().atZone(zone).toLocalDate();
    }

    private static LocalDate day(Entry entry, String name) {
        return LocalDate.parse(entry.data().getOrDefault(name, ""));
    }

    private static String what(Entry entry) {
        return entry.data().getOrDefault(WHAT, "");
    }
}
