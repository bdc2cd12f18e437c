package org.parvis.relation.social;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.parvis.shared.Printable;

/** The words of a post in HTML; nothing of the page itself is kept, and no more than {@value #LONGEST} characters. */
final class PostText {

    static final int LONGEST = 10_000;

    private static final int LONGEST_HTML = 100_000;
    private static final Set<String> BLOCKS = Set.of("p", "div", "li", "blockquote", "pre", "ul", "ol");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\u00a0]+");
    private static final Pattern GAPS = Pattern.compile(" ?\\n[ \\n]*+");

    private PostText() {}

    static String of(String html) {
        StringBuilder words = new StringBuilder();
        Element body = Jsoup.parseBodyFragment(html.length() > LONGEST_HTML ? html.substring(0, LONGEST_HTML) : html).body();
        body.select("script, style, template, noscript, svg, object, iframe").remove();
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    words.append(text.getWholeText().replace('\n', ' '));
                } else if (node instanceof Element element && element.normalName().equals("br")) {
                    words.append('\n');
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
                    words.append('\n');
                }
            }
        });
        String lines = GAPS.matcher(SPACES.matcher(words).replaceAll(" ")).replaceAll("\n");
        return Printable.text(Printable.cut(Printable.text(lines), LONGEST));
    }
}
