package org.parvis.casework.queues;

import java.util.List;
import java.util.UUID;
import org.parvis.identity.AccountDeleted;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Printable;
import org.parvis.shared.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists that agents keep under a name. */
@Service
@Transactional
public class SavedViews {

    private static final int LONGEST_NAME = 60;
    private static final int MOST = 30;

    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<SavedView> list(UUID accountId) {
        return jdbc.sql("""
                select id, name, query from casework.saved_view
                where territory_id = ? and account_id = ?
                order by position, name
                """)
                .params(InTerritory.current(), accountId)
                .query(SavedView.class)
                .list();
    }

    /** Keeps a list; the same name again changes what it shows. */
    public void save(UUID accountId, String name, QueueQuery query) {
        String line = Printable.line(name, LONGEST_NAME);
        if (line.isBlank() || list(accountId).size() >= MOST) {
            throw new Refusal("casework.refused.view", MOST);
        }
        jdbc.sql("""
                insert into casework.saved_view (territory_id, id, account_id, name, query)
                values (?, ?, ?, ?, ?)
                on conflict (territory_id, account_id, name) do update set query = excluded.query
                """)
                .params(InTerritory.current(), Ids.next(), accountId, line, query.toUrl())
                .update();
    }

    public void remove(UUID accountId, UUID id) {
        jdbc.sql("delete from casework.saved_view where territory_id = ? and account_id = ? and id = ?")
                .params(InTerritory.current(), accountId, id)
                .update();
    }

    @EventListener
    void on(AccountDeleted event) {
        jdbc.sql("delete from casework.saved_view where territory_id = ? and account_id = ?")
                .params(InTerritory.current(), event.accountId())
                .update();
    }
}
