package org.parvis.knowledge;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** What may stand in the text of an article, whoever wrote it: structure and links, nothing that acts or looks of its own. */
final class SafeHtml {

    /** Looks of ours, given by the code that makes the HTML. */
    private static final Pattern CLASS = Pattern.compile("notice|notice warn|where|table-scroll|hint|service|cases|question");

    /** Of details of one name a browser opens one at a time. */
    private static final Pattern GROUP = Pattern.compile("cas-\\d{1,4}");

    private static final Pattern ID = Pattern.compile("def-[A-Z]\\d{1,8}");
    /** A wide table is scrolled by keys as well. */
    private static final Pattern SCROLLED = Pattern.compile("0");

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    private static final Pattern SPAN = Pattern.compile("[1-9]\\d?");
    private static final Pattern SCOPE = Pattern.compile("col|row");
    private static final Pattern START = Pattern.compile("\\d{1,6}");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "a", "strong", "em", "sup", "sub", "blockquote", "code",
                    "pre", "br", "hr", "table", "caption", "thead", "tbody", "tr", "th", "td", "details", "summary", "div", "dl",
                    "dt", "dd")
            .allowUrlProtocols("https", "http", "mailto", "tel")
            .allowAttributes("href").onElements("a")
            .allowAttributes("class").matching(CLASS).onElements("p", "div")
            .allowAttributes("name").matching(GROUP).onElements("details")
            .allowAttributes("id").matching(ID).onElements("dt")
            .allowAttributes("tabindex").matching(SCROLLED).onElements("div")
            .allowAttributes("lang").matching(LANGUAGE).onElements("em", "p")
            .allowAttributes("colspan", "rowspan").matching(SPAN).onElements("td", "th")
            .allowAttributes("scope").matching(SCOPE).onElements("th")
            .allowAttributes("start").matching(START).onElements("ol")
            .toFactory();

    private SafeHtml() {}

    static String of(String html) {
        return POLICY.sanitize(html);
    }
}
