package org.parvis.report;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parvis.casework.Case;
import org.parvis.casework.CaseKind;
import org.parvis.report.category.Categories;
import org.parvis.report.category.Category;
import org.parvis.report.category.CategoryTree;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells casework what a report can be about: its categories, and what follows from them. */
@Component
class ReportSubjects implements CaseKind.Subjects {

    private final Categories categories;
    /** Looked up late: reports need cases, which need their kinds. */
    private final ObjectProvider<Reports> reports;

    ReportSubjects(Categories categories, ObjectProvider<Reports> reports) {
        this.categories = categories;
        this.reports = reports;
    }

    @Override
    public List<CaseKind.Topic> topics(Locale locale) {
        return categories.tree().choosable().stream()
                .map(category -> topic(category, category.label(locale)))
                .toList();
    }

    @Override
    public List<CaseKind.Topic> groups(Locale locale) {
        CategoryTree tree = categories.tree();
        return tree.groupsOfChoosable().stream()
                .map(group -> topic(group, path(tree, group, locale)))
                .toList();
    }

    /** A group within another is told with it: «Voirie › Trottoirs». */
    private static String path(CategoryTree tree, Category group, Locale locale) {
        String own = group.label(locale);
        return group.parent() == null
                ? own
                : tree.find(group.parent()).map(parent -> path(tree, parent, locale) + " › " + own).orElse(own);
    }

    private static CaseKind.Topic topic(Category category, String label) {
        return new CaseKind.Topic(category.code(), label, category.parent() == null ? "" : category.parent());
    }

    @Override
    public void recategorise(Case subject, String category) {
        reports.getObject().putInCategory(subject.subjectId(), category);
    }

    @Override
    public CaseKind.Terms terms(String category, Map<String, String> facts) {
        Category known = categories.find(category).orElseThrow();
        Map<String, String> corrected = new HashMap<>(facts);
        corrected.keySet().removeAll(Reports.CATEGORY_FACTS);
        corrected.putAll(Reports.categoryFacts(known));
        return new CaseKind.Terms(corrected, Duration.ofHours(known.rules().promiseHours()), known.answerer());
    }
}
