package org.parvis.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.database.OwnerConnections;
import org.parvis.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;

/** One street is written in different ways. */
class AddressWordsIT extends MergeCase {

    /** As it was compared before, and as it is now. */
    private static final Map<String, String> KNOWN = Map.of(
            "12 bis av du gal de gaulle 92330 sceaux", "12 bis avenue du general de gaulle 92330 sceaux",
            "3 r st vincent", "3 rue saint vincent",
            "4 rue du pas st georges", "4 rue du pas saint georges",
            "bd st michel", "boulevard saint michel",
            "7 a rpt ste anne", "7 a rond point sainte anne",
            "14 rue du lycee", "14 rue du lycee",
            "12 st germain", "12 saint germain",
            "st maur", "saint maur",
            "5 pl st", "5 place st");

    @Autowired
    private OwnerConnections owner;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12bis, Av. du Gal de Gaulle – 92330 SCEAUX | 12 bis avenue du general de gaulle 92330 sceaux
            12 bis avenue du Général-de-Gaulle, 92330 Sceaux | 12 bis avenue du general de gaulle 92330 sceaux
            3 r. St-Vincent | 3 rue saint vincent
            5, place du Cœur | 5 place du coeur
            6 rue de la Résidence | 6 rue de la residence
            4 rue du Pas Saint-Georges | 4 rue du pas saint georges
            9 rue St | 9 rue st
            2 r | 2 r
            """)
    void isWrittenOutToBeCompared(String typed, String compared) {
        assertThat(IdentifierKind.ADDRESS.compared(typed)).hasValue(compared);
        assertThat(IdentifierKind.ADDRESS.compared(compared)).as("again").hasValue(compared);
    }

    @Test
    void isWhatKnownAddressesBecome() throws Exception {
        KNOWN.forEach((before, after) -> assertThat(IdentifierKind.ADDRESS.compared(before)).hasValue(after));
        UUID awa = file(TestPersons.called("Awa", "Diop"));
        KNOWN.keySet().forEach(value -> insert(awa, value));
        insert(awa, "3 rue saint vincent");
        try (InputStream script = AddressWordsIT.class.getResourceAsStream("/db/migration/relation/V061__addresses_written_out.sql");
                Connection connection = owner.dataSource().getConnection()) {
            connection.createStatement().execute(new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8));
        }
        Map<String, String> now = new LinkedHashMap<>();
        in(town, () -> jdbc.sql("select typed, value from relation.identifier where kind = 'ADDRESS'")
                .query(row -> {
                    now.merge(row.getString("typed"), row.getString("value"), (a, b) -> a);
                }));
        KNOWN.forEach((before, after) -> assertThat(now.get(before))
                .isEqualTo(before.startsWith("3 r ") ? before : after)); // there is a line of that value already
    }

    private void insert(UUID person, String value) {
        in(town, () -> jdbc.sql("""
                insert into relation.identifier (territory_id, id, person_id, kind, typed, value, proof, since)
                values (?, ?, ?, 'ADDRESS', ?, ?, 'STATED', now())
                """).params(town.id(), Ids.next(), person, value, value).update());
    }
}
