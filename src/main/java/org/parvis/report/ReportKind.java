package org.parvis.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.CaseGlance;
import org.parvis.casework.CaseKind;
import org.parvis.casework.ChecklistStep;
import org.parvis.casework.law.LegalRule;
import org.parvis.files.Picture;
import org.parvis.files.Pictures;
import org.parvis.questions.AnsweredQuestion;
import org.parvis.report.category.Categories;
import org.parvis.report.category.Category;
import org.parvis.report.category.CategoryTree;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/** Tells casework what a report is: its name, its page, what an agent sees beside the timeline. */
@Component
class ReportKind implements CaseKind {

    static final String CODE = "report";

    private final ReportStore store;
    private final Categories categories;
    private final Pictures pictures;
    private final Words words;
    private final ReportSubjects subjects;

    ReportKind(
            ReportStore store,
            Categories categories,
            Pictures pictures,
            Words words,
            ReportSubjects subjects) {
        this.subjects = subjects;
        this.store = store;
        this.categories = categories;
        this.pictures = pictures;
        this.words = words;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String numberPrefix() {
        return "S";
    }

    @Override
    public String label(Locale locale) {
        return words.text(locale, "report.kind");
    }

    /** A report aims at no decision on a person (CRPA L231-4). */
    @Override
    public LegalRule legalRule(Case subject) {
        return LegalRule.rejection("CRPA L231-4");
    }

    @Override
    public boolean grantsPeopleSomething() {
        return false;
    }

    @Override
    public boolean hasChecklists() {
        return true;
    }

    @Override
    public List<ChecklistStep> checklist(String category) {
        return categories.find(category).map(Category::checklist).orElse(List.of());
    }

    @Override
    public @Nullable String publicPath(Case subject) {
        return subject.isPublic() ? "/signalements/" + subject.number() : null;
    }

    @Override
    public SidePanel sidePanel(Case subject, Locale locale) {
        return store.find(subject.subjectId())
                .map(report -> new SidePanel(facts(report, locale), pictures(report)))
                .orElse(SidePanel.EMPTY);
    }

    @Override
    public Subjects subjects() {
        return subjects;
    }

    @Override
    public Map<UUID, CaseGlance> glances(Collection<Case> subjects, Locale locale) {
        CategoryTree tree = categories.tree();
        Map<UUID, ReportStore.Glance> found = store.glances(subjects.stream().map(Case::subjectId).toList());
        Map<UUID, CaseGlance> glances = new HashMap<>();
        for (Case subject : subjects) {
            ReportStore.Glance glance = found.get(subject.subjectId());
            if (glance != null) {
                String topic = tree.findChoosable(glance.category()).map(one -> one.label(locale)).orElse("");
                glances.put(subject.id(), new CaseGlance(glance.address(), topic, glance.coverPhoto()));
            }
        }
        return glances;
    }

    private List<UUID> pictures(Report report) {
        return pictures.list(report.pictures()).stream().map(Picture::id).toList();
    }

    private List<Fact> facts(Report report, Locale locale) {
        Category category = categories.find(report.category()).orElse(null);
        List<Fact> facts = new ArrayList<>();
        String label = category == null ? report.category() : category.label(locale);
        boolean isTranslated = category == null || category.label().isIn(locale);
        facts.add(new Fact(words.text(locale, "report.fact.category"), label, null).marking(Fact.Part.VALUE, !isTranslated));
        if (!report.description().isEmpty()) {
            facts.add(Fact.written(words.text(locale, "report.fact.description"), report.description()));
        }
        facts.add(Fact.written(words.text(locale, "report.fact.place"), report.place().address()));
        if (category != null) {
            AnsweredQuestion.of(category.questions(), report.answers(), locale)
                    .forEach(one -> facts.add(answered(one)));
        }
        if (report.place().objectId() != null) {
            facts.add(new Fact(words.text(locale, "report.fact.object"), report.place().objectId(), null));
        }
        if (report.confirmations() > 0) {
            facts.add(new Fact(
                    words.text(locale, "report.fact.confirmations"), String.valueOf(report.confirmations()), null));
        }
        return facts;
    }

    private static Fact answered(AnsweredQuestion one) {
        return new Fact(one.question(), one.answer(), null)
                .marking(Fact.Part.LABEL, !one.isAskedSo())
                .marking(Fact.Part.VALUE, !one.isAnsweredSo());
    }
}
