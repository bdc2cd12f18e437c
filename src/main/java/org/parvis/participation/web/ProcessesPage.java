package org.parvis.participation.web;

import java.time.Instant;
import java.util.List;
import org.parvis.participation.Process;
import org.parvis.participation.Process.Stage;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.council.Council;

/**
 * All that residents can take part in, could or will.
 *
 * @param hasPetitions whether the territory takes petitions, or took some
 * @param hasDeliveries whether the town carries out, or carried out, what people chose
 * @param councils that everybody reads and that go on
 */
public record ProcessesPage(
        List<Process> processes, List<Budget> budgets, boolean hasDeliveries, boolean hasPetitions, List<Council> councils, Instant now) {

    public List<Process> in(Stage stage) {
        return processes.stream().filter(one -> one.stage(now) == stage).toList();
    }

    public boolean isVoting(Budget budget) {
        return !now.isBefore(budget.about().opens()) && now.isBefore(budget.about().closes());
    }
}
