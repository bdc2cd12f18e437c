package org.parvis.participation.budget;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.ballot.proof.ZoneChoice;
import org.parvis.territory.District;
import org.parvis.territory.Districts;
import org.parvis.territory.Place;
import org.parvis.territory.Places;

/**
 * In which zone somebody on a list votes: the one that the list names, else the one that is called like the district in which
 * their address lies. Where everybody chooses their zone, in none.
 */
final class VoterZones {

    private final boolean isNeeded;
    private final Map<String, String> codes = new HashMap<>();
    private final Places places;
    private final Districts districts;

    VoterZones(Budget budget, Places places, Districts districts) {
        this.isNeeded = budget.about().zoneChoice().filter(choice -> choice == ZoneChoice.RESIDENCE).isPresent();
        this.places = places;
        this.districts = districts;
        budget.zones().forEach(zone -> {
            codes.put(VoterNames.plain(zone.name()), zone.code());
            codes.put(VoterNames.plain(zone.code()), zone.code());
        });
    }

    /** The code, or nothing in words where none is needed; empty where there is none that can be told. */
    Optional<String> find(String named, String address) {
        if (!isNeeded) {
            return Optional.of("");
        }
        return named.isEmpty() ? of(address) : Optional.ofNullable(codes.get(VoterNames.plain(named)));
    }

    /** A house that there is, in the district of one zone alone: nobody's zone is guessed. */
    private Optional<String> of(String address) {
        List<Place> found = places.search(address).stream()
                .filter(place -> place.kind() == Place.Kind.ADDRESS && place.exact())
                .toList();
        Set<String> zones = found.stream()
                .limit(1)
                .flatMap(place -> districts.at(place.point()).stream())
                .map(District::name)
                .map(name -> codes.getOrDefault(VoterNames.plain(name), ""))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
        return zones.size() == 1 ? zones.stream().findFirst() : Optional.empty();
    }
}
