package org.parvis.participation.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.Capability;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.survey.SurveyFigureStore.Shown;
import org.parvis.participation.survey.SurveyItem.Choice;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What came out of surveys. Everybody sees figures that tell nothing of few people; while a survey is open they change when
 * eleven more have answered, not before: else the difference between two looks would be one person's answer.
 */
@Service
@Transactional
public class SurveyResults {

    private final SurveyStore surveys;
    private final SurveyAnswerStore answers;
    private final AnswerCounts counted;
    private final SurveyFigureStore store;
    private final Sheets sheets;
    private final Processes processes;
    private final Journal journal;

    SurveyResults(
            SurveyStore surveys,
            SurveyAnswerStore answers,
            AnswerCounts counted,
            SurveyFigureStore store,
            Sheets sheets,
            Processes processes,
            Journal journal) {
        this.surveys = surveys;
        this.answers = answers;
        this.counted = counted;
        this.store = store;
        this.sheets = sheets;
        this.processes = processes;
        this.journal = journal;
    }

    /**
     * Figures of a survey.
     *
     * @param answers that they are made of
     * @param madeAt the moment of which they are
     * @param quotes texts that everybody can read, by code of the question
     */
    public record Outcome(long answers, Instant madeAt, List<ItemFigures> items, Map<String, List<String>> quotes) {}

    /** Whether everybody may see what came out, by the rule that was told before. */
    @Transactional(readOnly = true)
    public boolean isShown(Survey survey, Process process) {
        boolean isOver = process.isOver(Capability.ANSWER, processes.now());
        return survey.isPublished()
                && switch (survey.about().results()) {
                    case DESK -> false;
                    case CLOSED -> isOver;
                    case LIVE -> true;
                };
    }

    /** As everybody sees it; null as long as too few have answered. */
    public @Nullable Outcome shown(Survey survey, Process process) {
        boolean isOpen = sheets.isOpen(survey, process);
        Shown shown = store.find(survey.id());
        if (isStale(shown, counted.count(survey.id()), isOpen) && store.hold(survey.id(), processes.now())) {
            shown = renewed(survey, isOpen);
        }
        return isSeen(shown) ? outcome(survey, shown.counts(), shown.madeAt(), Figuring.Reader.EVERYBODY, quotes(survey)) : null;
    }

    /** Once it is held: somebody else may have been faster, and a second picture would be a few answers from theirs. */
    private Shown renewed(Survey survey, boolean isOpen) {
        Shown shown = store.find(survey.id());
        if (!isStale(shown, answers.count(survey.id()), isOpen)) {
            return shown;
        }
        Shown made = new Shown(count(survey), !isOpen, processes.now());
        store.put(survey.id(), made);
        return made;
    }

    /** What was shown at the end stays, also where the survey was opened again, until enough more have answered. */
    private static boolean isStale(Shown before, long now, boolean isOpen) {
        boolean isFirstEnd = !isOpen && !before.isFinal();
        long seen = isSeen(before) ? before.counts().answers() : 0;
        return isFirstEnd || now >= seen + SmallCounts.ENOUGH;
    }

    private static boolean isSeen(Shown figures) {
        return figures.counts().answers() >= SmallCounts.ENOUGH;
    }

    /** All that there is, as it is now. */
    @Transactional(readOnly = true)
    public Outcome all(Survey survey) {
        return outcome(survey, count(survey), processes.now(), Figuring.Reader.DESK, quotes(survey));
    }

    /** How many answered on which day, the first first. */
    @Transactional(readOnly = true)
    public Map<LocalDate, Long> days(Survey survey) {
        return answers.countByDay(survey.id());
    }

    Outcome outcome(Survey survey, SurveyCounts counts, Instant madeAt, Figuring.Reader reader, Map<String, List<String>> quotes) {
        return new Outcome(counts.answers(), madeAt, Figuring.of(items(survey), counts, reader), quotes);
    }

    private Map<String, List<String>> quotes(Survey survey) {
        Map<String, List<String>> quotes = new LinkedHashMap<>();
        answers.quotes(survey.id()).forEach(one -> quotes.computeIfAbsent(one.question(), _ -> new ArrayList<>()).add(one.words()));
        return quotes;
    }

    private SurveyCounts count(Survey survey) {
        return count(survey, SurveyFigureStore.From.EVERYBODY);
    }

    SurveyCounts countClasses(Survey survey) {
        return count(survey, SurveyFigureStore.From.CLASSES);
    }

    private SurveyCounts count(Survey survey, SurveyFigureStore.From from) {
        List<SurveyItem> items = items(survey);
        return store.count(survey.id(), from, new SurveyFigureStore.Wanted(
                items.stream().filter(item -> !item.choices().isEmpty()).flatMap(item -> item.keys().stream()).toList(),
                keys(items, SurveyKind.DATE), keys(items, SurveyKind.NUMBER)));
    }

    private static List<String> keys(List<SurveyItem> items, SurveyKind kind) {
        return items.stream().filter(item -> item.kind() == kind).flatMap(item -> item.keys().stream()).toList();
    }

    /** Questions of all versions, in the newest words of each: those of the newest first, with the choices that were ever offered. */
    @Transactional(readOnly = true)
    public List<SurveyItem> items(Survey survey) {
        Map<String, SurveyItem> byCode = new LinkedHashMap<>();
        for (SurveyVersion version : surveys.versions(survey.id())) {
            version.form().questions().forEach(item -> byCode.merge(item.code(), item, SurveyResults::joined));
        }
        return List.copyOf(byCode.values());
    }

    private static SurveyItem joined(SurveyItem newer, SurveyItem older) {
        return new SurveyItem(
                newer.code(), newer.kind(), newer.text(), newer.hint(), newer.need(), joined(newer.choices(), older.choices()),
                joined(newer.rows(), older.rows()), newer.when());
    }

    private static List<Choice> joined(List<Choice> newer, List<Choice> older) {
        return Stream.concat(newer.stream(), older.stream().filter(one -> newer.stream().noneMatch(other -> other.code().equals(one.code()))))
                .toList();
    }

    /** Some answers, after another; all begin after null. Of those of classes the ones that may be read. */
    @Transactional(readOnly = true)
    public List<GivenAnswers> page(Survey survey, @Nullable UUID after, int most) {
        return answers.page(survey.id(), after, most);
    }

    /** Some of those that answer a question, after another. */
    @Transactional(readOnly = true)
    public List<GivenAnswers> texts(Survey survey, String question, @Nullable UUID after, int most) {
        return answers.pageWith(survey.id(), question, after == null ? new UUID(0, 0) : after, most);
    }

    /** Which answers to a question everybody can read. */
    @Transactional(readOnly = true)
    public List<UUID> quoted(Survey survey, String question) {
        return answers.quotes(survey.id()).stream().filter(one -> one.question().equals(question)).map(SurveyAnswerStore.Quote::answer).toList();
    }

    /** From now on everybody can read a text, once the figures are shown. */
    public void quote(Survey survey, UUID answer, String question, Visitor by) {
        if (isFreeText(survey, question)) {
            answers.quote(survey.id(), answer, question);
            journal.append(JournalEntry.by(by, "participation.surveyQuoted", "survey", survey.slug()).with("question", question));
        }
    }

    public void unquote(Survey survey, UUID answer, String question, Visitor by) {
        answers.unquote(survey.id(), answer, question);
        journal.append(JournalEntry.by(by, "participation.surveyUnquoted", "survey", survey.slug()).with("question", question));
    }

    private boolean isFreeText(Survey survey, String question) {
        return items(survey).stream().anyMatch(item -> item.code().equals(question) && item.kind().isFreeText());
    }

    /** Notes that the answers were taken out as a file. */
    public void exported(Survey survey, Visitor by) {
        journal.append(JournalEntry.by(by, "participation.surveyExported", "survey", survey.slug()));
    }
}
