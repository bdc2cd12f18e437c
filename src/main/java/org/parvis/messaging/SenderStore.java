package org.parvis.messaging;

import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sender that each territory has chosen. */
@Repository
class SenderStore {

    private final JdbcClient jdbc;

    SenderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Sender> find(UUID territoryId) {
        return jdbc.sql("select name, address, reply_to from messaging.sender where territory_id = ?")
                .param(territoryId)
                .query((row, n) -> new Sender(
                        row.getString("name"),
                        EmailAddress.of(row.getString("address")),
                        row.getString("reply_to") == null ? null : EmailAddress.of(row.getString("reply_to"))))
                .optional();
    }

    void save(UUID territoryId, Sender sender) {
        jdbc.sql("""
                insert into messaging.sender (territory_id, name, address, reply_to)
                values (:territory, :name, :address, :reply)
                on conflict (territory_id) do update set
                    name = excluded.name, address = excluded.address, reply_to = excluded.reply_to
                """)
                .param("territory", territoryId)
                .param("name", sender.name())
                .param("address", sender.address().value())
                .param("reply", sender.replyTo() == null ? null : sender.replyTo().value(), Types.VARCHAR)
                .update();
    }
}
