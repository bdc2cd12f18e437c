package org.parvis.casework;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.parvis.casework.clock.Alert;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets the clocks of promises be heard. Each alert is one line and one message, however often the job runs. */
@Service
class Alerts {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final CaseStore cases;
    private final CaseLedger ledger;
    private final StaffLetters letters;
    private final TransactionTemplate transaction;

    Alerts(JdbcClient jdbc, CaseStore cases, CaseLedger ledger, StaffLetters letters, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.ledger = ledger;
        this.letters = letters;
        this.transaction = transaction;
    }

    /** Rings everything that is due in the territory in scope; gives how much there was. */
    int ring() {
        List<Due> due = due();
        due.forEach(one -> transaction.executeWithoutResult(status -> ring(one)));
        return due.size();
    }

    private record Due(UUID id, String alert) {}

    private List<Due> due() {
        return jdbc.sql("""
                select id, alert from casework.case
                where territory_id = ? and alert_at <= ?
                order by alert_at
                limit ?
                """)
                .params(InTerritory.current(), Timestamp.from(ledger.now()), AT_ONCE)
                .query(Due.class)
                .list();
    }

    private void ring(Due due) {
        Alert alert = Alert.valueOf(due.alert());
        cases.find(due.id()).filter(subject -> ledger.alerted(subject, alert)).ifPresent(subject -> {
            letters.alert(subject, alert);
        });
    }
}
