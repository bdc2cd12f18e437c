package org.parvis.participation.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.participation.meeting.MeetingAbout.Format;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what tables said. */
@Repository
class NoteStore {

    private static final String COLUMNS =
            "select id, meeting_id, table_name, facilitator, people, words, alt, proposal_id, at from participation.meeting_note ";

    private final JdbcClient jdbc;

    NoteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, UUID meeting, TableNote.Draft note, Instant now, UUID by) {
        jdbc.sql("""
                insert into participation.meeting_note
                    (territory_id, id, meeting_id, table_name, facilitator, people, words, alt, at, by_account)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Rows.of(
                        InTerritory.current(), id, meeting, note.table(), note.facilitator(), note.people(), note.words(), note.alt(),
                        Timestamp.from(now), by))
                .update();
    }

    void update(UUID id, TableNote.Draft note) {
        jdbc.sql("""
                update participation.meeting_note set table_name = ?, facilitator = ?, people = ?, words = ?, alt = ?
                where territory_id = ? and id = ?
                """)
                .params(Rows.of(note.table(), note.facilitator(), note.people(), note.words(), note.alt(), InTerritory.current(), id))
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from participation.meeting_note where territory_id = ? and id = ? and proposal_id is null")
                .params(InTerritory.current(), id)
                .update();
    }

    void became(UUID id, UUID proposal) {
        jdbc.sql("update participation.meeting_note set proposal_id = ? where territory_id = ? and id = ?")
                .params(proposal, InTerritory.current(), id)
                .update();
    }

    /** Table by table, as they were typed. */
    List<TableNote> list(UUID meeting) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and meeting_id = ? order by table_name collate \"fr-x-icu\", id")
                .params(InTerritory.current(), meeting)
                .query((row, n) -> read(row))
                .list();
    }

    Optional<TableNote> find(UUID id) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Kept from changing until the transaction ends. */
    TableNote hold(UUID id) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and id = ? for update")
                .params(InTerritory.current(), id)
                .query((row, n) -> read(row))
                .single();
    }

    /** Where ideas were born, by idea. */
    Map<UUID, Birthplace> birthplaces(Collection<UUID> proposals) {
        Map<UUID, Birthplace> places = new HashMap<>();
        jdbc.sql("""
                select n.proposal_id, n.id, n.table_name, n.words, n.alt, m.title, m.format, m.slug, m.starts_at, pr.slug as process
                from participation.meeting_note n
                join participation.meeting m on m.territory_id = n.territory_id and m.id = n.meeting_id
                join participation.process pr on pr.territory_id = m.territory_id and pr.id = m.process_id
                where n.territory_id = ? and n.proposal_id = any (?)
                """)
                .param(InTerritory.current())
                .param(proposals.toArray(UUID[]::new))
                .query(row -> {
                    places.put(Rows.id(row, "proposal_id"), new Birthplace(
                            Rows.id(row, "id"), row.getString("title"), Format.valueOf(row.getString("format")),
                            "/participer/" + row.getString("process") + "/rencontres/" + row.getString("slug"), Rows.instant(row, "starts_at"),
                            row.getString("table_name"), row.getString("words"), row.getString("alt")));
                });
        return places;
    }

    private static TableNote read(ResultSet row) throws SQLException {
        return new TableNote(
                Rows.id(row, "id"), Rows.id(row, "meeting_id"), row.getString("table_name"), row.getString("facilitator"),
                row.getObject("people", Integer.class), row.getString("words"), row.getString("alt"), Rows.findId(row, "proposal_id"),
                Rows.instant(row, "at"));
    }
}
