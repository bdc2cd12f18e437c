package org.parvis.report;

import java.util.UUID;
import org.parvis.identity.AccountDeleted;
import org.parvis.shared.InTerritory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which account sent a report. It stands apart from the report and its case: an account that ends leaves no trace there. */
@Service
@Transactional
public class Authors {

    private final JdbcClient jdbc;

    Authors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes it, once. */
    public void note(UUID account, UUID report) {
        jdbc.sql("""
                insert into report.author (territory_id, report_id, account_id, submitted_at)
                select r.territory_id, r.id, :account, r.submitted_at
                from report.report r
                where r.territory_id = :territory and r.id = :report
                on conflict do nothing
                """)
                .param("account", account)
                .param("territory", InTerritory.current())
                .param("report", report)
                .update();
    }

    /** In the transaction that deletes the account. */
    @EventListener
    void on(AccountDeleted event) {
        jdbc.sql("delete from report.author where territory_id = ? and account_id = ?")
                .params(InTerritory.current(), event.accountId())
                .update();
    }
}
