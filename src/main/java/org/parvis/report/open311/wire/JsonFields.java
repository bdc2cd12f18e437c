package org.parvis.report.open311.wire;

import java.io.Writer;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.Characters;

/**
 * Fields as JSON by the "Spark" convention: the root element is dropped, a container of one repeated child is an array
 * even with one child or none, an empty element is null.
 */
final class JsonFields implements Fields {

    private final Sink sink;
    private boolean first = true;

    private JsonFields(Sink sink) {
        this.sink = sink;
    }

    static void write(Document document, Writer out) {
        JsonFields fields = new JsonFields(new Sink(out, JsonFields::escape));
        switch (document) {
            case Document.Listing(_, _, var children) -> fields.array(children);
            case Document.Single(_, Written part) -> fields.object(part);
        }
    }

    @Override
    public Fields text(String name, @Nullable String value) {
        name(name);
        value(value);
        return this;
    }

    @Override
    public Fields whole(String name, int value) {
        return bare(name, Integer.toString(value));
    }

    @Override
    public Fields degrees(String name, @Nullable Double value) {
        return bare(name, value == null ? "null" : Degrees.write(value));
    }

    @Override
    public Fields flag(String name, boolean value) {
        return bare(name, Boolean.toString(value));
    }

    @Override
    public Fields list(String name, String child, Iterable<? extends Written> children) {
        name(name);
        array(children);
        return this;
    }

    @Override
    public Fields words(String name, String child, Iterable<String> children) {
        name(name);
        sink.raw("[");
        for (Iterator<String> each = children.iterator(); each.hasNext(); ) {
            value(each.next());
            sink.raw(each.hasNext() ? "," : "");
        }
        sink.raw("]");
        return this;
    }

    @Override
    public Fields part(String name, Written part) {
        name(name);
        object(part);
        return this;
    }

    private Fields bare(String name, String value) {
        name(name);
        sink.raw(value);
        return this;
    }

    private void name(String name) {
        sink.raw(first ? "\"" : ",\"").raw(name).raw("\":");
        first = false;
    }

    private void value(@Nullable String value) {
        String allowed = Characters.allowed(value);
        if (allowed.isEmpty()) {
            sink.raw("null");
        } else {
            sink.raw("\"").escaped(allowed).raw("\"");
        }
    }

    private void object(Written part) {
        sink.raw("{");
        first = true;
        part.writeTo(this);
        first = false;
        sink.raw("}");
    }

    private void array(Iterable<? extends Written> children) {
        sink.raw("[");
        for (Iterator<? extends Written> each = children.iterator(); each.hasNext(); ) {
            object(each.next());
            sink.raw(each.hasNext() ? "," : "");
        }
        sink.raw("]");
    }

    /** A less-than sign and the two line separators of Unicode are escaped for those who paste JSON into a page. */
    private static @Nullable String escape(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '<' -> "\\u003c";
            case '\u2028' -> "\\u2028";
            case '\u2029' -> "\\u2029";
            default -> null;
        };
    }
}
