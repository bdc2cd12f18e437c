package org.parvis.participation.petition;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.participation.petition.PetitionEvent.Kind;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what happened to petitions, and of who was told of it. */
@Repository
class PetitionEventStore {

    private static final String COLUMNS = "select id, petition_id, kind, at, words, subject_id, day, figure, told_to from participation.petition_event ";

    /** How far the telling of one has come; {@code to} is the signature that was told last. */
    record Telling(PetitionEvent event, UUID to) {}

    private final JdbcClient jdbc;

    PetitionEventStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PetitionEvent event) {
        jdbc.sql("""
                insert into participation.petition_event (territory_id, id, petition_id, kind, at, words, subject_id, day, figure, is_news)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Rows.of(
                        InTerritory.current(), event.id(), event.petitionId(), event.kind().name(), Timestamp.from(event.at()), event.words(),
                        event.subject(), event.day() == null ? null : Date.valueOf(event.day()), event.figure(), event.kind().isNews()))
                .update();
    }

    /** The first first. */
    List<PetitionEvent> list(UUID petition) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and petition_id = ? order by id")
                .params(InTerritory.current(), petition)
                .query((row, n) -> read(row))
                .list();
    }

    /** Of which not everybody was told, the oldest first. */
    List<UUID> listUntold() {
        return jdbc.sql("select id from participation.petition_event where territory_id = ? and is_news and told_at is null order by id")
                .param(InTerritory.current())
                .query(UUID.class)
                .list();
    }

    /** Locked against whoever else tells of it; empty where they do, or all were told. */
    Optional<Telling> hold(UUID event) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and id = ? and told_at is null for update skip locked")
                .params(InTerritory.current(), event)
                .query((row, n) -> {
                    UUID to = Rows.findId(row, "told_to");
                    return new Telling(read(row), to == null ? new UUID(0, 0) : to);
                })
                .optional();
    }

    void toldTo(UUID event, UUID signature) {
        jdbc.sql("update participation.petition_event set told_to = ? where territory_id = ? and id = ?")
                .params(signature, InTerritory.current(), event)
                .update();
    }

    void finish(UUID event, Instant now) {
        jdbc.sql("update participation.petition_event set told_at = ? where territory_id = ? and id = ?")
                .params(Timestamp.from(now), InTerritory.current(), event)
                .update();
    }

    private static PetitionEvent read(ResultSet row) throws SQLException {
        return new PetitionEvent(
                Rows.id(row, "id"),
                Rows.id(row, "petition_id"),
                Kind.valueOf(row.getString("kind")),
                Rows.instant(row, "at"),
                row.getString("words"),
                Rows.findId(row, "subject_id"),
                row.getObject("day", LocalDate.class),
                row.getInt("figure"));
    }
}
