package org.parvis.knowledge.sheets;

/** Writes HTML: every word escaped, every element closed. */
final class Markup {

    private final StringBuilder html = new StringBuilder();

    Markup open(String tag) {
        return raw("<" + tag + ">");
    }

    /** @param attributes name, value, name, value… */
    Markup open(String tag, String... attributes) {
        html.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            html.append(' ').append(attributes[i]).append("=\"").append(escaped(attributes[i + 1])).append('"');
        }
        return raw(">");
    }

    Markup close(String tag) {
        return raw("</" + tag + ">");
    }

    Markup text(String words) {
        return raw(escaped(words));
    }

    /** A whole element with nothing but words in it. */
    Markup element(String tag, String words) {
        return open(tag).text(words).close(tag);
    }

    /** A link, or the bare words where it leads nowhere. */
    Markup link(String address, String words) {
        return address.isEmpty() ? text(words) : open("a", "href", address).text(words).close("a");
    }

    private Markup raw(String markup) {
        html.append(markup);
        return this;
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
