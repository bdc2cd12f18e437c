package org.parvis.participation.petition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.CaseKind;
import org.parvis.territory.Territories;
import org.parvis.web.Dates;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/** Tells casework what the town owes once a threshold of a petition is reached: one case for each threshold. */
@Component
public class DutyCases implements CaseKind {

    /** Code of the kind. */
    public static final String CODE = "petitionduty";

    private final PetitionStore petitions;
    private final ThresholdStore thresholds;
    private final Territories territories;
    private final OwedWords owing;
    private final Words words;

    DutyCases(PetitionStore petitions, ThresholdStore thresholds, Territories territories, OwedWords owing, Words words) {
        this.petitions = petitions;
        this.thresholds = thresholds;
        this.territories = territories;
        this.owing = owing;
        this.words = words;
    }

    @Override
    public String code() {
        return CODE;
    }

    /** «Réponse à une pétition». */
    @Override
    public String numberPrefix() {
        return "RP";
    }

    @Override
    public String label(Locale locale) {
        return words.text(locale, "petition.duty.case");
    }

    @Override
    public @Nullable String publicPath(Case subject) {
        Petition petition = petition(subject.subjectId());
        return petition == null || !petition.hasPublicText() ? null : petition.path();
    }

    @Override
    public boolean grantsPeopleSomething() {
        return false;
    }

    @Override
    public SidePanel sidePanel(Case subject, Locale locale) {
        Petition petition = petition(subject.subjectId());
        Threshold threshold = thresholds.find(subject.subjectId()).orElse(null);
        if (petition == null || threshold == null) {
            return SidePanel.EMPTY;
        }
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.text(locale, "petition.case"), petition.text().title(), petition.deskPath()).marking(Fact.Part.VALUE, true));
        facts.add(new Fact(words.text(locale, "petition.fact.owed"), owing.of(threshold.duty(), threshold.words(), locale), null));
        LocalDate due = threshold.dueOn();
        if (due != null) {
            facts.add(new Fact(words.text(locale, "petition.fact.due"), new Dates(locale, territories.current().zone()).date(due), null));
        }
        facts.add(new Fact(
                words.text(locale, "petition.fact.decision"), words.text(locale, "petition.fact.decision.open"), petition.deskPath() + "/decision"));
        return new SidePanel(facts, List.of());
    }

    private @Nullable Petition petition(UUID threshold) {
        return thresholds.petitionOf(threshold).flatMap(petitions::find).orElse(null);
    }
}
