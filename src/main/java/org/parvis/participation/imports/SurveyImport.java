package org.parvis.participation.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Capability;
import org.parvis.participation.Phase;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.survey.PastAnswer;
import org.parvis.participation.survey.PastSurveys;
import org.parvis.participation.survey.Survey;
import org.parvis.participation.survey.SurveyAbout;
import org.parvis.participation.survey.SurveyForm;
import org.parvis.questions.Answers;
import org.parvis.shared.CsvFile;
import org.parvis.shared.CsvRow;
import org.parvis.shared.CsvRows;
import org.parvis.shared.ProgressListener;
import org.parvis.shared.Refusal;
import org.parvis.shared.Tokens;
import org.parvis.territory.Territories;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings answers in people's own words that were given elsewhere into a survey of a process whose time for answers is over:
 * each once, of nobody, in one transaction. Rows that cannot be used are named with what to do.
 */
@Service
public class SurveyImport {

    private static final int AT_ONCE = 1_000;
    private static final int LONGEST = 20_000;
    private static final List<String> COLUMNS = List.of("question_id", "question", "comment");

    private final Processes processes;
    private final PastSurveys surveys;
    private final Territories territories;
    private final TransactionTemplate transaction;

    SurveyImport(Processes processes, PastSurveys surveys, Territories territories, TransactionTemplate transaction) {
        this.processes = processes;
        this.surveys = surveys;
        this.territories = territories;
        this.transaction = transaction;
    }

    /**
     * What to bring in.
     *
     * @param process its slug
     * @param questions a list of them in JSON; null for as the answers name them
     * @param on the day that the answers bear; null for the last on which people could answer
     */
    public record Wanted(String process, String title, Path answers, @Nullable Path questions, @Nullable LocalDate on) {}

    /**
     * What was done.
     *
     * @param problems rows that cannot be used: where they stand, why, what to do
     */
    public record Summary(String slug, int questions, long brought, long known, List<String> problems) {}

    /** @throws ImportRefused where nothing can be brought in at all */
    public Summary run(Wanted wanted, ProgressListener progress) {
        List<String> problems = new ArrayList<>();
        Map<String, String> named = new LinkedHashMap<>();
        long total = each(wanted.answers(), problems, row -> named.putIfAbsent(row.get("question_id"), row.get("question")));
        if (named.isEmpty()) {
            throw new ImportRefused("There is no answer in " + wanted.answers().getFileName() + ".");
        }
        Map<String, String> questions = SurveyQuestions.of(named, wanted.questions());
        return Objects.requireNonNull(transaction.execute(_ -> run(wanted, questions, total, problems, progress)));
    }

    private Summary run(Wanted wanted, Map<String, String> questions, long total, List<String> problems, ProgressListener progress) {
        Process process = processes.findPublished(wanted.process())
                .orElseThrow(() -> new ImportRefused("No published process «" + wanted.process() + "»: write it at the desk and publish it first."));
        if (!surveys.isOver(process)) {
            throw new ImportRefused("«" + process.title() + "» has no phase in which people answered and which is over:"
                    + " what was answered elsewhere would mix with what is answered here. Give it a phase of the past for surveys.");
        }
        Survey survey = surveys.find(process, wanted.title()).orElseGet(() -> publish(process, wanted.title(), questions));
        if (surveys.hasAnswersOfHere(survey)) {
            throw new ImportRefused("People answered «" + survey.title() + "» here: bring these answers in under another title.");
        }
        Map<String, String> codes = SurveyQuestions.codes(questions, surveys.form(survey));
        LocalDate day = wanted.on() == null ? lastDay(process) : wanted.on();
        Writing writing = new Writing(survey, codes, day, total, progress);
        each(wanted.answers(), null, writing::add);
        writing.flush();
        if (writing.brought > 0) {
            surveys.brought(survey, writing.brought);
        }
        return new Summary(survey.slug(), questions.size(), writing.brought, total - writing.brought, problems);
    }

    private Survey publish(Process process, String title, Map<String, String> questions) {
        SurveyForm form = SurveyQuestions.form(questions);
        try {
            return surveys.publish(process, new SurveyAbout(title, "", SurveyAbout.Who.FREE, SurveyAbout.Results.CLOSED), form);
        } catch (Refusal refused) {
            throw new ImportRefused("«" + title + "» is no title for a survey (1 to " + SurveyAbout.LONGEST_TITLE
                    + " characters), or a survey that is not published has it: choose another.");
        }
    }

    private LocalDate lastDay(Process process) {
        Instant end = process.phasesFor(Capability.ANSWER).stream().map(Phase::closes).max(Instant::compareTo).orElseThrow();
        return end.minusMillis(1).atZone(territories.current().zone()).toLocalDate();
    }

    /** What is done with a row that can be used. */
    private interface Taking {
        void take(CsvRow row);
    }

    /** @param problems where rows are noted that cannot be used; null where that is done */
    private static long each(Path file, @Nullable List<String> problems, Taking taking) {
        String name = String.valueOf(file.getFileName());
        long usable = 0;
        try (CsvRows rows = CsvFile.open(file)) {
            if (!rows.columns().containsAll(COLUMNS)) {
                throw new ImportRefused(name + " needs the columns " + String.join(", ", COLUMNS) + "; it has " + String.join(", ", rows.columns()) + ".");
            }
            while (rows.hasNext()) {
                CsvRow row = rows.next();
                String problem = problem(row);
                if (problem.isEmpty()) {
                    usable++;
                    taking.take(row);
                } else if (problems != null) {
                    problems.add(name + ":" + row.line() + ": " + problem);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read: " + e.getMessage(), e);
        }
        return usable;
    }

    private static String problem(CsvRow row) {
        if (!row.isUsable()) {
            return row.problem() + ": mend the line in the file";
        }
        if (row.get("question_id").isEmpty() || row.get("comment").isEmpty()) {
            return "it names no question, or says nothing: leave the row out";
        }
        return row.get("comment").length() > LONGEST ? "the answer has more than " + LONGEST + " characters: shorten it in the file" : "";
    }

    /** Writes rows a batch at a time. Of answers that are the same to the letter each counts, by how often it came before. */
    private final class Writing {

        private final Survey survey;
        private final Map<String, String> codes;
        private final LocalDate day;
        private final long total;
        private final ProgressListener progress;
        private final Map<String, Integer> said = new HashMap<>();
        private final List<PastAnswer> batch = new ArrayList<>();
        private long brought;
        private long seen;

        Writing(Survey survey, Map<String, String> codes, LocalDate day, long total, ProgressListener progress) {
            this.survey = survey;
            this.codes = codes;
            this.day = day;
            this.total = total;
            this.progress = progress;
        }

        void add(CsvRow row) {
            String code = Objects.requireNonNull(codes.get(row.get("question_id")));
            String words = row.get("comment");
            int before = said.merge(Tokens.hash(code + '\0' + words), 1, Integer::sum);
            batch.add(new PastAnswer(
                    Tokens.hash(String.join("\0", row.get("question_id"), words, String.valueOf(before))), new Answers(Map.of(code, List.of(words))), day));
            if (batch.size() == AT_ONCE) {
                flush();
            }
        }

        void flush() {
            seen += batch.size();
            brought += surveys.bring(survey, batch);
            batch.clear();
            progress.at(seen, total);
        }
    }
}
