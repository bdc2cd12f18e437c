package org.parvis.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * SQL of what was sent to somebody. No index knows recipients: what is about a case is found by its thread; for somebody's
 * rights, some times a month, all messages that are known still are read.
 */
@Repository
class CorrespondenceStore {

    /** End of the thread of what colleagues were told about a case. */
    private static final String DESK = "/desk";

    private final JdbcClient jdbc;

    CorrespondenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SentWords> list(Collection<String> recipients, UUID after, int most) {
        return jdbc.sql("""
                select m.id, m.created_at, m.channel, m.recipient, m.subject, m.thread, c.plain, m.state
                from messaging.message m
                left join messaging.content c on c.territory_id = m.territory_id and c.message_id = m.id
                where m.territory_id = ? and m.id > ? and lower(m.recipient) = any (?)
                order by m.id
                limit ?
                """)
                .params(InTerritory.current(), after, recipients.toArray(String[]::new), most)
                .query(CorrespondenceStore::read)
                .list();
    }

    /** The newest first, without their words. */
    List<SentWords> list(Collection<String> recipients, Collection<String> threads, Correspondence.Time time, int most) {
        return jdbc.sql("""
                select id, created_at, channel, recipient, subject, thread, null as plain, state
                from messaging.message
                where territory_id = ? and thread = any (?) and lower(recipient) = any (?) and created_at >= ? and created_at < ?
                order by created_at desc
                limit ?
                """)
                .params(
                        InTerritory.current(), threads.toArray(String[]::new), recipients.toArray(String[]::new),
                        Timestamp.from(time.from()), Timestamp.from(time.until()), most)
                .query(CorrespondenceStore::read)
                .list();
    }

    private static SentWords read(ResultSet row, int n) throws SQLException {
        return new SentWords(
                Rows.id(row, "id"),
                Rows.instant(row, "created_at"),
                Channel.valueOf(row.getString("channel")),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("thread"),
                row.getString("plain"),
                MessageState.valueOf(row.getString("state")));
    }

    int forget(Collection<String> recipients, Collection<String> threads, Correspondence.Rest rest, List<String> hashes) {
        int forgotten = jdbc.sql("""
                with theirs as (
                    select id, ended_at
                    from messaging.message
                    where territory_id = :territory and (
                        thread = any (:threads)
                        or :without and thread is null and lower(recipient) = any (:recipients))
                ), unsent as (
                    delete from messaging.message
                    where territory_id = :territory and id in (select id from theirs where ended_at is null)
                ), words as (
                    delete from messaging.content
                    where territory_id = :territory and message_id in (select id from theirs where ended_at is not null)
                ), sent as (
                    update messaging.message
                    set recipient = null, subject = null, problem = null
                    where territory_id = :territory and id in (select id from theirs where ended_at is not null)
                )
                select count(*) from theirs
                """)
                .param("territory", InTerritory.current())
                .param("recipients", recipients.toArray(String[]::new))
                .param("threads", threads.stream().flatMap(one -> Stream.of(one, one + DESK)).toArray(String[]::new))
                .param("without", rest == Correspondence.Rest.GOES)
                .query(Integer.class)
                .single();
        jdbc.sql("""
                delete from messaging.reply_token
                where territory_id = ? and thread = any (?) and recipient_hash = any (?)
                """)
                .params(InTerritory.current(), threads.toArray(String[]::new), hashes.toArray(String[]::new))
                .update();
        return forgotten;
    }
}
