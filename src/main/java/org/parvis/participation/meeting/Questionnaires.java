package org.parvis.participation.meeting;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.Processes;
import org.parvis.questions.Question;
import org.parvis.questions.QuestionLine;
import org.parvis.questions.QuestionLines;
import org.parvis.questions.QuestionsJson;
import org.parvis.questions.Translated;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ArrayNode;

/**
 * What whoever registers is asked. Once somebody has answered, words can be mended and questions added; what can be answered
 * stays, so that no answer comes to mean something else. A question that goes takes its answers along.
 */
@Service
@Transactional
public class Questionnaires {

    /** Somebody wants to come, not to fill in a survey. */
    public static final int MOST = 8;

    private final MeetingStore meetings;
    private final AnswerStore answers;
    private final Processes processes;
    private final Journal journal;

    Questionnaires(MeetingStore meetings, AnswerStore answers, Processes processes, Journal journal) {
        this.meetings = meetings;
        this.answers = answers;
        this.processes = processes;
        this.journal = journal;
    }

    /** How many have answered each question, by its code; without those that nobody has answered. */
    @Transactional(readOnly = true)
    public Map<String, Integer> countAnswered(Meeting meeting) {
        return answers.countAnswered(meeting.id());
    }

    /**
     * Asks these from now on. The journal keeps both wordings of what somebody had answered.
     *
     * @throws MeetingRefused with everything that is wrong, by field of the form of questions
     */
    public void save(UUID id, List<QuestionLine> typed, Visitor by) {
        Meeting before = meetings.hold(id);
        List<QuestionLine> lines = known(typed, before.form());
        Map<String, String> problems = new LinkedHashMap<>(QuestionLines.problems(lines));
        if (before.isCancelled() || before.hasBegun(processes.now())) {
            problems.putIfAbsent("q0.fr", "meeting.refused.formLate");
        }
        if (lines.stream().filter(one -> !one.isEmpty()).count() > MOST) {
            problems.putIfAbsent("q" + MOST + ".fr", "meeting.refused.formLong");
        }
        MeetingRefused.check(problems);
        ArrayNode written = QuestionLines.write(lines, before.form());
        List<Question> after = QuestionsJson.read(written.toString());
        Set<String> answered = answers.countAnswered(id).keySet();
        for (Question one : before.form()) {
            if (answered.contains(one.code()) && find(after, one.code()).filter(now -> !takesAnswersOf(now, one)).isPresent()) {
                problems.put(field(lines, one.code()), "meeting.refused.formAnswered");
            }
        }
        MeetingRefused.check(problems);
        meetings.ask(id, written.toString());
        answers.drop(id, before.form().stream().map(Question::code).filter(code -> find(after, code).isEmpty()).toList());
        journal.append(reworded(Meetings.entry(by, "participation.meetingFormSaved", before), before.form(), after, answered));
    }

    private static JournalEntry reworded(JournalEntry entry, List<Question> before, List<Question> after, Set<String> answered) {
        JournalEntry told = entry;
        for (Question one : before) {
            String was = words(one);
            String is = find(after, one.code()).map(Questionnaires::words).orElse("");
            if (answered.contains(one.code()) && !was.equals(is)) {
                told = told.with(one.code() + ".before", was).with(one.code() + ".after", is);
            }
        }
        return told;
    }

    private static String words(Question one) {
        String label = words(one.label());
        return one.options().isEmpty()
                ? label
                : label + one.options().stream().map(option -> words(option.label())).collect(Collectors.joining("; ", " [", "]"));
    }

    /** In each of its languages, always in one order. */
    private static String words(Translated text) {
        return String.join(" / ", new TreeMap<>(text.byLanguage()).values());
    }

    /** Whatever a form says, a code that no question has is that of a new one; so is one that comes twice. */
    private static List<QuestionLine> known(List<QuestionLine> typed, List<Question> before) {
        Set<String> codes = new HashSet<>(before.stream().map(Question::code).toList());
        return typed.stream()
                .map(one -> codes.remove(one.code())
                        ? one
                        : new QuestionLine("", one.french(), one.english(), one.kind(), one.need(), one.options()))
                .toList();
    }

    private static Optional<Question> find(List<Question> all, String code) {
        return all.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** Of the same kind, and with all answers that the other one offers. */
    private static boolean takesAnswersOf(Question now, Question before) {
        Set<String> offered = new HashSet<>(now.options().stream().map(Question.Option::code).toList());
        return now.kind() == before.kind() && before.options().stream().allMatch(one -> offered.contains(one.code()));
    }

    private static String field(List<QuestionLine> lines, String code) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).code().equals(code)) {
                return "q" + i + ".options";
            }
        }
        return "q0.fr";
    }
}
