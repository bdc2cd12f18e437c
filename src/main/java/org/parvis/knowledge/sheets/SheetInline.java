package org.parvis.knowledge.sheets;

import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** The words of a paragraph, with their links and emphasis. */
final class SheetInline {

    private final Markup out;
    private final SheetLinks links;
    private final Set<String> defined;

    /** @param defined numbers of what the sheet explains at its end */
    SheetInline(Markup out, SheetLinks links, Set<String> defined) {
        this.out = out;
        this.links = links;
        this.defined = defined;
    }

    static boolean is(Node node) {
        return switch (Xml.name(node)) {
            case "LienInterne", "LienIntra", "LienExterne", "MiseEnEvidence", "Exposant", "Indice", "Citation", "Expression", "Valeur" -> true;
            default -> false;
        };
    }

    void children(Node parent) {
        Xml.nodes(parent).forEach(this::write);
    }

    void write(Node node) {
        if (node instanceof Text text) {
            out.text(text.getData().replaceAll("\\s+", " "));
        } else if (node instanceof Element element) {
            element(element);
        }
    }

    private void element(Element element) {
        switch (Xml.name(element)) {
            case "LienInterne" -> link(links.sheet(element.getAttribute("LienPublication"), element.getAttribute("audience")), element);
            case "LienExterne" -> link(SheetLinks.web(element.getAttribute("URL")), element);
            case "LienIntra" -> link(explained(element.getAttribute("LienID")), element);
            case "MiseEnEvidence" -> within("strong", element);
            case "Exposant" -> within("sup", element);
            case "Indice" -> within("sub", element);
            case "Citation" -> within("em", element);
            default -> children(element);
        }
    }

    private String explained(String id) {
        return defined.contains(id) ? "#def-" + id : "";
    }

    /** With the spaces at its ends: they part it from the words around. A link without words is none. */
    private void link(String address, Element link) {
        String words = link.getTextContent().replaceAll("\\s+", " ");
        if (words.isBlank()) {
            out.text(words);
        } else {
            out.link(address, words);
        }
    }

    /** A branch that leads straight to another sheet leaves it to the page to name it. */
    void way(Element link) {
        String id = link.getAttribute("LienPublication");
        out.open("p").link(links.sheet(id, link.getAttribute("audience")), "Voir la fiche " + id).close("p");
    }

    private void within(String tag, Element element) {
        out.open(tag);
        children(element);
        out.close(tag);
    }
}
