package org.parvis.report.open311.wire;

import java.util.List;

/** A whole answer: a root element that is either a list of one kind of child or a part with fields of its own. */
public sealed interface Document {

    /** An answer such as {@code services[service…]}. */
    static Document list(String root, String child, Iterable<? extends Written> children) {
        return new Listing(root, child, children);
    }

    /** An answer such as {@code discovery{…}}. */
    static Document of(String root, Written part) {
        return new Single(root, part);
    }

    /** The answer to a client's mistakes. */
    static Document errors(List<WireError> errors) {
        return list("errors", "error", errors);
    }

    record Listing(String root, String child, Iterable<? extends Written> children) implements Document {}

    record Single(String root, Written part) implements Document {}
}
