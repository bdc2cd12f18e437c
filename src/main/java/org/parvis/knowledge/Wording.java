package org.parvis.knowledge;

/**
 * An article's text in one language.
 *
 * @param summary the short answer, ready to be said or pasted
 * @param body Markdown, or for sheets the HTML that was made of them
 * @param keywords how people call it, separated by commas
 */
public record Wording(String language, String title, String summary, String body, String keywords) {

    public static final int LONGEST_TITLE = 150;
    public static final int LONGEST_SUMMARY = 700;
    public static final int LONGEST_BODY = 30_000;
    public static final int LONGEST_KEYWORDS = 500;

    /** Nothing was written in this language. */
    public boolean isBlank() {
        return (title + summary + body + keywords).isBlank();
    }
}
