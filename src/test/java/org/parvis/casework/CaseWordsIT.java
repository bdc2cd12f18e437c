package org.parvis.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What ended private cases say goes with whoever asked. */
class CaseWordsIT extends CaseworkIT {

    private static final Instant IN_THREE_YEARS = Instant.now().plus(Duration.ofDays(3 * 366));

    @Autowired
    private ContactRetention contacts;

    @Autowired
    private JdbcClient jdbc;

    private Territory town;

    @BeforeEach
    void build() {
        town = aTown();
    }

    private UUID aCase(CaseVisibility visibility) {
        return inside(town, () -> {
            UUID id = cases.open(aCase().saying("Le divorce de Mme Quenotte").seenBy(visibility)).id();
            writing.addNote(id, "Mme Quenotte pleure au téléphone", NADIA);
            return id;
        });
    }

    private String words(UUID id) {
        return inside(town, () -> jdbc.sql("""
                select concat_ws(' ', c.title, c.search::text, string_agg(concat_ws(' ', e.public_text, e.internal_text), ' '))
                from casework.case c join casework.entry e on e.territory_id = c.territory_id and e.case_id = c.id
                where c.id = ? group by c.title, c.search
                """).param(id).query(String.class).single());
    }

    @Test
    void goOnceAndLeaveWhatWasDecided() {
        UUID ended = aCase(CaseVisibility.PRIVATE);
        UUID open = aCase(CaseVisibility.PRIVATE);
        UUID published = aCase(CaseVisibility.PUBLIC);
        in(town, () -> {
            List.of(ended, open).forEach(this::publish);
            acts.decide(ended, DecisionDraft.resolved("La demande est acceptée."), NADIA);
            acts.decide(published, DecisionDraft.resolved("La lampe est remplacée."), NADIA);
            contacts.forget(Instant.now());
        });
        assertThat(words(ended)).as("too early").contains("Quenotte pleure");
        in(town, () -> contacts.forget(IN_THREE_YEARS));
        assertThat(words(ended)).doesNotContain("quenot").doesNotContain("Quenotte").doesNotContain("Lampadaire");
        assertThat(words(open)).contains("Quenotte pleure").contains("Lampadaire");
        assertThat(words(published)).as("a public case tells of a place").contains("Lampadaire");
        assertThat(inside(town, () -> jdbc.sql("select fact from casework.decision where case_id = ?").param(ended).query(String.class).single()))
                .isEqualTo("La demande est acceptée.");
        assertThat(inside(town, () -> jdbc.sql("select case_id from casework.publication where territory_id = ?")
                        .param(town.id()).query(UUID.class).list()))
                .as("what everybody read of it goes too").containsExactly(open);
        Instant first = forgotten(ended);
        in(town, () -> contacts.forget(IN_THREE_YEARS));
        assertThat(forgotten(ended)).as("again").isEqualTo(first);
    }

    private void publish(UUID id) {
        jdbc.sql("insert into casework.publication (territory_id, case_id, words, published_at) values (?, ?, 'Une lampe', now())")
                .params(town.id(), id)
                .update();
    }

    private Instant forgotten(UUID id) {
        return inside(town, () -> jdbc.sql("select words_forgotten_at from casework.case where id = ?")
                .param(id)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single());
    }
}
