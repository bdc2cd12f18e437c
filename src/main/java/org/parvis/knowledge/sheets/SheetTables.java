package org.parvis.knowledge.sheets;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** A table with its caption, its heading cells and the cells that span others. */
final class SheetTables {

    private static final int WIDEST = 99;

    private final Markup out;
    private final SheetBlocks blocks;

    SheetTables(Markup out, SheetBlocks blocks) {
        this.out = out;
        this.blocks = blocks;
    }

    void write(Element table, int level) {
        out.open("div", "class", "table-scroll", "tabindex", "0").open("table");
        String caption = Xml.words(table, "Titre");
        if (!caption.isEmpty()) {
            out.element("caption", caption);
        }
        out.open("tbody");
        List<Element> columns = Xml.elements(table, "Colonne");
        boolean firstIsHeading = !columns.isEmpty() && columns.getFirst().getAttribute("type").equals("header");
        for (Element row : Xml.elements(table)) {
            if (Xml.name(row).equals("Rangée")) {
                row(row, firstIsHeading, level);
            }
        }
        out.close("tbody").close("table").close("div");
    }

    private void row(Element row, boolean firstIsHeading, int level) {
        boolean isHeading = row.getAttribute("type").equals("header");
        out.open("tr");
        List<Element> cells = Xml.elements(row, "Cellule");
        for (Element cell : cells) {
            boolean headsRow = firstIsHeading && cell == cells.getFirst();
            String tag = (isHeading || headsRow) && !Xml.words(cell).isEmpty() ? "th" : "td";
            List<String> attributes = new ArrayList<>();
            if (tag.equals("th")) {
                attributes.addAll(List.of("scope", isHeading ? "col" : "row"));
            }
            span("colspan", cell.getAttribute("fusionHorizontale"), attributes);
            span("rowspan", cell.getAttribute("fusionVerticale"), attributes);
            out.open(tag, attributes.toArray(String[]::new));
            blocks.flowing(cell, level);
            out.close(tag);
        }
        out.close("tr");
    }

    private static void span(String name, String typed, List<String> attributes) {
        if (typed.matches("[1-9]\\d?") && Integer.parseInt(typed) <= WIDEST && !typed.equals("1")) {
            attributes.addAll(List.of(name, typed));
        }
    }
}
