package org.parvis.participation.digest;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How much was done in some days, as rows. Ids of ideas and comments tell the day on which they were made, so that only rows of
 * these days are read; votes are counted below the debates and statements of the processes that are asked for.
 */
@Repository
class MovementStore {

    private final JdbcClient jdbc;

    MovementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, Week> count(Collection<UUID> processes, Instant from, Instant to) {
        Map<UUID, Week> weeks = new HashMap<>();
        jdbc.sql("""
                select pr.id, coalesce(i.n, 0) as ideas, coalesce(c.n, 0) as comments, coalesce(s.n, 0) as supports,
                    coalesce(d.n, 0) + coalesce(o.n, 0) as votes
                from unnest(:processes::uuid[]) as pr (id)
                left join (
                    select p.process_id, count(*) as n from participation.proposal p
                    where p.territory_id = :territory and p.id >= :first and p.submitted_at >= :from and p.submitted_at < :to
                        and p.moderation = 'VISIBLE' and p.lifecycle = 'SENT'
                    group by p.process_id) i on i.process_id = pr.id
                left join (
                    select c.process_id, count(*) as n from participation.comment c
                    where c.territory_id = :territory and c.id >= :first and c.said_at >= :from and c.said_at < :to
                        and c.moderation = 'VISIBLE' and c.lifecycle = 'SAID'
                    group by c.process_id) c on c.process_id = pr.id
                left join (
                    select s.process_id, count(*) as n from participation.support s
                    where s.territory_id = :territory and s.at >= :from and s.at < :to
                    group by s.process_id) s on s.process_id = pr.id
                left join (
                    select d.process_id, count(*) as n
                    from participation.debate d
                    join participation.debate_vote v on v.territory_id = d.territory_id and v.debate_id = d.id
                    where d.territory_id = :territory and d.process_id = any (:processes::uuid[]) and v.at >= :from and v.at < :to
                    group by d.process_id) d on d.process_id = pr.id
                left join (
                    select k.process_id, count(*) as n
                    from participation.canvass k
                    join participation.statement_vote v on v.territory_id = k.territory_id and v.canvass_id = k.id
                    where k.territory_id = :territory and k.process_id = any (:processes::uuid[]) and v.at >= :from and v.at < :to
                    group by k.process_id) o on o.process_id = pr.id
                """)
                .param("territory", InTerritory.current())
                .param("processes", processes.toArray(UUID[]::new))
                .param("first", Ids.at(from.toEpochMilli(), 0, 0))
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query(row -> {
                    weeks.put(
                            Rows.id(row, "id"),
                            new Week(row.getLong("ideas"), row.getLong("comments"), row.getLong("supports"), row.getLong("votes")));
                });
        return weeks;
    }
}
