package org.parvis.ballot.proof;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parvis.ballot.tally.Project;

/**
 * The zones of a vote: one roll, one urn and one log for all of them, and a tally for each. What a zone does not spend is lost.
 *
 * @param choice who votes in which
 * @param zoneOf the id of a zone by the id of each project
 */
public record Zoning(ZoneChoice choice, List<Zone> zones, Map<String, String> zoneOf) {

    private static final int FEWEST_PROJECTS = 2;

    public Zoning {
        zones = List.copyOf(zones);
        zoneOf = Map.copyOf(zoneOf);
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
                // A blank ballot would be in no zone, and what binds projects together would cross their borders.
                || terms.limits().min() < 1
                || !terms.rule().minimums().isEmpty()
                || !terms.rule().groups().isEmpty();
    }
}
