package org.parvis.participation.talk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;

/** Who moderates which comments: moderators all of them, agents and heads those on what their departments handle. */
@Service
public class Moderators {

    private final Processes processes;
    private final Departments departments;

    Moderators(Processes processes, Departments departments) {
        this.processes = processes;
        this.departments = departments;
    }

    /** The processes whose comments somebody moderates. */
    public List<UUID> processesOf(Visitor visitor) {
        Set<UUID> own = new HashSet<>(visitor.departments(Role.AGENT));
        own.addAll(visitor.departments(Role.HEAD));
        return processes.list().stream()
                .filter(process -> visitor.has(Role.MODERATOR) || handles(own, process))
                .map(Process::id)
                .toList();
    }

    private boolean handles(Set<UUID> own, Process process) {
        return departments.find(process.about().department()).filter(one -> own.contains(one.id())).isPresent();
    }
}
