package org.parvis.participation.debate;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.parvis.database.BulkInsert;
import org.parvis.participation.debate.Debate.Origin;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes debates that were opened elsewhere, each with its first version. */
@Repository
class PastDebateStore {

    private static final String ROWS = """
            from json_to_recordset(:rows::json) as r (
                id uuid, process uuid, place integer, origin text, name text, question text, words text, at timestamptz)
            """;

    private final JdbcClient jdbc;
    private final BulkInsert bulk;

    PastDebateStore(JdbcClient jdbc, BulkInsert bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    void insert(UUID process, List<PastDebate> some) {
        jdbc.sql("select id from participation.process where territory_id = ? and id = ? for no key update")
                .params(InTerritory.current(), process)
                .query(UUID.class)
                .single();
        List<Object> rows = new ArrayList<>();
        for (PastDebate one : some) {
            rows.add(BulkInsert.row(
                    "id", one.id(), "process", process, "place", rows.size() + 1,
                    "origin", (one.shownName().isEmpty() ? Origin.TOWN : Origin.RESIDENT).name(), "name", one.shownName(),
                    "question", one.question(), "words", one.words(), "at", one.openedAt()));
        }
        bulk.run(rows, """
                insert into participation.debate (
                    territory_id, id, process_id, number, origin, shown_name, question, words, lifecycle, moderation, created_at, published_at)
                select :territory, r.id, r.process,
                    r.place + coalesce((
                        select max(d.number) from participation.debate d where d.territory_id = :territory and d.process_id = r.process), 0),
                    r.origin, r.name, r.question, r.words, 'SENT', 'VISIBLE', r.at, r.at
                """ + ROWS);
        bulk.run(rows, """
                insert into participation.debate_version (
                    territory_id, debate_id, version, question, words, first_position, second_position, reason, at)
                select :territory, r.id, 1, r.question, r.words, '', '', '', r.at
                """ + ROWS);
    }
}
