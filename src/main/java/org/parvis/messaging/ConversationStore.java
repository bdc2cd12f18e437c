package org.parvis.messaging;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of tokens in addresses. */
@Repository
class ConversationStore {

    private final JdbcClient jdbc;

    ConversationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The conversation's token: the one that it has, else this. */
    String token(UUID territoryId, String made, Conversation conversation) {
        return jdbc.sql("""
                insert into messaging.reply_token (territory_id, token, thread, recipient_hash)
                values (?, ?, ?, ?)
                on conflict (territory_id, thread, recipient_hash) do update set created_at = now()
                returning token
                """)
                .params(territoryId, made, conversation.thread(), conversation.recipientHash())
                .query(String.class)
                .single();
    }

    Optional<Conversation> find(UUID territoryId, String token) {
        return jdbc.sql("select thread, recipient_hash from messaging.reply_token where territory_id = ? and token = ?")
                .params(territoryId, token)
                .query((row, n) -> new Conversation(row.getString("thread"), row.getString("recipient_hash")))
                .optional();
    }

    /** Of a message whose recipient is still known. */
    Optional<Conversation> findOfMessage(UUID territoryId, UUID id) {
        return jdbc.sql("""
                select thread, recipient
                from messaging.message
                where territory_id = ? and id = ? and thread is not null and recipient is not null
                """)
                .params(territoryId, id)
                .query((row, n) -> new Conversation(
                        row.getString("thread"), Conversation.hash(new EmailAddress(row.getString("recipient")))))
                .optional();
    }

    boolean isSent(UUID territoryId, UUID id) {
        return jdbc.sql("select exists (select from messaging.message where territory_id = ? and id = ?)")
                .params(territoryId, id)
                .query(Boolean.class)
                .single();
    }

    /** Deletes up to {@code most} tokens that were last given out before; gives how many. */
    int forgetTokens(Instant before, int most) {
        return forget("reply_token", "token", "created_at", before, most);
    }

    int forgetTroubles(Instant before, int most) {
        return forget("address_trouble", "address_hash", "at", before, most);
    }

    private int forget(String table, String key, String time, Instant before, int most) {
        return jdbc.sql("""
                delete from messaging.%1$s
                where territory_id = :territory and %2$s in (
                    select %2$s from messaging.%1$s where territory_id = :territory and %3$s < :before limit :most)
                """.formatted(table, key, time))
                .param("territory", InTerritory.current())
                .param("before", Timestamp.from(before))
                .param("most", most)
                .update();
    }
}
