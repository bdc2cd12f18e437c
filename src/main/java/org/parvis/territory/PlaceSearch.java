package org.parvis.territory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.territory.PlaceStore.Candidate;
import org.parvis.territory.PlaceStore.House;
import org.parvis.territory.places.AddressQuery;
import org.parvis.territory.places.Likeness;
import org.parvis.territory.places.StreetWords;
import org.springframework.stereotype.Component;

/**
 * Finds addresses from what people type: two queries at most, whatever the size of the town. The index proposes streets
 * that look alike, {@link Likeness} decides between them, then the houses are looked up.
 */
@Component
class PlaceSearch {

    private static final int MOST = 8;
    private static final double LEAST_LIKENESS = 0.45;

    /** A street, how well it fits, and the reading of the query by which it does. */
    private record Match(Candidate street, double likeness, AddressQuery query) {}

    private final PlaceStore store;

    PlaceSearch(PlaceStore store) {
        this.store = store;
    }

    List<Place> find(String typed) {
        List<AddressQuery> readings = AddressQuery.readings(typed);
        if (readings.isEmpty()) {
            return List.of();
        }
        List<Match> matches = store.like(readings.getFirst().telling()).stream()
                .map(street -> best(street, readings))
                .filter(match -> match.likeness >= LEAST_LIKENESS)
                .sorted(Comparator.comparingDouble((Match match) -> -match.likeness)
                        .thenComparing(match -> match.street.name()))
                .limit(MOST)
                .toList();
        return places(dropFarBehind(matches));
    }

    /** Once one street fits well, those that hardly do are noise. */
    private static List<Match> dropFarBehind(List<Match> matches) {
        return matches.stream()
                .filter(match -> match.likeness >= matches.getFirst().likeness - 0.35)
                .toList();
    }

    private static Match best(Candidate street, List<AddressQuery> readings) {
        List<String> name = List.of(street.plain().split(" "));
        List<String> city = StreetWords.words(street.city());
        return readings.stream()
                .map(reading -> new Match(street, Likeness.of(reading.words(), name, city), reading))
                .max(Comparator.comparingDouble(Match::likeness))
                .orElseThrow();
    }

    private List<Place> places(List<Match> matches) {
        Map<Integer, List<UUID>> streetsByNumber = matches.stream()
                .filter(match -> match.query.number() > 0)
                .collect(Collectors.groupingBy(
                        match -> match.query.number(), Collectors.mapping(match -> match.street.id(), Collectors.toList())));
        Map<UUID, List<House>> houses = streetsByNumber.entrySet().stream()
                .flatMap(entry -> store.houses(entry.getValue(), entry.getKey()).stream())
                .collect(Collectors.groupingBy(House::streetId));
        List<Place> places = new ArrayList<>();
        for (Match match : matches) {
            places.addAll(places(match, houses.getOrDefault(match.street.id(), List.of())));
        }
        return places.stream().limit(MOST).toList();
    }

    private static List<Place> places(Match match, List<House> houses) {
        Candidate street = match.street;
        if (houses.isEmpty()) {
            String label = Labels.street(street.name(), street.city());
            return List.of(new Place(street.kind(), label, street.id(), street.point(), match.query.number() == 0));
        }
        return houses.stream()
                .sorted(Comparator.comparing(house -> !hasSuffix(house, match.query.suffix())))
                .limit(houses.getFirst().number() == match.query.number() ? 3 : 1)
                .map(house -> new Place(
                        Place.Kind.ADDRESS,
                        Labels.address(house, street.name(), street.city()),
                        street.id(),
                        house.point(),
                        house.number() == match.query.number() && hasSuffix(house, match.query.suffix())))
                .toList();
    }

    /** «12 b» may stand for «12 bis». */
    private static boolean hasSuffix(House house, String asked) {
        String suffix = house.suffix();
        return suffix.equals(asked) || (suffix.length() > 1 && asked.length() == 1 && suffix.startsWith(asked));
    }
}
