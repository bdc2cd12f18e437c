package org.parvis.participation.budget;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parvis.ballot.proof.VoteTerms;
import org.parvis.ballot.tally.ExclusiveGroup;
import org.parvis.ballot.tally.Minimum;
import org.parvis.ballot.tally.Project;

/**
 * Projects of a budget for which the rule says something together.
 *
 * @param code its name at the desk, as in {@code G2}
 * @param projects their codes
 * @param most most of them that are chosen; 0 for as many as there are
 * @param least so many of them are served before all other projects; 0 for none
 * @param leastAmount or so many cents of them are; 0 for none
 */
public record BudgetGroup(String code, String name, List<String> projects, int most, int least, long leastAmount) {

    public BudgetGroup {
        projects = List.copyOf(projects);
    }

    /** Whether some of it is served before all other projects. */
    public boolean isServedFirst() {
        return least > 0 || leastAmount > 0;
    }

    /** Of which only some are chosen, if it is such a group. */
    Optional<ExclusiveGroup> exclusive() {
        return most > 0 ? Optional.of(new ExclusiveGroup(name, Set.copyOf(projects), most)) : Optional.empty();
    }

    /** What of it is served first, if anything. */
    Optional<Minimum> minimum() {
        return isServedFirst() ? Optional.of(new Minimum(name, Set.copyOf(projects), least, leastAmount)) : Optional.empty();
    }

    /** The groups that frozen terms hold: what is of one name is one group. */
    static List<BudgetGroup> of(VoteTerms terms) {
        List<String> order = terms.projects().stream().map(Project::id).toList();
        Map<String, BudgetGroup> byName = new LinkedHashMap<>();
        for (Minimum one : terms.rule().minimums()) {
            byName.put(one.name(), new BudgetGroup("", one.name(), sorted(one.projects(), order), 0, one.count(), one.amount()));
        }
        for (ExclusiveGroup one : terms.rule().groups()) {
            Optional<BudgetGroup> served = Optional.ofNullable(byName.get(one.name()));
            byName.put(
                    one.name(),
                    new BudgetGroup(
                            "", one.name(), sorted(one.projects(), order), one.most(), served.map(BudgetGroup::least).orElse(0),
                            served.map(BudgetGroup::leastAmount).orElse(0L)));
        }
        return new ArrayList<>(byName.values());
    }

    private static List<String> sorted(Set<String> projects, List<String> order) {
        return order.stream().filter(projects::contains).toList();
    }
}
