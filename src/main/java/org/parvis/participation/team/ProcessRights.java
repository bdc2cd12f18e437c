package org.parvis.participation.team;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.parvis.casework.Viewer;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.parvis.web.HttpProblem;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/**
 * Whether somebody may do something on a process: as their roles in the town allow it on all processes or on those of their
 * department, or as they are in its team. Roles of teams are read anew each time: one that has ended counts no more with the next request.
 */
@Component
public class ProcessRights {

    /** Who works with residents for the whole town. */
    private static final Set<Role> HOSTS = Set.of(Role.ADMINISTRATOR, Role.MODERATOR, Role.FRONT_DESK);

    private final Processes processes;
    private final ProcessTeamStore teams;
    private final Departments departments;

    ProcessRights(Processes processes, ProcessTeamStore teams, Departments departments) {
        this.processes = processes;
        this.teams = teams;
        this.departments = departments;
    }

    public boolean may(Visitor visitor, ProcessAct act, Process process) {
        return mayByTown(visitor, act, process) || mayByTeam(visitor, act, process.id());
    }

    /** The same, of the process of that id. */
    public boolean may(Visitor visitor, ProcessAct act, UUID process) {
        return may(visitor, act, processes.get(process));
    }

    /** The process of an address; for whoever may not do that on it, it is not there. */
    public Process get(String slug, ProcessAct act, Visitor visitor) {
        return processes.find(slug).filter(one -> may(visitor, act, one)).orElseThrow(HttpProblem::notFound);
    }

    /** All processes, drafts too, on which they may, the newest first. */
    public List<Process> list(ProcessAct act, Visitor visitor) {
        return among(processes.list(), act, visitor);
    }

    /** Those of some on which they may. */
    public List<Process> among(List<Process> some, ProcessAct act, Visitor visitor) {
        if (some.stream().allMatch(one -> mayByTown(visitor, act, one))) {
            return some;
        }
        Set<UUID> byTeam = byTeam(visitor, act);
        return some.stream().filter(one -> mayByTown(visitor, act, one) || byTeam.contains(one.id())).toList();
    }

    /** Begins processes, and other activities of the town that belong to none. */
    public static boolean mayBegin(Visitor visitor) {
        return visitor.has(Role.HEAD) || visitor.has(Role.ADMINISTRATOR);
    }

    /** As they are in its team, and for that alone: what their department may is asked of whoever keeps what it is about. */
    public boolean mayByTeam(Visitor visitor, ProcessAct act, UUID process) {
        return byTeam(visitor, act).contains(process);
    }

    /** The same, of somebody who looks at a case. */
    public boolean mayByTeam(Viewer viewer, ProcessAct act, UUID process) {
        return canServe(viewer.roles()) && teams.processesOf(viewer.accountId(), act.roles()).contains(process);
    }

    private Set<UUID> byTeam(Visitor visitor, ProcessAct act) {
        return canServe(visitor.roles()) ? teams.processesOf(visitor.account(), act.roles()) : Set.of();
    }

    /** Whether who has these roles in the town can be in a team: who is not staff any more has none, whatever they were given. */
    public static boolean canServe(Set<Role> roles) {
        return roles.stream().anyMatch(AllowTeam.ROLES::contains);
    }

    private boolean mayByTown(Visitor visitor, ProcessAct act, Process process) {
        return switch (act) {
            case WRITE -> mayBegin(visitor);
            case CONCLUDE -> visitor.has(Role.ADMINISTRATOR) || isOf(visitor.departments(Role.HEAD), process);
            case ANSWER -> worksFor(visitor, process);
            case FOLLOW_STUDIES -> visitor.has(Role.ADMINISTRATOR) || worksFor(visitor, process);
            // Each department answers what it was asked itself, and nothing else.
            case APPRAISE -> false;
            case MODERATE -> visitor.has(Role.MODERATOR) || worksFor(visitor, process);
            case HOST -> visitor.roles().stream().anyMatch(HOSTS::contains) || worksFor(visitor, process);
        };
    }

    /** In the department that is in charge. */
    private boolean worksFor(Visitor visitor, Process process) {
        Set<UUID> own = new HashSet<>(visitor.departments(Role.AGENT));
        own.addAll(visitor.departments(Role.HEAD));
        return isOf(own, process);
    }

    private boolean isOf(Set<UUID> own, Process process) {
        return !own.isEmpty() && departments.find(process.about().department()).filter(one -> own.contains(one.id())).isPresent();
    }
}
