package org.parvis.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.casework.figures.Figure;
import org.parvis.casework.figures.Measures;
import org.parvis.casework.figures.Opinions;

class SmallNumbersTest {

    @Test
    void hidesWhatIsBelowFiveButNotNothing() {
        assertThat(SmallNumbers.hidden(List.of(0L, 4L, 5L, 1L, 90L))).containsExactly(1, 3);
    }

    @Test
    void hidesTheNextSmallestWithASingleOne() {
        assertThat(SmallNumbers.hidden(List.of(100L, 3L, 20L, 0L))).containsExactly(1, 2);
        assertThat(SmallNumbers.hidden(List.of(3L))).containsExactly(0);
    }

    @Test
    void hidesNothingWhereNothingIsSmall() {
        assertThat(SmallNumbers.hidden(List.of(5L, 0L, 7L))).isEmpty();
    }

    @Test
    void givesNoShareAndNoTimeOfFew() {
        Figure few = new Figure(
                new Measures(9, 4, 0, 4, 1, 0, 4, 4, new Opinions(4, 0, 0, 0)), Duration.ofHours(1), Duration.ofHours(2));
        Figure shown = SmallNumbers.withoutSmall(few);
        assertThat(shown.median()).isNull();
        assertThat(shown.ninety()).isNull();
        assertThat(shown.measures().keptPercent()).isEqualTo(-1);
        assertThat(shown.measures().atOncePercent()).isEqualTo(-1);
        assertThat(shown.measures().opinions()).isEqualTo(Opinions.NONE);
    }
}
