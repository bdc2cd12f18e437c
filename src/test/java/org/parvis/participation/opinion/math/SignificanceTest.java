package org.parvis.participation.opinion.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The formulas by which a statement is said to tell a group, against numbers reckoned apart. */
class SignificanceTest {

    @Test
    void comparesTwoShares() {
        assertThat(Significance.ofDifference(15, 24, 56, 71)).isCloseTo(-1.514, within(0.0005));
        assertThat(Significance.ofDifference(7, 7, 9, 9)).as("all of both hold it").isZero();
        assertThat(Significance.ofDifference(56, 71, 15, 24)).as("the other way round").isCloseTo(1.514, within(0.0005));
    }

    @Test
    void comparesAShareWithOneHalf() {
        assertThat(Significance.ofShare(15, 24)).as("2√25 (16/25 − ½)").isCloseTo(1.4, within(1e-12));
        assertThat(Significance.ofShare(0, 0)).as("nobody saw it").isCloseTo(1, within(1e-12));
        assertThat(Significance.share(15, 24)).isCloseTo(16.0 / 26, within(1e-12));
        assertThat(Significance.share(0, 0)).isEqualTo(0.5);
    }

    @Test
    void ordersRepresentativeStatementsByTheirProduct() {
        Counts in = new Counts(15, 5, 4);
        Counts out = new Counts(20, 40, 11);
        Representative agree = Representative.of(3, Stance.AGREE, in, out);
        assertThat(agree.share()).isCloseTo(16.0 / 26, within(1e-12));
        assertThat(agree.ratio()).isCloseTo((16.0 / 26) / (21.0 / 73), within(1e-12));
        assertThat(agree.weight()).isCloseTo(
                agree.ratio() * Significance.ofDifference(15, 24, 20, 71) * agree.share() * Significance.ofShare(15, 24), within(1e-12));
        assertThat(agree.isSure()).isTrue();
        assertThat(Representative.of(3, Stance.DISAGREE, in, out).isSure()).isFalse();
    }
}
