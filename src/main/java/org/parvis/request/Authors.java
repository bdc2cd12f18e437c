package org.parvis.request;

import java.util.List;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.identity.AccountDeleted;
import org.parvis.shared.InTerritory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which account sent a request. It stands apart from the request and its case: an account that ends leaves no trace there. */
@Service
@Transactional
public class Authors {

    private final JdbcClient jdbc;

    Authors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes it, once. */
    public void note(UUID account, UUID request) {
        jdbc.sql("""
                insert into request.author (territory_id, account_id, request_id, submitted_at)
                select r.territory_id, :account, r.id, r.submitted_at
                from request.request r
                where r.territory_id = :territory and r.id = :request
                on conflict do nothing
                """)
                .param("account", account)
                .param("territory", InTerritory.current())
                .param("request", request)
                .update();
    }

    /** The cases of an account's requests, the newest first. */
    @Transactional(readOnly = true)
    public List<UUID> casesOf(UUID account, int most) {
        return jdbc.sql("""
                select r.case_id
                from request.author a
                join request.request r on r.territory_id = a.territory_id and r.id = a.request_id
                where a.territory_id = ? and a.account_id = ?
                order by a.submitted_at desc, a.request_id desc
                limit ?
                """)
                .params(InTerritory.current(), account, most)
                .query((row, n) -> Rows.id(row, "case_id"))
                .list();
    }

    /** In the transaction that deletes the account. */
    @EventListener
    void on(AccountDeleted event) {
        jdbc.sql("delete from request.author where territory_id = ? and account_id = ?")
                .params(InTerritory.current(), event.accountId())
                .update();
    }
}
