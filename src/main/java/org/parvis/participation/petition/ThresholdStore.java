package org.parvis.participation.petition;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.participation.petition.PetitionRule.Step;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the thresholds of petitions. */
@Repository
class ThresholdStore {

    private static final String COLUMNS =
            "select id, petition_id, needed, duty, words, days, reached_at, due_on, case_id, done_at from participation.petition_threshold ";

    private final JdbcClient jdbc;

    ThresholdStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As the rule has them now, in signatures. */
    void insert(UUID petition, PetitionRule rule) {
        for (Step step : rule.steps()) {
            jdbc.sql("""
                    insert into participation.petition_threshold (territory_id, id, petition_id, needed, duty, words, days)
                    values (?, ?, ?, ?, ?, ?, ?)
                    """)
                    .params(
                            InTerritory.current(), Ids.next(), petition, step.needed(rule.base()), step.duty().name(), step.words(), step.days())
                    .update();
        }
    }

    /** The lowest first. */
    List<Threshold> list(UUID petition) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and petition_id = ? order by needed")
                .params(InTerritory.current(), petition)
                .query((row, n) -> read(row))
                .list();
    }

    /** By petition, the lowest first. */
    Map<UUID, List<Threshold>> list(Collection<UUID> petitions) {
        Map<UUID, List<Threshold>> all = new HashMap<>();
        if (petitions.isEmpty()) {
            return all;
        }
        jdbc.sql(COLUMNS + "where territory_id = ? and petition_id = any (?) order by needed")
                .param(InTerritory.current())
                .param(petitions.toArray(UUID[]::new))
                .query(row -> {
                    all.computeIfAbsent(Rows.id(row, "petition_id"), _ -> new ArrayList<>()).add(read(row));
                });
        return all;
    }

    Optional<Threshold> find(UUID id) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and id = ?").params(InTerritory.current(), id).query((row, n) -> read(row)).optional();
    }

    /** To which petition one belongs. */
    Optional<UUID> petitionOf(UUID id) {
        return jdbc.sql("select petition_id from participation.petition_threshold where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .query(UUID.class)
                .optional();
    }

    void reach(UUID id, Instant now, LocalDate due, UUID caseId) {
        jdbc.sql("update participation.petition_threshold set reached_at = ?, due_on = ?, case_id = ? where territory_id = ? and id = ?")
                .params(Timestamp.from(now), Date.valueOf(due), caseId, InTerritory.current(), id)
                .update();
    }

    /** @param at null where it is to be done again */
    void setDone(UUID id, @Nullable Instant at) {
        jdbc.sql("update participation.petition_threshold set done_at = ? where territory_id = ? and id = ? and reached_at is not null")
                .params(Rows.of(Rows.time(at), InTerritory.current(), id))
                .update();
    }

    private static Threshold read(ResultSet row) throws SQLException {
        return new Threshold(
                Rows.id(row, "id"),
                row.getInt("needed"),
                Duty.valueOf(row.getString("duty")),
                row.getString("words"),
                row.getInt("days"),
                Rows.findInstant(row, "reached_at"),
                row.getObject("due_on", LocalDate.class),
                Rows.findId(row, "case_id"),
                Rows.findInstant(row, "done_at"));
    }
}
