package org.parvis.request.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.ChecklistStep;
import org.parvis.casework.ChecklistStep.Need;
import org.parvis.casework.law.LegalRule;
import org.parvis.casework.law.LegalTerms;
import org.parvis.questions.Question;
import org.parvis.questions.Translated;
import org.parvis.request.RequestKind;
import org.parvis.web.Processing.Basis;
import org.springframework.util.MultiValueMap;

/**
 * A kind of request as its administrators type it: texts in French and English, questions line by line.
 *
 * @param hours promised, as typed
 * @param law what silence means, how long ended cases are kept and on what the processing of data rests
 * @param checklist one step a line, with a star behind those that are required
 * @param questions with some empty lines for more
 */
public record KindForm(
        String code,
        String french,
        String english,
        String frenchHint,
        String englishHint,
        String offer,
        String contact,
        String department,
        String hours,
        Law law,
        String checklist,
        List<Line> questions) {

    private static final int MORE_LINES = 3;
    static final int MOST_QUESTIONS = 30;

    /**
     * @param silence NONE, REJECTION or ACCEPTANCE
     * @param article the text that says so
     * @param months until silence decides; empty for the delay of common law
     * @param kept months for which ended cases are kept; empty for as long as the territory keeps others
     * @param basis of {@link Basis}, for the register
     */
    public record Law(String silence, String article, String months, String kept, String basis) {
        static final Law NONE = new Law("NONE", "", "", "", Basis.PUBLIC_INTEREST.name());

        static Law of(LegalTerms terms, int commonMonths, RequestKind kind) {
            String months = terms.rule().isNone() || terms.months() == commonMonths ? "" : String.valueOf(terms.months());
            String kept = kind.monthsKept() == null ? "" : String.valueOf(kind.monthsKept());
            return new Law(terms.silence().name(), terms.rule().article(), months, kept, kind.basis().name());
        }

        boolean isNone() {
            return silence.equals("NONE");
        }

        /** Of a form without mistakes. */
        LegalRule rule() {
            if (isNone()) {
                return LegalRule.NONE;
            }
            LegalRule rule = silence.equals("ACCEPTANCE") ? LegalRule.acceptance(article) : LegalRule.rejection(article);
            return months.isEmpty() ? rule : rule.within(Integer.parseInt(months));
        }
    }

    /**
     * A question.
     *
     * @param code empty for a new one
     * @param options one a line; an answer is known by its line's text, or by its code before «=»
     */
    public record Line(String code, String french, String english, String kind, String need, String options) {
        static final Line EMPTY = new Line("", "", "", "TEXT", "OPTIONAL", "");

        public boolean isEmpty() {
            return french.isBlank() && english.isBlank();
        }
    }

    static KindForm empty() {
        return new KindForm("", "", "", "", "", "EVERYWHERE", "REQUIRED", "", "80", Law.NONE, "", lines(List.of()));
    }

    static KindForm of(RequestKind kind, Law law) {
        List<Line> lines = kind.questions().stream().map(KindForm::line).toList();
        return new KindForm(
                kind.code(),
                text(kind.label(), "fr"),
                text(kind.label(), "en"),
                text(kind.hint(), "fr"),
                text(kind.hint(), "en"),
                kind.offer().name(),
                kind.contact().name(),
                kind.department() == null ? "" : kind.department(),
                kind.promise() == null ? "" : String.valueOf(kind.promise().toHours()),
                law,
                kind.checklist().stream().map(KindForm::step).collect(Collectors.joining("\n")),
                lines(lines));
    }

    private static Line line(Question question) {
        List<String> options = question.options().stream()
                .map(option -> option.code() + " = " + text(option.label(), "fr")
                        + (text(option.label(), "en").isEmpty() ? "" : " / " + text(option.label(), "en")))
                .toList();
        return new Line(
                question.code(),
                text(question.label(), "fr"),
                text(question.label(), "en"),
                question.kind().name(),
                question.need().name(),
                String.join("\n", options));
    }

    private static String text(Translated text, String language) {
        return text.byLanguage().getOrDefault(language, "");
    }

    private static List<Line> lines(List<Line> known) {
        List<Line> lines = new ArrayList<>(known);
        for (int i = 0; i < MORE_LINES; i++) {
            lines.add(Line.EMPTY);
        }
        return lines;
    }

    static KindForm read(String code, MultiValueMap<String, String> fields) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < MOST_QUESTIONS && fields.containsKey("q" + i + ".fr"); i++) {
            String q = "q" + i + ".";
            Line line = new Line(
                    first(fields, q + "code"),
                    first(fields, q + "fr"),
                    first(fields, q + "en"),
                    first(fields, q + "kind"),
                    first(fields, q + "need"),
                    first(fields, q + "options"));
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return new KindForm(
                code,
                first(fields, "fr"),
                first(fields, "en"),
                first(fields, "hint.fr"),
                first(fields, "hint.en"),
                first(fields, "offer"),
                first(fields, "contact"),
                first(fields, "department"),
                first(fields, "hours"),
                law(fields),
                first(fields, "checklist"),
                lines(lines));
    }

    private static String step(ChecklistStep step) {
        return step.label() + (step.isRequired() ? " *" : "");
    }

    /** The steps as they were typed, empty lines left out. */
    List<ChecklistStep> steps() {
        return checklist.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.equals("*"))
                .map(line -> line.endsWith("*")
                        ? new ChecklistStep(line.substring(0, line.length() - 1).strip(), Need.BEFORE_CLOSING)
                        : new ChecklistStep(line, Need.OPTIONAL))
                .toList();
    }

    private static Law law(MultiValueMap<String, String> fields) {
        String silence = first(fields, "silence");
        return new Law(
                silence.isEmpty() ? "NONE" : silence,
                first(fields, "article"),
                first(fields, "silenceMonths"),
                first(fields, "monthsKept"),
                fields.containsKey("basis") ? first(fields, "basis") : Basis.PUBLIC_INTEREST.name());
    }

    private static String first(MultiValueMap<String, String> fields, String name) {
        @Nullable String first = fields.getFirst(name);
        return first == null ? "" : first.strip();
    }
}
