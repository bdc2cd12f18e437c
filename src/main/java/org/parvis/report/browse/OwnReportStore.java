package org.parvis.report.browse;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.report.Visibility;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The reports that an account has sent, those that nobody else may see included: for its own pages alone. */
@Repository
@Transactional(readOnly = true)
public class OwnReportStore {

    private final JdbcClient jdbc;

    OwnReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first, after the cursor. */
    public List<OwnReport> of(UUID account, Cursor after, int most) {
        return jdbc.sql("""
                select %s, r.visibility
                from report.author a
                join report.report r on r.territory_id = a.territory_id and r.id = a.report_id
                where a.territory_id = :territory
                    and a.account_id = :account
                    and (a.submitted_at, a.report_id) < (:at, :id)
                order by a.submitted_at desc, a.report_id desc
                limit :most
                """.formatted(ListedReportRow.COLUMNS))
                .param("territory", InTerritory.current())
                .param("account", account)
                .param("at", Timestamp.from(after.submittedAt()))
                .param("id", after.id())
                .param("most", most)
                .query((row, n) -> new OwnReport(
                        ListedReportRow.read(row, n), Visibility.valueOf(row.getString("visibility")) == Visibility.PUBLIC))
                .list();
    }

    /** The case of one of them; empty for a number that is somebody else's, or nobody's. */
    public Optional<UUID> findCase(UUID account, String number) {
        return jdbc.sql("""
                select r.case_id
                from report.report r
                join report.author a on a.territory_id = r.territory_id and a.report_id = r.id
                where r.territory_id = ? and r.number = ? and a.account_id = ?
                """)
                .params(InTerritory.current(), number, account)
                .query(UUID.class)
                .optional();
    }
}
