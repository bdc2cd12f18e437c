package org.parvis.territory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.GeoPoint;
import org.parvis.shared.Ids;
import org.parvis.shared.ProgressListener;
import org.parvis.territory.StreetStore.HouseRow;
import org.parvis.territory.StreetStore.Key;
import org.parvis.territory.StreetStore.StreetRow;
import org.parvis.territory.places.AddressFile;
import org.parvis.territory.places.AddressRow;
import org.parvis.territory.places.StreetWords;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the national base's address file into the territory in scope. The file is the whole truth: what is no longer
 * in it goes. The same file again changes nothing.
 */
@Service
public class AddressImport {

    private static final int AT_ONCE = 5_000;

    /** A street as the file spells it: thousands of rows share one, which is then compared once. */
    private record Spelling(String cityCode, String street) {

        static Spelling of(AddressRow row) {
            return new Spelling(row.cityCode(), row.street());
        }

        Key key() {
            return new Key(Place.Kind.STREET, cityCode, StreetWords.plain(street));
        }
    }

    private final StreetStore store;
    private final Districts districts;

    AddressImport(StreetStore store, Districts districts) {
        this.store = store;
        this.districts = districts;
    }

    /**
     * Imports a file.
     *
     * @param fileName for the problem, if there is one
     * @throws TerritoryFileRefused when it is not an address file, or that of somewhere else
     */
    @Transactional
    public AddressReport run(String fileName, String csv, ProgressListener progress) {
        AddressFile file = AddressFile.read(csv);
        refuse(fileName, file);
        Changes.Difference<StreetRow> streets = saveStreets(file.rows());
        Map<Key, UUID> idOfKey = store.listStreets().stream().collect(Collectors.toMap(StreetRow::key, StreetRow::id));
        Map<Spelling, UUID> ids = new HashMap<>();
        file.rows().forEach(row -> ids.computeIfAbsent(Spelling.of(row), spelling -> idOfKey.get(spelling.key())));
        Changes.Difference<HouseRow> houses = Changes.between(
                store.listHouses(),
                file.rows().stream()
                        .map(row -> HouseRow.of(row, Objects.requireNonNull(ids.get(Spelling.of(row)))))
                        .toList(),
                HouseRow::id);
        store.removeHouses(houses.removed());
        save(houses, progress);
        List<AddressReport.LeftOut> leftOut = file.rejected().stream()
                .map(rejected -> new AddressReport.LeftOut(rejected.line(), rejected.reason()))
                .toList();
        return new AddressReport(streets.as("streets"), houses.as("addresses"), leftOut);
    }

    private void refuse(String fileName, AddressFile file) {
        if (!file.problem().isEmpty()) {
            throw new TerritoryFileRefused(List.of(new FileProblem(fileName, "", file.problem())));
        }
        long outside = file.rows().stream()
                .filter(row -> !districts.locate(row.point()).isInside())
                .count();
        if (outside * 2 > file.rows().size()) {
            throw new TerritoryFileRefused(List.of(new FileProblem(
                    fileName, "", "is the file of another place: " + outside + " of its " + file.rows().size()
                            + " addresses lie outside the territory")));
        }
    }

    private Changes.Difference<StreetRow> saveStreets(List<AddressRow> rows) {
        Map<Key, StreetRow> stored =
                store.listStreets().stream().collect(Collectors.toMap(StreetRow::key, street -> street));
        Map<Spelling, List<AddressRow>> bySpelling = rows.stream()
                .collect(Collectors.groupingBy(Spelling::of, LinkedHashMap::new, Collectors.toList()));
        Map<Key, List<AddressRow>> byStreet = new LinkedHashMap<>();
        bySpelling.forEach((spelling, houses) ->
                byStreet.computeIfAbsent(spelling.key(), key -> new ArrayList<>()).addAll(houses));
        List<StreetRow> wanted = new ArrayList<>();
        byStreet.forEach((key, houses) -> wanted.add(street(stored.get(key), houses)));
        Changes.Difference<StreetRow> difference = Changes.between(
                stored.values().stream().filter(street -> byStreet.containsKey(street.key())).toList(),
                wanted,
                StreetRow::key);
        store.saveStreets(difference.created());
        store.saveStreets(difference.updated());
        return difference;
    }

    /** The street of some houses: as it is known, or new, with the house in its middle as its place. */
    private static StreetRow street(@Nullable StreetRow known, List<AddressRow> houses) {
        AddressRow first = houses.getFirst();
        if (known != null) {
            String name = StreetNames.better(known.name(), first.street());
            return new StreetRow(
                    known.id(), known.kind(), known.cityCode(), first.city(), name, known.lon(), known.lat());
        }
        GeoPoint middle = houses.stream()
                .sorted(Comparator.comparingInt(AddressRow::number))
                .skip(houses.size() / 2)
                .findFirst()
                .orElse(first)
                .point();
        return new StreetRow(
                Ids.next(),
                Place.Kind.STREET,
                first.cityCode(),
                first.city(),
                first.street(),
                middle.lon(),
                middle.lat());
    }

    private void save(Changes.Difference<HouseRow> houses, ProgressListener progress) {
        List<HouseRow> changed = new ArrayList<>(houses.created());
        changed.addAll(houses.updated());
        for (int from = 0; from < changed.size(); from += AT_ONCE) {
            int to = Math.min(changed.size(), from + AT_ONCE);
            store.saveHouses(changed.subList(from, to));
            progress.at(houses.unchanged() + to, houses.unchanged() + changed.size());
        }
    }
}
