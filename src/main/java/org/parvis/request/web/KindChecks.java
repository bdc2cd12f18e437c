package org.parvis.request.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseKinds;
import org.parvis.casework.ChecklistStep;
import org.parvis.casework.ChecklistText;
import org.parvis.casework.law.Mention;
import org.parvis.questions.QuestionLines;
import org.parvis.request.KindLaw;
import org.parvis.request.RequestKind;
import org.parvis.request.RequestKinds;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.FormErrors;
import org.parvis.web.Processing.Basis;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** What is wrong with a kind of request as it was typed, by field. */
@Component
class KindChecks {

    private static final int LONGEST_LABEL = 120;
    private static final int LONGEST_HINT = 300;
    private static final int MOST_HOURS = 10_000;

    private final RequestKinds kinds;
    private final CaseKinds caseKinds;
    private final Departments departments;
    private final KindLaw law;

    KindChecks(RequestKinds kinds, CaseKinds caseKinds, Departments departments, KindLaw law) {
        this.kinds = kinds;
        this.caseKinds = caseKinds;
        this.departments = departments;
        this.law = law;
    }

    /** The departments that can answer. */
    List<Department> inside() {
        return departments.list().stream().filter(one -> !one.isOutside()).toList();
    }

    FormErrors errors(@Nullable RequestKind before, KindForm form, String code, View view) {
        FormErrors errors = new FormErrors();
        if (form.french().isEmpty() || form.french().length() > LONGEST_LABEL || code.isEmpty()) {
            errors.add("fr", view.t("request.kind.refused.label", LONGEST_LABEL));
        } else if (before == null && isTaken(code, view.locale())) {
            errors.add("fr", view.t("request.kind.refused.taken"));
        }
        if (form.frenchHint().length() > LONGEST_HINT) {
            errors.add("hint.fr", view.t("request.kind.refused.hint", LONGEST_HINT));
        }
        if (!form.hours().isEmpty() && !isNumber(form.hours(), MOST_HOURS)) {
            errors.add("hours", view.t("request.kind.refused.hours", MOST_HOURS));
        }
        if (!form.department().isEmpty() && inside().stream().noneMatch(one -> one.code().equals(form.department()))) {
            errors.add("department", view.t("request.refused.department"));
        }
        law(form, errors, view);
        steps(form, errors, view);
        QuestionLines.problems(form.questions())
                .forEach((field, key) -> errors.add(field, view.t(key, QuestionLines.LONGEST)));
        return errors;
    }

    private static void steps(KindForm form, FormErrors errors, View view) {
        if (ChecklistText.isWrong(form.steps())) {
            errors.add("checklist", view.t("request.kind.refused.checklist", ChecklistStep.MOST, ChecklistStep.LONGEST));
        }
    }

    private void law(KindForm form, FormErrors errors, View view) {
        KindForm.Law typed = form.law();
        if (!typed.kept().isEmpty() && !isNumber(typed.kept(), KindLaw.MOST_MONTHS)) {
            errors.add("monthsKept", view.t("request.kind.refused.months", KindLaw.MOST_MONTHS));
        }
        if (Arrays.stream(Basis.values()).noneMatch(one -> one.name().equals(typed.basis()))) {
            errors.add("basis", view.t("request.kind.refused.basis"));
        }
        if (!List.of("NONE", "REJECTION", "ACCEPTANCE").contains(typed.silence())) {
            errors.add("silence", view.t("request.kind.refused.silence"));
            return;
        }
        if (typed.concernsOthers() && !typed.silence().equals("ACCEPTANCE")) {
            errors.add("concerns", view.t("request.kind.refused.concerns"));
        }
        if (typed.isNone()) {
            return;
        }
        if (typed.article().isEmpty() || typed.article().length() > KindLaw.LONGEST_ARTICLE) {
            errors.add("article", view.t("request.kind.refused.article", KindLaw.LONGEST_ARTICLE));
        }
        if (!typed.months().isEmpty() && !isNumber(typed.months(), KindLaw.MOST_MONTHS)) {
            errors.add("silenceMonths", view.t("request.kind.refused.months", KindLaw.MOST_MONTHS));
            return;
        }
        Set<Mention> lacking = law.lacking(typed.rule(), form.department().isEmpty() ? null : form.department());
        if (!lacking.isEmpty()) {
            String names = lacking.stream().map(one -> view.t("request.kind.mention." + one)).collect(Collectors.joining(", "));
            errors.add("silence", view.t("request.kind.refused.mentions", names));
        }
    }

    static boolean isNumber(String typed, int most) {
        return typed.matches("[1-9]\\d{0,4}") && Integer.parseInt(typed) <= most;
    }

    /** Rules and queues know what cases are about by one list of codes. */
    private boolean isTaken(String code, Locale locale) {
        return kinds.find(code).isPresent()
                || caseKinds.subjects().stream()
                        .flatMap(one -> one.topics(locale).stream())
                        .anyMatch(topic -> topic.code().equals(code));
    }
}
