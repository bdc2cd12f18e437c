package org.parvis.casework.law;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.law.LegalParameter.Scope;
import org.parvis.casework.law.LegalParameter.Standing;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A territory's own values of the law: only ever added to. */
@Repository
class LegalParameterStore {

    private final JdbcClient jdbc;

    LegalParameterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, LegalParameter value, @Nullable UUID by) {
        jdbc.sql("""
                insert into casework.legal_parameter (territory_id, id, code, kind, category, value, source, valid_from,
                    valid_to, reviewed_by, reviewed_on, reason, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Rows.of(
                        InTerritory.current(),
                        id,
                        value.code().name(),
                        value.scope().kind(),
                        value.scope().category(),
                        value.value(),
                        value.source(),
                        value.validFrom(),
                        value.validTo(),
                        value.reviewedBy(),
                        value.reviewedOn(),
                        value.reason(),
                        by))
                .update();
    }

    List<LegalParameter> list() {
        return jdbc.sql("""
                select code, kind, category, value, source, valid_from, valid_to, reviewed_by, reviewed_on, reason
                from casework.legal_parameter
                where territory_id = ?
                order by id
                """)
                .param(InTerritory.current())
                .query((row, n) -> new LegalParameter(
                        LegalCode.valueOf(row.getString("code")),
                        new Scope(row.getString("kind"), row.getString("category")),
                        row.getString("value"),
                        row.getString("source"),
                        Standing.OWN,
                        row.getDate("valid_from").toLocalDate(),
                        day(row, "valid_to"),
                        row.getString("reviewed_by"),
                        day(row, "reviewed_on"),
                        row.getString("reason")))
                .list();
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        Date date = row.getDate(column);
        return date == null ? null : date.toLocalDate();
    }

    /** Changes before a moment that running clocks have not been looked at for, the oldest first. */
    List<LegalChange> listUnapplied(Instant before) {
        return jdbc.sql("""
                select id, kind, category, valid_from, reason
                from casework.legal_parameter
                where territory_id = ? and not applied and recorded_at < ?
                order by id
                """)
                .params(InTerritory.current(), Timestamp.from(before))
                .query((row, n) -> new LegalChange(
                        Rows.id(row, "id"),
                        new Scope(row.getString("kind"), row.getString("category")),
                        row.getDate("valid_from").toLocalDate(),
                        row.getString("reason")))
                .list();
    }

    void applied(UUID id) {
        jdbc.sql("update casework.legal_parameter set applied = true where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .update();
    }
}
