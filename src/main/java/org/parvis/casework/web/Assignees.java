package org.parvis.casework.web;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.casework.Team;
import org.parvis.casework.Teams;
import org.parvis.identity.Accounts;
import org.parvis.identity.Staff;
import org.parvis.shared.Refusal;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Whom a case can be given to within its department: a team, or one of its people. */
@Component
class Assignees {

    /** Before the id of a team, in the field that names a person otherwise. */
    private static final String TEAM = "equipe:";

    private final Accounts accounts;
    private final Teams teams;

    Assignees(Accounts accounts, Teams teams) {
        this.accounts = accounts;
        this.teams = teams;
    }

    /** Teams first, each under a heading of their own where there is any team. */
    List<Choice> of(Collection<UUID> departments, View view) {
        List<Team> offered = teams.of(departments);
        Stream<Choice> people = departments.stream()
                .distinct()
                .flatMap(department -> accounts.listStaff(department).stream())
                .distinct()
                .map((Staff staff) -> Choice.of(staff.id(), staff.name()));
        if (offered.isEmpty()) {
            return people.toList();
        }
        return Stream.concat(
                        offered.stream().map(team -> Choice.of(TEAM + team.id(), team.name()).under(view.t("desk.teams"))),
                        people.map(one -> one.under(view.t("desk.teams.agents"))))
                .toList();
    }

    /**
     * The team that was chosen; empty where it was a person, or nobody.
     *
     * @throws Refusal where there is no such team
     */
    Optional<Team> team(String chosen) {
        if (!chosen.startsWith(TEAM)) {
            return Optional.empty();
        }
        String id = chosen.substring(TEAM.length());
        return Optional.of(teams.list().stream()
                .filter(team -> team.id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal("casework.refused.team.unknown")));
    }
}
