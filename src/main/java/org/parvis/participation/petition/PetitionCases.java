package org.parvis.participation.petition;

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
import org.parvis.territory.Territories;
import org.parvis.web.Dates;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/** Tells casework what a petition to examine is. */
@Component
public class PetitionCases implements CaseKind {

    /** Code of the kind. */
    public static final String CODE = "petition";

    private final PetitionStore store;
    private final Territories territories;
    private final Words words;

    PetitionCases(PetitionStore store, Territories territories, Words words) {
        this.store = store;
        this.territories = territories;
        this.words = words;
    }

    @Override
    public String code() {
        return CODE;
    }

    /** «Pétition». */
    @Override
    public String numberPrefix() {
        return "P";
    }

    @Override
    public String label(Locale locale) {
        return words.text(locale, "petition.case");
    }

    @Override
    public @Nullable String publicPath(Case subject) {
        return store.find(subject.subjectId()).filter(Petition::hasPublicText).map(Petition::path).orElse(null);
    }

    /** The law asks for nothing where a petition is not admitted, and nobody has a right to its being admitted. */
    @Override
    public boolean grantsPeopleSomething() {
        return false;
    }

    /** The answer to a petition is everybody's to judge, on its page. */
    @Override
    public boolean asksOpinion() {
        return false;
    }

    @Override
    public SidePanel sidePanel(Case subject, Locale locale) {
        return store.find(subject.subjectId())
                .map(petition -> new SidePanel(facts(petition, locale), List.of()))
                .orElse(SidePanel.EMPTY);
    }

    private List<Fact> facts(Petition petition, Locale locale) {
        Dates dates = new Dates(locale, territories.current().zone());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.text(locale, "petition.fact.desk"), words.text(locale, "petition.fact.desk.open"), petition.deskPath()));
        facts.add(fact(locale, "state", words.text(locale, "petition.state." + petition.state())));
        facts.add(fact(locale, "until", dates.date(petition.course().examineUntil())));
        if (petition.isForgotten()) {
            facts.add(fact(locale, "asks", words.text(locale, "petition.forgotten")));
            return facts;
        }
        facts.add(written(locale, "asks", petition.text().asks()));
        facts.add(written(locale, "why", petition.text().why()));
        facts.add(written(locale, "place", petition.text().place()));
        facts.add(fact(locale, "name", petition.text().shownName()));
        if (petition.course().opensAt() != null) {
            facts.add(fact(locale, "signed", words.text(locale, "petition.signed", petition.signed().all())));
        }
        return facts;
    }

    private Fact written(Locale locale, String name, String value) {
        return Fact.written(words.text(locale, "petition.fact." + name), value);
    }

    private Fact fact(Locale locale, String name, String value) {
        return new Fact(words.text(locale, "petition.fact." + name), value, null);
    }

    @Override
    public Map<UUID, CaseGlance> glances(Collection<Case> subjects, Locale locale) {
        Map<UUID, CaseGlance> glances = new HashMap<>();
        store.list(subjects.stream().map(Case::subjectId).toList()).forEach(petition -> glances.put(
                petition.caseId(), new CaseGlance("", words.text(locale, "petition.state." + petition.state()), null)));
        return glances;
    }
}
