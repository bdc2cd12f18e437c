package org.parvis.casework.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Sharing;
import org.parvis.casework.Team;
import org.parvis.casework.queues.Load;
import org.parvis.casework.queues.TeamLoad;
import org.parvis.web.FormErrors;

/** The team: who has how much, who is away. */
public record TeamPage(
        List<Line> lines,
        List<Choice> members,
        List<Away> absences,
        List<Shared> sharing,
        List<Crew> crews,
        LocalDate today,
        Map<String, String> values,
        FormErrors errors) {

    /**
     * @param name null for the cases in nobody's hands
     * @param openWidth how long the bar is, out of 100
     * @param query the list of these cases
     */
    public record Line(
            @Nullable String name, Load load, Boolean isAway, Integer openWidth, Integer lateWidth, String query) {}

    public record Away(UUID id, String name, LocalDate firstDay, LocalDate lastDay, @Nullable String deputy) {}

    /** How a department shares what comes in. */
    public record Shared(UUID department, String name, Sharing mode) {}

    /**
     * A team.
     *
     * @param query the list of its cases
     * @param free that of those that nobody has taken
     */
    public record Crew(Team team, String department, String members, TeamLoad load, String query, String free) {}

    public String value(String field) {
        return values.getOrDefault(field, "");
    }
}
