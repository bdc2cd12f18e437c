package org.parvis.casework;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseRights.Sight;

/** What the sectors of a territory keep from whoever works elsewhere. */
public final class Walls {

    /** Where there are no sectors. */
    static final Walls NONE = new Walls(List.of());

    private final Map<UUID, Sector> byDepartment = new HashMap<>();

    Walls(List<Sector> sectors) {
        sectors.forEach(sector -> sector.departments().forEach(department -> byDepartment.put(department, sector)));
    }

    /** The most that somebody may see of what a department handles; content where no wall is between. */
    public Sight most(Viewer viewer, UUID department) {
        Sector sector = byDepartment.get(department);
        if (sector == null || sector.departments().stream().anyMatch(viewer.departments()::contains)) {
            return Sight.CONTENT;
        }
        boolean answers = CaseRights.seesAllTitles(viewer);
        return switch (sector.outside()) {
            case NOTHING -> Sight.NOTHING;
            case TRACE -> answers ? Sight.TRACE : Sight.NOTHING;
            case TITLE -> answers ? Sight.TITLE : Sight.TRACE;
        };
    }

    /** Whether a department keeps to its sector what it handles. */
    public boolean enclose(UUID department) {
        return byDepartment.containsKey(department);
    }

    /** Whether somebody of one department may not know what the other handles. */
    public boolean separate(UUID handling, @Nullable UUID other) {
        Sector sector = byDepartment.get(handling);
        return sector != null && (other == null || !sector.departments().contains(other));
    }

    /** Departments of which somebody may see less than this. */
    public Set<UUID> behind(Viewer viewer, Sight needed) {
        Set<UUID> departments = new HashSet<>();
        byDepartment.keySet().stream()
                .filter(department -> !most(viewer, department).covers(needed))
                .forEach(departments::add);
        return departments;
    }
}
