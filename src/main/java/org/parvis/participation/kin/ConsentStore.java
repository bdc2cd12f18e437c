package org.parvis.participation.kin;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of which authors agree to a merge or a split. */
@Repository
class ConsentStore {

    private final JdbcClient jdbc;

    ConsentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void agree(UUID merge, UUID author, Instant now) {
        jdbc.sql("""
                insert into participation.merge_consent (territory_id, merge_id, author_id, at) values (?, ?, ?, ?)
                on conflict do nothing
                """)
                .params(InTerritory.current(), merge, author, Timestamp.from(now))
                .update();
    }

    /** Ids of authors that agreed. */
    List<UUID> listAgreed(UUID merge) {
        return jdbc.sql("select author_id from participation.merge_consent where territory_id = ? and merge_id = ?")
                .params(InTerritory.current(), merge)
                .query(UUID.class)
                .list();
    }

    /** Whether each idea has an author, and each of them agreed. */
    boolean isAgreed(UUID merge) {
        return jdbc.sql("""
                select not exists (
                    select 1 from participation.merge_source s
                    left join participation.author a
                        on a.territory_id = s.territory_id and a.proposal_id = s.proposal_id and a.accepted_at is not null and a.left_at is null
                    where s.territory_id = :territory and s.merge_id = :merge and (a.id is null or not exists (
                        select 1 from participation.merge_consent c
                        where c.territory_id = s.territory_id and c.merge_id = s.merge_id and c.author_id = a.id)))
                """)
                .param("territory", InTerritory.current())
                .param("merge", merge)
                .query(Boolean.class)
                .single();
    }
}
