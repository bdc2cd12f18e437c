package org.parvis.participation.team;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Process;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/**
 * Who runs a process, for residents: departments, as nothing in the settings of a territory says that agents may be named.
 *
 * @see ProcessTeams
 */
@Component
public class PublicTeam {

    private final ProcessTeams teams;
    private final Departments departments;

    PublicTeam(ProcessTeams teams, Departments departments) {
        this.teams = teams;
        this.departments = departments;
    }

    /**
     * @param charges names of departments by what they do; the territory's for who works for all of it. Empty where it has no team
     * @param inCharge gets the ideas; null where it is no more
     */
    public record Shown(Map<ProcessRole, Set<String>> charges, @Nullable Department inCharge) {

        /** Words of the department in charge on how to reach it; empty where it has none of its own. */
        public String contact() {
            return inCharge == null ? "" : inCharge.publicContact();
        }

        /** Its own; empty for none. */
        public String phone() {
            return inCharge == null ? "" : Objects.requireNonNullElse(inCharge.phone(), "");
        }
    }

    public Shown of(Process process, View view) {
        Map<ProcessRole, Set<String>> charges = new EnumMap<>(ProcessRole.class);
        teams.list(process).stream()
                .filter(HeldRole::isHeld)
                .forEach(one -> charges.computeIfAbsent(one.role(), _ -> new LinkedHashSet<>()).add(name(one, view)));
        return new Shown(charges, departments.find(process.about().department()).orElse(null));
    }

    private String name(HeldRole held, View view) {
        return Optional.ofNullable(held.department()).flatMap(departments::find).map(Department::name).orElse(view.site().name());
    }
}
