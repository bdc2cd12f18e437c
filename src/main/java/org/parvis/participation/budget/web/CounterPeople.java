package org.parvis.participation.budget.web;

import java.time.LocalDate;
import java.util.Optional;
import org.parvis.participation.budget.VotedBudget;
import org.parvis.participation.budget.VoterLists;
import org.parvis.participation.budget.Voting.Present;
import org.parvis.shared.Refusal;
import org.parvis.web.FormErrors;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Who votes with an agent: on the vote's list where it has one, else as they say. */
@Component
class CounterPeople {

    private final VoterLists lists;

    CounterPeople(VoterLists lists) {
        this.lists = lists;
    }

    /**
     * Whom an agent typed.
     *
     * @throws Refusal where that is nobody, or somebody who is too young by their papers
     */
    Present get(VotedBudget voted, CounterForm form, View view) {
        boolean isListed = voted.vote().terms().isListed();
        Optional<Present> present = isListed ? lists.find(voted.budget(), form.number()).map(Present.Listed::new) : form.present();
        if (present.isEmpty()) {
            throw new Refusal(isListed ? "budget.counter.notListed" : "budget.counter.who");
        }
        if (present.get().isYoungerThan(voted.budget().about().ageFrom(), LocalDate.now(view.site().zone()))) {
            throw new Refusal("budget.counter.young");
        }
        return present.get();
    }

    /**
     * What is wrong with what was typed, where it was.
     *
     * @param listed the field by which people of a list are found
     */
    static FormErrors errors(VotedBudget voted, CounterForm form, String listed, Refusal refused, View view) {
        return new FormErrors().add(voted.vote().terms().isListed() ? listed : form.field(), view.t(refused));
    }
}
