package org.parvis.demo;

import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.team.HeldRole;
import org.parvis.participation.team.ProcessRole;
import org.parvis.participation.team.ProcessTeams;
import org.parvis.shared.Role;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/**
 * Each process of the trial town has its team: Samira, of the front office, conducts them all; Paul appraises, Karim receives people at
 * meetings, and somebody has moderated before Nadia does.
 */
@Component
class ProcessTeamScene {

    private final Processes processes;
    private final ProcessTeams teams;

    ProcessTeamScene(Processes processes, ProcessTeams teams) {
        this.processes = processes;
        this.teams = teams;
    }

    void play(Cast cast) {
        Visitor admin = cast.visitor("Antoine", Role.ADMINISTRATOR);
        for (Process process : processes.list()) {
            teams.give(process, cast.id("Samira"), ProcessRole.OFFICER, admin);
            teams.give(process, cast.id("Paul"), ProcessRole.APPRAISER, admin);
            teams.give(process, cast.id("Sofiane"), ProcessRole.MODERATOR, admin);
            teams.give(process, cast.id("Karim"), ProcessRole.FACILITATOR, admin);
            teams.give(process, cast.id("Nadia"), ProcessRole.MODERATOR, cast.visitor("Samira", Role.AGENT));
            teams.list(process).stream()
                    .filter(one -> cast.id("Sofiane").equals(one.account()))
                    .map(HeldRole::id)
                    .forEach(one -> teams.end(process, one, cast.visitor("Samira", Role.AGENT)));
        }
    }
}
