package org.parvis.territory.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreetWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Rue Houdan | rue houdan",
        "R. Houdan | rue houdan",
        "Av. du Gal-de-Gaulle | avenue du general de gaulle",
        "bd St-Michel | boulevard saint michel",
        "Pl. de l’Église | place de l eglise",
        "ALLEE DES ŒILLETS | allee des oeillets",
        "Ch. Ste Anne | chemin sainte anne",
        "Cité des R | cite des r",
        "Impasse Mal. Foch | impasse marechal foch",
    })
    void writesNamesInOneSpelling(String name, String plain) {
        assertThat(StreetWords.plain(name)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "rue de la republique, republique",
        "avenue jean jaures, jean jaures",
        "place d armes, armes",
        "le mail, mail",
        "rue, rue",
    })
    void looksStreetsUpUnderTheWordThatTells(String plain, String sortWord) {
        assertThat(StreetWords.sortWord(plain)).isEqualTo(sortWord);
    }
}
