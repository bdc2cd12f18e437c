package org.parvis.participation.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.participation.council.Application.State;
import org.parvis.participation.council.Mandate.NamedBy;
import org.parvis.participation.council.Mandate.Naming;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of applications for seats. */
@Repository
class ApplicationStore {

    private static final String COLUMNS = """
            select id, council_id, college_id, case_id, number, motivation, wants_name, named_at, named_by, state, sent_at from participation.council_application
            """;

    private final JdbcClient jdbc;

    ApplicationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Application made) {
        Naming naming = made.naming();
        jdbc.sql("""
                insert into participation.council_application
                    (territory_id, id, council_id, college_id, case_id, number, motivation, wants_name, named_at, named_by, state, sent_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Rows.of(
                        InTerritory.current(), made.id(), made.councilId(), made.collegeId(), made.caseId(), made.number(), made.motivation(),
                        made.wantsName(), Rows.time(naming.at()), naming.by() == null ? null : naming.by().name(), made.state().name(),
                        Timestamp.from(made.sentAt())))
                .update();
    }

    /** Those that wait first, then the newest. */
    List<Application> list(UUID council, int most) {
        return jdbc.sql(COLUMNS + """
                where territory_id = ? and council_id = ?
                order by case state when 'RECEIVED' then 0 when 'RESERVE' then 1 else 2 end, sent_at desc, id
                limit ?
                """)
                .params(InTerritory.current(), council, most)
                .query((row, n) -> read(row))
                .list();
    }

    List<Application> list(Collection<UUID> ids) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and id = any (?)")
                .param(InTerritory.current())
                .param(ids.toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Application> find(UUID id) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and id = ?").params(InTerritory.current(), id).query((row, n) -> read(row)).optional();
    }

    void stand(UUID id, State state) {
        jdbc.sql("update participation.council_application set state = ? where territory_id = ? and id = ?")
                .params(state.name(), InTerritory.current(), id)
                .update();
    }

    /** Whether whoever applied wants their name to be public. */
    void name(UUID id, boolean isNamed, NamedBy by, Instant now) {
        jdbc.sql("update participation.council_application set wants_name = ?, named_at = ?, named_by = ? where territory_id = ? and id = ?")
                .params(isNamed, Timestamp.from(now), by.name(), InTerritory.current(), id)
                .update();
    }

    /** The mandate to which one led, as long as it lasts. */
    Optional<UUID> findSeat(UUID id) {
        return jdbc.sql("select id from participation.council_mandate where territory_id = ? and application_id = ? and ended_on is null")
                .params(InTerritory.current(), id)
                .query(UUID.class)
                .optional();
    }

    /** Those of a council that were chosen and have no seat. */
    List<UUID> listUnseated(UUID council) {
        return jdbc.sql("""
                select a.id from participation.council_application a
                where a.territory_id = ? and a.council_id = ? and a.state = 'CHOSEN' and not exists (
                    select from participation.council_mandate m where m.territory_id = a.territory_id and m.application_id = a.id)
                """).params(InTerritory.current(), council).query(UUID.class).list();
    }

    /** Whether it had a mandate, be it over. */
    boolean hasMandate(UUID id) {
        return jdbc.sql("select exists (select from participation.council_mandate where territory_id = ? and application_id = ?)")
                .params(InTerritory.current(), id)
                .query(Boolean.class)
                .single();
    }

    /** Of those from before it was kept who said so, that is the desk, when the application came. */
    private static Naming naming(ResultSet row) throws SQLException {
        boolean isNamed = row.getBoolean("wants_name");
        Instant at = Rows.findInstant(row, "named_at");
        String by = row.getString("named_by");
        if (at == null || by == null) {
            return isNamed ? new Naming(true, Rows.instant(row, "sent_at"), NamedBy.DESK) : Naming.NONE;
        }
        return new Naming(isNamed, at, NamedBy.valueOf(by));
    }

    private static Application read(ResultSet row) throws SQLException {
        return new Application(
                Rows.id(row, "id"),
                Rows.id(row, "council_id"),
                Rows.id(row, "college_id"),
                Rows.id(row, "case_id"),
                row.getString("number"),
                row.getString("motivation"),
                naming(row),
                State.valueOf(row.getString("state")),
                Rows.instant(row, "sent_at"));
    }
}
