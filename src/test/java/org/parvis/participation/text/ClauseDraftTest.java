package org.parvis.participation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A text that is pasted whole, cut into its articles. */
class ClauseDraftTest {

    @Test
    void beginsAnArticleWithEachLineThatBeginsWithAHash() {
        assertThat(ClauseDraft.parse("# Article 1\r\nUn.\r\n\r\nDeux.\r\n## Article 2\r\nTrois #4.\r\n"))
                .containsExactly(new ClauseDraft("Article 1", "Un.\n\nDeux."), new ClauseDraft("Article 2", "Trois #4."));
    }

    @Test
    void keepsWhatStandsBeforeTheFirstHeadingSoThatItCanBeRefused() {
        assertThat(ClauseDraft.parse("Préambule\n# Un\nMots")).containsExactly(new ClauseDraft("", "Préambule"), new ClauseDraft("Un", "Mots"));
        assertThat(ClauseDraft.parse("Préambule").getFirst().isWrong()).isTrue();
        assertThat(ClauseDraft.parse("# Sans mots").getFirst().isWrong()).isTrue();
        assertThat(ClauseDraft.parse(" \n\n")).isEmpty();
    }

    /** Whatever is typed, what is shown again reads as the same articles. */
    @Test
    void readsWhatItWrites() {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            List<ClauseDraft> found = ClauseDraft.parse(typed(random)).stream().filter(one -> !one.isWrong()).toList();
            List<Clause> clauses = IntStream.range(0, found.size())
                    .mapToObj(n -> new Clause(new UUID(0, n), n + 1, found.get(n).heading(), found.get(n).words()))
                    .toList();
            assertThat(ClauseDraft.parse(ClauseDraft.written(clauses))).isEqualTo(found);
        }
    }

    private static String typed(Random random) {
        return IntStream.range(0, random.nextInt(60))
                .mapToObj(_ -> String.valueOf("# \n\r\tabé·\u00a0".charAt(random.nextInt(10))))
                .collect(Collectors.joining());
    }
}
