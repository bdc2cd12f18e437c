package org.parvis.participation.budget.web;

import java.util.List;
import java.util.stream.Stream;
import org.parvis.participation.Process;
import org.parvis.participation.budget.Budgets;
import org.parvis.participation.team.ProcessRole;
import org.parvis.participation.team.TeamWork;
import org.parvis.web.HomeTile.Link;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Budgets of a process, for its officers. */
@Component
@Order(2)
class BudgetWork implements TeamWork {

    private final Budgets budgets;

    BudgetWork(Budgets budgets) {
        this.budgets = budgets;
    }

    @Override
    public ProcessRole role() {
        return ProcessRole.OFFICER;
    }

    @Override
    public List<Link> links(Process process, View view) {
        return Stream.concat(
                        budgets.list().stream()
                                .filter(one -> process.id().equals(one.processId()))
                                .map(one -> new Link(one.title(), DeskBudgetController.PATH + "/" + one.slug())),
                        Stream.of(new Link(view.t("budget.desk.new"), DeskBudgetController.PATH + "/nouveau?demarche=" + process.id())))
                .toList();
    }
}
