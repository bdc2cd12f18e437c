package org.parvis.messaging.sms.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.messaging.MessageCategory;
import org.parvis.messaging.MessageState;
import org.parvis.messaging.OutgoingSms;
import org.parvis.messaging.sms.SmsText;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of text messages on their way to a provider. */
@Repository
public class SmsStore {

    /** A text message as it waits to be handed over. */
    record Waiting(
            UUID id,
            String to,
            String key,
            String words,
            MessageCategory category,
            boolean isAdmitted,
            int broken,
            int partsDone) {

        SmsText text() {
            return SmsText.of(words);
        }
    }

    /** A part's name with a provider. */
    record Ref(UUID message, String ref) {}

    private final JdbcClient jdbc;

    SmsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the message, its words and its place in the queue; false when one with this key is there already. */
    public boolean insert(UUID id, OutgoingSms sms) {
        return jdbc.sql("""
                with message as (
                    insert into messaging.message (territory_id, id, dedup_key, channel, category, recipient, thread)
                    values (:territory, :id, :key, 'SMS', :category, :recipient, :thread)
                    on conflict (territory_id, dedup_key) do nothing
                    returning territory_id, id
                ), content as (
                    insert into messaging.content (territory_id, message_id, plain, html)
                    select territory_id, id, :words, '' from message
                ), sms as (
                    insert into messaging.sms (territory_id, message_id, parts)
                    select territory_id, id, :parts from message
                ), queue as (
                    insert into messaging.sms_queue (territory_id, item_id, rank)
                    select territory_id, id, :rank from message
                )
                select count(*) from message
                """)
                .param("territory", InTerritory.current())
                .param("id", id)
                .param("key", sms.dedupKey())
                .param("category", sms.category().name())
                .param("recipient", sms.to().international())
                .param("thread", sms.thread(), Types.VARCHAR)
                .param("words", sms.words())
                .param("parts", SmsText.of(sms.words()).parts().size())
                .param("rank", sms.category().ordinal())
                .query(Long.class)
                .single() == 1;
    }

    /** Where the message with this key is. */
    public Optional<MessageState> findState(String dedupKey) {
        return jdbc.sql("select state from messaging.message where territory_id = ? and dedup_key = ?")
                .params(InTerritory.current(), dedupKey)
                .query((row, n) -> MessageState.valueOf(row.getString(1)))
                .optional();
    }

    /** Those of the messages that still wait, in the order in which they were written. */
    List<Waiting> listWaiting(Collection<UUID> ids) {
        return jdbc.sql("""
                select m.id, m.recipient, m.dedup_key, c.plain, m.category, s.admitted, s.broken,
                    (select count(*) from messaging.sms_ref r
                        where r.territory_id = m.territory_id and r.message_id = m.id) as done
                from messaging.message m
                join messaging.sms s on s.territory_id = m.territory_id and s.message_id = m.id
                join messaging.content c on c.territory_id = m.territory_id and c.message_id = m.id
                where m.territory_id = ? and m.id = any(?) and m.state = 'CREATED'
                order by m.id
                """).params(InTerritory.current(), ids.toArray(UUID[]::new)).query(SmsStore::waiting).list();
    }

    private static Waiting waiting(ResultSet row, int n) throws SQLException {
        return new Waiting(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                row.getString("dedup_key"),
                row.getString("plain"),
                MessageCategory.valueOf(row.getString("category")),
                row.getBoolean("admitted"),
                row.getInt("broken"),
                row.getInt("done"));
    }

    /** Notes that a message was counted among those to its number. */
    void markAdmitted(Collection<UUID> ids) {
        jdbc.sql("update messaging.sms set admitted = true where territory_id = ? and message_id = any(?)")
                .params(InTerritory.current(), ids.toArray(UUID[]::new))
                .update();
    }

    /** The provider calls parts by these names. */
    void name(String provider, Collection<Ref> refs) {
        List<Ref> named = refs.stream().filter(ref -> !ref.ref().isBlank()).toList();
        if (!named.isEmpty()) {
            jdbc.sql("call messaging.sms_handed(?, ?, ?)")
                    .params(
                            provider,
                            named.stream().map(Ref::ref).toArray(String[]::new),
                            named.stream().map(Ref::message).toArray(UUID[]::new))
                    .update();
        }
    }

    /** The provider has all of these; gives those of which a receipt has come already. */
    List<UUID> markHanded(Collection<UUID> ids, Instant at) {
        UUID[] all = ids.toArray(UUID[]::new);
        jdbc.sql("""
                with handed as (
                    update messaging.sms set handed_at = :at, awaits_receipt = true
                    where territory_id = :territory and message_id = any(:ids)
                )
                update messaging.message set state = 'SENDING', attempts = attempts + 1, problem = null
                where territory_id = :territory and id = any(:ids) and state = 'CREATED'
                """)
                .param("at", Timestamp.from(at))
                .param("territory", InTerritory.current())
                .param("ids", all)
                .update();
        return jdbc.sql("""
                select distinct message_id from messaging.sms_ref
                where territory_id = ? and message_id = any(?) and outcome is not null
                """).params(InTerritory.current(), all).query(UUID.class).list();
    }

    /** The message was not taken; it will be tried again. */
    void markPutOff(UUID id, String problem) {
        jdbc.sql("""
                update messaging.message set attempts = attempts + 1, problem = ?
                where territory_id = ? and id = ? and state = 'CREATED'
                """).params(problem, InTerritory.current(), id).update();
    }

    void markBroken(UUID id) {
        jdbc.sql("update messaging.sms set broken = broken + 1 where territory_id = ? and message_id = ?")
                .params(InTerritory.current(), id)
                .update();
    }

    /** What went to a number since a moment was about these, the latest first. */
    public List<String> threads(String number, Instant since, int most) {
        return jdbc.sql("""
                select thread from messaging.message
                where territory_id = ? and channel = 'SMS' and recipient = ? and created_at >= ? and thread is not null
                group by thread
                order by max(created_at) desc
                limit ?
                """)
                .params(InTerritory.current(), number, Timestamp.from(since), most)
                .query(String.class)
                .list();
    }
}
