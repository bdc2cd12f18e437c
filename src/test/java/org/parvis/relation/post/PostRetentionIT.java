package org.parvis.relation.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.casework.DecisionDraft;
import org.springframework.beans.factory.annotation.Autowired;

class PostRetentionIT extends PostIT {

    private static final Instant IN_THREE_YEARS = Instant.now().plus(Duration.ofDays(3 * 366));

    @Autowired
    private PostRetention retention;

    @Autowired
    private OutgoingStore outgoing;

    @Autowired
    private OutgoingLetters letters;

    private long count(String sql) {
        return inside(town, () -> jdbc.sql(sql).query(Long.class).single());
    }

    @Test
    void keepsTheLettersOfACaseUntilItHasLongEnded() {
        UUID id = caseOf(registerAndOpen(Map.of()));
        OutgoingLetter sent = inside(town, () -> outgoing.list(
                        OutgoingLetter.State.WAITING, List.of(department(town, "voirie")), null, 1)
                .getFirst());
        LocalDate today = inside(town, letters::today);
        assertThat(post(nadia, PAGE + "/depart", "acte=poster&le=" + today + "&lettre=" + sent.id()).statusCode())
                .isEqualTo(303);
        in(town, () -> assertThat(retention.forget(IN_THREE_YEARS)).as("the case is open").isZero());
        in(town, () -> acts.decide(id, DecisionDraft.resolved("Le trottoir a été refait."), NADIA));
        in(town, () -> assertThat(retention.forget(Instant.now())).isZero());
        assertThat(count("select count(*) from relation.outgoing_letter where state = 'WAITING'")).as("the answer").isEqualTo(1);
        in(town, () -> assertThat(retention.forget(IN_THREE_YEARS)).as("both, and the one that nobody posted").isEqualTo(3));
        assertThat(count("select count(*) from relation.letter where sender <> ''")).isZero();
        assertThat(count("select count(*) from relation.outgoing_letter where html <> ''")).isZero();
        in(town, () -> assertThat(retention.forget(IN_THREE_YEARS)).as("again").isZero());
    }
}
