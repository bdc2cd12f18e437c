package org.parvis.ballot.recount;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.parvis.ballot.tally.Election;
import org.parvis.ballot.tally.Method;
import org.parvis.ballot.tally.Project;
import org.parvis.ballot.tally.SelectionRule;

/** Counts once more, in the plainest way: look for the next project, pay for it, begin again. */
public final class Recount {

    private final SelectionRule rule;
    private final Ranking ranking;
    private final Map<Project, Long> paid = new LinkedHashMap<>();
    private final Set<Project> done = new HashSet<>();
    private long rest;
    private boolean misfitSeen;

    private Recount(Election election, SelectionRule rule) {
        this.rule = rule;
        this.ranking = new Ranking(election, rule);
        this.rest = election.envelope();
    }

    /** Ids of the winners and what each gets, in the order in which they are chosen. */
    public static Map<String, Long> of(Election election, SelectionRule rule) {
        Recount recount = new Recount(election, rule);
        if (rule.method() == Method.EQUAL_SHARES) {
            List<Project> bought = new PlainShares(election, rule, recount.ranking).winners();
            bought.forEach(project -> recount.pay(project, project.cost()));
        }
        if (rule.method() != Method.EQUAL_SHARES || rule.completion().name().endsWith("GREEDY")) {
            recount.minimums();
            recount.everybody();
        }
        Map<String, Long> winners = new LinkedHashMap<>();
        recount.paid.forEach((project, amount) -> winners.put(project.id(), amount));
        return winners;
    }

    private void minimums() {
        rule.minimums().forEach(minimum -> {
            Set<Project> looked = new HashSet<>();
            while (true) {
                List<Project> inside = paid.keySet().stream()
                        .filter(project -> minimum.projects().contains(project.id()))
                        .toList();
                boolean reached = minimum.count() > 0
                        ? inside.size() >= minimum.count()
                        : inside.stream().mapToLong(Project::cost).sum() >= minimum.amount();
                Optional<Project> next = next(project -> minimum.projects().contains(project.id()) && !looked.contains(project));
                if (reached || next.isEmpty()) {
                    return;
                }
                looked.add(next.get());
                if (next.get().cost() <= rest && !groupFull(next.get())) {
                    pay(next.get(), next.get().cost());
                }
            }
        });
    }

    private void everybody() {
        for (Optional<Project> next = next(project -> true); next.isPresent(); next = next(project -> true)) {
            Project project = next.get();
            if (groupFull(project)) {
                done.add(project);
            } else if (project.cost() <= rest) {
                pay(project, project.cost());
            } else if (!misfitSeen && partly(project)) {
                misfitSeen = true;
                pay(project, rest);
            } else if (rule.method() == Method.GREEDY_NO_SKIP) {
                return;
            } else {
                misfitSeen = true;
                done.add(project);
            }
        }
    }

    private Optional<Project> next(Predicate<Project> among) {
        return ranking.eligible().filter(project -> !done.contains(project)).filter(among).min(ranking.byScore());
    }

    private boolean partly(Project project) {
        return rest > 0
                && rule.part()
                        .filter(part -> project.divisible() || !part.onlyDivisible())
                        .filter(part -> rest * 100 >= part.leastPercent() * project.cost())
                        .isPresent();
    }

    private boolean groupFull(Project project) {
        return rule.groups().stream()
                .filter(group -> group.projects().contains(project.id()))
                .anyMatch(group -> paid.keySet().stream().filter(winner -> group.projects().contains(winner.id())).count() >= group.most());
    }

    private void pay(Project project, long amount) {
        paid.put(project, amount);
        done.add(project);
        rest -= amount;
    }
}
