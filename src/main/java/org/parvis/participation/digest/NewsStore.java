package org.parvis.participation.digest;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened since a moment that everybody can read, as ids, the latest first. */
@Repository
class NewsStore {

    /** An idea waits for its first reader: one that was sent before the last letter may be shown since. */
    private static final Duration READ_WITHIN = Duration.ofDays(14);

    private static final String SHOWN = """
            from participation.proposal p
            where p.territory_id = :territory and p.process_id = any (:processes) and p.moderation = 'VISIBLE' and p.lifecycle = 'SENT'
                and p.title <> ''
            """;

    private final JdbcClient jdbc;

    NewsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ids tell the day on which they were made. Those that were in a letter before are not new. */
    List<UUID> listIdeas(Collection<UUID> processes, Instant since, int most) {
        Instant from = since.minus(READ_WITHIN);
        return jdbc.sql("select p.id " + SHOWN + """
                    and p.id > :from and p.submitted_at > :since
                    and not exists (
                        select from participation.letter_item i
                        join participation.letter l on l.territory_id = i.territory_id and l.id = i.letter_id and l.number is not null
                        where i.territory_id = p.territory_id and i.kind = 'IDEA' and i.ref = p.number)
                order by p.id desc
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("processes", processes.toArray(UUID[]::new))
                .param("from", Ids.at(from.toEpochMilli(), 0, 0))
                .param("since", Timestamp.from(from))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    List<UUID> listAnswered(Collection<UUID> processes, Instant since, int most) {
        return jdbc.sql("select p.id " + SHOWN + "and p.answered_at > :since order by p.answered_at desc, p.id desc limit :most")
                .param("territory", InTerritory.current())
                .param("processes", processes.toArray(UUID[]::new))
                .param("since", Timestamp.from(since))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** Of those that have no answer yet: once they have, that is the news. */
    List<UUID> listConcluded(Collection<UUID> processes, Instant since, int most) {
        return jdbc.sql("""
                select p.id
                from participation.proposal p
                join participation.conclusion c on c.territory_id = p.territory_id and c.proposal_id = p.id
                where p.territory_id = :territory and p.process_id = any (:processes) and p.moderation = 'VISIBLE' and p.lifecycle = 'SENT'
                    and p.title <> ''
                    and (case when p.status in ('RESOLVED', 'DECLINED', 'FORWARDED', 'DUPLICATE') then 'DECIDED' else p.study end)
                        in ('FEASIBLE', 'NOT_FEASIBLE')
                    and c.final_at > :since
                group by p.id
                order by max(c.final_at) desc, p.id desc
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("processes", processes.toArray(UUID[]::new))
                .param("since", Timestamp.from(since))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** Decisions are few: a vote, a process and a petition have one each, and its corrections. */
    List<UUID> listDecisions(Instant since, int most) {
        return ids("select id from participation.decision where territory_id = ? and published_at > ? order by published_at desc limit ?", since, most);
    }

    /** Debates with a conclusion. */
    List<UUID> listConclusions(Instant since, int most) {
        return ids("""
                select debate_id from participation.synthesis
                where territory_id = ? and published_at > ?
                group by debate_id
                order by max(published_at) desc
                limit ?
                """, since, most);
    }

    /** Canvasses with a synthesis. */
    List<UUID> listOpinions(Instant since, int most) {
        return ids("""
                select canvass_id from participation.canvass_synthesis
                where territory_id = ? and published_at > ?
                group by canvass_id
                order by max(published_at) desc
                limit ?
                """, since, most);
    }

    private List<UUID> ids(String sql, Instant since, int most) {
        return jdbc.sql(sql).params(InTerritory.current(), Timestamp.from(since), most).query(UUID.class).list();
    }
}
