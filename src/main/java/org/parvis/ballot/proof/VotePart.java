package org.parvis.ballot.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
 * @param withdrawn places of those that were here when the vote opened
 * @param isChanged whether something was withdrawn here, or costs something else, since then
 */
public record VotePart(Optional<Zone> zone, VoteTerms terms, List<Integer> places, List<Integer> withdrawn, boolean isChanged) {

    public VotePart {
        places = List.copyOf(places);
        withdrawn = List.copyOf(withdrawn);
    }

    static List<VotePart> of(VoteTerms terms) {
        return terms.zoning()
                .map(zoning -> zoning.zones().stream().map(zone -> ofZone(terms, zoning, zone)).toList())
                .orElseGet(() -> List.of(new VotePart(
                        Optional.empty(), terms, IntStream.range(0, terms.projects().size()).boxed().toList(), List.of(), false)));
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
                places,
                List.of(),
                false);
    }

    /**
     * What is left to count after changes: what is withdrawn is not there, for the rule neither, and what is left costs what it costs
     * last.
     */
    VotePart after(VoteCourse course) {
        Set<String> gone = course.withdrawn();
        List<Project> priced = course.priced().projects();
        Map<Boolean, List<Integer>> byFate = places.stream().collect(Collectors.partitioningBy(place -> gone.contains(priced.get(place).id())));
        List<Integer> left = byFate.getOrDefault(false, List.of());
        List<Project> projects = left.stream().map(priced::get).toList();
        boolean isAsBefore = projects.equals(terms.projects());
        return isAsBefore
                ? this
                : new VotePart(
                        zone, terms.with(projects, terms.limits().afterChanges(), terms.rule().without(gone)), left,
                        byFate.getOrDefault(true, List.of()), true);
    }

    /** The same of a vote whose closing was put off. */
    VotePart until(String closes) {
        return new VotePart(zone, terms.until(closes), places, withdrawn, isChanged);
    }

    /** The same with what other zones have left for this one. */
    VotePart receiving(long more) {
        return new VotePart(zone, terms.withEnvelope(terms.envelope() + more), places, withdrawn, isChanged);
    }

    /** What other zones have left for this one, in the smallest unit of money. */
    public long received() {
        return zone.map(own -> terms.envelope() - own.envelope()).orElse(0L);
    }

    /**
     * What these marks of a ballot say here, by the places of this part's projects; empty where it is no ballot of this zone. One that
     * names only what is withdrawn since says nothing, and is a ballot nevertheless.
     */
    Optional<List<Mark>> own(List<Mark> marks) {
        boolean isHere = zone.isEmpty() || marks.stream().map(Mark::project).anyMatch(place -> places.contains(place) || withdrawn.contains(place));
        if (!isHere) {
            return Optional.empty();
        }
        List<Mark> own = marks.stream()
                .filter(mark -> places.contains(mark.project()))
                .map(mark -> new Mark(places.indexOf(mark.project()), mark.points()))
                .toList();
        boolean closesUp = terms.kind() == BallotKind.RANKED && !withdrawn.isEmpty();
        return Optional.of(closesUp ? closedUp(own) : own);
    }

    /** Ranks without a gap, as if what is withdrawn had not been named. */
    private List<Mark> closedUp(List<Mark> ranked) {
        List<Mark> inOrder = ranked.stream().sorted(Comparator.comparingInt(Mark::points).reversed()).toList();
        return IntStream.range(0, inOrder.size())
                .mapToObj(rank -> new Mark(inOrder.get(rank).project(), terms.limits().max() - rank))
                .toList();
    }

    /** The same mark by the place of its project among those of the vote. */
    Mark outside(Mark own) {
        return new Mark(places.get(own.project()), own.points());
    }

    /** The name of the file that holds its ballots for other programs of the field. */
    public String pabulib() {
        return zone.map(one -> "ballots-" + one.id() + ".pb").orElse(PublishedFolder.PABULIB);
    }
}
