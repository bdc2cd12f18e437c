package org.parvis.participation.budget;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.participation.Process;
import org.parvis.participation.team.ProcessAct;
import org.parvis.participation.team.ProcessRights;
import org.parvis.web.HttpProblem;
import org.parvis.web.Typed;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** Whose budgets somebody keeps: all of them for heads and administrators, those of their processes for its officers. To others none is there. */
@Component
public class BudgetRights {

    private final Budgets budgets;
    private final ProcessRights rights;

    BudgetRights(Budgets budgets, ProcessRights rights) {
        this.budgets = budgets;
        this.rights = rights;
    }

    public boolean mayKeep(Budget budget, Visitor visitor) {
        return ProcessRights.mayBegin(visitor)
                || budget.processId() != null && rights.mayByTeam(visitor, ProcessAct.WRITE, budget.processId());
    }

    public Budget get(String slug, Visitor visitor) {
        return budgets.find(slug).filter(one -> mayKeep(one, visitor)).orElseThrow(HttpProblem::notFound);
    }

    /** One whose rule is frozen. */
    public VotedBudget getVoted(String slug, Visitor visitor) {
        return budgets.findPublished(slug).filter(one -> mayKeep(one.budget(), visitor)).orElseThrow(HttpProblem::notFound);
    }

    public List<Budget> list(Visitor visitor) {
        if (ProcessRights.mayBegin(visitor)) {
            return budgets.list();
        }
        Set<UUID> own = processes(visitor).stream().map(Process::id).collect(Collectors.toCollection(HashSet::new));
        return budgets.list().stream().filter(one -> one.processId() != null && own.contains(one.processId())).toList();
    }

    /** Processes for which they may keep budgets. */
    public List<Process> processes(Visitor visitor) {
        return rights.list(ProcessAct.WRITE, visitor);
    }

    /** Whoever keeps no budgets but those of their processes names one. */
    public boolean mustName(Visitor visitor) {
        return !ProcessRights.mayBegin(visitor);
    }

    /** The process that was chosen; empty where it is none of theirs. */
    public Optional<Process> process(String id, Visitor visitor) {
        return Typed.id(id).flatMap(typed -> processes(visitor).stream().filter(one -> one.id().equals(typed)).findFirst());
    }

    /** Begins one only who keeps some. */
    public void checkBegin(Visitor visitor) {
        if (mustName(visitor) && processes(visitor).isEmpty()) {
            throw HttpProblem.notFound();
        }
    }
}
