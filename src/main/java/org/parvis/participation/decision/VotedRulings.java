package org.parvis.participation.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parvis.ballot.proof.CountedPart;
import org.parvis.ballot.proof.Publication;
import org.parvis.ballot.tally.Explanation;
import org.parvis.ballot.tally.Outcome;
import org.parvis.participation.budget.BudgetProject;

/** What a decision begins with after a vote: what the vote says of each project. */
final class VotedRulings {

    private VotedRulings() {}

    /** Zone by zone, first what the vote paid for, in the order in which it was chosen. */
    static List<Ruling> of(Matter.Voted matter, Publication published) {
        Map<String, BudgetProject> projects =
                matter.voted().budget().projects().stream().collect(Collectors.toMap(BudgetProject::code, Function.identity()));
        List<Ruling> made = new ArrayList<>();
        for (CountedPart counted : published.parts()) {
            Outcome outcome = counted.outcome();
            List<Integer> order = new ArrayList<>(outcome.winners());
            outcome.explanations().stream().map(Explanation::project).filter(one -> !outcome.winners().contains(one)).forEach(order::add);
            for (int place : order) {
                BudgetProject project = Objects.requireNonNull(projects.get(counted.part().terms().projects().get(place).id()));
                Explanation why = outcome.explanations().get(place);
                Fate fate = why.verdict().isFunded() ? Fate.TAKEN : Fate.NOT_TAKEN;
                made.add(new Ruling(made.size() + 1, project.code(), project.name(), project.proposal(), fate, fate, "", why.amount(), why.amount()));
            }
        }
        return made;
    }
}
