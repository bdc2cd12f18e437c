package org.parvis.participation.decision;

import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/**
 * Who decides on a vote: those who write budgets; on a petition: the heads of its department and administrators. On a process it is
 * {@link org.parvis.participation.team.ProcessRights} that knows.
 */
@Component
public class DecisionRights {

    private final Departments departments;

    DecisionRights(Departments departments) {
        this.departments = departments;
    }

    /** @param department code of the one that keeps the petition; empty for a vote */
    public boolean mayDecide(String department, Visitor visitor) {
        if (visitor.has(Role.ADMINISTRATOR)) {
            return true;
        }
        return department.isEmpty()
                ? visitor.has(Role.HEAD)
                : departments.find(department).filter(one -> visitor.departments(Role.HEAD).contains(one.id())).isPresent();
    }
}
