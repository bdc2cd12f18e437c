package org.parvis.knowledge.sheets;

import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** The parts of a sheet: chapters, cases, lists, tables, notes, whom to ask, services. */
final class SheetBlocks {

    private static final int DEEPEST_HEADING = 6;

    private final Markup out;
    private final SheetInline inline;
    private final SheetTables tables;
    private final SheetCases cases;

    SheetBlocks(Markup out, SheetInline inline, SheetConditions conditions) {
        this.out = out;
        this.inline = inline;
        this.tables = new SheetTables(out, this);
        this.cases = new SheetCases(out, this, conditions);
    }

    /** @param level of the next heading */
    void write(Node node, int level) {
        if (node instanceof Text text) {
            if (!text.getData().isBlank()) {
                out.element("p", text.getData().strip());
            }
        } else if (node instanceof Element element) {
            element(element, level);
        }
    }

    void children(Element parent, int level) {
        Xml.nodes(parent).stream().filter(child -> !Xml.name(child).equals("Titre")).forEach(child -> write(child, level));
    }

    private void element(Element element, int level) {
        switch (Xml.name(element)) {
            case "Paragraphe" -> paragraph(element);
            case "Titre" -> out.element("p", Xml.words(element));
            case "Chapitre", "SousChapitre" -> chapter(element, level);
            case "ListeSituations", "BlocCas", "Problematiques" -> cases.group(element, level);
            case "Situation", "Cas", "Problematique", "Branche" -> cases.branch(element, level);
            case "Liste" -> list(element, level);
            case "Tableau" -> tables.write(element, level);
            case "ANoter", "ASavoir", "Rappel" -> note("notice", element, level);
            case "Attention", "Avertissement" -> note("notice warn", element, level);
            case "FragmentConditionne" -> cases.conditioned(element, level);
            case "Aide" -> children(element, level);
            case "OuSAdresser" -> office(element, level);
            case "ServiceEnLigne" -> service(element, level);
            case "Reference", "PourEnSavoirPlus", "LienExterneCommente" -> standing(element, level);
            case "Condition", "SiSelectionne", "PivotLocal", "RessourceWeb", "Illustration" -> {}
            default -> other(element, level);
        }
    }

    private void other(Element element, int level) {
        if (Xml.name(element).equals("LienInterne") && Xml.words(element).isEmpty()) {
            inline.way(element);
        } else if (SheetInline.is(element)) {
            out.open("p");
            inline.write(element);
            out.close("p");
        } else {
            title(element).ifPresent(words -> strong(words));
            children(element, level);
        }
    }

    private void paragraph(Element element) {
        out.open("p");
        inline.children(element);
        out.close("p");
    }

    static Optional<String> title(Element element) {
        return Xml.find(element, "Titre").map(Xml::words).filter(words -> !words.isEmpty());
    }

    void strong(String words) {
        out.open("p").element("strong", words).close("p");
    }

    private void chapter(Element element, int level) {
        if (title(element).isPresent()) {
            out.element("h" + Math.min(level, DEEPEST_HEADING), title(element).get());
            children(element, Math.min(level + 1, DEEPEST_HEADING));
        } else {
            children(element, level);
        }
    }

    private void list(Element element, int level) {
        String tag = element.getAttribute("type").equals("numero") ? "ol" : "ul";
        title(element).ifPresent(this::strong);
        out.open(tag);
        for (Element item : Xml.elements(element)) {
            if (!Xml.name(item).equals("Titre")) {
                out.open("li");
                flowing(item, level);
                out.close("li");
            }
        }
        out.close(tag);
    }

    /** In an item or a cell a single paragraph needs no element of its own. */
    void flowing(Element parent, int level) {
        List<Element> elements = Xml.elements(parent).stream().filter(child -> !Xml.name(child).equals("Condition")).toList();
        if (elements.size() == 1 && Xml.name(elements.getFirst()).equals("Paragraphe")) {
            inline.children(elements.getFirst());
        } else if (elements.stream().allMatch(SheetInline::is)) {
            inline.children(parent);
        } else {
            Xml.nodes(parent).forEach(child -> write(child, level));
        }
    }

    void note(String look, Element element, int level) {
        out.open("div", "class", look);
        title(element).ifPresent(this::strong);
        children(element, level);
        out.close("div");
    }

    /** Whom to ask; «#bureau» is where the page shows the authority's own office. */
    private void office(Element element, int level) {
        boolean here = Xml.words(element, "PivotLocal").startsWith("mairie");
        String address = here ? "#bureau" : Xml.find(element, "RessourceWeb").map(one -> SheetLinks.web(one.getAttribute("URL"))).orElse("");
        out.open("div", "class", "where").open("p").open("strong").link(address, Xml.words(element, "Titre")).close("strong");
        suffix(element, "Complement", " – ");
        suffix(element, "Source", " – ");
        out.close("p");
        rest(element, level, "Titre", "Complement", "Source");
        out.close("div");
    }

    private void service(Element element, int level) {
        out.open("div", "class", "service").open("p");
        out.open("strong").link(SheetLinks.web(element.getAttribute("URL")), Xml.words(element, "Titre")).close("strong");
        String form = element.getAttribute("numerocerfa");
        out.text(cases.whom(element) + kind(element) + (form.isEmpty() ? "" : " – Cerfa n° " + form));
        suffix(element, "Source", " – ");
        out.close("p");
        for (Element notice : Xml.elements(element, "NoticeLiee")) {
            out.open("p").link(SheetLinks.web(notice.getAttribute("URL")), Xml.words(notice)).close("p");
        }
        for (Element further : Xml.elements(element, "ServiceEnLigneAnnexe")) {
            String address = Xml.find(further, "LienWeb").map(one -> SheetLinks.web(one.getAttribute("URL"))).orElse("");
            out.open("p").link(address, Xml.words(further, "Titre")).close("p");
            rest(further, level, "Titre", "LienWeb");
            for (Element notice : Xml.elements(further, "NoticeLiee")) {
                out.open("p").link(SheetLinks.web(notice.getAttribute("URL")), Xml.words(notice)).close("p");
            }
        }
        rest(element, level, "Titre", "Source", "NoticeLiee", "ServiceEnLigneAnnexe");
        out.close("div");
    }

    private static String kind(Element element) {
        String type = element.getAttribute("type");
        return type.isEmpty() ? "" : " – " + type;
    }

    private void rest(Element element, int level, String... done) {
        List<String> names = List.of(done);
        Xml.nodes(element).stream()
                .filter(child -> !names.contains(Xml.name(child)) && !Xml.name(child).equals("NoticeLiee"))
                .forEach(child -> write(child, level));
    }

    private void suffix(Element element, String name, String before) {
        String words = Xml.words(element, name);
        out.text(words.isEmpty() ? "" : before + words);
    }

    private void standing(Element element, int level) {
        if (Xml.name(element).equals("LienExterneCommente")) {
            out.open("div", "class", "service");
            Xml.elements(element).stream().filter(child -> !Xml.name(child).equals("Source")).forEach(child -> write(child, level));
            out.element("p", Xml.words(element, "Source")).close("div");
        } else {
            out.open("p");
            reference(element);
            out.close("p");
        }
    }

    /** A text of law or a page to read on: its title, what of it, and whose it is. */
    void reference(Element element) {
        out.link(SheetLinks.web(element.getAttribute("URL")), Xml.words(element, "Titre")).text(cases.whom(element));
        suffix(element, "Complement", " – ");
        suffix(element, "Source", " – ");
    }
}
