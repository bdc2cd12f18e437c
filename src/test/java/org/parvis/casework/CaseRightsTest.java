package org.parvis.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.casework.CaseRights.Sight;
import org.parvis.casework.routing.Route;
import org.parvis.shared.Role;

class CaseRightsTest {

    private static final UUID ROADS = new UUID(0, 1);
    private static final UUID PARKS = new UUID(0, 2);

    private static Viewer viewer(Set<Role> roles, UUID... departments) {
        return new Viewer(new UUID(9, 9), "Nadia", roles, Set.of(departments), Set.of());
    }

    private static Case aCaseOfTheRoads() {
        Instant now = Instant.EPOCH;
        CaseState state =
                new CaseState(CaseStatus.RECEIVED, null, ROADS, null, null, null, null, null, now, null, null, 0, 1);
        Route route = new Route(0, 0, "", "voirie", Map.of());
        return new Case(
                new UUID(1, 1), "S-2026-000001", "report", new UUID(2, 2), "Lampadaire", CaseVisibility.PRIVATE,
                CaseChannel.WEB, null, List.of(), null, now, null, route, state);
    }

    @Test
    void showTheContentToItsDepartmentOnly() {
        assertThat(CaseRights.sight(viewer(Set.of(Role.AGENT), ROADS), aCaseOfTheRoads(), List.of(), Walls.NONE)).isEqualTo(Sight.CONTENT);
        assertThat(CaseRights.sight(viewer(Set.of(Role.AGENT), PARKS), aCaseOfTheRoads(), List.of(), Walls.NONE)).isEqualTo(Sight.EXISTENCE);
        assertThat(CaseRights.sight(viewer(Set.of(Role.HEAD), PARKS), aCaseOfTheRoads(), List.of(), Walls.NONE)).isEqualTo(Sight.EXISTENCE);
    }

    @Test
    void keepACaseOfAnotherSectorEvenFromWhoeverHelps() {
        Walls walls = new Walls(List.of(new Sector("roads", "Voirie", Sector.Outside.TRACE, Set.of(ROADS))));
        Viewer helper = viewer(Set.of(Role.AGENT), PARKS);
        assertThat(CaseRights.sight(helper, aCaseOfTheRoads(), List.of(PARKS), walls)).isEqualTo(Sight.NOTHING);
        assertThat(CaseRights.sight(viewer(Set.of(Role.FRONT_DESK)), aCaseOfTheRoads(), List.of(), walls)).isEqualTo(Sight.TRACE);
        assertThat(CaseRights.sight(viewer(Set.of(Role.AGENT), ROADS), aCaseOfTheRoads(), List.of(), walls)).isEqualTo(Sight.CONTENT);
    }

    @Test
    void showTheContentToADepartmentThatHelps() {
        Viewer helper = viewer(Set.of(Role.AGENT), PARKS);
        assertThat(CaseRights.sight(helper, aCaseOfTheRoads(), List.of(PARKS), Walls.NONE)).isEqualTo(Sight.CONTENT);
        assertThat(CaseRights.handles(helper, aCaseOfTheRoads())).isFalse();
    }

    @Test
    void hideEverythingFromWhoeverHasNoRole() {
        assertThat(CaseRights.sight(viewer(Set.of()), aCaseOfTheRoads(), List.of(), Walls.NONE)).isEqualTo(Sight.NOTHING);
    }
}
