package org.parvis.participation.debate;

import org.parvis.participation.Process;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** Who opens, closes and concludes debates: heads of the process's department and administrators, as they decide on it. */
@Component
public class DebateRights {

    private final Departments departments;

    DebateRights(Departments departments) {
        this.departments = departments;
    }

    public boolean mayKeep(Process process, Visitor visitor) {
        return visitor.has(Role.ADMINISTRATOR)
                || departments.find(process.about().department()).filter(one -> visitor.departments(Role.HEAD).contains(one.id())).isPresent();
    }
}
