package org.parvis.participation.council;

import java.util.List;
import org.parvis.participation.Process;
import org.parvis.participation.team.ProcessAct;
import org.parvis.participation.team.ProcessRights;
import org.parvis.shared.Role;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/**
 * Who keeps a council, and reads who its members are: administrators, the heads of its department, and the officers of its process.
 */
@Component
public class CouncilRights {

    private final Departments departments;
    private final ProcessRights processes;

    CouncilRights(Departments departments, ProcessRights processes) {
        this.departments = departments;
        this.processes = processes;
    }

    public boolean mayKeep(Visitor visitor, Council council) {
        return visitor.has(Role.ADMINISTRATOR)
                || isHeadOf(visitor, council.about().department())
                || council.about().processId() != null && processes.mayByTeam(visitor, ProcessAct.CONCLUDE, council.about().processId());
    }

    /** The departments that they can put in charge. */
    public List<Department> departments(Visitor visitor) {
        return departments.list().stream()
                .filter(one -> !one.isOutside() && (visitor.has(Role.ADMINISTRATOR) || visitor.departments(Role.HEAD).contains(one.id())))
                .toList();
    }

    /** The processes to which they can attach a council: what they conclude, as draws and members are names. */
    public List<Process> processes(Visitor visitor) {
        return processes.list(ProcessAct.CONCLUDE, visitor);
    }

    private boolean isHeadOf(Visitor visitor, String department) {
        return departments.find(department).filter(one -> visitor.departments(Role.HEAD).contains(one.id())).isPresent();
    }
}
