package org.parvis.participation.team;

import java.util.List;
import java.util.UUID;
import org.parvis.identity.AccountData;
import org.parvis.participation.Processes;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The roles that an account holds and held on processes, in the person's export. */
@Component
@Order(24)
class RolesOfAccount implements AccountData {

    private final ProcessTeams teams;
    private final Processes processes;

    RolesOfAccount(ProcessTeams teams, Processes processes) {
        this.teams = teams;
        this.processes = processes;
    }

    @Override
    public List<Table> of(UUID account, View view) {
        List<String> columns = List.of(view.t("team.process"), view.t("team.role"), view.t("team.since"), view.t("team.until"));
        return List.of(new Table("processRoles", view.t("team.export"), columns, teams.listOf(account).stream()
                .map(one -> List.of(
                        processes.get(one.process()).title(), view.t("team.role." + one.role()), view.iso(one.given().at()),
                        one.ended() == null ? "" : view.iso(one.ended().at())))
                .toList()));
    }
}
