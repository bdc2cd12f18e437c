package org.parvis.casework.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.casework.Absence;
import org.parvis.casework.Absences;
import org.parvis.casework.CaseSharing;
import org.parvis.casework.Sharing;
import org.parvis.casework.Team;
import org.parvis.casework.Teams;
import org.parvis.casework.Viewer;
import org.parvis.casework.queues.Load;
import org.parvis.casework.queues.Loads;
import org.parvis.casework.queues.Queue;
import org.parvis.casework.queues.QueueQuery;
import org.parvis.casework.queues.TeamLoad;
import org.parvis.identity.Accounts;
import org.parvis.identity.Staff;
import org.parvis.shared.Role;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.FormErrors;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Builds the page of the team. */
@Component
class TeamPages {

    private final Loads loads;
    private final Absences absences;
    private final Accounts accounts;
    private final Departments departments;
    private final CaseSharing sharing;
    private final Teams teams;
    private final Clock clock;

    TeamPages(
            Loads loads,
            Absences absences,
            Accounts accounts,
            Departments departments,
            CaseSharing sharing,
            Teams teams,
            Clock clock) {
        this.teams = teams;
        this.sharing = sharing;
        this.loads = loads;
        this.absences = absences;
        this.accounts = accounts;
        this.departments = departments;
        this.clock = clock;
    }

    TeamPage page(View view, Map<String, String> values, FormErrors errors) {
        Set<UUID> houses = houses(view);
        List<Staff> members = accounts.listStaff().stream()
                .filter(staff -> staff.departments().stream().anyMatch(houses::contains))
                .toList();
        LocalDate today = LocalDate.now(clock.withZone(view.site().zone()));
        Map<UUID, String> names = members.stream().collect(Collectors.toMap(Staff::id, Staff::name));
        List<Absence> away = absences.list(names.keySet(), today);
        Set<UUID> awayToday = away.stream()
                .filter(absence -> absence.includes(today))
                .map(Absence::accountId)
                .collect(Collectors.toSet());
        List<Load> counted = withTheFree(loads.ofDepartments(houses), members);
        int most = counted.stream().mapToInt(Load::open).max().orElse(1);
        return new TeamPage(
                counted.stream()
                        .sorted(Comparator.comparingInt(Load::late).reversed())
                        .map(load -> line(load, names, awayToday, Math.max(1, most)))
                        .toList(),
                members.stream().map(staff -> Choice.of(staff.id(), staff.name())).toList(),
                away.stream().map(absence -> line(absence, names)).toList(),
                shared(houses),
                crews(houses, names),
                today,
                values,
                errors);
    }

    /** Whoever has no open case can take one: they are in the list too. */
    private static List<Load> withTheFree(List<Load> counted, List<Staff> members) {
        Set<UUID> busy = counted.stream().map(Load::assigneeId).filter(Objects::nonNull).collect(Collectors.toSet());
        Stream<Load> free = members.stream()
                .filter(member -> !busy.contains(member.id()))
                .map(member -> new Load(member.id(), member.name(), 0, 0, 0, 0));
        return Stream.concat(counted.stream(), free).toList();
    }

    private List<TeamPage.Shared> shared(Set<UUID> houses) {
        Map<UUID, Sharing> modes = sharing.list();
        return departments.list().stream()
                .filter(one -> houses.contains(one.id()))
                .map(one -> new TeamPage.Shared(one.id(), one.name(), modes.getOrDefault(one.id(), Sharing.BY_HAND)))
                .toList();
    }

    /** Those of the departments, with who is in them; nothing is counted where there is none. */
    private List<TeamPage.Crew> crews(Set<UUID> houses, Map<UUID, String> names) {
        List<Team> listed = teams.of(houses);
        if (listed.isEmpty()) {
            return List.of();
        }
        Map<UUID, TeamLoad> counted = loads.ofTeams(listed.stream().map(Team::id).toList()).stream()
                .collect(Collectors.toMap(TeamLoad::teamId, Function.identity()));
        return listed.stream()
                .map(team -> crew(team, names, counted.getOrDefault(team.id(), new TeamLoad(team.id(), 0, 0, 0, 0))))
                .toList();
    }

    private TeamPage.Crew crew(Team team, Map<UUID, String> names, TeamLoad load) {
        String members = team.members().stream()
                .flatMap(id -> Stream.ofNullable(names.get(id)))
                .sorted()
                .collect(Collectors.joining(", "));
        String query = QueueQuery.of(Queue.TEAM).toUrl() + "&equipe=" + team.id();
        String department = departments.find(team.departmentId()).map(Department::name).orElse("");
        return new TeamPage.Crew(team, department, members, load, query, query + "&agent=personne");
    }

    /** Departments whose team the visitor steers. */
    Set<UUID> houses(View view) {
        return view.visitor().has(Role.ADMINISTRATOR)
                ? departments.list().stream()
                        .filter(department -> !department.isOutside())
                        .map(Department::id)
                        .collect(Collectors.toSet())
                : Viewer.of(view.visitor()).headed();
    }

    private TeamPage.Line line(Load load, Map<UUID, String> names, Set<UUID> away, int most) {
        UUID id = load.assigneeId();
        QueueQuery all = QueueQuery.of(Queue.TEAM);
        String query = all.toUrl() + "&agent=" + (id == null ? "personne" : id);
        return new TeamPage.Line(
                id == null ? null : names.getOrDefault(id, load.name()),
                load,
                id != null && away.contains(id),
                100 * load.open() / most,
                100 * load.late() / most,
                query);
    }

    private static TeamPage.Away line(Absence absence, Map<UUID, String> names) {
        String deputy = absence.deputyId() == null ? null : names.getOrDefault(absence.deputyId(), "");
        return new TeamPage.Away(
                absence.id(),
                names.getOrDefault(absence.accountId(), ""),
                absence.firstDay(),
                absence.lastDay(),
                deputy);
    }
}
