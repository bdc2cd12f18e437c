package org.parvis.casework;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.parvis.identity.AccountDeleted;
import org.parvis.identity.AccountState;
import org.parvis.identity.Accounts;
import org.parvis.identity.Staff;
import org.parvis.shared.InTerritory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Colleagues who follow cases. Whether they may still read one is asked each time that there is something to tell. */
@Service
@Transactional
public class Watches {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final CaseSights sights;

    Watches(JdbcClient jdbc, Accounts accounts, CaseSights sights) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.sights = sights;
    }

    public void start(UUID caseId, UUID account) {
        jdbc.sql("insert into casework.watch (territory_id, case_id, account_id) values (?, ?, ?) on conflict do nothing")
                .params(InTerritory.current(), caseId, account)
                .update();
    }

    public void end(UUID caseId, UUID account) {
        jdbc.sql("delete from casework.watch where territory_id = ? and case_id = ? and account_id = ?")
                .params(InTerritory.current(), caseId, account)
                .update();
    }

    @Transactional(readOnly = true)
    public boolean isWatching(UUID caseId, UUID account) {
        return who(caseId).contains(account);
    }

    /** Those who follow the case and may read it now. */
    @Transactional(readOnly = true)
    public List<Staff> readers(Case subject) {
        Set<UUID> watching = who(subject.id());
        return watching.isEmpty()
                ? List.of()
                : sights.readers(subject, accounts.listStaff().stream()
                        .filter(one -> watching.contains(one.id()) && one.state() == AccountState.ACTIVE)
                        .toList());
    }

    private Set<UUID> who(UUID caseId) {
        return jdbc.sql("select account_id from casework.watch where territory_id = ? and case_id = ?")
                .params(InTerritory.current(), caseId)
                .query(UUID.class)
                .set();
    }

    @EventListener
    void on(AccountDeleted event) {
        jdbc.sql("delete from casework.watch where territory_id = ? and account_id = ?")
                .params(InTerritory.current(), event.accountId())
                .update();
    }
}
