package org.parvis.participation.imports;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.parvis.shared.Printable;

/**
 * The words of a text of another platform, which may be HTML or not. Pages of ours show words and nothing else, so that
 * whatever a tag would do is gone; paragraphs, points of lists and addresses of links stay.
 */
final class PlainWords {

    private static final int DEEPEST = 200;
    /** «a < b» and «<3» are words. */
    private static final Pattern TAG = Pattern.compile(
            "(?i)</?(?:p|br|div|span|a|ul|ol|li|b|i|u|s|em|strong|h[1-6]|blockquote|pre|code|img|iframe|table|tr|td|th|tbody|font|script|style|hr|video|sub|sup|figure|svg)(?:\\s[^<>]*|/)?>");
    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});");
    private static final Set<String> SILENT = Set.of("script", "style", "template", "noscript", "svg", "object", "iframe", "video", "head", "title");
    private static final Set<String> BLOCKS =
            Set.of("p", "div", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "table", "tr", "hr", "figure");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\u00a0]+");

    private PlainWords() {}

    static String of(String written) {
        String words = TAG.matcher(written).find() ? ofHtml(written)
                : ENTITY.matcher(written).find() ? Parser.unescapeEntities(written, false) : written;
        String clean = Printable.text(words);
        return SPACES.matcher(clean).replaceAll(" ").replaceAll(" ?\\n ?", "\n").replaceAll("\\n{3,}", "\n\n").strip();
    }

    private static String ofHtml(String html) {
        StringBuilder words = new StringBuilder();
        Element body = Jsoup.parseBodyFragment(html).body();
        body.select(String.join(", ", SILENT)).remove();
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    words.append(text.getWholeText().replaceAll("\\s+", " "));
                } else if (node instanceof Element element && depth < DEEPEST) {
                    switch (element.normalName()) {
                        case "br" -> words.append('\n');
                        case "li" -> words.append("\n- ");
                        case "img" -> words.append(element.attr("alt"));
                        default -> {}
                    }
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    if (element.normalName().equals("a")) {
                        words.append(address(element));
                    } else if (BLOCKS.contains(element.normalName()) && depth < DEEPEST) {
                        words.append(element.normalName().equals("p") ? "\n\n" : "\n");
                    }
                }
            }
        });
        return words.toString();
    }

    /** Where a link leads, unless it says so itself. */
    private static String address(Element link) {
        String target = link.attr("href").strip();
        boolean isWeb = target.startsWith("http://") || target.startsWith("https://");
        return isWeb && target.length() < 500 && !link.text().strip().equals(target) ? " (" + target + ")" : "";
    }
}
