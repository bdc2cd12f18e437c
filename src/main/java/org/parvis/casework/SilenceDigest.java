package org.parvis.casework;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells each department once a day how many of its cases nobody has touched for long, so that none is forgotten. */
@Component
class SilenceDigest {

    private final JdbcClient jdbc;
    private final StaffLetters letters;
    private final Handlers handlers;
    private final CaseLedger ledger;

    SilenceDigest(JdbcClient jdbc, StaffLetters letters, Handlers handlers, CaseLedger ledger) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.handlers = handlers;
        this.ledger = ledger;
    }

    private record Quiet(UUID departmentId, int cases) {}

    @Transactional
    public void send() {
        Instant now = ledger.now();
        var today = now.atZone(handlers.authority().zone()).toLocalDate();
        if (handlers.authority().calendar().isWorkingDay(today)) {
            quiet(now).forEach(quiet -> letters.silence(quiet.departmentId(), quiet.cases(), today));
        }
    }

    private List<Quiet> quiet(Instant now) {
        return jdbc.sql("""
                select department_id, count(*)::int as cases
                from casework.case c
                where territory_id = ? and status in ('RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'WAITING') and moved_at < ?
                group by department_id
                """)
                .params(InTerritory.current(), Timestamp.from(now.minus(CaseStatus.SILENCE)))
                .query(Quiet.class)
                .list();
    }
}
