package org.parvis.relation.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.relation.mail.ReceivedMail.Place;
import org.parvis.relation.mail.mime.MailKind;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of mails that came in. */
@Repository
class ReceivedMailStore {

    private static final String SELECT = """
            select id, account_id, department_id, sender, sender_name, recipients, subject, words, quoted, signature, is_cut,
                kind, state, why, because, case_id, suggestions, received_at
            from relation.received_mail
            """;

    private final JdbcClient jdbc;

    ReceivedMailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By what a mail is known again.
     *
     * @param uidValidity with uid its number on the server; null where it came another way
     */
    record Marks(@Nullable Long uidValidity, @Nullable Long uid, String fingerprint, @Nullable String messageId, @Nullable Instant sentAt) {}

    boolean isKnown(String fingerprint) {
        return jdbc.sql("select exists (select from relation.received_mail where territory_id = ? and fingerprint = ?)")
                .params(InTerritory.current(), fingerprint)
                .query(Boolean.class)
                .single();
    }

    /** False where it is there already: of two who read the same mailbox, one waits here for the other. */
    boolean insert(ReceivedMail mail, Marks marks) {
        ReceivedMail.Text text = mail.text();
        Place place = mail.place();
        return jdbc.sql("""
                insert into relation.received_mail (territory_id, id, account_id, department_id, uid_validity, uid, fingerprint,
                    message_id, sender, sender_name, recipients, subject, words, quoted, signature, is_cut, kind, state, why,
                    because, case_id, suggestions, sent_at, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """)
                .params(Rows.of(
                        InTerritory.current(), mail.id(), mail.accountId(), mail.departmentId(), marks.uidValidity(),
                        marks.uid(), marks.fingerprint(), marks.messageId(), mail.sender().address(), mail.sender().name(),
                        mail.sender().recipients(), text.subject(), text.words(), text.quoted(), text.signature(),
                        text.isCut(), mail.kind().name(), place.state().name(), place.why().name(), place.because(),
                        place.caseId(), place.suggestions().toArray(UUID[]::new), Rows.time(marks.sentAt()),
                        Rows.time(mail.receivedAt())))
                .update()
                == 1;
    }

    void place(UUID id, Place place) {
        jdbc.sql("""
                update relation.received_mail set state = ?, why = ?, because = ?, case_id = ?, suggestions = ?
                where territory_id = ? and id = ?
                """)
                .params(Rows.of(
                        place.state().name(), place.why().name(), place.because(), place.caseId(),
                        place.suggestions().toArray(UUID[]::new), InTerritory.current(), id))
                .update();
    }

    Optional<ReceivedMail> find(UUID id) {
        return jdbc.sql(SELECT + "where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .query(ReceivedMailStore::read)
                .optional();
    }

    /** The row, held until the transaction ends. */
    Optional<ReceivedMail> hold(UUID id) {
        return jdbc.sql(SELECT + "where territory_id = ? and id = ? for update")
                .params(InTerritory.current(), id)
                .query(ReceivedMailStore::read)
                .optional();
    }

    /** The newest in this state of these departments' mailboxes, after one of them. */
    List<ReceivedMail> list(MailState state, Collection<UUID> departments, @Nullable ReceivedMail after, int most) {
        return jdbc.sql(SELECT + """
                where territory_id = :territory and state = :state and department_id = any (:departments)
                    and (received_at, id) < (:at, :id)
                order by received_at desc, id desc
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("state", state.name())
                .param("departments", departments.toArray(UUID[]::new))
                .param("at", after == null ? Timestamp.from(Instant.parse("9999-01-01T00:00:00Z")) : Timestamp.from(after.receivedAt()))
                .param("id", after == null ? new UUID(-1, -1) : after.id())
                .param("most", most)
                .query(ReceivedMailStore::read)
                .list();
    }

    /** How many wait, and how many are kept aside, at most so many are counted. */
    Map<MailState, Integer> count(Collection<UUID> departments, int most) {
        Map<MailState, Integer> counts = new EnumMap<>(MailState.class);
        for (MailState state : List.of(MailState.WAITING, MailState.QUARANTINED)) {
            counts.put(state, jdbc.sql("""
                    select count(*) from (
                        select from relation.received_mail
                        where territory_id = ? and state = ? and department_id = any (?)
                        limit ?) counted
                    """)
                    .params(InTerritory.current(), state.name(), departments.toArray(UUID[]::new), most)
                    .query(Integer.class)
                    .single());
        }
        return counts;
    }

    /** The case of a mail of this sender that has one of these Message-IDs. */
    Optional<UUID> findCaseOf(Collection<String> messageIds, String sender) {
        return jdbc.sql("""
                select case_id from relation.received_mail
                where territory_id = ? and message_id = any (?) and sender = ? and case_id is not null and state = 'JOINED'
                order by received_at desc
                limit 1
                """)
                .params(InTerritory.current(), messageIds.toArray(String[]::new), sender)
                .query(UUID.class)
                .optional();
    }

    /** Up to {@code most} in a state that came before. */
    List<ReceivedMail> listBefore(MailState state, Instant before, UUID after, int most) {
        return jdbc.sql(SELECT + """
                where territory_id = ? and state = ? and received_at < ? and id > ?
                order by id
                limit ?
                """)
                .params(InTerritory.current(), state.name(), Timestamp.from(before), after, most)
                .query(ReceivedMailStore::read)
                .list();
    }

    /** Those of these cases, and those of these senders that are in no case, in the order of their ids. */
    List<ReceivedMail> listOf(Collection<UUID> cases, Collection<String> senders, UUID after, int most) {
        return jdbc.sql(SELECT + """
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
                .query(ReceivedMailStore::read)
                .list();
    }

    void delete(UUID id) {
        jdbc.sql("delete from relation.received_mail where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .update();
    }

    private static ReceivedMail read(ResultSet row, int n) throws SQLException {
        return new ReceivedMail(
                Rows.id(row, "id"),
                Rows.id(row, "account_id"),
                Rows.id(row, "department_id"),
                new ReceivedMail.Sender(row.getString("sender"), row.getString("sender_name"), row.getString("recipients")),
                new ReceivedMail.Text(
                        row.getString("subject"), row.getString("words"), row.getString("quoted"),
                        row.getString("signature"), row.getBoolean("is_cut")),
                MailKind.valueOf(row.getString("kind")),
                new Place(
                        MailState.valueOf(row.getString("state")),
                        MailWhy.valueOf(row.getString("why")),
                        row.getString("because"),
                        Rows.findId(row, "case_id"),
                        Arrays.asList((UUID[]) row.getArray("suggestions").getArray())),
                Rows.instant(row, "received_at"));
    }
}
