package org.parvis.participation.decision;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of decisions themselves. */
@Repository
class TownDecisionStore {

    private static final String DECISION = """
            select id, coalesce(budget_id, process_id, petition_id) as matter, version, revision, authority, session_on, deliberation, words, data_used,
                laws, review_on, reason, rule, published_at
            from participation.decision
            """;

    private final JdbcClient jdbc;

    TownDecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where there is a draft already. */
    boolean insert(TownDecision draft, Matter matter, Instant now) {
        TownDecisionDraft about = draft.about();
        return jdbc.sql("""
                        insert into participation.decision (territory_id, id, budget_id, process_id, petition_id, version, authority, deliberation,
                            words, data_used, reason, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(Rows.of(
                                InTerritory.current(),
                                draft.id(),
                                matter instanceof Matter.Voted ? draft.matter() : null,
                                matter instanceof Matter.Held ? draft.matter() : null,
                                matter instanceof Matter.Asked ? draft.matter() : null,
                                draft.version(),
                                about.authority(),
                                about.deliberation(),
                                about.words(),
                                about.dataUsed(),
                                draft.reason(),
                                Timestamp.from(now)))
                        .update()
                == 1;
    }

    /** Writes it once more: whoever has read it before has not read this. */
    void update(UUID id, TownDecisionDraft about) {
        jdbc.sql("""
                update participation.decision
                set authority = ?, session_on = ?, deliberation = ?, words = ?, data_used = ?, laws = ?, review_on = ?,
                    revision = revision + 1
                where territory_id = ? and id = ? and published_at is null
                """)
                .params(Rows.of(
                        about.authority(), day(about.sessionOn()), about.deliberation(), about.words(), about.dataUsed(),
                        about.laws(), day(about.reviewOn()), InTerritory.current(), id))
                .update();
    }

    void publish(UUID id, String rule, Instant now) {
        jdbc.sql("""
                update participation.decision set rule = ?, published_at = ?
                where territory_id = ? and id = ? and published_at is null
                """)
                .params(rule, Timestamp.from(now), InTerritory.current(), id)
                .update();
    }

    Optional<TownDecision> find(UUID id) {
        return jdbc.sql(DECISION + "where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** All its versions, the draft too, the first first. */
    List<TownDecision> list(UUID matter) {
        return jdbc.sql(DECISION + "where territory_id = ? and (budget_id = ? or process_id = ? or petition_id = ?) order by version")
                .params(InTerritory.current(), matter, matter, matter)
                .query((row, n) -> read(row))
                .list();
    }

    /** Locked against whoever else writes or publishes it. */
    Optional<TownDecision> holdDraft(UUID matter) {
        return jdbc.sql(DECISION + """
                        where territory_id = ? and coalesce(budget_id, process_id, petition_id) = ? and published_at is null
                        for update
                        """)
                .params(InTerritory.current(), matter)
                .query((row, n) -> read(row))
                .optional();
    }

    private static @Nullable Date day(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }

    private static TownDecision read(ResultSet row) throws SQLException {
        return new TownDecision(
                Rows.id(row, "id"),
                Rows.id(row, "matter"),
                row.getInt("version"),
                row.getInt("revision"),
                new TownDecisionDraft(
                        row.getString("authority"),
                        day(row, "session_on"),
                        row.getString("deliberation"),
                        row.getString("words"),
                        row.getString("data_used"),
                        row.getString("laws"),
                        day(row, "review_on")),
                row.getString("reason"),
                row.getString("rule"),
                Rows.findInstant(row, "published_at"));
    }
}
