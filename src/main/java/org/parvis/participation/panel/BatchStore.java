package org.parvis.participation.panel;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of letters that were printed together. */
@Repository
class BatchStore {

    private final JdbcClient jdbc;

    BatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A file of letters, as it is printed.
     *
     * @param insteadOf the batch whose place it takes; null for a first one
     */
    record Printed(UUID id, UUID panel, Instant at, String author, LocalDate answerBy, @Nullable UUID insteadOf) {}

    /** Notes a batch of letters to these people, who were written to; false where another has taken the place of the same batch. */
    boolean insert(Printed batch, List<UUID> people) {
        boolean isFirst = jdbc.sql("""
                        insert into participation.panel_batch (territory_id, id, panel_id, printed_at, author, letters, answer_by, instead_of)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (territory_id, instead_of) do nothing
                        """)
                        .params(Rows.of(
                                InTerritory.current(), batch.id(), batch.panel(), Timestamp.from(batch.at()), batch.author(), people.size(), batch.answerBy(),
                                batch.insteadOf()))
                        .update()
                == 1;
        if (isFirst) {
            jdbc.sql("update participation.panel_invitation set batch_id = ? where territory_id = ? and candidate_id = any (?)")
                    .params(batch.id(), InTerritory.current(), people.toArray(UUID[]::new))
                    .update();
        }
        return isFirst;
    }

    /** Those of a panel, the last one first. */
    List<Batch> list(UUID panel) {
        return jdbc.sql("""
                select b.id, b.printed_at, b.author, b.letters, b.answer_by, b.instead_of is not null as is_reprint, n.printed_at as reprinted_at,
                    (select count(*) from participation.panel_invitation i
                     join participation.panel_candidate c on c.territory_id = i.territory_id and c.id = i.candidate_id
                     where i.territory_id = b.territory_id and i.batch_id = b.id and c.state = 'ASKED' and c.name <> '') as awaited
                from participation.panel_batch b
                left join participation.panel_batch n on n.territory_id = b.territory_id and n.instead_of = b.id
                where b.territory_id = ? and b.panel_id = ?
                order by b.printed_at desc, b.id desc
                """)
                .params(InTerritory.current(), panel)
                .query((row, n) -> new Batch(
                        Rows.id(row, "id"), Rows.instant(row, "printed_at"), row.getString("author"), row.getInt("letters"),
                        row.getDate("answer_by").toLocalDate(), row.getBoolean("is_reprint"), row.getInt("awaited"), Rows.findInstant(row, "reprinted_at")))
                .list();
    }

    /** Who has a letter of it as the last thing that they were sent. */
    Set<UUID> people(UUID batch) {
        return jdbc.sql("select candidate_id from participation.panel_invitation where territory_id = ? and batch_id = ?")
                .params(InTerritory.current(), batch)
                .query(UUID.class)
                .set();
    }
}
