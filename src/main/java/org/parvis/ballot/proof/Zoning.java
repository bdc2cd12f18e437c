package org.parvis.ballot.proof;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parvis.ballot.tally.ExclusiveGroup;
import org.parvis.ballot.tally.Minimum;
import org.parvis.ballot.tally.Project;

/**
 * The zones of a vote: one roll, one urn and one log for all of them, and a tally for each.
 *
 * @param choice who votes in which
 * @param zoneOf the id of a zone by the id of each project
 * @param leftover what becomes of what a zone does not spend
 */
public record Zoning(ZoneChoice choice, List<Zone> zones, Map<String, String> zoneOf, Leftover leftover) {

    private static final int FEWEST_PROJECTS = 2;

    public Zoning {
        zones = List.copyOf(zones);
        zoneOf = Map.copyOf(zoneOf);
    }

    /** Zones whose leftovers are lost. */
    public Zoning(ZoneChoice choice, List<Zone> zones, Map<String, String> zoneOf) {
        this(choice, zones, zoneOf, Leftover.LOST);
    }

    /** The zones in the order in which they are counted: as they are declared, but what waits for others' leftovers last. */
    List<Zone> turns() {
        return zones.stream()
                .sorted(Comparator.comparing(zone -> leftover == Leftover.CITY_WIDE && zone.isCityWide()))
                .toList();
    }

    /** Whether a ballot may have marks in these zones, of which there is one at least. */
    boolean allows(List<Zone> marked) {
        return choice == ZoneChoice.ALL || marked.stream().filter(zone -> !zone.isCityWide()).count() <= 1;
    }

    /** Whether nobody could vote under terms with such zones. */
    boolean contradicts(VoteTerms terms) {
        Map<String, Long> projects =
                zoneOf.values().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long cityWide = zones.stream().filter(Zone::isCityWide).count();
        return zones.size() < 2
                || zones.stream().map(Zone::id).distinct().count() < zones.size()
                || zones.stream().map(Zone::name).distinct().count() < zones.size()
                || zones.stream().anyMatch(zone -> zone.envelope() < 1 || projects.getOrDefault(zone.id(), 0L) < FEWEST_PROJECTS)
                || zones.stream().mapToLong(Zone::envelope).sum() != terms.envelope()
                || !zones.stream().map(Zone::id).toList().containsAll(zoneOf.values())
                || !terms.projects().stream().map(Project::id).allMatch(zoneOf::containsKey)
                || cityWide != (choice == ZoneChoice.CITY_AND_ONE ? 1 : 0)
                || leftover == Leftover.CITY_WIDE && choice != ZoneChoice.CITY_AND_ONE
                // A blank ballot would be in no zone.
                || terms.limits().min() < 1
                || !terms.rule().minimums().stream().map(Minimum::projects).allMatch(this::areInOneZone)
                || !terms.rule().groups().stream().map(ExclusiveGroup::projects).allMatch(this::areInOneZone);
    }

    /** What binds projects together does not cross borders: each zone is counted by itself. */
    private boolean areInOneZone(Set<String> projects) {
        return projects.stream().map(project -> zoneOf.getOrDefault(project, "")).distinct().count() == 1;
    }
}
