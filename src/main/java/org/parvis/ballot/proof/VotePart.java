package org.parvis.ballot.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.BallotLimits;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.tally.Project;

/**
 * What is counted by itself: a whole vote, or one of its zones.
 *
 * @param zone empty for a vote without zones
 * @param terms as if there were nothing else to vote on
 * @param places of its projects among those of the vote
 */
public record VotePart(Optional<Zone> zone, VoteTerms terms, List<Integer> places) {

    public VotePart {
        places = List.copyOf(places);
    }

    static List<VotePart> of(VoteTerms terms) {
        return terms.zoning()
                .map(zoning -> zoning.zones().stream().map(zone -> ofZone(terms, zoning, zone)).toList())
                .orElseGet(() -> List.of(new VotePart(Optional.empty(), terms, List.of())));
    }

    private static VotePart ofZone(VoteTerms terms, Zoning zoning, Zone zone) {
        List<Integer> places = new ArrayList<>();
        List<Project> projects = new ArrayList<>();
        for (int place = 0; place < terms.projects().size(); place++) {
            Project project = terms.projects().get(place);
            if (zone.id().equals(zoning.zoneOf().get(project.id()))) {
                places.add(place);
                projects.add(project);
            }
        }
        BallotLimits limits = zone.own().over(terms.limits());
        long maxCost = terms.kind() == BallotKind.KNAPSACK ? zone.envelope() : limits.maxCost();
        return new VotePart(
                Optional.of(zone),
                terms.ofZone(
                        zone,
                        projects,
                        new BallotLimits(limits.min(), limits.max(), maxCost, limits.maxPoints(), limits.minSum(), limits.maxSum())),
                places);
    }

    /** The same with what other zones have left for this one. */
    VotePart receiving(long more) {
        return new VotePart(zone, terms.withEnvelope(terms.envelope() + more), places);
    }

    /** What other zones have left for this one, in the smallest unit of money. */
    public long received() {
        return zone.map(own -> terms.envelope() - own.envelope()).orElse(0L);
    }

    /** What these marks of a ballot say here, by the places of this part's projects; empty where it is no ballot of this zone. */
    Optional<List<Mark>> own(List<Mark> marks) {
        if (zone.isEmpty()) {
            return Optional.of(marks);
        }
        List<Mark> own = marks.stream()
                .filter(mark -> places.contains(mark.project()))
                .map(mark -> new Mark(places.indexOf(mark.project()), mark.points()))
                .toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(own);
    }

    /** The same mark by the place of its project among those of the vote. */
    Mark outside(Mark own) {
        return zone.isEmpty() ? own : new Mark(places.get(own.project()), own.points());
    }

    /** The name of the file that holds its ballots for other programs of the field. */
    public String pabulib() {
        return zone.map(one -> "ballots-" + one.id() + ".pb").orElse(PublishedFolder.PABULIB);
    }
}
