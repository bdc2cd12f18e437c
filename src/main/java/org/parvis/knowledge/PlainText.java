package org.parvis.knowledge;

import java.util.regex.Pattern;

/** The bare words of an article's text, for the search and for comparing versions. */
final class PlainText {

    private static final Pattern BLOCK_END = Pattern.compile("(?i)</(?:p|li|h[1-6]|tr|summary|caption|dt|dd|div)>|<br ?/?>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private PlainText() {}

    static String of(Origin origin, String body) {
        return origin == Origin.SHEET ? ofHtml(body) : body;
    }

    /** Of HTML that the application made itself; each block on a line. */
    static String ofHtml(String html) {
        String broken = BLOCK_END.matcher(html).replaceAll("\n");
        return TAG.matcher(broken).replaceAll(" ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replaceAll("[ \\t\\x0B\\f\\r]+", " ")
                .replaceAll(" ?\n[ \n]*", "\n")
                .strip();
    }
}
