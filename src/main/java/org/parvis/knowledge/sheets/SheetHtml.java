package org.parvis.knowledge.sheets;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Turns a sheet into a page. Cases among which a reader chooses become parts that open ({@link SheetCases}); what stands beside the text (whom
 * to ask, services, law) comes after it under headings, in French as the sheet itself. Elements that nobody foresaw keep
 * their words.
 */
final class SheetHtml {

    /** Says where a sheet stands, not what it says. */
    private static final Set<String> ABOUT = Set.of(
            "title", "creator", "subject", "description", "publisher", "contributor", "date", "type", "format", "identifier",
            "source", "language", "relation", "coverage", "rights", "SurTitre", "Audience", "Canal", "FilDAriane", "Theme",
            "SousThemePere", "DossierPere", "SousDossierPere", "RechercheGuidee", "Cible");

    private static final Set<String> AFTER = Set.of(
            "OuSAdresser", "ServiceEnLigne", "Reference", "PourEnSavoirPlus", "LienExterneCommente", "QuestionReponse",
            "CommentFaireSi", "VoirAussi", "Definition", "Abreviation");

    private static final int FIRST_HEADING = 2;

    private final Element root;
    private final SheetLinks links;
    private final Markup out = new Markup();
    private final SheetBlocks blocks;

    SheetHtml(Element root, SheetLinks links) {
        this.root = root;
        this.links = links;
        this.blocks = new SheetBlocks(out, new SheetInline(out, links, defined(root)), new SheetConditions(root));
    }

    String html() {
        Xml.nodes(root).stream().filter(node -> !isIn(node, ABOUT) && !isIn(node, AFTER)).forEach(node -> blocks.write(node, FIRST_HEADING));
        section("Où s’adresser", "OuSAdresser");
        section("Démarches et formulaires", "ServiceEnLigne");
        list("Textes de référence", "Reference");
        list("Pour en savoir plus", "PourEnSavoirPlus");
        section("Sites à consulter", "LienExterneCommente");
        related("Questions et réponses", Xml.elements(root, "QuestionReponse"));
        related("Comment faire si…", Xml.elements(root, "CommentFaireSi"));
        seeAlso();
        definitions();
        return out.toString();
    }

    private static boolean isIn(Node node, Set<String> names) {
        return node instanceof Element && names.contains(Xml.name(node));
    }

    private void section(String heading, String name) {
        List<Element> found = Xml.elements(root, name);
        if (!found.isEmpty()) {
            out.element("h2", heading);
            found.forEach(one -> blocks.write(one, FIRST_HEADING + 1));
        }
    }

    private void list(String heading, String name) {
        List<Element> found = Xml.elements(root, name);
        if (!found.isEmpty()) {
            out.element("h2", heading).open("ul");
            for (Element one : found) {
                out.open("li");
                blocks.reference(one);
                out.close("li");
            }
            out.close("ul");
        }
    }

    private void related(String heading, List<Element> found) {
        if (!found.isEmpty()) {
            out.element("h2", heading).open("ul");
            for (Element one : found) {
                out.open("li").link(links.sheet(one.getAttribute("ID"), one.getAttribute("audience")), Xml.words(one)).close("li");
            }
            out.close("ul");
        }
    }

    private void seeAlso() {
        List<Element> found = Xml.elements(root, "VoirAussi").stream().flatMap(one -> Xml.elements(one).stream()).toList();
        if (!found.isEmpty()) {
            out.element("h2", "Voir aussi").open("ul");
            for (Element one : found) {
                out.open("li").link(links.sheet(one.getAttribute("ID"), one.getAttribute("audience")), Xml.words(one, "Titre"));
                String theme = Xml.find(one, "Theme").map(Xml::words).orElse("");
                out.text(theme.isEmpty() ? "" : " (" + theme + ")").close("li");
            }
            out.close("ul");
        }
    }

    private void definitions() {
        List<Element> found = Xml.elements(root).stream().filter(SheetHtml::isDefinition).toList();
        if (!found.isEmpty()) {
            out.element("h2", "Définitions").open("dl");
            for (Element one : found) {
                out.open("dt", "id", "def-" + one.getAttribute("ID")).text(Xml.words(one, "Titre")).close("dt").open("dd");
                Xml.elements(one).stream()
                        .filter(child -> !Xml.name(child).equals("Titre"))
                        .forEach(child -> blocks.write(child, FIRST_HEADING + 1));
                out.close("dd");
            }
            out.close("dl");
        }
    }

    private static Set<String> defined(Element root) {
        return Xml.elements(root).stream()
                .filter(SheetHtml::isDefinition)
                .map(one -> one.getAttribute("ID"))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean isDefinition(Element one) {
        return Xml.name(one).equals("Definition") || Xml.name(one).equals("Abreviation");
    }
}
