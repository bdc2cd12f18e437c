package org.parvis.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** House numbers stay with their street. */
class AddressLinesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "12 rue Haute, 31000 Ville | 12 rue Haute/31000 Ville",
        "12, rue Haute, 31000 Ville | 12, rue Haute/31000 Ville",
        "12 bis , rue Haute,31000 Ville | 12 bis, rue Haute/31000 Ville",
        "Résidence A, 7B, rue Haute, Ville | Résidence A/7B, rue Haute/Ville",
        "12-14, rue Haute | 12-14, rue Haute",
        "rue Haute, 12 | rue Haute/12",
        "Ville | Ville"
    })
    void standOnLinesOfTheirOwn(String address, String lines) {
        assertThat(AddressLines.of(address)).isEqualTo(lines.replace('/', '\n'));
    }
}
