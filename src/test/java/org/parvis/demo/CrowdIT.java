package org.parvis.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.ParvisIT;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class CrowdIT extends ParvisIT {

    @TempDir
    private Path folder;

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Crowd crowd;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void bringsSoManyFilesWithTheirExchangesAndSaysWhichAreOne() throws IOException {
        imports.run(new TownFolder(), TownFolder.FILE);
        Territory town = territories.findTerritory("sceaux").orElseThrow();
        Path truth = folder.resolve("duplicates.csv");
        crowd.loadOnce(300, null, truth, (done, total) -> {});
        in(town, () -> {
            assertThat(count("relation.person p join relation.interaction i on i.person_id = p.id and i.author = 'Karim Diallo'")).isEqualTo(1_500);
            assertThat(count("relation.identifier where kind = 'PHONE' and value !~ '^\\+33(19900|26191|35301|46571|53649|63998)\\d{4}$'")).isZero();
        });
        List<String> pairs = Files.readAllLines(truth);
        assertThat(pairs).hasSizeBetween(10, 40).first().isEqualTo("first,second,how");
        String[] one = pairs.get(1).split(",");
        in(town, () -> assertThat(count("relation.person where id in ('" + one[0] + "', '" + one[1] + "')")).isEqualTo(2));
        crowd.loadOnce(300, null, truth, (done, total) -> {});
        assertThat(Files.readAllLines(truth)).as("once").isEqualTo(pairs);
    }

    @Test
    void takesNamesFromAFolder() throws IOException {
        Files.writeString(folder.resolve("prenoms_x.csv"), "sexe,prenom\nF,Zéphyrine\nM,Zéphyrin\n");
        Files.writeString(folder.resolve("noms_x.csv"), "nom\nAbracourcix\n");
        CrowdNames names = CrowdNames.in(folder);
        assertThat(names.women()).containsExactly("Zéphyrine");
        assertThat(names.men()).containsExactly("Zéphyrin");
        assertThat(names.families()).startsWith("Abracourcix").hasSizeGreaterThan(10_000);
    }

    private int count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
    }
}
