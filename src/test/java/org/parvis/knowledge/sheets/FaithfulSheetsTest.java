package org.parvis.knowledge.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.parvis.knowledge.SafeText;
import org.w3c.dom.Node;

/** Every official sheet comes through with every word. */
class FaithfulSheetsTest {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** Where a sheet stands, and codes of offices: not what it says. */
    private static final Set<String> ABOUT = Set.of(
            "dc:title", "dc:creator", "dc:subject", "dc:description", "dc:publisher", "dc:contributor", "dc:date", "dc:type",
            "dc:format", "dc:identifier", "dc:source", "dc:language", "dc:relation", "dc:coverage", "dc:rights", "SurTitre",
            "Audience", "Canal", "FilDAriane", "SousThemePere", "DossierPere", "SousDossierPere", "RechercheGuidee", "Cible", "PivotLocal");

    private static final Set<String> WITHIN_WORDS = Set.of(
            "LienInterne", "LienIntra", "LienExterne", "MiseEnEvidence", "Exposant", "Indice", "Citation", "Expression", "Valeur");

    private static final Set<String> OURS = words(
            "Où s’adresser Démarches et formulaires Textes de référence Pour en savoir plus Sites à consulter Questions et réponses"
                    + " Choisissez votre situation Comment faire si Voir aussi Définitions Voir la fiche Cerfa n° Téléservice Formulaire Simulateur Outil de"
                    + " recherche Modèle document personnalisé sur SP")
            .keySet().stream().collect(java.util.stream.Collectors.toUnmodifiableSet());

    @Test
    void loseNoWordAndInventNone() throws Exception {
        List<String> wrong = new ArrayList<>();
        List<Path> files = SheetFiles.all();
        for (Path file : files) {
            byte[] xml = Files.readAllBytes(file);
            Map<String, Integer> said = words(said(xml));
            Set<String> cases = words(titlesOfCases(xml)).keySet(); // said once more of what is for these cases alone
            Map<String, Integer> shown = words(text(SafeText.safe(SheetReader.read(xml).html())));
            said.forEach((word, times) -> {
                if (shown.getOrDefault(word, 0) < times) {
                    wrong.add(file.getFileName() + " lost " + word + ": " + times + " → " + shown.getOrDefault(word, 0));
                }
            });
            shown.forEach((word, times) -> {
                if (times > said.getOrDefault(word, 0) && !OURS.contains(word) && !cases.contains(word) && !word.equals("ou") && !word.matches("[FRN]\\d+|\\d+")) {
                    wrong.add(file.getFileName() + " invented " + word);
                }
            });
        }
        assertThat(files).hasSizeGreaterThan(300);
        assertThat(wrong).isEmpty();
    }

    @Test
    void haveHeadingsWithoutGapsAndNothingThatActs() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Path file : SheetFiles.all()) {
            String safe = SafeText.safe(SheetReader.read(Files.readAllBytes(file)).html());
            var page = Jsoup.parseBodyFragment(safe);
            if (!page.select("script, style, iframe, object, img, form, input, [style], [onclick]").isEmpty()) {
                wrong.add(file + " has something that acts");
            }
            page.select("a[href^=#]").stream()
                    .map(link -> link.attr("href").substring(1))
                    .filter(id -> !id.equals("bureau") && page.getElementById(id) == null)
                    .forEach(id -> wrong.add(file.getFileName() + " links to nothing: #" + id));
            int last = 1;
            for (Element heading : page.select("h2, h3, h4, h5, h6")) {
                int level = heading.tagName().charAt(1) - '0';
                if (level > last + 1) {
                    wrong.add(file.getFileName() + ": h" + level + " after h" + last + " «" + heading.text() + "»");
                }
                last = level;
            }
            if (!Jsoup.parseBodyFragment(SheetReader.read(Files.readAllBytes(file)).html()).body().text().equals(page.body().text())) {
                wrong.add(file.getFileName() + " is not the same when made safe");
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Each case by itself, in its group, and none within reach of who opened another. */
    @Test
    void openOneCaseAtATime() throws Exception {
        List<String> wrong = new ArrayList<>();
        int guided = 0;
        for (Path file : SheetFiles.all()) {
            byte[] xml = Files.readAllBytes(file);
            var page = Jsoup.parseBodyFragment(SafeText.safe(SheetReader.read(xml).html()));
            for (Element group : page.select("div.cases")) {
                List<String> names = group.select("> details").eachAttr("name");
                if (names.size() < 2 || names.stream().distinct().count() != 1 || page.select("details[name=" + names.getFirst() + "]").size() != names.size()) {
                    wrong.add(file.getFileName() + ": a group of cases that is none: " + names);
                }
                if (group.parents().select("details").isEmpty() && group.select("> p.question").isEmpty()) {
                    wrong.add(file.getFileName() + ": cases without a question");
                }
            }
            if (new String(xml, StandardCharsets.UTF_8).contains("<RechercheGuidee")) {
                guided++;
                if (page.select("div.cases").isEmpty()) {
                    wrong.add(file.getFileName() + ": a guided question without cases");
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(guided).isGreaterThan(10);
    }

    private static String titlesOfCases(byte[] xml) throws Exception {
        var all = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getElementsByTagName("Titre");
        StringBuilder titles = new StringBuilder();
        for (int i = 0; i < all.getLength(); i++) {
            if (Set.of("Cas", "Situation").contains(all.item(i).getParentNode().getNodeName())) {
                titles.append(' ').append(all.item(i).getTextContent());
            }
        }
        return titles.toString();
    }

    private static String said(byte[] xml) throws Exception {
        StringBuilder said = new StringBuilder();
        collect(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getDocumentElement(), said);
        return said.toString();
    }

    private static void collect(Node node, StringBuilder said) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            said.append(node.getNodeValue().replace("\u00AD", "")); // jsoup leaves them out of its text
            return;
        }
        boolean isAbout = ABOUT.contains(node.getNodeName())
                || node.getNodeName().equals("Theme") && node.getParentNode().getNodeName().equals("Publication");
        if (isAbout) {
            return;
        }
        String gap = WITHIN_WORDS.contains(node.getNodeName()) ? "" : " ";
        said.append(gap);
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            collect(child, said);
        }
        said.append(gap);
    }

    private static String text(String html) {
        return Jsoup.parseBodyFragment(html).body().text();
    }

    private static Map<String, Integer> words(String text) {
        Map<String, Integer> words = new TreeMap<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.merge(word.group(), 1, Integer::sum);
        }
        return words;
    }
}
