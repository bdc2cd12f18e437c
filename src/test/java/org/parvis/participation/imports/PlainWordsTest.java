package org.parvis.participation.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainWordsTest {

    @Test
    void keepsParagraphsPointsAndWhereLinksLead() {
        assertThat(PlainWords.of("<p>Des <strong>arbres</strong>&nbsp;!</p><ul><li>un tilleul</li><li>un <a href=\"https://www.onf.fr/x\">chêne</a></li></ul>"))
                .isEqualTo("Des arbres !\n\n- un tilleul\n- un chêne (https://www.onf.fr/x)");
        assertThat(PlainWords.of("un<br>deux<br/>trois")).isEqualTo("un\ndeux\ntrois");
    }

    @Test
    void leavesWhatIsNoHtmlAsItIs() {
        assertThat(PlainWords.of("Si a < b et b > c, alors <3\n\n\n\nVoilà")).isEqualTo("Si a < b et b > c, alors <3\n\nVoilà");
        assertThat(PlainWords.of("Cafés &amp; tabacs, l&#39;été, AT&T")).isEqualTo("Cafés & tabacs, l'été, AT&T");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<p>ok</p><script>alert(1)</script>", "<p onclick='x()'>ok</p>", "<p>ok<img src=x onerror=alert(1)></p>", "<style>p{}</style><p>ok</p>",
        "<p>ok</p><iframe src='https://x.example'>non</iframe>", "<p><a href='javascript:alert(1)'>ok</a></p>", "<svg><script>x</script></svg><p>ok</p>"
    })
    void keepsNothingThatATagWouldDo(String html) {
        assertThat(PlainWords.of(html)).isEqualTo("ok");
    }

    @Test
    void standsWhatIsNestedDeep() {
        assertThat(PlainWords.of("<div>".repeat(20_000) + "ok" + "</div>".repeat(20_000))).isEqualTo("ok");
    }
}
