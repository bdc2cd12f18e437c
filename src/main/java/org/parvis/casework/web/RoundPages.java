package org.parvis.casework.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.CaseGlance;
import org.parvis.casework.CaseRights;
import org.parvis.casework.Cases;
import org.parvis.casework.Viewer;
import org.parvis.casework.queues.CaseQueues;
import org.parvis.casework.queues.Queue;
import org.parvis.casework.queues.QueueQuery;
import org.parvis.shared.GeoPoint;
import org.parvis.territory.MapPin;
import org.parvis.territory.MapPin.Tone;
import org.parvis.territory.TerritoryMap;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Builds a day's round from the cases that an agent chose. */
@Component
class RoundPages {

    static final int MOST = 60;

    private static final int MAP_WIDTH = 640;
    private static final int MAP_HEIGHT = 420;

    private final Cases cases;
    private final CaseQueues queues;
    private final Glances glances;
    private final TerritoryMap maps;
    private final Clock clock;

    RoundPages(Cases cases, CaseQueues queues, Glances glances, TerritoryMap maps, Clock clock) {
        this.glances = glances;
        this.cases = cases;
        this.queues = queues;
        this.maps = maps;
        this.clock = clock;
    }

    RoundPage page(View view, List<String> numbers, List<String> seen) {
        List<Case> chosen = inOrder(chosen(view, numbers));
        List<GeoPoint> places = chosen.stream().map(one -> Objects.requireNonNull(one.point())).toList();
        Instant now = clock.instant();
        List<Case> others = candidates(view, chosen);
        Map<UUID, CaseGlance> seenOf = glances.of(Stream.concat(chosen.stream(), others.stream()).toList(), view.locale());
        List<RoundPage.Stop> stops = new ArrayList<>();
        for (Case one : chosen) {
            boolean done = one.status().isClosed() || seen.contains(one.number());
            stops.add(new RoundPage.Stop(stops.size() + 1, one, Due.of(one, now, view), directions(one), done, seenOf.getOrDefault(one.id(), CaseGlance.NOTHING)));
        }
        return new RoundPage(
                LocalDate.now(clock.withZone(view.site().zone())),
                stops,
                others.stream()
                        .map(one -> new RoundPage.Candidate(
                                one, Due.of(one, now, view), seenOf.getOrDefault(one.id(), CaseGlance.NOTHING)))
                        .toList(),
                query(chosen, seen),
                RoundOrder.metres(IntStream.range(0, places.size()).boxed().toList(), places),
                map(view, stops, places));
    }

    /** The cases of these numbers that have a place and that the agent handles. */
    private List<Case> chosen(View view, List<String> numbers) {
        Viewer viewer = Viewer.of(view.visitor());
        return cases.listByNumber(numbers.stream().limit(MOST).toList()).stream()
                .filter(one -> one.point() != null && CaseRights.handles(viewer, one))
                .toList();
    }

    private static List<Case> inOrder(List<Case> chosen) {
        List<GeoPoint> places = chosen.stream().map(one -> Objects.requireNonNull(one.point())).toList();
        return RoundOrder.of(places).stream().map(chosen::get).toList();
    }

    private List<Case> candidates(View view, List<Case> chosen) {
        Set<String> taken = chosen.stream().map(Case::number).collect(Collectors.toSet());
        return queues.page(Viewer.of(view.visitor()), QueueQuery.of(Queue.TEAM)).rows().stream()
                .map(CaseQueues.Row::subject)
                .filter(one -> one.point() != null && !taken.contains(one.number()))
                .toList();
    }

    private static String directions(Case one) {
        return Directions.to(Objects.requireNonNull(one.point()));
    }

    private static String query(List<Case> chosen, List<String> seen) {
        List<String> parts = new ArrayList<>(chosen.stream().map(one -> "dossier=" + one.number()).toList());
        chosen.stream()
                .filter(one -> seen.contains(one.number()))
                .forEach(one -> parts.add("vu=" + one.number()));
        return String.join("&", parts);
    }

    private @Nullable String map(View view, List<RoundPage.Stop> stops, List<GeoPoint> places) {
        if (places.isEmpty()) {
            return null;
        }
        List<MapPin> pins = stops.stream()
                .map(stop -> new MapPin(
                        Objects.requireNonNull(stop.subject().point()),
                        String.valueOf(stop.rank()),
                        stop.rank() + " : " + stop.subject().title(),
                        null,
                        stop.done() ? Tone.DONE : Tone.OPEN))
                .toList();
        return maps.svg(maps.showing(places, MAP_WIDTH, MAP_HEIGHT), view.t("desk.round.map", stops.size()), pins);
    }
}
