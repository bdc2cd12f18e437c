package org.parvis.report.category.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseKinds;
import org.parvis.casework.ChecklistStep;
import org.parvis.casework.ChecklistText;
import org.parvis.questions.QuestionLines;
import org.parvis.report.category.Categories;
import org.parvis.report.category.Category;
import org.parvis.report.category.CategoryEditing;
import org.parvis.report.category.CategoryTree;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.FormErrors;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** What is wrong with a category as it was typed, by field. */
@Component
class CategoryChecks {

    private static final int LONGEST_LABEL = 120;
    private static final int LONGEST_HINT = 300;
    private static final int MOST_HOURS = 10_000;
    private static final int MOST_WORDS = 100;
    private static final int LONGEST_WORD = 80;

    private final Categories categories;
    private final CategoryEditing editing;
    private final CaseKinds caseKinds;
    private final Departments departments;

    CategoryChecks(Categories categories, CategoryEditing editing, CaseKinds caseKinds, Departments departments) {
        this.categories = categories;
        this.editing = editing;
        this.caseKinds = caseKinds;
        this.departments = departments;
    }

    /** The departments that can have its reports; what goes to others says so to whoever reports it. */
    List<Department> inside() {
        return departments.list().stream().filter(one -> !one.isOutside()).toList();
    }

    /** In what it can be: a group, or one of the first level; not in itself, nor in what is in it, nor in what is not for us. */
    List<Category> groups(String code) {
        CategoryTree tree = categories.tree();
        List<Category> all = new ArrayList<>();
        tree.roots().forEach(root -> collect(tree, root, code, all));
        return all;
    }

    private static void collect(CategoryTree tree, Category category, String without, List<Category> all) {
        if (!category.code().equals(without)) {
            if (category.handling().takesReports() && (category.parent() == null || tree.isGroup(category))) {
                all.add(category);
            }
            tree.childrenOf(category).forEach(child -> collect(tree, child, without, all));
        }
    }

    FormErrors errors(CategoryEditing.@Nullable Stored before, CategoryForm form, String code, View view) {
        FormErrors errors = new FormErrors();
        CategoryForm.Names names = form.names();
        if (names.french().isEmpty() || names.french().length() > LONGEST_LABEL || code.isEmpty()) {
            errors.add("fr", view.t("report.categories.refused.label", LONGEST_LABEL));
        } else if (before == null && isTaken(code, view.locale())) {
            errors.add("fr", view.t("report.categories.refused.taken"));
        }
        if (names.english().length() > LONGEST_LABEL) {
            errors.add("en", view.t("report.categories.refused.long", LONGEST_LABEL));
        }
        checkLong(names.frenchHint(), "hint.fr", errors, view);
        checkLong(names.englishHint(), "hint.en", errors, view);
        checkWords(names.frenchWords(), "words.fr", errors, view);
        checkWords(names.englishWords(), "words.en", errors, view);
        if (!CategoryEditing.icons().contains(form.icon())) {
            errors.add("icon", view.t("report.categories.refused.icon"));
        }
        if (!form.group().isEmpty() && groups(code).stream().noneMatch(one -> one.code().equals(form.group()))) {
            errors.add("group", view.t("report.categories.refused.parent"));
        }
        if (!form.department().isEmpty() && inside().stream().noneMatch(one -> one.code().equals(form.department()))) {
            errors.add("department", view.t("report.categories.refused.department"));
        }
        if (!form.hours().matches("[1-9]\\d{0,4}") || Integer.parseInt(form.hours()) > MOST_HOURS) {
            errors.add("hours", view.t("report.categories.refused.hours", MOST_HOURS));
        }
        if (ChecklistText.isWrong(ChecklistText.read(form.checklist()))) {
            errors.add("checklist", view.t("report.categories.refused.checklist", ChecklistStep.MOST, ChecklistStep.LONGEST));
        }
        QuestionLines.problems(form.questions())
                .forEach((field, key) -> errors.add(field, view.t(key, QuestionLines.LONGEST)));
        return errors;
    }

    private static void checkLong(String typed, String field, FormErrors errors, View view) {
        if (typed.length() > LONGEST_HINT) {
            errors.add(field, view.t("report.categories.refused.long", LONGEST_HINT));
        }
    }

    private static void checkWords(String typed, String field, FormErrors errors, View view) {
        List<String> words = CategoryForm.lines(typed);
        if (words.size() > MOST_WORDS || words.stream().anyMatch(word -> word.length() > LONGEST_WORD)) {
            errors.add(field, view.t("report.categories.refused.words", MOST_WORDS, LONGEST_WORD));
        }
    }

    /** Rules and queues know what cases are about by one list of codes; those of retired categories are on old reports. */
    private boolean isTaken(String code, Locale locale) {
        return editing.find(code).isPresent()
                || caseKinds.subjects().stream()
                        .flatMap(one -> Stream.concat(one.topics(locale).stream(), one.groups(locale).stream()))
                        .anyMatch(topic -> topic.code().equals(code));
    }
}
