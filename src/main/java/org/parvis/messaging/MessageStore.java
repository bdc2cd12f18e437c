package org.parvis.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of messages. */
@Repository
class MessageStore {

    /** A message under way is «sending» while a worker has claimed it. */
    private static final String VIEW = """
            select m.id, m.recipient, m.subject, m.attempts, m.problem, m.created_at, m.channel,
                case when q.claimed then 'SENDING' else m.state end as state,
                case when m.channel = 'SMS' then c.plain end as text
            from messaging.message m
            left join messaging.content c on c.territory_id = m.territory_id and c.message_id = m.id
            left join messaging.queue q on q.territory_id = m.territory_id and q.item_id = m.id""";

    private final JdbcClient jdbc;

    MessageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes the message, its content and its place in the queue in one statement, as this is part of many acts. False
     * when a message with this de-duplication key is there already.
     */
    boolean insert(UUID territoryId, UUID id, OutgoingMessage message, MessageContent content) {
        return jdbc.sql("""
                with message as (
                    insert into messaging.message
                        (territory_id, id, dedup_key, channel, category, recipient, subject, thread)
                    values (:territory, :id, :key, :channel, :category, :recipient, :subject, :thread)
                    on conflict (territory_id, dedup_key) do nothing
                    returning territory_id, id
                ), content as (
                    insert into messaging.content (territory_id, message_id, plain, html, unsubscribe_url, reply_to, secrets)
                    select territory_id, id, :plain, :html, :unsubscribe, :reply, :secrets from message
                ), queue as (
                    insert into messaging.queue (territory_id, item_id, rank)
                    select territory_id, id, :rank from message
                )
                select count(*) from message
                """)
                .param("territory", territoryId)
                .param("id", id)
                .param("key", message.dedupKey())
                .param("channel", message.channel().name())
                .param("category", message.category().name())
                .param("recipient", message.to().value())
                .param("subject", message.text().subject())
                .param("thread", message.thread(), Types.VARCHAR)
                .param("plain", content.plain())
                .param("html", content.html())
                .param("unsubscribe", content.unsubscribeUrl(), Types.VARCHAR)
                .param("reply", content.replyTo(), Types.VARCHAR)
                .param("secrets", Secrets.of(message, content.plain()).toArray(String[]::new))
                .param("rank", message.rank())
                .query(Long.class)
                .single() == 1;
    }

    /** Those of the messages that still wait, in the order in which they were written. */
    List<StoredMessage> listWaiting(UUID territoryId, Collection<UUID> ids) {
        return jdbc.sql("""
                select m.id, m.recipient, m.subject, m.thread, c.plain, c.html, c.unsubscribe_url, c.reply_to, m.created_at
                from messaging.message m
                join messaging.content c on c.territory_id = m.territory_id and c.message_id = m.id
                where m.territory_id = ? and m.id = any(?) and m.ended_at is null
                order by m.id
                """).params(territoryId, ids.toArray(UUID[]::new)).query(MessageStore::stored).list();
    }

    Optional<StoredMessage> findStored(UUID territoryId, UUID id) {
        return jdbc.sql("""
                select m.id, m.recipient, m.subject, m.thread, c.plain, c.html, c.unsubscribe_url, c.reply_to, m.created_at
                from messaging.message m
                join messaging.content c on c.territory_id = m.territory_id and c.message_id = m.id
                where m.territory_id = ? and m.id = ? and m.channel = 'EMAIL' and m.recipient is not null
                """).params(territoryId, id).query(MessageStore::stored).optional();
    }

    Optional<MessageView> find(UUID territoryId, UUID id) {
        return jdbc.sql(VIEW + " where m.territory_id = ? and m.id = ?")
                .params(territoryId, id)
                .query(MessageStore::view)
                .optional();
    }

    List<MessageView> list(UUID territoryId, @Nullable String recipient, @Nullable UUID after, int most) {
        return jdbc.sql(VIEW + """

                where m.territory_id = :territory
                    and (:recipient::text is null or m.recipient = :recipient)
                    and (:after::uuid is null or m.id < :after)
                order by m.id desc
                limit :most
                """)
                .param("territory", territoryId)
                .param("recipient", recipient)
                .param("after", after)
                .param("most", most)
                .query(MessageStore::view)
                .list();
    }

    private static MessageView view(ResultSet row, int n) throws SQLException {
        return new MessageView(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                row.getString("subject"),
                MessageState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("problem"),
                row.getTimestamp("created_at").toInstant(),
                Channel.valueOf(row.getString("channel")),
                row.getString("text"));
    }

    private static StoredMessage stored(ResultSet row, int n) throws SQLException {
        return new StoredMessage(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("thread"),
                new MessageContent(
                        row.getString("plain"),
                        row.getString("html"),
                        row.getString("unsubscribe_url"),
                        row.getString("reply_to")),
                row.getTimestamp("created_at").toInstant());
    }

    void markDelivered(UUID territoryId, Collection<UUID> ids) {
        jdbc.sql("""
                update messaging.message
                set state = 'DELIVERED', attempts = attempts + 1, ended_at = now(), problem = null
                where territory_id = ? and id = any(?) and ended_at is null
                """).params(territoryId, ids.toArray(UUID[]::new)).update();
    }

    /** Takes what opens something out of what is kept of messages that have ended. */
    void hideSecrets(UUID territoryId, Collection<UUID> ids) {
        jdbc.sql("""
                update messaging.content c
                set plain = messaging.without_secrets(c.plain, c.secrets), html = messaging.without_secrets(c.html, c.secrets), secrets = '{}'
                from messaging.message m
                where c.territory_id = ? and c.message_id = any(?) and c.secrets <> '{}'
                    and m.territory_id = c.territory_id and m.id = c.message_id and m.ended_at is not null
                """).params(territoryId, ids.toArray(UUID[]::new)).update();
    }

    /** The message failed for now; it will be tried again. */
    void markPutOff(UUID territoryId, UUID id, String problem) {
        jdbc.sql("""
                update messaging.message
                set state = 'TEMPORARY_FAILURE', attempts = attempts + 1, problem = ?
                where territory_id = ? and id = ? and ended_at is null
                """).params(problem, territoryId, id).update();
    }

    /** The message failed and is not tried again; empty when it had ended already. */
    Optional<DeliveryFailed> markGivenUp(UUID territoryId, UUID id, MessageState state, String problem) {
        return jdbc.sql("""
                update messaging.message
                set state = ?, attempts = attempts + 1, problem = ?, ended_at = now()
                where territory_id = ? and id = ? and ended_at is null
                returning dedup_key, thread
                """)
                .params(state.name(), problem, territoryId, id)
                .query((row, n) -> new DeliveryFailed(
                        territoryId, id, row.getString("dedup_key"), row.getString("thread"), state, Channel.EMAIL))
                .optional();
    }

    /** Deletes up to {@code most} messages of the territory in scope that ended and are older; gives how many. */
    int forgetRows(Instant before, int most) {
        return jdbc.sql("""
                delete from messaging.message
                where territory_id = :territory and id in (
                    select id
                    from messaging.message
                    where territory_id = :territory and created_at < :before and state <> 'CREATED'
                    order by created_at
                    limit :most)
                """)
                .param("territory", InTerritory.current())
                .param("before", Timestamp.from(before))
                .param("most", most)
                .update();
    }

    /** Deletes words and persons of up to {@code most} messages that ended and are older; gives how many. */
    int forgetContents(Instant before, int most) {
        return jdbc.sql("""
                with old as (
                    select id
                    from messaging.message
                    where territory_id = :territory and created_at < :before
                        and recipient is not null and ended_at is not null
                    order by created_at
                    limit :most
                ), words as (
                    delete from messaging.content
                    where territory_id = :territory and message_id in (select id from old)
                )
                update messaging.message
                set recipient = null, subject = null
                where territory_id = :territory and id in (select id from old)
                """)
                .param("territory", InTerritory.current())
                .param("before", Timestamp.from(before))
                .param("most", most)
                .update();
    }
}
