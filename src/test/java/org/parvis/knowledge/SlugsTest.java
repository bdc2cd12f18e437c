package org.parvis.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlugsTest {

    @Test
    void areReadableWithoutAccents() {
        assertThat(Slugs.of("Où jeter mes encombrants ?", 1)).isEqualTo("ou-jeter-mes-encombrants");
        assertThat(Slugs.of("Œuvre d’art à l’école", 2)).isEqualTo("oeuvre-d-art-a-l-ecole-2");
        assertThat(Slugs.of("x".repeat(300), 1)).hasSize(70);
    }

    @Test
    void areNeverThoseOfOtherPages() {
        assertThat(Slugs.of("Nouveau", 1)).isEqualTo("article-nouveau");
        assertThat(Slugs.of("???", 1)).isEqualTo("article");
        assertThat(Slugs.of("À relire", 1)).isEqualTo("article-a-relire");
    }
}
