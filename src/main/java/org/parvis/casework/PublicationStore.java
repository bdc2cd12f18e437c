package org.parvis.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was written for everybody about requests that concern others. */
@Repository
class PublicationStore {

    private final JdbcClient jdbc;
    private final CaseRowMapper mapper;

    PublicationStore(JdbcClient jdbc, CaseRowMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    /** A request with what everybody reads of it. */
    record Row(Case subject, String words) {}

    /**
     * Which ones to read.
     *
     * @param closedSince those that were closed before are left out
     * @param silenceSince so are those in which silence decided before
     * @param after number of the one before the first; empty to begin with the newest
     */
    record Span(Instant closedSince, LocalDate silenceSince, String after, int most) {}

    /** The newest first; what another body has, or another case stands for, is not ours to announce. */
    List<Row> list(Span span) {
        return jdbc.sql("select " + CaseRowMapper.COLUMNS + """
                , p.words
                from casework.publication p
                join casework.case c on c.territory_id = p.territory_id and c.id = p.case_id
                where p.territory_id = :territory
                    and c.visibility = 'PRIVATE'
                    and c.status not in ('FORWARDED', 'DUPLICATE')
                    and (c.closed_at is null or c.closed_at >= :closedSince)
                    and (c.implicit_on is null or c.implicit_on >= :silenceSince)
                    and (:after = '' or c.id < (
                        select b.id from casework.case b where b.territory_id = :territory and b.number = :after))
                order by c.id desc
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("closedSince", Rows.time(span.closedSince()))
                .param("silenceSince", span.silenceSince())
                .param("after", span.after())
                .param("most", span.most())
                .query((row, n) -> new Row(mapper.mapRow(row, n), row.getString("words")))
                .list();
    }

    Optional<String> find(UUID caseId) {
        return jdbc.sql("select words from casework.publication where territory_id = ? and case_id = ?")
                .params(InTerritory.current(), caseId)
                .query(String.class)
                .optional();
    }

    void put(UUID caseId, String words, Instant now) {
        jdbc.sql("""
                insert into casework.publication (territory_id, case_id, words, published_at)
                values (?, ?, ?, ?)
                on conflict (territory_id, case_id) do update set words = excluded.words
                """)
                .params(Rows.of(InTerritory.current(), caseId, words, Rows.time(now)))
                .update();
    }

    void remove(UUID caseId) {
        jdbc.sql("delete from casework.publication where territory_id = ? and case_id = ?")
                .params(InTerritory.current(), caseId)
                .update();
    }

    /** Of those of these cases whose words were forgotten, this goes too. */
    void forget(Collection<UUID> cases) {
        jdbc.sql("""
                delete from casework.publication p
                using casework.case c
                where p.territory_id = :territory and p.case_id = any (:cases)
                    and c.territory_id = p.territory_id and c.id = p.case_id and c.words_forgotten_at is not null
                """)
                .param("territory", InTerritory.current())
                .param("cases", cases.toArray(UUID[]::new))
                .update();
    }
}
