package org.parvis.participation.digest;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How letters go out, as rows: which is due, how far it came, who has it. */
@Repository
class MailingStore {

    private final JdbcClient jdbc;

    MailingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What goes out now, or is on its way, by the database's clock. */
    List<UUID> listDue() {
        return jdbc.sql("""
                select id from participation.letter
                where territory_id = ? and state in ('PLANNED', 'SENDING') and send_at <= clock_timestamp()
                order by send_at, id
                """)
                .params(InTerritory.current())
                .query(UUID.class)
                .list();
    }

    /**
     * Keeps a letter that is due for this transaction; empty where another node has it, or it is done. One that begins gets
     * its number: two that begin at once wait for one another.
     *
     * @return who got it last
     */
    Optional<UUID> hold(UUID letter) {
        Optional<UUID> held = jdbc.sql("""
                select told_to from participation.letter
                where territory_id = ? and id = ? and state in ('PLANNED', 'SENDING') and send_at <= clock_timestamp()
                for update skip locked
                """)
                .params(InTerritory.current(), letter)
                .query(UUID.class)
                .optional();
        if (held.isPresent()) {
            begin(letter);
        }
        return held;
    }

    private void begin(UUID letter) {
        boolean isNew = jdbc.sql("select state = 'PLANNED' from participation.letter where territory_id = ? and id = ?")
                .params(InTerritory.current(), letter)
                .query(Boolean.class)
                .single();
        if (isNew) {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended('participation.letter ' || ?::text, 0))")
                    .param(InTerritory.current())
                    .query((row, n) -> "")
                    .single();
            jdbc.sql("""
                    update participation.letter
                    set state = 'SENDING', begun_at = clock_timestamp(),
                        number = (select coalesce(max(number), 0) + 1 from participation.letter where territory_id = :territory)
                    where territory_id = :territory and id = :id
                    """)
                    .param("territory", InTerritory.current())
                    .param("id", letter)
                    .update();
        }
    }

    /** Writes down who gets it; those who have it already, or are gone, are left out. */
    List<UUID> copies(UUID letter, Collection<UUID> subscribers) {
        return jdbc.sql("""
                insert into participation.letter_copy (territory_id, letter_id, subscriber_id)
                select s.territory_id, :letter, s.id
                from participation.subscriber s
                where s.territory_id = :territory and s.id = any (:subscribers)
                order by s.id
                for key share of s
                on conflict do nothing
                returning subscriber_id
                """)
                .param("letter", letter)
                .param("territory", InTerritory.current())
                .param("subscribers", subscribers.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    void toldTo(UUID letter, UUID last, int copies) {
        jdbc.sql("update participation.letter set told_to = ?, copies = copies + ? where territory_id = ? and id = ?")
                .params(last, copies, InTerritory.current(), letter)
                .update();
    }

    void finish(UUID letter) {
        jdbc.sql("update participation.letter set state = 'SENT', ended_at = clock_timestamp() where territory_id = ? and id = ? and state = 'SENDING'")
                .params(InTerritory.current(), letter)
                .update();
    }

    /** A copy came back, or was not taken: counted once. */
    void returned(UUID letter, UUID subscriber) {
        jdbc.sql("""
                with back as (
                    update participation.letter_copy set is_returned = true
                    where territory_id = :territory and letter_id = :letter and subscriber_id = :subscriber and not is_returned
                    returning letter_id)
                update participation.letter l set returned = l.returned + 1
                from back
                where l.territory_id = :territory and l.id = back.letter_id
                """)
                .param("territory", InTerritory.current())
                .param("letter", letter)
                .param("subscriber", subscriber)
                .update();
    }
}
