package org.parvis.knowledge.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.knowledge.sheets.SheetImport.Extent;
import org.parvis.knowledge.sheets.SheetImport.Report;
import org.parvis.report.ReportingTown;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sheets are brought in, brought up to date, and read with what the town adds. */
class SheetImportIT extends ParvisIT {

    private static final String PAGE = "/questions/autorisation-de-voirie";
    private static final String DESK = "/bureau/connaissances/autorisation-de-voirie";

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private SheetImport sheets;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    private Territory town;

    @BeforeEach
    void build() throws IOException {
        town = ReportingTown.create(imports, territories);
        write("a.xml", SheetReaderTest.SHEET);
        write("b.xml", sheet("F99002", "Fiche voisine"));
    }

    private void write(String name, String xml) throws IOException {
        Files.writeString(folder.resolve(name), xml);
    }

    private static String sheet(String id, String title) {
        return SheetReaderTest.SHEET.replace("F99001", id).replace("Autorisation de voirie", title);
    }

    private Report run(Path source, Extent extent) throws IOException {
        return InTerritory.call(town.id(), () -> sheets.run(source, extent, (done, total) -> {}));
    }

    private Report run() throws IOException {
        return run(folder, Extent.WHOLE);
    }

    private String one(String sql) {
        return InTerritory.call(town.id(), () -> jdbc.sql(sql).query(String.class).single());
    }

    private Document page() {
        return Jsoup.parse(get(town, PAGE).body());
    }

    @Test
    void areReadWithTheirSourceAndTheTownsOwnOffice() throws IOException {
        assertThat(run()).isEqualTo(new Report(2, 0, 0, 0, 0, List.of(), true, List.of()));
        Document page = page();
        assertThat(page.select("h1").text()).isEqualTo("Autorisation de voirie");
        assertThat(page.text()).contains("Source : service-public.gouv.fr, DILA, Licence Ouverte 2.0.").contains("3 février 2026");
        assertThat(page.select("a[href=https://www.service-public.gouv.fr/particuliers/vosdroits/F99001]")).isNotEmpty();
        assertThat(page.select("#bureau").text()).contains("1, place de la Mairie").contains("01 99 00 00 00").contains("de 9 h à 17 h");
        assertThat(page.select(".where a[href=#bureau]").text()).isEqualTo("Mairie");
        assertThat(page.select(".prose a[href$=/questions/fiche-voisine]").text()).as("a sheet that is here is read here").isEqualTo("fiche voisine");
        assertThat(get(town, "/questions?q=chantier").body()).contains("Autorisation de voirie");
    }

    @Test
    void changeOnlyWhenServicePublicDoesAndKeepWhatTheTownAdded() throws IOException {
        run();
        Person antoine = anAdministrator(town);
        String notes = "version=1&publier=oui&topic=Logement&readers=PUBLIC&title=PIRATE&body=PIRATE&everybody=" + encoded("Ici, au guichet 3.") + "&agents=" + encoded("Plan exigé");
        assertThat(post(antoine, DESK + "/modifier", notes).statusCode()).isEqualTo(303);
        assertThat(page().text()).contains("Ici, au guichet 3.").doesNotContain("PIRATE").doesNotContain("Plan exigé");

        Report again = run();
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(one("select latest::text from knowledge.article where slug = 'autorisation-de-voirie'")).isEqualTo("2");

        write("a.xml", SheetReaderTest.SHEET.replace("est nécessaire", "n’est plus nécessaire"));
        Report changed = run();
        assertThat(changed.updated()).isEqualTo(1);
        assertThat(page().text()).contains("n’est plus nécessaire").contains("Ici, au guichet 3.");
        assertThat(get(antoine, DESK).body()).contains("Plan exigé");
        assertThat(Jsoup.parse(get(antoine, DESK + "/versions").body()).select("ins").text()).contains("n’est plus");
        assertThat(post(antoine, DESK + "/versions/1/reprendre", "version=3").statusCode()).isEqualTo(303);
        assertThat(post(antoine, DESK + "/publier", "version=4").statusCode()).isEqualTo(303);
        assertThat(page().text()).as("only the notes are the town's").contains("n’est plus nécessaire").doesNotContain("guichet 3");
    }

    @Test
    void leaveUnpublishedWhatTheTownHasNotPublished() throws IOException {
        run();
        Person antoine = anAdministrator(town);
        String form = "&topic=Logement&readers=PUBLIC&agents=&everybody=";
        assertThat(post(antoine, DESK + "/modifier", "version=1&publier=oui" + form + encoded("Ici, au guichet 3.")).statusCode()).isEqualTo(303);
        assertThat(post(antoine, DESK + "/modifier", "version=2" + form + encoded("Bientôt au guichet 5.")).statusCode()).isEqualTo(303);
        write("a.xml", SheetReaderTest.SHEET.replace("est nécessaire", "n’est plus nécessaire"));
        assertThat(run().updated()).isEqualTo(1);
        assertThat(page().text()).contains("n’est plus nécessaire").contains("guichet 3").doesNotContain("guichet 5");
        assertThat(get(antoine, DESK + "/modifier").body()).as("what is written on").contains("Bientôt au guichet 5.");
        post(antoine, DESK + "/publier", "version=4");
        assertThat(page().text()).as("there is a newer one").doesNotContain("guichet 5");
        assertThat(post(antoine, DESK + "/publier", "version=5").statusCode()).isEqualTo(303);
        assertThat(page().text()).contains("n’est plus nécessaire").contains("guichet 5").doesNotContain("guichet 3");
        write("a.xml", SheetReaderTest.SHEET);
        assertThat(run().updated()).isEqualTo(1);
        assertThat(one("select latest || ' ' || published from knowledge.article where slug = 'autorisation-de-voirie'")).isEqualTo("6 6");
    }

    @Test
    void stayForAgentsWhereTheTownHasJustSaidSo() throws IOException {
        run();
        Person antoine = anAdministrator(town);
        assertThat(post(antoine, DESK + "/modifier", "version=1&topic=Logement&readers=AGENTS&agents=&everybody=").statusCode()).isEqualTo(303);
        assertThat(get(town, PAGE).statusCode()).isEqualTo(404);
        write("a.xml", SheetReaderTest.SHEET.replace("est nécessaire", "n’est plus nécessaire"));
        assertThat(run().updated()).isEqualTo(1);
        assertThat(get(town, PAGE).statusCode()).isEqualTo(404);
        assertThat(get(antoine, DESK).body()).contains("n’est plus nécessaire");
    }

    @Test
    void areMarkedWhenTheyAreGoneAndWhenTheyComeBack() throws IOException {
        run();
        Files.move(folder.resolve("a.xml"), folder.resolve("a.kept"));
        assertThat(run(folder, Extent.PART).gone()).as("only a part was brought").isEmpty();
        Report report = run();
        assertThat(report.gone()).containsExactly("F99001");
        assertThat(page().select(".notice.warn").text()).contains("n’est plus sur service-public");
        Files.move(folder.resolve("a.kept"), folder.resolve("a.xml"));
        assertThat(run().returned()).isEqualTo(1);
        assertThat(page().text()).doesNotContain("n’est plus sur service-public");
    }

    @Test
    void stayUnmarkedWhenAFileCannotBeReadOrOthersAreMeant() throws IOException {
        run();
        Files.delete(folder.resolve("a.xml"));
        write("c.xml", "<Publication");
        Report broken = run();
        assertThat(broken.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.file()).isEqualTo("c.xml");
            assertThat(refused.why()).contains("line 1");
        });
        assertThat(broken.lookedForGone()).isFalse();
        Files.delete(folder.resolve("b.xml"));
        write("c.xml", sheet("F99003", "Loi de 1901").replace("<Audience>Particuliers", "<Audience>Associations"));
        assertThat(run().gone()).as("sheets for other readers").isEmpty();
    }

    @Test
    void comeInAZipAsWell(@TempDir Path other) throws IOException {
        Path zip = other.resolve("vosdroits.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : new String[] {"../../a.xml", "notes.txt"}) {
                out.putNextEntry(new ZipEntry(name));
                out.write(SheetReaderTest.bytes(SheetReaderTest.SHEET));
            }
            out.putNextEntry(new ZipEntry("bomb.xml"));
            for (int i = 0; i < 600; i++) {
                out.write(new byte[10_000]);
            }
        }
        Report report = run(zip, Extent.WHOLE);
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.refused()).singleElement().satisfies(refused -> assertThat(refused.why()).contains("longer than"));
        Path text = Files.writeString(other.resolve("x.zip"), "not a zip");
        assertThatThrownBy(() -> run(text, Extent.WHOLE)).isInstanceOf(IOException.class).hasMessageContaining("not a ZIP");
    }

    @Test
    void belongToTheTerritoryThatBroughtThemIn() throws IOException {
        run();
        Territory other = ReportingTown.create(imports, territories);
        assertThat(get(other, PAGE).statusCode()).isEqualTo(404);
    }

    @Test
    void allComeInTwiceWithoutChange() throws IOException {
        Path all = SheetFiles.folder();
        int files = SheetFiles.all().size();
        Report first = run(all, Extent.WHOLE);
        assertThat(first.refused()).isEmpty();
        assertThat(first.added() + first.repeated()).isEqualTo(files);
        assertThat(first.repeated()).isLessThan(5);
        Report second = run(all, Extent.WHOLE);
        assertThat(second.unchanged()).isEqualTo(first.added());
        assertThat(second.updated()).isZero();
        assertThat(get(town, "/questions?q=" + encoded("carte d'identité")).body()).contains("/questions/carte-");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
