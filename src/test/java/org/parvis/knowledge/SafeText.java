package org.parvis.knowledge;

/** What a page shows of HTML that was made of a sheet. */
public final class SafeText {

    private SafeText() {}

    public static String safe(String html) {
        return SafeHtml.of(html);
    }
}
