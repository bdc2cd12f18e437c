package org.parvis.participation.budget;

import java.util.Locale;
import org.parvis.ballot.proof.ZoneChoice;
import org.parvis.territory.Territories;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/** The sentence of a rule that says who may vote and how that is looked at; never «everybody» unsaid. */
@Component
public class EligibilityWords {

    private final Territories territories;
    private final Words words;

    EligibilityWords(Territories territories, Words words) {
        this.territories = territories;
        this.words = words;
    }

    /** @param people how many are on the list, where there is one */
    public String of(BudgetDraft about, int people, Locale locale) {
        boolean livesThere = about.zoneChoice().filter(choice -> choice == ZoneChoice.RESIDENCE).isPresent();
        String key = about.proof() == VoterProof.LETTER ? ".LETTER" : livesThere ? ".RESIDENCE" : "";
        return words.text(locale, "budget.eligibility" + key, about.ageFrom(), territories.current().name(), people);
    }
}
