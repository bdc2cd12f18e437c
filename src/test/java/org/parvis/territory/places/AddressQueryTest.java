package org.parvis.territory.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AddressQueryTest {

    @Test
    void readsANumberBeforeOrAfterTheStreet() {
        assertThat(first("12 rue Houdan")).isEqualTo(new AddressQuery(12, "", List.of("rue", "houdan")));
        assertThat(first("rue Houdan, 12")).isEqualTo(new AddressQuery(12, "", List.of("rue", "houdan")));
    }

    @Test
    void readsBisAndLetters() {
        assertThat(first("12 bis r. Houdan")).isEqualTo(new AddressQuery(12, "bis", List.of("rue", "houdan")));
        assertThat(first("12B avenue Foch")).isEqualTo(new AddressQuery(12, "b", List.of("avenue", "foch")));
        assertThat(first("7ter rue Foch").suffix()).isEqualTo("ter");
    }

    @Test
    void keepsRAsTheAbbreviationOfRue() {
        assertThat(first("12 r Houdan")).isEqualTo(new AddressQuery(12, "", List.of("rue", "houdan")));
    }

    @Test
    void offersBothReadingsWhereANumberMayBelongToTheName() {
        assertThat(AddressQuery.readings("8 mai 1945"))
                .contains(
                        new AddressQuery(8, "", List.of("mai", "1945")),
                        new AddressQuery(0, "", List.of("8", "mai", "1945")));
        assertThat(AddressQuery.readings("12 d'Estienne d'Orves"))
                .contains(new AddressQuery(12, "", List.of("d", "estienne", "d", "orves")));
    }

    @Test
    void leavesPostcodesAside() {
        assertThat(first("12 rue Houdan 92330 Sceaux").words()).containsExactly("rue", "houdan", "sceaux");
    }

    @Test
    void searchesByTheWordsThatTell() {
        assertThat(first("av de la république").telling()).isEqualTo("republique");
        assertThat(first("la rue").telling()).isEqualTo("la rue");
    }

    @Test
    void findsNothingToReadInNothing() {
        assertThat(AddressQuery.readings("  ")).isEmpty();
        assertThat(AddressQuery.readings("92330")).isEmpty();
        assertThat(AddressQuery.readings("'; drop table --")).isNotEmpty();
    }

    private static AddressQuery first(String typed) {
        return AddressQuery.readings(typed).getFirst();
    }
}
