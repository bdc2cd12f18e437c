package org.parvis.territory.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.shared.HostileCsv;

/** Thousands of damaged address files: each is read or left out row by row; nothing is thrown. */
class AddressFileFuzzTest {

    private static final String HEADER = "id,numero,rep,nom_voie,code_postal,code_insee,nom_commune,lon,lat\n";
    private static final int FILES = 2_000;
    private static final int ROWS = 20;

    @Test
    void readsOrLeavesOutEveryRowOfADamagedFile() {
        HostileCsv hostile = new HostileCsv(92);
        int read = 0;
        int leftOut = 0;
        for (int file = 0; file < FILES; file++) {
            StringBuilder csv = new StringBuilder(HEADER);
            for (int i = 0; i < ROWS; i++) {
                List<String> row = List.of(
                        "a" + i, "12", "bis", "Rue Houdan", "92330", "92071", "Sceaux", "2.29", "48.77");
                csv.append(i % 10 == 9 ? hostile.noise() : hostile.damaged(row)).append('\n');
            }
            AddressFile addresses = AddressFile.read(csv.toString());
            assertThat(addresses.problem()).isEmpty();
            assertThat(addresses.rows()).allSatisfy(row -> {
                assertThat(row.street()).isNotBlank().doesNotContain("\u0000");
                assertThat(row.point().lon()).isBetween(-180.0, 180.0);
            });
            assertThat(addresses.rejected()).allSatisfy(row -> {
                assertThat(row.line()).isGreaterThan(1);
                assertThat(row.reason()).isNotBlank();
            });
            read += addresses.rows().size();
            leftOut += addresses.rejected().size();
        }
        assertThat(read).as("some are right").isGreaterThan(FILES * ROWS / 10);
        assertThat(leftOut).as("some are wrong").isGreaterThan(FILES * ROWS / 10);
    }

    @Test
    void refusesADamagedHeaderAsAWhole() {
        HostileCsv hostile = new HostileCsv(93);
        for (int i = 0; i < FILES; i++) {
            assertThat(AddressFile.read(hostile.noise()).problem()).isNotEmpty();
        }
    }
}
