package org.parvis.request;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.CaseGlance;
import org.parvis.casework.CaseKind;
import org.parvis.casework.ChecklistStep;
import org.parvis.questions.AnsweredQuestion;
import org.parvis.questions.Question;
import org.parvis.territory.Territories;
import org.parvis.web.Dates;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/** Tells casework what a request is: its name, and what an agent sees beside the timeline. */
@Component
class RequestCases implements CaseKind {

    static final String CODE = "request";

    private final RequestStore store;
    private final RequestKinds kinds;
    private final RequestSubjects subjects;
    private final Territories territories;
    private final Words words;

    RequestCases(
            RequestStore store, RequestKinds kinds, RequestSubjects subjects, Territories territories, Words words) {
        this.store = store;
        this.kinds = kinds;
        this.subjects = subjects;
        this.territories = territories;
        this.words = words;
    }

    @Override
    public String code() {
        return CODE;
    }

    /** «Demande». */
    @Override
    public String numberPrefix() {
        return "D";
    }

    @Override
    public String label(Locale locale) {
        return words.text(locale, "request.case");
    }

    @Override
    public @Nullable String publicPath(Case subject) {
        return null;
    }

    @Override
    public boolean hasChecklists() {
        return true;
    }

    @Override
    public List<ChecklistStep> checklist(String category) {
        return kinds.find(category).map(RequestKind::checklist).orElse(List.of());
    }

    @Override
    public Set<String> concerningOthers() {
        return kinds.concerningOthers();
    }

    @Override
    public Map<String, Integer> monthsKept() {
        return kinds.monthsKept();
    }

    @Override
    public Subjects subjects() {
        return subjects;
    }

    @Override
    public SidePanel sidePanel(Case subject, Locale locale) {
        return store.find(subject.subjectId())
                .map(request -> new SidePanel(facts(request, locale), List.of()))
                .orElse(SidePanel.EMPTY);
    }

    private List<Fact> facts(Request request, Locale locale) {
        List<Question> questions = kinds.find(request.kind()).map(RequestKind::questions).orElse(List.of());
        List<Fact> facts = new ArrayList<>();
        RequestKind kind = kinds.find(request.kind()).orElse(null);
        String name = label(request.kind(), locale);
        facts.add(fact(locale, "kind", name).marking(Fact.Part.VALUE, kind != null && !kind.label().isIn(locale)));
        if (request.versions().isEmpty()) {
            facts.add(fact(locale, "words", words.text(locale, "request.forgotten")));
            return facts;
        }
        facts.add(written(locale, "words", request.current().words()));
        AnsweredQuestion.of(questions, request.current().answers(), locale)
                .forEach(one -> facts.add(answered(one)));
        if (request.enteredBy() != null) {
            facts.add(written(locale, "enteredBy", request.enteredBy()));
        }
        if (request.source() != null) {
            facts.add(new Fact(words.text(locale, "request.fact.source"), words.text(locale, request.channel() == CaseChannel.POST ? "request.fact.source.letter" : "request.fact.source.open"), request.source()));
        }
        for (int i = 0; i < request.earlier().size(); i++) {
            Request.Version before = request.versions().get(i);
            Request.Version after = request.versions().get(i + 1);
            String until = new Dates(locale, territories.current().zone()).dateTime(after.at());
            facts.add(Fact.written(words.text(locale, "request.fact.before", until), before.words()));
        }
        return facts;
    }

    private static Fact answered(AnsweredQuestion one) {
        return new Fact(one.question(), one.answer(), null)
                .marking(Fact.Part.LABEL, !one.isAskedSo())
                .marking(Fact.Part.VALUE, !one.isAnsweredSo());
    }

    private Fact written(Locale locale, String name, String value) {
        return Fact.written(words.text(locale, "request.fact." + name), value);
    }

    private Fact fact(Locale locale, String name, String value) {
        return new Fact(words.text(locale, "request.fact." + name), value, null);
    }

    private String label(String kind, Locale locale) {
        return kinds.find(kind).map(one -> one.label(locale)).orElse(kind);
    }

    @Override
    public Map<UUID, CaseGlance> glances(Collection<Case> cases, Locale locale) {
        Map<UUID, String> kindOf = store.kindsOf(cases.stream().map(Case::subjectId).toList());
        Map<UUID, CaseGlance> glances = new HashMap<>();
        for (Case one : cases) {
            String kind = kindOf.get(one.subjectId());
            if (kind != null) {
                glances.put(one.id(), new CaseGlance("", label(kind, locale), null));
            }
        }
        return glances;
    }
}
