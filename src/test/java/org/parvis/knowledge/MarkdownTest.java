package org.parvis.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void keepsStructureAndLinks() {
        String html = Markdown.html("""
                ## Pièces
                - une photo
                - **un** [formulaire](https://exemple.fr/a?b=1&c=2)

                | QF | Prix |
                |---|---|
                | 400 | 1 € |
                """, 1);
        var page = Jsoup.parseBodyFragment(html);
        assertThat(page.select("h2").text()).isEqualTo("Pièces");
        assertThat(page.select("li strong").text()).isEqualTo("un");
        assertThat(page.select("a").attr("href")).isEqualTo("https://exemple.fr/a?b=1&c=2");
        assertThat(page.select("th").eachText()).containsExactly("QF", "Prix");
    }

    @Test
    void putsHeadingsBelowThePagesOwnWithoutGaps() {
        String html = Markdown.html("# un\n\n#### deux\n\n###### trois\n\n## quatre", 1);
        assertThat(Jsoup.parseBodyFragment(html).select("h1, h2, h3, h4, h5, h6").stream().map(Element::tagName))
                .containsExactly("h2", "h3", "h4", "h3");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](vbscript:x)",
        "<a href=\"javascript:alert(1)\">x</a>",
        "![x](https://exemple.fr/pixel.gif)",
        "<p style=\"position:fixed\">x</p>",
        "<svg onload=alert(1)>",
        "[x](java\nscript:alert(1))",
        "<https://exemple.fr/\"onmouseover=alert(1)>"
    })
    void letsNothingActOrReachOut(String typed) {
        var page = Jsoup.parseBodyFragment(Markdown.html(typed, 1));
        assertThat(page.select("script, img, svg, iframe, style, [onerror], [onload], [onmouseover], [style], [src]")).isEmpty();
        assertThat(page.select("a").eachAttr("href")).allMatch(href -> href.startsWith("https://"));
    }

    @Test
    void standsTextOfAnyDepth() {
        assertThat(Markdown.html("> ".repeat(20_000) + "x", 1)).contains("x");
        assertThat(Markdown.html("[".repeat(20_000), 1)).isNotEmpty();
        assertThat(Markdown.html("- ".repeat(10_000) + "x", 1)).isNotEmpty();
    }
}
