package org.parvis.relation.rights;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of mails that somebody wrote. */
@Repository
class MailRightsStore {

    private final JdbcClient jdbc;

    MailRightsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record MailRow(
            UUID id, Instant at, @Nullable String sender, String senderName, String recipients, String subject, String words,
            String quoted, String signature, String state, @Nullable UUID caseId) {}

    /** Those of these cases, and those of these senders that are in no case, in the order of their ids. */
    List<MailRow> list(Collection<UUID> cases, Collection<String> senders, UUID after, int most) {
        return jdbc.sql("""
                select id, received_at, sender, sender_name, recipients, subject, words, quoted, signature, state, case_id
                from relation.received_mail
                where territory_id = :territory and id > :after
                    and (case_id = any (:cases) or case_id is null and sender = any (:senders))
                order by id
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("after", after)
                .param("cases", cases.toArray(UUID[]::new))
                .param("senders", senders.toArray(String[]::new))
                .param("most", most)
                .query((row, n) -> new MailRow(
                        Rows.id(row, "id"), Rows.instant(row, "received_at"), row.getString("sender"), row.getString("sender_name"),
                        row.getString("recipients"), row.getString("subject"), row.getString("words"), row.getString("quoted"),
                        row.getString("signature"), row.getString("state"), Rows.findId(row, "case_id")))
                .list();
    }

    void delete(UUID id) {
        jdbc.sql("delete from relation.received_mail where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .update();
    }

    /** Their addresses are no longer on the list of blocked senders. */
    void unblock(Collection<String> senders) {
        jdbc.sql("delete from relation.blocked_sender where territory_id = ? and sender = any (?)")
                .params(InTerritory.current(), senders.toArray(String[]::new))
                .update();
    }
}
