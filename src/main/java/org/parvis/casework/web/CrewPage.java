package org.parvis.casework.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Sharing;
import org.parvis.casework.Team;
import org.parvis.web.FormErrors;

/**
 * The form of a team.
 *
 * @param house the department's name
 * @param agents who can be in it
 */
public record CrewPage(Typed typed, String house, List<Choice> agents, FormErrors errors) {

    /** @param id null for a new one */
    public record Typed(@Nullable UUID id, UUID department, String name, Sharing sharing, Set<UUID> members) {
        Typed asNew() {
            return new Typed(null, department, name, sharing, members);
        }
    }

    static Typed blank(UUID department) {
        return new Typed(null, department, "", Sharing.BY_HAND, Set.of());
    }

    static Typed of(Team team) {
        return new Typed(team.id(), team.departmentId(), team.name(), team.sharing(), team.members());
    }

    public boolean isNew() {
        return typed.id() == null;
    }

    public String path() {
        return CrewController.PATH + "/" + (typed.id() == null ? "nouvelle" : typed.id());
    }

    public boolean isMember(Choice agent) {
        return typed.members().stream().anyMatch(agent::is);
    }
}
