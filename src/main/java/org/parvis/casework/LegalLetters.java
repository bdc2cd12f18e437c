package org.parvis.casework;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.law.LegalClock;
import org.parvis.casework.law.LegalFact;
import org.parvis.casework.law.LegalLetter;
import org.parvis.casework.law.LegalTemplates;
import org.parvis.casework.law.Mention;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.shared.Refusal;
import org.parvis.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what the law wants to be said, and keeps each letter as it was sent, with its hash in the journal (CRPA L112-11:
 * issued by means that prove it).
 */
@Service
public class LegalLetters {

    private final LegalLetterStore store;
    private final LegalTemplates templates;
    private final LegalClocks clocks;
    private final TimelineStore timeline;
    private final Handlers handlers;
    private final Journal journal;
    private final Words words;

    LegalLetters(
            LegalLetterStore store,
            LegalTemplates templates,
            LegalClocks clocks,
            TimelineStore timeline,
            Handlers handlers,
            Journal journal,
            Words words) {
        this.store = store;
        this.templates = templates;
        this.clocks = clocks;
        this.timeline = timeline;
        this.handlers = handlers;
        this.journal = journal;
        this.words = words;
    }

    @Transactional(readOnly = true)
    public List<KeptLetter> list(Case subject) {
        return store.list(subject);
    }

    @Transactional(readOnly = true)
    public KeptLetter get(Case subject, int ordinal) {
        return store.list(subject).stream()
                .filter(letter -> letter.ordinal() == ordinal)
                .findFirst()
                .orElseThrow(() -> new Refusal("casework.refused.unknown"));
    }

    /** It was posted: it goes on that day, not on that of writing. */
    @Transactional
    public void posted(Case subject, String paperKey, LocalDate on) {
        of(subject, paperKey).forEach(letter -> {
            store.posted(subject, letter, on);
            note("casework.letterSent", subject, letter);
        });
    }

    /** It was not posted after all. */
    @Transactional
    public void notPosted(Case subject, String paperKey) {
        of(subject, paperKey).forEach(letter -> store.notPosted(subject, letter));
    }

    /** Another was written in its place: it never goes. */
    @Transactional
    public void replaced(Case subject, String paperKey) {
        of(subject, paperKey).forEach(letter -> store.replaced(subject, letter));
    }

    private List<KeptLetter> of(Case subject, String paperKey) {
        return store.list(subject).stream().filter(letter -> paperKey.equals(letter.paperKey())).toList();
    }

    private void note(String act, Case subject, KeptLetter letter) {
        journal.append(JournalEntry.bySystem(act, "case", subject.number())
                .with("letter", letter.letter())
                .with("number", letter.number())
                .with("sha256", letter.sha256()));
    }

    /**
     * Writes a letter and keeps it, in the transaction that sends it; gives its paragraphs.
     *
     * @param paperKey by which it will be known when it is posted; null where it is mailed now
     */
    List<String> write(Case subject, LegalLetter letter, Locale language, @Nullable String paperKey) {
        List<Entry> entries = timeline.list(List.of(subject.id()));
        List<String> paragraphs =
                LegalLetter.paragraphs(templates.wording(letter, language), mentions(subject, letter, entries, language));
        String body = String.join("\n\n", paragraphs);
        int ordinal = store.next(subject);
        String number = LegalLetterStore.number(subject, ordinal);
        Instant at = entries.getLast().at();
        KeptLetter kept = new KeptLetter(
                ordinal, number, letter, language.getLanguage(), body, sha256(body), at, paperKey, null, false);
        store.insert(subject, kept);
        note(paperKey == null ? "casework.letterSent" : "casework.letterWritten", subject, kept);
        return paragraphs;
    }

    private Map<Mention, String> mentions(Case subject, LegalLetter letter, List<Entry> entries, Locale language) {
        LegalClock clock = clocks.of(subject, entries);
        Handler service = handlers.find(subject.departmentId()).orElseGet(handlers::first);
        Map<Mention, String> values = LetterHead.of(handlers.authority(), service);
        values.put(Mention.NUMBER, subject.number());
        values.put(Mention.RECEIVED_ON, date(received(subject, entries), language));
        values.put(Mention.SILENCE_ON, clock.implicitOn() == null
                ? say(language, "silence.waiting", clocks.terms(subject, entries).months())
                : date(clock.implicitOn(), language));
        int months = clocks.terms(subject, entries).appealMonths();
        values.put(Mention.APPEAL, say(language, "appeal", months));
        values.put(Mention.ATTESTATION, say(language, "attestation"));
        if (letter == LegalLetter.RETRACTION) {
            values.put(Mention.APPEAL, say(language, "appeal.retraction", months));
            values.putAll(retraction(subject, service, entries, language));
        }
        LegalFact.PiecesAsked asked = lastAsked(entries);
        if (asked != null) {
            String list = "– " + String.join("\n– ", asked.pieces());
            values.put(Mention.PIECES, list);
            values.put(Mention.PIECES_BY, date(asked.deadline(), language));
            values.put(Mention.PIECES_EFFECT, say(language, "effect." + clock.kind()));
        }
        return values;
    }

    /** What was taken back, when, why and by whom: as the line tells that was written last. */
    private Map<Mention, String> retraction(Case subject, Handler service, List<Entry> entries, Locale language) {
        Entry line = entries.stream()
                .filter(entry -> entry.kind() == EntryKind.RETRACTED)
                .reduce((_, later) -> later)
                .orElseThrow();
        LocalDate granted = clocks.of(subject, before(entries, line)).due().retractableFrom();
        // Lines of before tell no author: then it is whoever wrote them down, for the department.
        String writer = Objects.requireNonNullElse(line.by().name(), "");
        String author = line.data().getOrDefault(LegalReading.AUTHOR, writer.isEmpty() ? service.name() : writer + ", " + service.name());
        return Map.of(
                Mention.GRANTED_ON, granted == null ? "" : date(granted, language),
                Mention.RETRACTED_ON, date(LocalDate.parse(line.data().getOrDefault(LegalReading.ON, "")), language),
                Mention.REASONS, Objects.requireNonNullElse(line.internalText(), ""),
                Mention.SIGNATORY, author);
    }

    private static List<Entry> before(List<Entry> entries, Entry line) {
        return entries.stream().filter(entry -> !entry.id().equals(line.id())).toList();
    }

    private LocalDate received(Case subject, List<Entry> entries) {
        return LegalClock.receivedOn(clocks.events(entries))
                .orElseGet(() -> subject.openedAt().atZone(handlers.authority().zone()).toLocalDate());
    }

    /** Asked for already, or in the letter that is being written. */
    private LegalFact.@Nullable PiecesAsked lastAsked(List<Entry> entries) {
        return LegalClock.counted(clocks.events(entries)).stream()
                .<LegalFact.PiecesAsked>mapMulti((event, sink) -> {
                    switch (event.fact()) {
                        case LegalFact.PiecesAsked asked -> sink.accept(asked);
                        case LegalFact.PiecesListed listed ->
                            sink.accept(new LegalFact.PiecesAsked(listed.pieces(), listed.deadline()));
                        default -> {}
                    }
                })
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private String say(Locale language, String key, Object... arguments) {
        return words.text(language, "casework.law.letter." + key, arguments);
    }

    private static String date(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(language).format(day);
    }

    private static String sha256(String body) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
