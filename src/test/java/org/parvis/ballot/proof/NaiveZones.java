package org.parvis.ballot.proof;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.ballot.tally.ExclusiveGroup;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.tally.Method;
import org.parvis.ballot.tally.Minimum;
import org.parvis.ballot.tally.Project;
import org.parvis.ballot.tally.SelectionRule;

/**
 * Winners of a vote by points with zones as one would find them on a sheet of paper: none of the code that counts. Zone by zone, in
 * the order in which money moves; in a zone, line by line.
 */
final class NaiveZones {

    private final VoteTerms terms;
    private final Zoning zoning;
    private final Map<String, Long> score = new HashMap<>();
    private final Map<String, Integer> voters = new HashMap<>();
    private final Map<String, Integer> ballots = new HashMap<>();

    private NaiveZones(VoteTerms terms, List<List<Mark>> cast) {
        this.terms = terms;
        this.zoning = terms.zoning().orElseThrow();
        for (List<Mark> ballot : cast) {
            List<String> zones = new ArrayList<>();
            for (Mark mark : ballot) {
                String id = terms.projects().get(mark.project()).id();
                score.merge(id, (long) mark.points(), Long::sum);
                voters.merge(id, 1, Integer::sum);
                zones.add(zoneOf(id));
            }
            zones.stream().distinct().forEach(zone -> ballots.merge(zone, 1, Integer::sum));
        }
    }

    private String zoneOf(String project) {
        return Optional.ofNullable(zoning.zoneOf().get(project)).orElseThrow();
    }

    /** What each project gets, by zone; in the order in which they are chosen. */
    static Map<String, Map<String, Long>> of(VoteTerms terms, List<List<Mark>> cast) {
        NaiveZones naive = new NaiveZones(terms, cast);
        Map<String, Map<String, Long>> paid = new HashMap<>();
        long moving = 0;
        for (Zone zone : naive.zoning.zones()) {
            if (naive.zoning.leftover() == Leftover.CITY_WIDE && zone.isCityWide()) {
                continue;
            }
            long envelope = zone.envelope() + (naive.zoning.leftover() == Leftover.NEXT_ZONE ? moving : 0);
            Map<String, Long> here = naive.zone(zone, envelope);
            paid.put(zone.id(), here);
            long left = envelope - sum(here.values());
            moving = naive.zoning.leftover() == Leftover.CITY_WIDE ? moving + left : left;
        }
        for (Zone zone : naive.zoning.zones()) {
            if (naive.zoning.leftover() == Leftover.CITY_WIDE && zone.isCityWide()) {
                paid.put(zone.id(), naive.zone(zone, zone.envelope() + moving));
            }
        }
        return paid;
    }

    private static long sum(Collection<Long> amounts) {
        return amounts.stream().mapToLong(Long::longValue).sum();
    }

    private Map<String, Long> zone(Zone zone, long envelope) {
        SelectionRule rule = terms.rule();
        long least = least(ballots.getOrDefault(zone.id(), 0));
        List<Project> line = new ArrayList<>(terms.projects());
        line.removeIf(project -> !zoneOf(project.id()).equals(zone.id()) || scoreOf(project) < least);
        line.sort((one, other) -> before(one, other) ? -1 : 1);
        Map<String, Long> paid = new LinkedHashMap<>();
        for (Minimum minimum : rule.minimums()) {
            for (Project project : line) {
                List<Long> inside = paid.entrySet().stream().filter(one -> minimum.projects().contains(one.getKey())).map(Map.Entry::getValue).toList();
                boolean wants = minimum.count() > 0 ? inside.size() < minimum.count() : sum(inside) < minimum.amount();
                boolean fits = project.cost() <= envelope - sum(paid.values());
                if (wants && fits && minimum.projects().contains(project.id()) && !paid.containsKey(project.id()) && hasRoom(project, paid)) {
                    paid.put(project.id(), project.cost());
                }
            }
        }
        boolean first = true;
        for (Project project : line) {
            if (paid.containsKey(project.id()) || !hasRoom(project, paid)) {
                continue;
            }
            long rest = envelope - sum(paid.values());
            if (project.cost() <= rest) {
                paid.put(project.id(), project.cost());
                continue;
            }
            boolean inPart = first
                    && rest > 0
                    && rule.part().isPresent()
                    && (project.divisible() || !rule.part().get().onlyDivisible())
                    && 100 * rest >= rule.part().get().leastPercent() * project.cost();
            first = false;
            if (inPart) {
                paid.put(project.id(), rest);
            } else if (rule.method() == Method.GREEDY_NO_SKIP) {
                break;
            }
        }
        return paid;
    }

    private long scoreOf(Project project) {
        return score.getOrDefault(project.id(), 0L);
    }

    private long least(int cast) {
        BigDecimal value = terms.rule().minScore().value();
        if (!terms.rule().minScore().percent()) {
            return value.longValueExact();
        }
        long least = value.signum() > 0 ? 1 : 0;
        while (BigDecimal.valueOf(100 * least).compareTo(value.multiply(BigDecimal.valueOf(cast))) < 0) {
            least++;
        }
        return least;
    }

    private boolean hasRoom(Project project, Map<String, Long> paid) {
        for (ExclusiveGroup group : terms.rule().groups()) {
            long taken = group.projects().stream().filter(paid::containsKey).count();
            if (group.projects().contains(project.id()) && taken >= group.most()) {
                return false;
            }
        }
        return true;
    }

    private boolean before(Project one, Project other) {
        if (scoreOf(one) != scoreOf(other)) {
            return scoreOf(one) > scoreOf(other);
        }
        for (var tie : terms.rule().ties()) {
            long first =
                    switch (tie) {
                        case LOWER_COST -> one.cost() - other.cost();
                        case HIGHER_COST -> other.cost() - one.cost();
                        case MORE_VOTERS -> voters.getOrDefault(other.id(), 0) - voters.getOrDefault(one.id(), 0);
                        case LOT -> drawn(one).compareTo(drawn(other));
                    };
            if (first != 0) {
                return first < 0;
            }
        }
        throw new IllegalStateException("a lot that does not decide");
    }

    private static String drawn(Project project) {
        return HexFormat.of().formatHex(Digests.sha256((Votes.SEED + project.id()).getBytes(StandardCharsets.UTF_8)));
    }
}
