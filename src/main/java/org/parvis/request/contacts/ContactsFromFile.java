package org.parvis.request.contacts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.parvis.casework.Actor;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.request.contacts.ContactsImport.Outcome;
import org.parvis.request.contacts.ContactsImport.Tally;
import org.parvis.shared.CsvText;
import org.parvis.shared.ProgressListener;
import org.parvis.territory.Territories;
import org.parvis.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings a file of contacts in for an operator. */
@Service
public class ContactsFromFile {

    static final int BATCH = 100;

    private final ContactReading reading;
    private final ContactsImport imports;
    private final ContactPreviews previews;
    private final Journal journal;
    private final Territories territories;
    private final Words words;
    private final TransactionTemplate transaction;

    ContactsFromFile(
            ContactReading reading,
            ContactsImport imports,
            ContactPreviews previews,
            Journal journal,
            Territories territories,
            Words words,
            TransactionTemplate transaction) {
        this.reading = reading;
        this.imports = imports;
        this.previews = previews;
        this.journal = journal;
        this.territories = territories;
        this.words = words;
        this.transaction = transaction;
    }

    /** Whether the file is brought in, or only looked at. */
    public enum Mode {
        WRITE,
        TRY
    }

    /**
     * What was done, or would be.
     *
     * @param problems lines that cannot be used, and why, in the territory's language
     */
    public record Summary(int opened, int past, int noted, int known, int rejected, List<String> problems) {}

    /** @throws org.parvis.shared.Refusal where it is no file of contacts */
    public Summary run(Path file, Mode mode, ProgressListener progress) {
        List<ContactLine> lines = reading.read(text(file));
        Tally tally = mode == Mode.WRITE ? bring(lines, progress) : preview(lines);
        return new Summary(
                tally.of(Outcome.OPENED), tally.of(Outcome.PAST), tally.of(Outcome.NOTED), tally.of(Outcome.KNOWN),
                tally.of(Outcome.REJECTED), tally.problems().stream().map(this::say).toList());
    }

    private static String text(Path file) {
        try {
            return CsvText.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The file cannot be read: " + e.getMessage(), e);
        }
    }

    private Tally preview(List<ContactLine> lines) {
        Tally tally = Tally.empty();
        for (ContactPreviews.Fate fate : previews.of(lines).fates().values()) {
            if (fate.problem() == null) {
                tally.count(fate.outcome());
            } else {
                tally.reject(fate.problem());
            }
        }
        return tally;
    }

    private Tally bring(List<ContactLine> lines, ProgressListener progress) {
        Tally tally = Tally.empty();
        for (int from = 0; from < lines.size(); from += BATCH) {
            int to = Math.min(lines.size(), from + BATCH);
            tally.add(imports.bring(lines.subList(from, to), Actor.system()));
            progress.at(to, lines.size());
        }
        transaction.executeWithoutResult(_ -> journal.append(
                entry(JournalEntry.bySystem("request.contactsBrought", "contacts", lines.size()), tally)));
        return tally;
    }

    static JournalEntry entry(JournalEntry entry, Tally tally) {
        return entry.with("opened", tally.of(Outcome.OPENED))
                .with("past", tally.of(Outcome.PAST))
                .with("noted", tally.of(Outcome.NOTED))
                .with("known", tally.of(Outcome.KNOWN))
                .with("rejected", tally.of(Outcome.REJECTED));
    }

    private String say(ContactLine.Problem problem) {
        Locale language = territories.current().language();
        return problem.line() + ": " + Objects.requireNonNull(words.text(language, problem.key(), problem.detail()));
    }
}
