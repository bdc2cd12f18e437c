package org.parvis.knowledge.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.report.ReportingTown;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Journey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody reads a sheet of service-public and opens their own situation alone. */
class SheetsJourney extends Journey {

    private static final String SHEET = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Publication xmlns:dc="http://purl.org/dc/elements/1.1/" ID="F99003" type="Fiche Question-réponse conditionnée">
            <dc:title>Occuper le trottoir</dc:title><dc:description>Cela dépend de ce que vous posez.</dc:description>
            <Audience>Particuliers</Audience><Theme ID="N1"><Titre>Logement</Titre></Theme>
            <ListeSituations affichage="onglet">
             <Situation><Titre>Une benne</Titre><Texte><Paragraphe>Demandez une autorisation.</Paragraphe>
              <BlocCas affichage="radio"><Cas><Titre>Rue étroite</Titre><Paragraphe>La police ferme la rue.</Paragraphe></Cas>
              <Cas><Titre>Avenue</Titre><Paragraphe>Une place de stationnement suffit.</Paragraphe></Cas></BlocCas></Texte></Situation>
             <Situation><Titre>Un échafaudage</Titre><Texte><Paragraphe>Un constructeur déclare la hauteur.</Paragraphe></Texte></Situation>
            </ListeSituations>
            </Publication>
            """;

    private static final List<String> GUIDED = List.of("particuliers-F1342.xml", "particuliers-F21089.xml", "particuliers-F35005.xml");

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
    void build() {
        town = ReportingTown.create(imports, territories);
    }

    private void bringIn() throws IOException {
        InTerritory.call(town.id(), () -> sheets.run(folder, SheetImport.Extent.PART, (done, total) -> {}));
    }

    @Test
    void opensOneCaseAtATimeWithoutJavaScript() throws IOException {
        Files.writeString(folder.resolve("a.xml"), SHEET);
        bringIn();
        Page page = withoutJavaScript();
        go(page, town, "/questions?q=stationnement");
        page.click("a:has-text('Occuper le trottoir')");
        page.waitForSelector(".question:has-text('Choisissez votre situation')");
        assertThat(page.isVisible("text=Demandez une autorisation.")).as("closed").isFalse();
        page.click("summary:has-text('Une benne')");
        assertThat(page.isVisible("text=Demandez une autorisation.")).isTrue();
        page.click("summary:has-text('Avenue')");
        page.click("summary:has-text('Rue étroite')");
        assertThat(page.isVisible("text=La police ferme la rue.")).isTrue();
        assertThat(page.isVisible("text=Une place de stationnement suffit.")).as("the other of the two").isFalse();
        page.click("summary:has-text('Un échafaudage')");
        assertThat(page.isVisible("text=Un constructeur déclare la hauteur.")).isTrue();
        assertThat(page.isVisible("text=Demandez une autorisation.")).isFalse();
        assertFits(page);

        Page agent = signedIn(onADesktop(), aStaffMember(town, Role.FRONT_DESK, null));
        go(agent, town, "/bureau/connaissances/occuper-le-trottoir");
        agent.locator("summary:has-text('Une benne')").focus();
        agent.keyboard().press("Enter");
        assertThat(agent.isVisible("text=Demandez une autorisation.")).isTrue();
        assertThat(agent.isVisible("text=Un constructeur déclare la hauteur.")).isFalse();
        assertAccessible(agent);
    }

    @Test
    void readsGuidedQuestionsOfServicePublic() throws IOException {
        for (String name : GUIDED) {
            Files.copy(SheetFiles.folder().resolve(name), folder.resolve(name));
        }
        bringIn();
        List<String> paths = InTerritory.call(town.id(), () -> paths());
        for (Page page : new Page[] {onAPhone(), onADesktop()}) {
            for (String path : paths) {
                go(page, town, path);
                assertThat(page.locator(".prose > .cases > details").count()).as(path).isGreaterThan(1);
                assertThat(page.locator(".prose details[open]").count()).as(path).isZero();
                page.locator(".prose > .cases > details > summary").first().click();
                page.locator(".prose > .cases > details[open] details > summary").first().click();
                assertAccessible(page);
                assertFits(page);
            }
        }
    }

    private List<String> paths() {
        return jdbc.sql("select '/questions/' || slug from knowledge.article order by slug").query(String.class).list();
    }
}
