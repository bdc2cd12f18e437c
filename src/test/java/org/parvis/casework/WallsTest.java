package org.parvis.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.casework.CaseRights.Sight;
import org.parvis.casework.Sector.Outside;
import org.parvis.shared.Role;

class WallsTest {

    private static final UUID SOCIAL = UUID.randomUUID();
    private static final UUID SENIORS = UUID.randomUUID();
    private static final UUID ROADS = UUID.randomUUID();

    private static Walls walls(Outside outside) {
        return new Walls(List.of(new Sector("social", "Action sociale", outside, Set.of(SOCIAL, SENIORS))));
    }

    private static Viewer viewer(Role role, UUID... departments) {
        return new Viewer(UUID.randomUUID(), "Nadia", Set.of(role), Set.of(departments), Set.of());
    }

    @ParameterizedTest
    @EnumSource(Outside.class)
    void keepNothingFromThoseInsideNorOfDepartmentsInNoSector(Outside outside) {
        assertThat(walls(outside).most(viewer(Role.AGENT, SENIORS), SOCIAL)).isEqualTo(Sight.CONTENT);
        assertThat(walls(outside).most(viewer(Role.AGENT, SOCIAL), ROADS)).isEqualTo(Sight.CONTENT);
        assertThat(Walls.NONE.most(viewer(Role.FRONT_DESK), SOCIAL)).isEqualTo(Sight.CONTENT);
    }

    @Test
    void leaveOthersWhatTheSectorSays() {
        assertThat(walls(Outside.NOTHING).most(viewer(Role.FRONT_DESK), SOCIAL)).isEqualTo(Sight.NOTHING);
        assertThat(walls(Outside.TRACE).most(viewer(Role.FRONT_DESK), SOCIAL)).isEqualTo(Sight.TRACE);
        assertThat(walls(Outside.TRACE).most(viewer(Role.AGENT, ROADS), SOCIAL)).isEqualTo(Sight.NOTHING);
        assertThat(walls(Outside.TITLE).most(viewer(Role.ADMINISTRATOR), SOCIAL)).isEqualTo(Sight.TITLE);
        assertThat(walls(Outside.TITLE).most(viewer(Role.AGENT, ROADS), SOCIAL)).isEqualTo(Sight.TRACE);
        assertThat(walls(Outside.TITLE).behind(viewer(Role.AGENT, ROADS), Sight.EXISTENCE)).containsOnly(SOCIAL, SENIORS);
        assertThat(walls(Outside.TITLE).behind(viewer(Role.FRONT_DESK), Sight.TITLE)).isEmpty();
    }
}
