package org.parvis.participation.petition;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what readers remark on petitions, as long as nobody has read it. */
@Repository
class RemarkStore {

    private final JdbcClient jdbc;

    RemarkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, UUID petition, String words, Instant now) {
        jdbc.sql("insert into participation.petition_remark (territory_id, id, petition_id, said_at, words) values (?, ?, ?, ?, ?)")
                .params(InTerritory.current(), id, petition, Timestamp.from(now), words)
                .update();
    }

    /** The first first. */
    List<PetitionRemark> list(UUID petition, int most) {
        return jdbc.sql("select id, said_at, words from participation.petition_remark where territory_id = ? and petition_id = ? order by id limit ?")
                .params(InTerritory.current(), petition, most)
                .query((row, n) -> new PetitionRemark(Rows.id(row, "id"), Rows.instant(row, "said_at"), row.getString("words")))
                .list();
    }

    /** How many, of those on which there are some. */
    Map<UUID, Integer> count(Collection<UUID> petitions) {
        Map<UUID, Integer> counts = new HashMap<>();
        jdbc.sql("""
                select petition_id, count(*)::int as remarks
                from participation.petition_remark
                where territory_id = ? and petition_id = any (?)
                group by petition_id
                """)
                .param(InTerritory.current())
                .param(petitions.toArray(UUID[]::new))
                .query(row -> {
                    counts.put(Rows.id(row, "petition_id"), row.getInt("remarks"));
                });
        return counts;
    }

    /** Gives whether it was there. */
    boolean delete(UUID petition, UUID id) {
        return jdbc.sql("delete from participation.petition_remark where territory_id = ? and petition_id = ? and id = ?")
                        .params(InTerritory.current(), petition, id)
                        .update()
                == 1;
    }

    void deleteOf(Collection<UUID> cases) {
        jdbc.sql("""
                delete from participation.petition_remark
                where territory_id = :territory and petition_id in (
                    select id from participation.petition where territory_id = :territory and case_id = any (:cases))
                """)
                .param("territory", InTerritory.current())
                .param("cases", cases.toArray(UUID[]::new))
                .update();
    }
}
