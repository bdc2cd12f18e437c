package org.parvis.relation.social;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostTextTest {

    @Test
    void keepsWordsAndLinesAndNothingElse() {
        assertThat(PostText.of("<p>Bonjour <span class=\"h-card\"><a href=\"https://x.example/@ville\">@<span>ville</span></a></span>,<br>un trou &lt;b&gt; rue Houdan.</p><p>Merci</p>"))
                .isEqualTo("Bonjour @ville,\nun trou <b> rue Houdan.\nMerci");
        assertThat(PostText.of("<script>alert(1)</script><style>p{}</style><p onclick=x>a\u202Eb\u0000</p><svg><text>c</text></svg>")).isEqualTo("ab");
        assertThat(PostText.of("")).isEmpty();
    }

    @Test
    void isBoundedHoweverMuchThereIs() {
        assertThat(PostText.of("<p>" + "é ".repeat(400_000)).length()).isLessThanOrEqualTo(PostText.LONGEST);
        assertThat(PostText.of("<div>".repeat(50_000) + "x")).hasSizeLessThanOrEqualTo(PostText.LONGEST);
    }
}
