package org.parvis.territory.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LikenessTest {

    @Test
    void isOneForTheVeryName() {
        assertThat(like("rue houdan", "rue houdan")).isCloseTo(1, within(1e-9));
    }

    @Test
    void prefersTheNameThatSaysNoMore() {
        assertThat(like("jean jaures", "avenue jean jaures")).isGreaterThan(like("jean jaures", "allee jean jaures prolongee"));
    }

    @Test
    void forgivesSlipsOfTheFinger() {
        assertThat(like("rue hoduan", "rue houdan")).isGreaterThan(0.75);
        assertThat(like("avenue camberwel", "avenue de camberwell")).isGreaterThan(0.75);
    }

    @Test
    void forgivesNothingInShortWords() {
        assertThat(like("lys", "rue des lis")).isLessThan(0.2);
    }

    @Test
    void acceptsInitialsAndUnfinishedWords() {
        assertThat(like("av j jaures", "avenue jean jaures")).isGreaterThan(0.6);
        assertThat(like("rue hou", "rue houdan")).isGreaterThan(0.75);
    }

    @Test
    void letsPeopleNameTheTown() {
        assertThat(like("rue houdan sceaux", "rue houdan")).isGreaterThan(0.9);
    }

    private static double like(String typed, String name) {
        return Likeness.of(StreetWords.words(typed), StreetWords.words(name), List.of("sceaux"));
    }
}
