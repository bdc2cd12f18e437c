package org.parvis.knowledge.sheets;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The cases among which a reader finds their own, behind the question that tells them apart: each opens by its title, one
 * at a time, within the case around it. No script is needed, and the search of a browser finds what is closed.
 */
final class SheetCases {

    private static final Set<String> CASES = Set.of("Cas", "Situation", "Problematique");

    private final Markup out;
    private final SheetBlocks blocks;
    private final SheetConditions conditions;
    private int groups;

    SheetCases(Markup out, SheetBlocks blocks, SheetConditions conditions) {
        this.out = out;
        this.blocks = blocks;
        this.conditions = conditions;
    }

    /** Of a single case there is nothing to choose: it stands open. */
    void group(Element element, int level) {
        Optional<String> question = SheetBlocks.title(element);
        List<Element> all = Xml.elements(element).stream().filter(child -> !Xml.name(child).equals("Titre")).toList();
        if (all.size() == 1) {
            question.ifPresent(blocks::strong);
            SheetBlocks.title(all.getFirst()).ifPresent(blocks::strong);
            blocks.children(all.getFirst(), level);
            return;
        }
        out.open("div", "class", "cases");
        if (question.isPresent() || !isWithinCase(element)) {
            out.open("p", "class", "question").text(question.orElse("Choisissez votre situation")).close("p");
        }
        groups++;
        String name = "cas-" + groups;
        all.forEach(one -> {
            if (CASES.contains(Xml.name(one))) {
                open(one, level, "name", name);
            } else {
                blocks.write(one, level);
            }
        });
        out.close("div");
    }

    /** One of the branches of a problem: they say themselves how they hang together. */
    void branch(Element element, int level) {
        open(element, level);
    }

    private void open(Element element, int level, String... attributes) {
        Optional<String> title = SheetBlocks.title(element);
        if (title.isPresent()) {
            out.open("details", attributes).element("summary", title.get());
            blocks.children(element, level);
            out.close("details");
        } else {
            blocks.children(element, level);
        }
    }

    /** Whether the case around it says already that something is to be chosen. */
    private static boolean isWithinCase(Element element) {
        for (Node around = element.getParentNode(); around != null; around = around.getParentNode()) {
            if (CASES.contains(Xml.name(around))) {
                return true;
            }
        }
        return false;
    }

    /** What is for some readers alone; it stands apart where nobody says for whom. */
    void conditioned(Element element, int level) {
        Optional<String> whom = conditions.of(element);
        if (whom.isPresent()) {
            out.open("details").element("summary", whom.get());
            blocks.children(element, level);
            out.close("details");
        } else if (SheetConditions.isPlain(element)) {
            blocks.children(element, level);
        } else {
            blocks.note("hint", element, level);
        }
    }

    /** For whom a service or a text is, behind its title; empty for everybody. */
    String whom(Element element) {
        return conditions.of(element).map(whom -> " (" + whom + ")").orElse("");
    }
}
