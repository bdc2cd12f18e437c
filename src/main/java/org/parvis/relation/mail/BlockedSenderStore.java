package org.parvis.relation.mail;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of blocked senders. */
@Repository
class BlockedSenderStore {

    private final JdbcClient jdbc;

    BlockedSenderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is blocked of an address: itself, or its domain. */
    Optional<String> find(String sender) {
        return jdbc.sql("select sender from relation.blocked_sender where territory_id = ? and sender in (?, ?) limit 1")
                .params(InTerritory.current(), sender, sender.substring(sender.lastIndexOf('@')))
                .query(String.class)
                .optional();
    }

    void add(String sender, Instant now, String by) {
        jdbc.sql("""
                insert into relation.blocked_sender (territory_id, sender, since, by_name) values (?, ?, ?, ?)
                on conflict do nothing
                """)
                .params(InTerritory.current(), sender, Timestamp.from(now), by)
                .update();
    }

    void delete(Collection<String> senders) {
        jdbc.sql("delete from relation.blocked_sender where territory_id = ? and sender = any (?)")
                .param(InTerritory.current())
                .param(senders.toArray(String[]::new))
                .update();
    }
}
