package org.parvis.participation.kin;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.participation.Proposal;
import org.parvis.participation.kin.Merge.State;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of merges and splits that are proposed, and of what came from what. */
@Repository
class MergeStore {

    private static final String COLUMNS = """
            select m.id, m.process_id, m.title, m.words, m.proposed_by, m.proposed_at, m.lapses_at, m.state, m.ended_at, m.ended_why, m.is_end_read,
                m.result_id, parts.titles, parts.texts, parts.ideas,
                (select array_agg(s.proposal_id order by s.proposal_id) from participation.merge_source s
                 where s.territory_id = m.territory_id and s.merge_id = m.id) as sources
            from participation.merge m
            cross join lateral (
                select array_agg(t.title order by t.ordinal) as titles, array_agg(t.words order by t.ordinal) as texts,
                    array_agg(t.proposal_id order by t.ordinal) as ideas
                from participation.merge_part t
                where t.territory_id = m.territory_id and t.merge_id = m.id) parts
            """;

    private final JdbcClient jdbc;

    MergeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Merge made) {
        jdbc.sql("""
                insert into participation.merge (territory_id, id, process_id, kind, title, words, proposed_by, proposed_at, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'READING')
                """)
                .params(Rows.of(
                        InTerritory.current(), made.id(), made.processId(), made.isSplit() ? "SPLIT" : "MERGE", made.title(), made.words(), made.proposedBy(),
                        Timestamp.from(made.proposedAt())))
                .update();
        for (UUID source : made.sources()) {
            jdbc.sql("insert into participation.merge_source (territory_id, merge_id, proposal_id) values (?, ?, ?)")
                    .params(InTerritory.current(), made.id(), source)
                    .update();
        }
        for (Merge.Part part : made.parts()) {
            jdbc.sql("insert into participation.merge_part (territory_id, merge_id, ordinal, title, words) values (?, ?, ?, ?, ?)")
                    .params(InTerritory.current(), made.id(), part.ordinal(), part.title(), part.words())
                    .update();
        }
    }

    Optional<Merge> find(UUID id) {
        return jdbc.sql(COLUMNS + "where m.territory_id = ? and m.id = ?")
                .params(InTerritory.current(), id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Kept from changing until the transaction ends. Whoever holds it holds the cases and ideas before. */
    Merge hold(UUID id) {
        jdbc.sql("select id from participation.merge where territory_id = ? and id = ? for update")
                .params(InTerritory.current(), id)
                .query(UUID.class)
                .single();
        return find(id).orElseThrow();
    }

    /** All that an idea is or was in, the newest first. */
    List<Merge> listOf(UUID proposal) {
        return jdbc.sql(COLUMNS + """
                where m.territory_id = ? and exists (
                    select 1 from participation.merge_source s
                    where s.territory_id = m.territory_id and s.merge_id = m.id and s.proposal_id = ?)
                order by m.proposed_at desc, m.id
                """)
                .params(InTerritory.current(), proposal)
                .query((row, n) -> read(row))
                .list();
    }

    /** The one of which an idea is the result, or a part. */
    Optional<Merge> findByResult(UUID proposal) {
        return jdbc.sql(COLUMNS + """
                where m.territory_id = :territory and m.id in (
                    select r.id from participation.merge r where r.territory_id = :territory and r.result_id = :proposal
                    union all
                    select t.merge_id from participation.merge_part t where t.territory_id = :territory and t.proposal_id = :proposal)
                """)
                .param("territory", InTerritory.current())
                .param("proposal", proposal)
                .query((row, n) -> read(row))
                .optional();
    }

    List<UUID> listLapsed(Instant now) {
        return jdbc.sql("select id from participation.merge where territory_id = ? and state = 'ASKED' and lapses_at <= ? order by lapses_at")
                .params(InTerritory.current(), Timestamp.from(now))
                .query(UUID.class)
                .list();
    }

    void ask(UUID id, Instant now, Instant until) {
        jdbc.sql("update participation.merge set state = 'ASKED', asked_at = ?, lapses_at = ? where territory_id = ? and id = ?")
                .params(Timestamp.from(now), Timestamp.from(until), InTerritory.current(), id)
                .update();
    }

    void end(UUID id, State state, String why, Instant now) {
        jdbc.sql("update participation.merge set state = ?, ended_at = ?, ended_why = ? where territory_id = ? and id = ?")
                .params(state.name(), Timestamp.from(now), why, InTerritory.current(), id)
                .update();
    }

    /** @param by the author who gave the reason */
    void undo(UUID id, UUID by, String why, Instant now) {
        jdbc.sql("""
                update participation.merge set state = 'UNDONE', ended_at = ?, ended_why = ?, ended_by = ?, is_end_read = false
                where territory_id = ? and id = ?
                """)
                .params(Timestamp.from(now), why, by, InTerritory.current(), id)
                .update();
    }

    /** A reason that is not fit to be read is not kept. False where none waits. */
    boolean judgeEnd(UUID id, boolean isFit) {
        return jdbc.sql("""
                        update participation.merge set is_end_read = true, ended_why = case when ? then ended_why else ? end
                        where territory_id = ? and id = ? and state = 'UNDONE' and not is_end_read
                        """)
                        .params(isFit, Proposal.BLANKED, InTerritory.current(), id)
                        .update()
                == 1;
    }

    /** Something else took one of its ideas; its authors are told a moment later. */
    void stop(UUID id, Instant now) {
        jdbc.sql("update participation.merge set state = 'STOPPED', ended_at = ?, is_told = false where territory_id = ? and id = ?")
                .params(Timestamp.from(now), InTerritory.current(), id)
                .update();
    }

    List<UUID> listUntold() {
        return jdbc.sql("select id from participation.merge where territory_id = ? and not is_told")
                .params(InTerritory.current())
                .query(UUID.class)
                .list();
    }

    boolean takeUntold(UUID id) {
        return jdbc.sql("update participation.merge set is_told = true where territory_id = ? and id = ? and not is_told")
                .params(InTerritory.current(), id)
                .update() == 1;
    }

    /** @param result what ideas became; null for a split */
    void done(UUID id, @Nullable UUID result, Instant now) {
        jdbc.sql("""
                update participation.merge
                set state = 'DONE', ended_at = ?, result_id = ?, title = case kind when 'SPLIT' then '' else title end
                where territory_id = ? and id = ?
                """)
                .params(Rows.of(Timestamp.from(now), result, InTerritory.current(), id))
                .update();
    }

    /** What these authors proposed. */
    List<Merge> listBy(Collection<UUID> authors) {
        return jdbc.sql(COLUMNS + "where m.territory_id = ? and m.proposed_by = any (?) order by m.proposed_at")
                .param(InTerritory.current())
                .param(authors.toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    private static Merge read(ResultSet row) throws SQLException {
        return new Merge(
                Rows.id(row, "id"),
                Rows.id(row, "process_id"),
                row.getString("title"),
                row.getString("words"),
                Rows.findId(row, "proposed_by"),
                Rows.instant(row, "proposed_at"),
                Rows.findInstant(row, "lapses_at"),
                State.valueOf(row.getString("state")),
                Rows.findInstant(row, "ended_at"),
                row.getString("ended_why"),
                row.getBoolean("is_end_read"),
                Rows.findId(row, "result_id"),
                Arrays.asList((UUID[]) row.getArray("sources").getArray()),
                parts(row));
    }

    private static List<Merge.Part> parts(ResultSet row) throws SQLException {
        @Nullable Array titles = row.getArray("titles");
        if (titles == null) {
            return List.of();
        }
        String[] called = (String[]) titles.getArray();
        String[] texts = (String[]) row.getArray("texts").getArray();
        @Nullable UUID[] ideas = (@Nullable UUID[]) row.getArray("ideas").getArray();
        return IntStream.range(0, called.length).mapToObj(i -> new Merge.Part(i + 1, called[i], texts[i], ideas[i])).toList();
    }
}
