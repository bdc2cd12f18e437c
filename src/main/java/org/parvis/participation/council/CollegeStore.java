package org.parvis.participation.council;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.participation.council.College.Call;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of colleges and of the seats that there are. */
@Repository
class CollegeStore {

    private static final String COLUMNS = """
            select c.id, c.council_id, c.name, c.filling, c.by_whom, c.months, c.renewals, c.panel_id, c.call_words, c.call_until,
                (select count(*) from participation.council_seat s
                    where s.territory_id = c.territory_id and s.college_id = c.id and not s.is_substitute) as seats,
                (select count(*) from participation.council_seat s
                    where s.territory_id = c.territory_id and s.college_id = c.id and s.is_substitute) as substitutes,
                (select count(*) from participation.council_mandate m
                    where m.territory_id = c.territory_id and m.council_id = c.council_id and m.college_id = c.id and m.seat is not null
                        and not m.is_substitute) as taken,
                (select count(*) from participation.council_mandate m
                    where m.territory_id = c.territory_id and m.council_id = c.council_id and m.college_id = c.id and m.seat is not null
                        and m.is_substitute) as taken_substitutes
            from participation.council_college c
            """;

    private final JdbcClient jdbc;

    CollegeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they were made. */
    List<College> list(UUID council) {
        return jdbc.sql(COLUMNS + "where c.territory_id = ? and c.council_id = ? order by c.created_at, c.id")
                .params(InTerritory.current(), council)
                .query((row, n) -> read(row))
                .list();
    }

    /** Of all these councils, in one look. */
    List<College> list(Collection<UUID> councils) {
        return jdbc.sql(COLUMNS + "where c.territory_id = ? and c.council_id = any (?) order by c.created_at, c.id")
                .param(InTerritory.current())
                .param(councils.toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    Optional<College> find(UUID council, UUID id) {
        return jdbc.sql(COLUMNS + "where c.territory_id = ? and c.council_id = ? and c.id = ?")
                .params(InTerritory.current(), council, id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Whether no other of the council has the name. */
    boolean insert(UUID id, UUID council, CollegeAbout about, Instant now) {
        return jdbc.sql("""
                        insert into participation.council_college
                            (territory_id, id, council_id, name, filling, by_whom, months, renewals, panel_id, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (territory_id, council_id, name) do nothing
                        """)
                        .params(Rows.of(
                                InTerritory.current(), id, council, about.name(), about.filling().name(), about.byWhom(), about.months(),
                                about.renewals(), about.panelId(), Timestamp.from(now)))
                        .update()
                == 1;
    }

    /** Whether no other of the council has the name. */
    boolean update(UUID council, UUID id, CollegeAbout about) {
        return jdbc.sql("""
                        update participation.council_college c
                        set name = :name, filling = :filling, by_whom = :by, months = :months, renewals = :renewals, panel_id = :panel
                        where c.territory_id = :territory and c.council_id = :council and c.id = :id and not exists (
                            select from participation.council_college o
                            where o.territory_id = c.territory_id and o.council_id = c.council_id and o.name = :name and o.id <> c.id)
                        """)
                        .param("name", about.name())
                        .param("filling", about.filling().name())
                        .param("by", about.byWhom())
                        .param("months", about.months())
                        .param("renewals", about.renewals())
                        .param("panel", about.panelId())
                        .param("territory", InTerritory.current())
                        .param("council", council)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** There are so many seats from now on; those who sit take the first. None may be taken that goes. */
    void seat(UUID college, boolean isSubstitute, int seats) {
        jdbc.sql("""
                insert into participation.council_seat (territory_id, college_id, is_substitute, number)
                select ?, ?, ?, n from generate_series(1, ?) n on conflict do nothing
                """).params(InTerritory.current(), college, isSubstitute, seats).update();
        jdbc.sql("""
                update participation.council_mandate m set seat = o.place
                from (select id, row_number() over (order by seat) as place from participation.council_mandate
                    where territory_id = :territory and college_id = :college and is_substitute = :substitute and seat is not null) o
                where m.territory_id = :territory and m.id = o.id and m.seat <> o.place
                """)
                .param("territory", InTerritory.current())
                .param("college", college)
                .param("substitute", isSubstitute)
                .update();
        jdbc.sql("delete from participation.council_seat where territory_id = ? and college_id = ? and is_substitute = ? and number > ?")
                .params(InTerritory.current(), college, isSubstitute, seats)
                .update();
    }

    void call(UUID id, String words, @Nullable LocalDate until) {
        jdbc.sql("update participation.council_college set call_words = ?, call_until = ? where territory_id = ? and id = ?")
                .params(Rows.of(words, until == null ? null : Date.valueOf(until), InTerritory.current(), id))
                .update();
    }

    /** Whether nobody ever sat in it or asked to. */
    boolean isEmpty(UUID id) {
        return jdbc.sql("""
                select not exists (select from participation.council_mandate where territory_id = :territory and college_id = :id)
                    and not exists (select from participation.council_application where territory_id = :territory and college_id = :id)
                """).param("territory", InTerritory.current()).param("id", id).query(Boolean.class).single();
    }

    void delete(UUID id) {
        jdbc.sql("delete from participation.council_college where territory_id = ? and id = ?").params(InTerritory.current(), id).update();
    }

    private static College read(ResultSet row) throws SQLException {
        int renewals = row.getInt("renewals");
        boolean isOften = row.wasNull();
        return new College(
                Rows.id(row, "id"),
                Rows.id(row, "council_id"),
                new CollegeAbout(
                        row.getString("name"),
                        Filling.valueOf(row.getString("filling")),
                        row.getString("by_whom"),
                        row.getInt("seats"),
                        row.getInt("substitutes"),
                        row.getInt("months"),
                        isOften ? null : renewals,
                        Rows.findId(row, "panel_id")),
                row.getInt("taken"),
                row.getInt("taken_substitutes"),
                new Call(row.getString("call_words"), row.getObject("call_until", LocalDate.class)));
    }
}
