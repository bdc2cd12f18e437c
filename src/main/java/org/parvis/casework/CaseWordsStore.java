package org.parvis.casework;

import java.util.List;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Forgets what was written in cases that have ended; the database lets nobody do it another way. */
@Repository
class CaseWordsStore {

    private final JdbcClient jdbc;

    CaseWordsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Private cases that ended long enough ago and say something still, in the order of their ids. */
    List<UUID> listDue(RetentionTerms terms, UUID after, int most) {
        return RetentionStore.bind(terms, jdbc.sql("""
                select c.id
                from casework.case c
                where c.territory_id = :territory and c.visibility = 'PRIVATE' and c.words_forgotten_at is null
                    and c.id > :after and %s
                order by c.id
                limit :most
                """.formatted(RetentionStore.ENDED)))
                .param("territory", InTerritory.current())
                .param("after", after)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** @param titles what each of them is called from now on; gives how many were private and had ended */
    int forget(List<UUID> cases, List<String> titles, String marker) {
        return jdbc.sql("select casework.forget_words(?, ?, ?)")
                .params(cases.toArray(UUID[]::new), titles.toArray(String[]::new), marker)
                .query(Integer.class)
                .single();
    }

    void erase(List<UUID> cases, String marker) {
        jdbc.sql("select casework.erase(?, ?)")
                .params(cases.toArray(UUID[]::new), marker)
                .query((row, n) -> true)
                .list();
    }
}
