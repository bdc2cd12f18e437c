package org.parvis.knowledge.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What the conditions of guided questions stand for. A sheet names them by codes; the cases that a reader chooses bear the
 * same codes, and say in words what they are. What no case of the sheet chooses stays for everybody.
 */
final class SheetConditions {

    private static final Set<String> CASES = Set.of("Cas", "Situation");

    /** True as long as nothing is chosen: what it introduces is the question. */
    private static final String NOTHING_CHOSEN = "T10010";

    private final Map<String, String> titles = new HashMap<>();

    SheetConditions(Element root) {
        collect(root);
    }

    private void collect(Element element) {
        if (CASES.contains(Xml.name(element))) {
            List<String> codes = codes(element);
            String title = Xml.find(element, "Titre").map(Xml::words).orElse("");
            if (codes.size() == 1 && !title.isEmpty()) {
                titles.putIfAbsent(codes.getFirst(), title);
            }
        }
        Xml.elements(element).forEach(this::collect);
    }

    /** One of these must be chosen; nothing where it is more than that. */
    private static List<String> codes(Element element) {
        List<Element> all = Xml.find(element, "Condition").map(Xml::elements).orElse(List.of());
        boolean isAny = all.size() == 1 && Xml.name(all.getFirst()).equals("ou");
        List<Element> parts = isAny ? Xml.elements(all.getFirst()) : all;
        boolean isSimple = (isAny || parts.size() == 1) && parts.stream().allMatch(part -> Xml.name(part).equals("estVrai"));
        return isSimple ? parts.stream().map(part -> part.getAttribute("var")).toList() : List.of();
    }

    /** Whether whoever gets there needs not be told for whom it is: it is the question itself, or they chose the case. */
    static boolean isPlain(Element element) {
        List<String> codes = codes(element);
        return codes.equals(List.of(NOTHING_CHOSEN)) || codes.stream().anyMatch(code -> isChosen(element, code));
    }

    /** For whom it is; empty for everybody who gets there. */
    Optional<String> of(Element element) {
        List<String> codes = codes(element);
        if (codes.isEmpty() || !titles.keySet().containsAll(codes) || codes.stream().anyMatch(code -> isChosen(element, code))) {
            return Optional.empty();
        }
        return Optional.of(codes.stream().map(code -> Objects.requireNonNull(titles.get(code))).distinct().collect(Collectors.joining(" ou ")));
    }

    /** Whether a case around it is the one. */
    private static boolean isChosen(Element element, String code) {
        for (Node around = element.getParentNode(); around instanceof Element one; around = around.getParentNode()) {
            if (CASES.contains(Xml.name(one)) && codes(one).contains(code)) {
                return true;
            }
        }
        return false;
    }
}
