package org.parvis.casework.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Sharing;
import org.parvis.casework.queues.Load;
import org.parvis.web.FormErrors;

/** The team: who has how much, who is away. */
public record TeamPage(
        List<Line> lines,
        List<Choice> members,
        List<Away> absences,
        List<Shared> sharing,
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

    public String value(String field) {
        return values.getOrDefault(field, "");
    }
}
