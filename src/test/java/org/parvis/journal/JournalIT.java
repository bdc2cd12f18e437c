package org.parvis.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.testing.ParvisIT;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class JournalIT extends ParvisIT {

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void keepsWhatWasDoneWithItsFacts() {
        Territory territory = aTerritory();
        in(territory, () -> journal.append(JournalEntry.bySystem("casework.caseMoved", "case", "S-2026-000001")
                .with("from", "RECEIVED")
                .with("to", "ACCEPTED")));
        List<JournalRow> rows = list(territory, JournalQuery.ofSubject("S-2026-000001"));
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().entry().facts()).containsEntry("to", "ACCEPTED");
    }

    @Test
    void letsNobodyChangeOrRemoveAnEntry() {
        Territory territory = aTerritory();
        in(territory, () -> journal.append(JournalEntry.bySystem("casework.caseMoved", "case", "1")));
        in(territory, () -> {
            assertThatThrownBy(() -> jdbc.sql("update journal.entry set act = 'x.y'").update())
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> jdbc.sql("delete from journal.entry").update())
                    .isInstanceOf(DataAccessException.class);
        });
    }

    @Test
    void findsByModuleActorAndSubject() {
        Territory territory = aTerritory();
        in(territory, () -> {
            journal.append(JournalEntry.bySystem("casework.caseMoved", "case", "1"));
            journal.append(JournalEntry.bySystem("files.originalSeen", "picture", "2"));
            journal.append(new JournalEntry(
                    "casework.contactSeen", null, "Nadia Élise", "case", "1", java.util.Map.of()));
        });
        assertThat(list(territory, new JournalQuery("casework.", null, null, null, null, null))).hasSize(2);
        assertThat(list(territory, new JournalQuery(null, "nadia el", null, null, null, null))).hasSize(1);
        assertThat(list(territory, JournalQuery.everything())).hasSize(3);
        assertThat(list(aTerritory(), JournalQuery.everything())).isEmpty();
    }

    private List<JournalRow> list(Territory territory, JournalQuery query) {
        return InTerritory.call(territory.id(), () -> journal.list(query));
    }
}
