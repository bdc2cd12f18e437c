package org.parvis.relation;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.shared.CsvFile;
import org.parvis.shared.CsvRow;
import org.parvis.shared.CsvRows;
import org.parvis.shared.Ids;
import org.parvis.shared.ProgressListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings a file of people into the territory in scope. Who is known already is not written again, nor changed: such rows
 * are listed, so that somebody looks.
 */
@Service
public class PersonsImport {

    private static final int BATCH = 200;
    private static final int CANDIDATES = 10;

    private final Duplicates duplicates;
    private final Persons persons;
    private final PersonStore store;
    private final Comparing comparing;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PersonsImport(
            Duplicates duplicates,
            Persons persons,
            PersonStore store,
            Comparing comparing,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.duplicates = duplicates;
        this.persons = persons;
        this.store = store;
        this.comparing = comparing;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What became of a row, or would become of it. */
    private enum Outcome {
        CREATED,
        /** One file is this person's. */
        MATCHED,
        /** It may be one of several files, or one that is only like it. */
        AMBIGUOUS,
        REJECTED
    }

    /** How many rows of each. */
    public record Summary(long created, long matched, long ambiguous, long rejected) {

        private Summary with(Outcome outcome) {
            return new Summary(
                    created + (outcome == Outcome.CREATED ? 1 : 0),
                    matched + (outcome == Outcome.MATCHED ? 1 : 0),
                    ambiguous + (outcome == Outcome.AMBIGUOUS ? 1 : 0),
                    rejected + (outcome == Outcome.REJECTED ? 1 : 0));
        }
    }

    /** Whether the file is brought in, or only looked at. */
    public enum Mode {
        WRITE,
        TRY
    }

    private record Line(long number, Outcome outcome, String why) {}

    /**
     * Reads the file row by row; every row that was not created is listed in the report, by its line.
     *
     * @param report a CSV file that is written anew: ligne, resultat, pourquoi
     */
    public Summary run(Path file, Path report, Mode mode, ProgressListener progress) {
        try (CsvRows rows = CsvFile.open(file, PersonRow.REQUIRED);
                CsvWriter lines = CsvWriter.builder().build(report)) {
            lines.writeRecord("ligne", "resultat", "pourquoi");
            Summary summary = new Summary(0, 0, 0, 0);
            long total = Files.size(file);
            long done = 0;
            while (rows.hasNext()) {
                List<CsvRow> batch = new ArrayList<>(BATCH);
                while (rows.hasNext() && batch.size() < BATCH) {
                    batch.add(rows.next());
                }
                for (Line line : take(batch, mode)) {
                    summary = summary.with(line.outcome());
                    if (line.outcome() != Outcome.CREATED) {
                        lines.writeRecord(String.valueOf(line.number()), line.outcome().name(), line.why());
                    }
                }
                done += batch.stream().flatMap(row -> row.fields().stream()).mapToLong(field -> field.length() + 1L).sum();
                progress.at(Math.min(done, total), total);
            }
            progress.at(total, total);
            note(summary, mode);
            return summary;
        } catch (IOException e) {
            throw new UncheckedIOException("The file cannot be used: " + e.getMessage(), e);
        }
    }

    private List<Line> take(List<CsvRow> batch, Mode mode) {
        return Objects.requireNonNull(transaction.execute(_ -> batch.stream().map(row -> take(row, mode)).toList()));
    }

    private Line take(CsvRow row, Mode mode) {
        PersonRow.Read read = PersonRow.read(row);
        PersonDraft draft = read.draft();
        if (draft == null) {
            return new Line(row.line(), Outcome.REJECTED, read.problem());
        }
        List<PersonDraft.Problem> problems = persons.problems(draft);
        if (!problems.isEmpty()) {
            return new Line(row.line(), Outcome.REJECTED, PersonRow.words(problems.getFirst()));
        }
        List<Duplicates.Known> known = duplicates.of(draft, CANDIDATES).stream().filter(one -> isLike(draft, one)).toList();
        if (known.isEmpty()) {
            if (mode == Mode.WRITE) {
                create(draft);
            }
            return new Line(row.line(), Outcome.CREATED, "");
        }
        boolean isOne = known.size() == 1 && isSame(known.getFirst().resemblance());
        return new Line(row.line(), isOne ? Outcome.MATCHED : Outcome.AMBIGUOUS, why(known));
    }

    /** A row with nothing but a name is like whoever has such a name. */
    private static boolean isLike(PersonDraft draft, Duplicates.Known known) {
        boolean isNameAlone = draft.identifiers().isEmpty() && draft.birth() == null;
        return isNameAlone || known.resemblance().isSuggested() || known.resemblance().signals().contains(Signal.EMAIL);
    }

    private static boolean isSame(Resemblance resemblance) {
        return resemblance.isStrong()
                || resemblance.signals().contains(Signal.EMAIL)
                || (resemblance.isSuggested() && resemblance.signals().contains(Signal.NAME));
    }

    private static String why(List<Duplicates.Known> known) {
        return known.stream()
                .map(one -> one.person().name() + " ("
                        + one.resemblance().signals().stream().map(Enum::name).collect(Collectors.joining(" ")) + ")")
                .collect(Collectors.joining("; "));
    }

    private void create(PersonDraft draft) {
        var id = Ids.next();
        store.insert(id, draft, clock.instant());
        comparing.ask(id);
    }

    private void note(Summary summary, Mode mode) {
        if (mode == Mode.WRITE && summary.created() > 0) {
            journal.append(JournalEntry.bySystem("relation.personsImported", "persons", summary.created())
                    .with("matched", summary.matched())
                    .with("ambiguous", summary.ambiguous())
                    .with("rejected", summary.rejected()));
        }
    }
}
