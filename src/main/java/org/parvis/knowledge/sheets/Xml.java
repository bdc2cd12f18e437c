package org.parvis.knowledge.sheets;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Steps through a document. */
final class Xml {

    private Xml() {}

    static List<Node> nodes(Node parent) {
        var children = parent.getChildNodes();
        return IntStream.range(0, children.getLength()).mapToObj(children::item).toList();
    }

    static List<Element> elements(Node parent) {
        return nodes(parent).stream().flatMap(node -> node instanceof Element element ? Stream.of(element) : Stream.empty()).toList();
    }

    static List<Element> elements(Node parent, String name) {
        return elements(parent).stream().filter(child -> name(child).equals(name)).toList();
    }

    static Optional<Element> find(Node parent, String name) {
        return elements(parent, name).stream().findFirst();
    }

    /** The words of the first child of this name; empty where there is none. */
    static String words(Node parent, String name) {
        return find(parent, name).map(Xml::words).orElse("");
    }

    static String words(Node node) {
        return node.getTextContent().replaceAll("\\s+", " ").strip();
    }

    static String name(Node node) {
        return node.getLocalName() == null ? node.getNodeName() : node.getLocalName();
    }
}
