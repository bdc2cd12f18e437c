package org.parvis.api.v1;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.api.v1.Answers.Fields;
import org.parvis.casework.Case;
import org.parvis.casework.CaseKind;
import org.parvis.casework.CaseKinds;
import org.parvis.casework.Decision;
import org.parvis.casework.Entry;
import org.parvis.casework.Team;
import org.parvis.casework.Teams;
import org.parvis.casework.Timeline;
import org.parvis.territory.Departments;
import org.parvis.territory.Territories;
import org.springframework.stereotype.Component;

/** Draws cases as programs read them; internal ids stay inside. */
@Component
class CaseDrawing {

    private final Departments departments;
    private final Teams teams;
    private final Timeline timeline;
    private final CaseKinds kinds;
    private final Territories territories;
    private final Clock clock;

    CaseDrawing(
            Departments departments,
            Teams teams,
            Timeline timeline,
            CaseKinds kinds,
            Territories territories,
            Clock clock) {
        this.teams = teams;
        this.departments = departments;
        this.timeline = timeline;
        this.kinds = kinds;
        this.territories = territories;
        this.clock = clock;
    }

    /** One line of a list: asks the database nothing. */
    Map<String, Object> line(Case one) {
        return fields(one).map();
    }

    /** All of it, for whoever handles it or has a task on it. */
    Map<String, Object> whole(Case one) {
        Locale locale = territories.current().language();
        return fields(one)
                .put("topic", kinds.topic(one, locale))
                .put("facts", kinds.get(one.kind()).sidePanel(one, locale).facts().stream().map(CaseDrawing::fact).toList())
                .put("decisions", timeline.decisionsOn(one.id()).stream().map(CaseDrawing::decision).toList())
                .put("timeline", timeline.of(one.id()).stream().map(CaseDrawing::entry).toList())
                .map();
    }

    private Fields fields(Case one) {
        return new Fields()
                .put("number", one.number())
                .put("kind", one.kind())
                .put("category", one.category())
                .put("title", one.title())
                .put("status", one.status())
                .put("visibility", one.visibility())
                .put("channel", one.channel())
                .put("department", departments.find(one.departmentId())
                        .map(found -> Map.of("code", found.code(), "name", found.name()))
                        .orElse(null))
                .put("team", team(one))
                .put("assignee", one.state().assignee() == null ? null : one.state().assignee().name())
                .put("districts", one.districts())
                .put("location", one.point() == null ? null : Map.of("lat", one.point().lat(), "lon", one.point().lon()))
                .put("openedAt", one.openedAt())
                .put("updatedAt", one.state().movedAt())
                .put("dueAt", one.state().dueAt())
                .put("closedAt", one.state().closedAt())
                .put("late", one.isLate(clock.instant()))
                .put("version", one.state().version());
    }

    private @Nullable Map<String, String> team(Case one) {
        UUID id = one.state().teamId();
        Team team = id == null ? null : teams.find(id).orElse(null);
        return team == null ? null : Map.of("code", team.code(), "name", team.name());
    }

    private static Map<String, Object> fact(CaseKind.Fact fact) {
        return new Fields().put("label", fact.label()).put("value", fact.value()).map();
    }

    private static Map<String, Object> decision(Decision one) {
        return new Fields()
                .put("outcome", one.outcome())
                .put("reason", one.fact())
                .put("law", one.law())
                .put("nextSteps", one.nextSteps())
                .put("signatory", Map.of("name", one.signatory().name(), "capacity", one.signatory().capacity()))
                .put("decidedAt", one.decidedAt())
                .map();
    }

    /** What was said and by whom; {@code note} is for colleagues alone, {@code answer} is the requester's. */
    private static Map<String, Object> entry(Entry one) {
        Fields fields = new Fields()
                .put("at", one.at())
                .put("kind", one.kind())
                .put("party", one.by().party())
                .put("by", one.by().name())
                .put("status", one.statusAfter())
                .put("message", one.publicText())
                .put("note", one.internalText());
        for (String fact : List.of("answer", "reason", "department", "body", "original", "duplicate", "label")) {
            fields.put(fact, one.data().get(fact));
        }
        return fields.map();
    }
}
