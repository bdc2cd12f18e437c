package org.parvis.participation.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.parvis.participation.Process;
import org.parvis.participation.team.ProcessRole;
import org.parvis.participation.team.ProcessTeams;
import org.parvis.participation.team.TeamWork;
import org.parvis.participation.web.DeskProcessesPage.Own;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** «Mes concertations»: where work waits for whoever is in a team, by process. */
@Component
class OwnWork {

    private final ProcessTeams teams;
    private final List<TeamWork> work;

    OwnWork(ProcessTeams teams, List<TeamWork> work) {
        this.teams = teams;
        this.work = work;
    }

    List<Own> of(List<Process> all, View view) {
        Map<UUID, Set<ProcessRole>> held = teams.held(view.visitor().account());
        return all.stream()
                .filter(one -> held.containsKey(one.id()))
                .map(one -> own(one, held.getOrDefault(one.id(), Set.of()), view))
                .toList();
    }

    private Own own(Process process, Set<ProcessRole> roles, View view) {
        return new Own(process, roles, work.stream()
                .filter(one -> roles.contains(one.role()))
                .flatMap(one -> one.links(process, view).stream())
                .toList());
    }
}
