package org.parvis.participation.opinion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what is canvassed, without its statements and votes. */
@Repository
class CanvassStore {

    private static final String COLUMNS = """
            select id, process_id, slug, title, words, adding, data, published_at, closed_at, closed_why from participation.canvass
            """;

    /** Asked by the statements that take a vote or a sentence: no node is early or late. */
    static final String OPEN = """
            exists (
                select from participation.canvass_window w
                where w.territory_id = :territory and w.canvass_id = :canvass
                    and w.opens_at <= clock_timestamp() and w.closes_at > clock_timestamp())
            """;

    private final JdbcClient jdbc;

    CanvassStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest first. */
    List<Canvass> listOf(UUID process) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and process_id = ? order by created_at, id")
                .params(InTerritory.current(), process)
                .query((row, n) -> read(row))
                .list();
    }

    List<Canvass> listPublished() {
        return jdbc.sql(COLUMNS + "where territory_id = ? and published_at is not null order by created_at, id")
                .param(InTerritory.current())
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Canvass> find(UUID process, String slug) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and process_id = ? and slug = ?")
                .params(InTerritory.current(), process, slug)
                .query((row, n) -> read(row))
                .optional();
    }

    Canvass get(UUID id) {
        return get(id, "");
    }

    /** Kept from changing until the transaction ends. */
    Canvass hold(UUID id) {
        return get(id, " for update");
    }

    private Canvass get(UUID id, String how) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and id = ?" + how)
                .params(InTerritory.current(), id)
                .query((row, n) -> read(row))
                .single();
    }

    /** Whether no other of the process has the slug. */
    boolean insert(Canvass made, Instant now) {
        return jdbc.sql("""
                        insert into participation.canvass (territory_id, id, process_id, slug, title, words, adding, data, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (territory_id, process_id, slug) do nothing
                        """)
                        .params(
                                InTerritory.current(), made.id(), made.processId(), made.slug(), made.about().title(), made.about().words(),
                                made.about().adding().name(), made.about().data().name(), Timestamp.from(now))
                        .update()
                == 1;
    }

    void update(UUID id, CanvassAbout about) {
        jdbc.sql("update participation.canvass set title = ?, words = ?, adding = ?, data = ? where territory_id = ? and id = ?")
                .params(about.title(), about.words(), about.adding().name(), about.data().name(), InTerritory.current(), id)
                .update();
    }

    void publish(UUID id, Instant now) {
        jdbc.sql("update participation.canvass set published_at = ? where territory_id = ? and id = ?")
                .params(Timestamp.from(now), InTerritory.current(), id)
                .update();
    }

    void close(UUID id, String why, Instant now) {
        jdbc.sql("update participation.canvass set closed_at = ?, closed_why = ? where territory_id = ? and id = ?")
                .params(Timestamp.from(now), why, InTerritory.current(), id)
                .update();
    }

    /** With its statements: nobody else has read it. */
    void delete(UUID id) {
        jdbc.sql("delete from participation.canvass where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .update();
    }

    /** Whether people vote now, by the database's clock. */
    boolean isOpen(UUID id) {
        return jdbc.sql("select " + OPEN)
                .param("territory", InTerritory.current())
                .param("canvass", id)
                .query(Boolean.class)
                .single();
    }

    private static Canvass read(ResultSet row) throws SQLException {
        return new Canvass(
                Rows.id(row, "id"),
                Rows.id(row, "process_id"),
                row.getString("slug"),
                new CanvassAbout(
                        row.getString("title"), row.getString("words"), CanvassAbout.Adding.valueOf(row.getString("adding")),
                        CanvassAbout.Data.valueOf(row.getString("data"))),
                Rows.findInstant(row, "published_at"),
                Rows.findInstant(row, "closed_at"),
                row.getString("closed_why"));
    }
}
