package org.parvis.report.follow;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Follows that may be due to be forgotten, as rows. */
@Repository
class FollowRetentionStore {

    private final JdbcClient jdbc;

    FollowRetentionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A wish to hear of one case. */
    record OfCase(UUID followId, UUID caseId) {}

    /** Addresses that have followed one report since before a moment, after one of them. */
    List<OfCase> listAddressesOfReports(Instant confirmedBefore, UUID after, int most) {
        return jdbc.sql("""
                select f.id, r.case_id
                from report.follow f
                join report.report r on r.territory_id = f.territory_id
                    and r.id = case when f.subject like 'report:%' then substr(f.subject, 8)::uuid end
                where f.territory_id = ? and f.id > ? and f.email is not null and f.confirmed_at < ?
                order by f.id
                limit ?
                """)
                .params(InTerritory.current(), after, Timestamp.from(confirmedBefore), most)
                .query((row, n) -> new OfCase(row.getObject("id", UUID.class), row.getObject("case_id", UUID.class)))
                .list();
    }

    /** Wishes that nobody confirmed. */
    void forgetUnconfirmed(Instant before) {
        jdbc.sql("delete from report.follow where territory_id = ? and confirmed_at is null and created_at < ?")
                .params(InTerritory.current(), Timestamp.from(before))
                .update();
    }
}
