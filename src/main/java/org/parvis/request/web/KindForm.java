package org.parvis.request.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.ChecklistStep;
import org.parvis.casework.ChecklistText;
import org.parvis.casework.law.LegalRule;
import org.parvis.casework.law.LegalTerms;
import org.parvis.questions.QuestionLine;
import org.parvis.questions.QuestionLines;
import org.parvis.request.RequestKind;
import org.parvis.request.RequestKind.Concern;
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
        List<QuestionLine> questions) {

    /**
     * @param silence NONE, REJECTION or ACCEPTANCE
     * @param article the text that says so
     * @param months until silence decides; empty for the delay of common law
     * @param concerns of {@link RequestKind.Concern}
     * @param kept months for which ended cases are kept; empty for as long as the territory keeps others
     * @param basis of {@link Basis}, for the register
     */
    public record Law(String silence, String article, String months, String concerns, String kept, String basis) {
        static final Law NONE = new Law("NONE", "", "", Concern.REQUESTER.name(), "", Basis.PUBLIC_INTEREST.name());

        static Law of(LegalTerms terms, int commonMonths, RequestKind kind) {
            String months = terms.rule().isNone() || terms.months() == commonMonths ? "" : String.valueOf(terms.months());
            String kept = kind.monthsKept() == null ? "" : String.valueOf(kind.monthsKept());
            return new Law(terms.silence().name(), terms.rule().article(), months, kind.concerns().name(), kept, kind.basis().name());
        }

        boolean isNone() {
            return silence.equals("NONE");
        }

        public boolean concernsOthers() {
            return concerns.equals(Concern.OTHERS.name());
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

    static KindForm empty() {
        return new KindForm("", "", "", "", "", "EVERYWHERE", "REQUIRED", "", "80", Law.NONE, "", QuestionLines.of(List.of()));
    }

    static KindForm of(RequestKind kind, Law law) {
        return new KindForm(
                kind.code(),
                QuestionLines.text(kind.label(), "fr"),
                QuestionLines.text(kind.label(), "en"),
                QuestionLines.text(kind.hint(), "fr"),
                QuestionLines.text(kind.hint(), "en"),
                kind.offer().name(),
                kind.contact().name(),
                kind.department() == null ? "" : kind.department(),
                kind.promise() == null ? "" : String.valueOf(kind.promise().toHours()),
                law,
                ChecklistText.of(kind.checklist()),
                QuestionLines.of(kind.questions()));
    }

    static KindForm read(String code, MultiValueMap<String, String> fields) {
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
                QuestionLines.read(fields));
    }

    /** The steps as they were typed, empty lines left out. */
    List<ChecklistStep> steps() {
        return ChecklistText.read(checklist);
    }

    private static Law law(MultiValueMap<String, String> fields) {
        String silence = first(fields, "silence");
        return new Law(
                silence.isEmpty() ? "NONE" : silence,
                first(fields, "article"),
                first(fields, "silenceMonths"),
                first(fields, "concerns").isEmpty() ? Concern.REQUESTER.name() : first(fields, "concerns"),
                first(fields, "monthsKept"),
                fields.containsKey("basis") ? first(fields, "basis") : Basis.PUBLIC_INTEREST.name());
    }

    private static String first(MultiValueMap<String, String> fields, String name) {
        @Nullable String first = fields.getFirst(name);
        return first == null ? "" : first.strip();
    }
}
