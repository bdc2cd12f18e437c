package org.parvis.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ThemeTest {

    @Test
    void measuresContrastAsWcagDoes() {
        assertThat(new Colour("#000000").contrastWith(new Colour("#ffffff"))).isCloseTo(21, within(0.001));
        assertThat(new Colour("#777777").contrastWith(new Colour("#ffffff"))).isCloseTo(4.48, within(0.01));
        assertThat(new Colour("#ABCDEF")).isEqualTo(new Colour("#abcdef"));
    }

    @Test
    void comesWithColoursThatCanBeRead() {
        assertThat(Theme.DEFAULT.lightContrast()).isGreaterThan(Theme.LEAST_CONTRAST);
        assertThat(Theme.DEFAULT.darkContrast()).isGreaterThan(Theme.LEAST_CONTRAST);
    }

    @Test
    void findsAPaleColourTooFaintByDayAndADarkOneByNight() {
        Theme theme = new Theme(new Colour("#f0c000"), new Colour("#203040"));
        assertThat(theme.lightContrast()).isLessThan(Theme.LEAST_CONTRAST);
        assertThat(theme.darkContrast()).isLessThan(Theme.LEAST_CONTRAST);
    }

    @Test
    void writesItsColoursForBothSchemes() {
        assertThat(Theme.DEFAULT.css())
                .contains("--accent: light-dark(#155e48, #7cc9ab)")
                .contains("--accent-ink: light-dark(#ffffff, #0e1512)");
    }

    @Test
    void refusesWhatIsNotAColour() {
        assertThatThrownBy(() -> new Colour("red;} body{display:none")).isInstanceOf(IllegalArgumentException.class);
    }
}
