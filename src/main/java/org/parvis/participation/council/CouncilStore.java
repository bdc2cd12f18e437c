package org.parvis.participation.council;

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
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of councils. */
@Repository
class CouncilStore {

    private static final String COLUMNS = """
            select id, slug, kind, title, purpose, basis, charter, district, process_id, department, published_at, ended_on, ended_why
            from participation.council
            """;

    private final JdbcClient jdbc;

    CouncilStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By title. */
    List<Council> list() {
        return jdbc.sql(COLUMNS + "where territory_id = ? order by title collate \"fr-x-icu\", id")
                .param(InTerritory.current())
                .query((row, n) -> read(row))
                .list();
    }

    /** When it was written down. */
    Instant made(UUID id) {
        return jdbc.sql("select created_at from participation.council where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .query((row, n) -> Rows.instant(row, "created_at"))
                .single();
    }

    Optional<Council> find(String slug) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and slug = ?").params(InTerritory.current(), slug).query((row, n) -> read(row)).optional();
    }

    Optional<Council> find(UUID id) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and id = ?").params(InTerritory.current(), id).query((row, n) -> read(row)).optional();
    }

    /** Kept from changing until the transaction ends, with its colleges and mandates: whoever changes those holds it first. */
    Council hold(UUID id) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and id = ? for update").params(InTerritory.current(), id).query((row, n) -> read(row)).single();
    }

    /** Whether no other has the slug. */
    boolean insert(Council made, Instant now) {
        CouncilAbout about = made.about();
        return jdbc.sql("""
                        insert into participation.council
                            (territory_id, id, slug, kind, title, purpose, basis, charter, district, process_id, department, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (territory_id, slug) do nothing
                        """)
                        .params(Rows.of(
                                InTerritory.current(), made.id(), made.slug(), about.kind().name(), about.title(), about.purpose(), about.basis(),
                                about.charter(), about.district(), about.processId(), about.department(), Timestamp.from(now)))
                        .update()
                == 1;
    }

    void update(UUID id, CouncilAbout about) {
        jdbc.sql("""
                update participation.council
                set kind = ?, title = ?, purpose = ?, basis = ?, charter = ?, district = ?, process_id = ?, department = ?
                where territory_id = ? and id = ?
                """)
                .params(Rows.of(
                        about.kind().name(), about.title(), about.purpose(), about.basis(), about.charter(), about.district(), about.processId(),
                        about.department(), InTerritory.current(), id))
                .update();
    }

    /** Whether it was a draft until now. */
    boolean publish(UUID id, Instant now) {
        return jdbc.sql("update participation.council set published_at = ? where territory_id = ? and id = ? and published_at is null")
                        .params(Timestamp.from(now), InTerritory.current(), id)
                        .update()
                == 1;
    }

    void end(UUID id, LocalDate on, String why) {
        jdbc.sql("update participation.council set ended_on = ?, ended_why = ? where territory_id = ? and id = ?")
                .params(Date.valueOf(on), why, InTerritory.current(), id)
                .update();
    }

    boolean isUsed() {
        return jdbc.sql("select exists (select 1 from participation.council where territory_id = ?)").param(InTerritory.current()).query(Boolean.class).single();
    }

    private static Council read(ResultSet row) throws SQLException {
        return new Council(
                Rows.id(row, "id"),
                row.getString("slug"),
                new CouncilAbout(
                        CouncilKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("purpose"),
                        row.getString("basis"),
                        row.getString("charter"),
                        row.getString("district"),
                        Rows.findId(row, "process_id"),
                        row.getString("department")),
                Rows.findInstant(row, "published_at"),
                row.getObject("ended_on", LocalDate.class),
                row.getString("ended_why"));
    }
}
