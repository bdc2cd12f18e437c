package org.parvis.relation.mail.mime;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The words of a mail in HTML. What mail programs put around the quoted mail becomes lines that begin with {@code >}, so
 * that one cut serves both kinds; pictures, styles and scripts are left out, and of links the address is kept where it
 * is not what they say.
 */
final class HtmlText {

    private static final int DEEPEST = 100;
    private static final Set<String> SILENT = Set.of("head", "style", "script", "title", "template", "noscript", "svg", "object");
    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "table", "tr", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "hr",
            "section", "article", "header", "footer", "address", "dl", "dt", "dd");
    /** Apple Mail, Thunderbird, Gmail, Yahoo, Outlook on phones, Proton, Tuta, Zimbra. */
    private static final String QUOTES = "blockquote[type=cite], blockquote.gmail_quote,"
            + " #yahoo_quoted, .yahoo_quoted, .protonmail_quote, .tutanota_quote,"
            + " #mail-editor-reference-message-container, [data-marker=__QUOTED_TEXT__]";
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    private final StringBuilder text = new StringBuilder();
    private int quotes;
    private int silent;

    private HtmlText() {}

    static String of(String html) {
        Document page = Jsoup.parse(html);
        Set<Element> quoted = Set.copyOf(page.select(QUOTES));
        HtmlText written = new HtmlText();
        page.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    written.words(words.getWholeText());
                } else if (node instanceof Element element) {
                    written.enter(element, quoted.contains(element), depth);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    written.leave(element, quoted.contains(element));
                }
            }
        });
        return written.text.toString().replaceAll("(?m)[ \\t]+$", "").replaceAll("\\n{3,}", "\n\n").strip();
    }

    private void enter(Element element, boolean isQuote, int depth) {
        String tag = element.normalName();
        if (SILENT.contains(tag)) {
            silent++;
        }
        if (isQuote) {
            newLine();
            quotes++;
        }
        if (tag.equals("br") || BLOCKS.contains(tag) && depth < DEEPEST) {
            newLine(tag);
        }
        if (tag.equals("li") && silent == 0) {
            text.append("- ");
        }
    }

    private void leave(Element element, boolean isQuote) {
        String tag = element.normalName();
        if (SILENT.contains(tag)) {
            silent--;
        }
        if (tag.equals("td") || tag.equals("th")) {
            words(" ");
        }
        if (tag.equals("a")) {
            address(element);
        }
        if (isQuote) {
            quotes--;
        }
        if (BLOCKS.contains(tag)) {
            newLine();
            if (tag.equals("p") && !text.isEmpty()) {
                newLine("br");
            }
        }
    }

    private void address(Element link) {
        String target = link.attr("href").strip();
        boolean isWeb = target.startsWith("http://") || target.startsWith("https://");
        if (isWeb && silent == 0 && target.length() < 500 && !link.text().strip().equals(target)) {
            words(" <" + target + ">");
        }
    }

    private void words(String written) {
        if (silent > 0) {
            return;
        }
        String words = SPACES.matcher(written).replaceAll(" ");
        boolean begins = text.isEmpty() || text.charAt(text.length() - 1) == '\n' || text.charAt(text.length() - 1) == ' ';
        String rest = begins && words.startsWith(" ") ? words.substring(1) : words;
        if (rest.isEmpty()) {
            return;
        }
        if (text.isEmpty() || text.charAt(text.length() - 1) == '\n') {
            mark();
        }
        text.append(rest);
    }

    private void newLine(String tag) {
        if (tag.equals("br")) {
            if (text.isEmpty() || text.charAt(text.length() - 1) == '\n') {
                mark();
            }
            text.append('\n');
        } else {
            newLine();
        }
    }

    private void newLine() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    private void mark() {
        if (quotes > 0) {
            text.append(quotes > 1 ? ">> " : "> ");
        }
    }
}
