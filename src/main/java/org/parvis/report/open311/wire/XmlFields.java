package org.parvis.report.open311.wire;

import java.io.Writer;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.Characters;

/** Fields as XML elements: no namespace, no attribute, every character escaped that could mean anything. */
final class XmlFields implements Fields {

    private final Sink sink;

    private XmlFields(Sink sink) {
        this.sink = sink;
    }

    static void write(Document document, Writer out) {
        Sink sink = new Sink(out, XmlFields::escape);
        sink.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        XmlFields fields = new XmlFields(sink);
        switch (document) {
            case Document.Listing(String root, String child, var children) -> fields.list(root, child, children);
            case Document.Single(String root, Written part) -> fields.part(root, part);
        }
    }

    @Override
    public Fields text(String name, @Nullable String value) {
        open(name);
        sink.escaped(Characters.allowed(value));
        return close(name);
    }

    @Override
    public Fields whole(String name, int value) {
        return text(name, Integer.toString(value));
    }

    @Override
    public Fields degrees(String name, @Nullable Double value) {
        return text(name, value == null ? null : Degrees.write(value));
    }

    @Override
    public Fields flag(String name, boolean value) {
        return text(name, Boolean.toString(value));
    }

    @Override
    public Fields list(String name, String child, Iterable<? extends Written> children) {
        open(name);
        children.forEach(each -> part(child, each));
        return close(name);
    }

    @Override
    public Fields words(String name, String child, Iterable<String> children) {
        open(name);
        children.forEach(each -> text(child, each));
        return close(name);
    }

    @Override
    public Fields part(String name, Written part) {
        open(name);
        part.writeTo(this);
        return close(name);
    }

    private void open(String name) {
        sink.raw("<").raw(name).raw(">");
    }

    private Fields close(String name) {
        sink.raw("</").raw(name).raw(">");
        return this;
    }

    /** A carriage return would be read back as a line feed (XML 1.0 §2.11) if it were not escaped. */
    private static @Nullable String escape(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            case '\r' -> "&#13;";
            default -> null;
        };
    }
}
