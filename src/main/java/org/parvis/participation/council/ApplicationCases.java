package org.parvis.participation.council;

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
import org.parvis.casework.Viewer;
import org.parvis.participation.team.ProcessAct;
import org.parvis.participation.team.ProcessRights;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/** Tells casework what an application for a seat in a council is. */
@Component
public class ApplicationCases implements CaseKind {

    /** Code of the kind. */
    public static final String CODE = "councilseat";

    private final ApplicationStore store;
    private final CouncilStore councils;
    private final CollegeStore colleges;
    private final ProcessRights rights;
    private final Words words;

    ApplicationCases(ApplicationStore store, CouncilStore councils, CollegeStore colleges, ProcessRights rights, Words words) {
        this.store = store;
        this.councils = councils;
        this.colleges = colleges;
        this.rights = rights;
        this.words = words;
    }

    @Override
    public String code() {
        return CODE;
    }

    /** «Candidature à un conseil». */
    @Override
    public String numberPrefix() {
        return "CC";
    }

    @Override
    public String label(Locale locale) {
        return words.text(locale, "council.case");
    }

    /** Who applied is nobody else's business. */
    @Override
    public @Nullable String publicPath(Case subject) {
        return null;
    }

    /** Nobody has a right to a seat. */
    @Override
    public boolean grantsPeopleSomething() {
        return false;
    }

    /** Whoever conducts the process of the council, whatever their department. */
    @Override
    public boolean isEntrusted(Viewer viewer, Case subject) {
        return store.find(subject.subjectId())
                .flatMap(one -> councils.find(one.councilId()))
                .map(one -> one.about().processId())
                .filter(process -> rights.mayByTeam(viewer, ProcessAct.CONCLUDE, process))
                .isPresent();
    }

    /** Nobody is satisfied with a seat that went to somebody else. */
    @Override
    public boolean asksOpinion() {
        return false;
    }

    @Override
    public SidePanel sidePanel(Case subject, Locale locale) {
        Application one = store.find(subject.subjectId()).orElse(null);
        if (one == null) {
            return SidePanel.EMPTY;
        }
        Council council = councils.find(one.councilId()).orElseThrow();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.text(locale, "council.fact.council"), council.title(), council.deskPath() + "/candidatures#c-" + one.id()).marking(Fact.Part.VALUE, true));
        colleges.find(council.id(), one.collegeId())
                .ifPresent(college -> facts.add(Fact.written(words.text(locale, "council.fact.college"), college.name())));
        facts.add(new Fact(words.text(locale, "council.fact.state"), words.text(locale, "council.application.state." + one.state()), null));
        facts.add(new Fact(words.text(locale, "council.naming"), words.text(locale, "council.naming." + (one.wantsName() ? "yes" : "no")), null));
        String motivation = words.text(locale, "council.fact.motivation");
        facts.add(one.motivation().isEmpty()
                ? new Fact(motivation, words.text(locale, "council.forgotten"), null)
                : Fact.written(motivation, one.motivation()));
        return new SidePanel(facts, List.of());
    }

    @Override
    public Map<UUID, CaseGlance> glances(Collection<Case> subjects, Locale locale) {
        Map<UUID, CaseGlance> glances = new HashMap<>();
        store.list(subjects.stream().map(Case::subjectId).toList()).forEach(one -> glances.put(
                one.caseId(), new CaseGlance("", words.text(locale, "council.application.state." + one.state()), null)));
        return glances;
    }
}
