package org.parvis.participation.team.web;

import java.util.Optional;
import org.parvis.participation.team.ProcessTeams;
import org.parvis.shared.Role;
import org.parvis.web.HomeTile;
import org.parvis.web.MenuEntry;
import org.parvis.web.View;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** The way to participation in the desk's bar, for who is in a team and has it by no role in the town. */
@Component
class TeamDoor implements MenuEntry {

    private final ProcessTeams teams;

    TeamDoor(ProcessTeams teams) {
        this.teams = teams;
    }

    @Override
    public Optional<HomeTile.Link> link(View view) {
        return Optional.empty();
    }

    @Override
    public Optional<HomeTile.Link> deskLink(View view) {
        Visitor visitor = view.visitor();
        return visitor.has(Role.HEAD) || visitor.has(Role.ADMINISTRATOR) || !teams.isMember(visitor.account())
                ? Optional.empty()
                : Optional.of(new HomeTile.Link(view.t("desk.nav.participation"), "/bureau/participation"));
    }
}
