package org.parvis.knowledge.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets, and files that only look like some. */
class SheetReaderTest {

    static final String SHEET = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Publication xmlns:dc="http://purl.org/dc/elements/1.1/" ID="F99001" type="Fiche d'information"
                spUrl="https://www.service-public.fr/particuliers/vosdroits/F99001">
            <dc:title>Autorisation de voirie</dc:title><dc:description>Qui peut occuper le trottoir &amp; comment.</dc:description>
            <dc:date>modified 2026-02-03</dc:date><Audience>Particuliers</Audience>
            <Theme ID="N1"><Titre>Logement</Titre></Theme><SousThemePere ID="N2">Travaux</SousThemePere>
            <DossierPere ID="N3"><Titre>Chantier</Titre><Fiche ID="F2">Autre</Fiche></DossierPere>
            <Introduction><Texte><Paragraphe>Une <MiseEnEvidence>autorisation</MiseEnEvidence> est nécessaire
              (<LienIntra LienID="R5" type="Définition de glossaire">domaine public</LienIntra>).</Paragraphe></Texte></Introduction>
            <ListeSituations affichage="onglet">
             <Situation><Titre>Benne</Titre><Texte><Chapitre><Titre><Paragraphe>Demande</Paragraphe></Titre>
              <Paragraphe>Voir la <LienInterne LienPublication="F99002" audience="Particuliers">fiche voisine</LienInterne>.</Paragraphe>
              <Liste type="numero"><Item><Paragraphe>Plan au 1<Exposant>er</Exposant> étage</Paragraphe></Item></Liste>
              <OuSAdresser ID="R1" type="Local"><Titre>Mairie</Titre><PivotLocal>mairie</PivotLocal></OuSAdresser></Chapitre></Texte></Situation>
             <Situation><Titre>Échafaudage &lt;b&gt;</Titre><Texte><Tableau><Titre>Prix</Titre><Colonne type="header"/><Colonne type="normal"/>
              <Rangée type="header"><Cellule><Paragraphe>Durée</Paragraphe></Cellule><Cellule><Paragraphe>Prix</Paragraphe></Cellule></Rangée>
              <Rangée type="normal"><Cellule><Paragraphe>Jour</Paragraphe></Cellule><Cellule fusionVerticale="2"><Paragraphe>3 €</Paragraphe></Cellule></Rangée></Tableau>
              <Inconnu>Des mots <Neuf>nouveaux</Neuf></Inconnu></Texte></Situation>
            </ListeSituations>
            <Reference URL="javascript:alert(1)" ID="R9"><Titre>Code de la voirie</Titre><Complement>L113-2</Complement></Reference>
            <Definition ID="R5"><Titre>Domaine public</Titre><Texte><Paragraphe>Ce qui est à tous.</Paragraphe></Texte></Definition>
            </Publication>
            """;

    static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void readsWhatASheetSaysOfItself() throws SheetRefused {
        Sheet sheet = SheetReader.read(bytes(SHEET));
        assertThat(sheet.id()).isEqualTo("F99001");
        assertThat(sheet.title()).isEqualTo("Autorisation de voirie");
        assertThat(sheet.theme()).isEqualTo("Logement");
        assertThat(sheet.keywords()).isEqualTo("Travaux, Chantier");
        assertThat(sheet.summary()).isEqualTo("Qui peut occuper le trottoir & comment.");
        assertThat(sheet.dated()).isEqualTo("2026-02-03");
        assertThat(sheet.address()).isEqualTo("https://www.service-public.gouv.fr/particuliers/vosdroits/F99001");
        assertThat(sheet.namesTownHall()).isTrue();
    }

    @Test
    void turnsItIntoAPage() throws SheetRefused {
        var page = Jsoup.parseBodyFragment(SheetReader.read(bytes(SHEET)).html());
        assertThat(page.select("details > summary").eachText()).containsExactly("Benne", "Échafaudage <b>");
        assertThat(page.select("details h2").text()).isEqualTo("Demande");
        assertThat(page.select("ol > li").text()).isEqualTo("Plan au 1er étage");
        assertThat(page.select("a[href=#bureau]").text()).isEqualTo("Mairie");
        assertThat(page.select("a[href$=/particuliers/vosdroits/F99002]").text()).isEqualTo("fiche voisine");
        assertThat(page.select("a[href=#def-R5]").text()).isEqualTo("domaine public");
        assertThat(page.select("dt#def-R5 + dd").text()).isEqualTo("Ce qui est à tous.");
        assertThat(page.select("th[scope=col]").eachText()).containsExactly("Durée", "Prix");
        assertThat(page.select("th[scope=row]").text()).isEqualTo("Jour");
        assertThat(page.select("td[rowspan=2]").text()).isEqualTo("3 €");
        assertThat(page.text()).contains("Des mots").contains("nouveaux").contains("Code de la voirie – L113-2");
        assertThat(page.select("a[href^=javascript], b")).isEmpty();
    }

    @Test
    void showsWhatIsForOneCaseBehindItsQuestion() throws SheetRefused {
        String guided = SHEET.replace("<Situation><Titre>Benne</Titre>", """
                <Situation><Titre>Benne</Titre><Condition><estVrai var="T1"/></Condition>
                <FragmentConditionne><Condition><estVrai var="T10010"/></Condition><Paragraphe>Cela dépend de la rue.</Paragraphe></FragmentConditionne>
                <FragmentConditionne><Condition><estVrai var="T1"/></Condition><Paragraphe>Déjà choisi.</Paragraphe></FragmentConditionne>
                <BlocCas affichage="radio"><Cas><Titre>Rue étroite</Titre><Condition><estVrai var="T2"/></Condition><Paragraphe>Non.</Paragraphe></Cas>
                <Cas><Titre>Avenue</Titre><Condition><estVrai var="T3"/></Condition><Paragraphe>Oui.</Paragraphe></Cas></BlocCas>""")
                .replace("<Reference URL", """
                <FragmentConditionne><Condition><ou><estVrai var="T2"/><estVrai var="T3"/></ou></Condition><Paragraphe>Payez.</Paragraphe></FragmentConditionne>
                <FragmentConditionne><Condition><estVrai var="T9"/></Condition><Paragraphe>Personne ne sait pour qui.</Paragraphe></FragmentConditionne>
                <ServiceEnLigne ID="R7" URL="https://www.ville.example/benne" type="Téléservice"><Titre>Demander</Titre>
                <Condition><estVrai var="T1"/></Condition></ServiceEnLigne>
                <Reference URL""");
        var page = Jsoup.parseBodyFragment(SheetReader.read(bytes(guided)).html());
        assertThat(page.select("div.cases").eachAttr("class")).hasSize(2);
        assertThat(page.select("body > div.cases > p.question").text()).isEqualTo("Choisissez votre situation");
        assertThat(page.select("body > div.cases > details > summary").eachText()).containsExactly("Benne", "Échafaudage <b>");
        var nested = page.select("details > div.cases");
        assertThat(nested.select("> p.question")).as("said already").isEmpty();
        assertThat(nested.select("> details > summary").eachText()).containsExactly("Rue étroite", "Avenue");
        assertThat(page.select("details[name]").eachAttr("name").stream().distinct().toList()).hasSize(2);
        assertThat(page.select("details > p").eachText()).contains("Cela dépend de la rue.", "Déjà choisi.");
        assertThat(page.select("body > details > summary").text()).isEqualTo("Rue étroite ou Avenue");
        assertThat(page.select("body > details").text()).endsWith("Payez.");
        assertThat(page.select(".hint").eachText()).containsExactly("Personne ne sait pour qui.");
        assertThat(page.select(".service").text()).contains("Demander (Benne) – Téléservice");
        assertThat(page.select("[open]")).isEmpty();
    }

    @Test
    void followsNoEntityAndNoDocumentType(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "motdepasse");
        for (String doctype : List.of(
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">",
                "<!DOCTYPE x [<!ENTITY a \"" + "x".repeat(1000) + "\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>")) {
            String xml = SHEET.replace("<Publication", doctype + "<Publication").replace("Une <Mise", "&e;&b; Une <Mise");
            assertThatThrownBy(() -> SheetReader.read(bytes(xml)))
                    .isInstanceOf(SheetRefused.class)
                    .hasMessageContaining("DOCTYPE")
                    .hasMessageNotContaining("motdepasse");
        }
    }

    @Test
    void saysWhyAFileIsNoSheet() {
        assertThatThrownBy(() -> SheetReader.read(bytes("pas du XML"))).isInstanceOf(SheetRefused.class).hasMessageContaining("line 1");
        assertThatThrownBy(() -> SheetReader.read(new byte[0])).isInstanceOf(SheetRefused.class);
        assertThatThrownBy(() -> SheetReader.read(bytes("<html/>"))).hasMessageContaining("<html>, not <Publication>");
        assertThatThrownBy(() -> SheetReader.read(bytes("<Publication ID='../x'/>"))).hasMessageContaining("number");
        assertThatThrownBy(() -> SheetReader.read(bytes("<Publication ID='F1'/>"))).hasMessageContaining("title");
        assertThatThrownBy(() -> SheetReader.read(new byte[SheetReader.MOST_BYTES + 1])).hasMessageContaining("longer than 4 MB");
        String deep = "<Chapitre>".repeat(5_000) + "</Chapitre>".repeat(5_000);
        assertThatThrownBy(() -> SheetReader.read(bytes(SHEET.replace("<Introduction>", deep + "<Introduction>")))).isInstanceOf(SheetRefused.class);
    }

    /** Whatever is done to a sheet, it is read or refused: nothing else is thrown, and nothing active comes of it. */
    @Test
    void standsAnyDamage() {
        Random random = new Random(20261128);
        byte[] whole = bytes(SHEET);
        int read = 0;
        for (int n = 0; n < 3_000; n++) {
            byte[] damaged = damaged(whole, random);
            try {
                String html = SheetReader.read(damaged).html();
                assertThat(Jsoup.parseBodyFragment(html).select("script, [onclick], [href^=javascript]")).isEmpty();
                read++;
            } catch (SheetRefused refused) {
                assertThat(refused.getMessage()).isNotBlank().hasSizeLessThan(300);
            }
        }
        assertThat(read).as("some damage is only to words").isBetween(100, 2_900);
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] copy = whole.clone();
        int at = random.nextInt(copy.length);
        switch (random.nextInt(4)) {
            case 0 -> copy[at] = (byte) random.nextInt(256);
            case 1 -> copy = Arrays.copyOf(copy, at);
            case 2 -> {
                int length = random.nextInt(60);
                int to = random.nextInt(copy.length);
                System.arraycopy(whole, at, copy, to, Math.min(length, copy.length - Math.max(at, to)));
            }
            default -> {
                int other = random.nextInt(copy.length);
                byte kept = copy[at];
                copy[at] = copy[other];
                copy[other] = kept;
            }
        }
        return copy;
    }
}
