package org.parvis.participation.panel;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.participation.panel.PanelInvitations.Sent;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what people who were drawn are sent. */
@Repository
class InvitationStore {

    private final JdbcClient jdbc;

    InvitationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where they were written to already. */
    boolean insert(UUID candidate, String hash, Sent.Channel channel, Instant at, LocalDate answerBy) {
        return jdbc.sql("""
                insert into participation.panel_invitation (territory_id, candidate_id, hash, channel, sent_at, answer_by)
                values (?, ?, ?, ?, ?, ?) on conflict (territory_id, candidate_id) do nothing
                """)
                        .params(InTerritory.current(), candidate, hash, channel.name(), Timestamp.from(at), answerBy)
                        .update()
                == 1;
    }

    /** Something else than what they were sent; false where they were sent nothing. */
    boolean replace(UUID candidate, String hash, Sent.Channel channel, Instant at, LocalDate answerBy) {
        return jdbc.sql("""
                update participation.panel_invitation set hash = ?, channel = ?, sent_at = ?, answer_by = ?, returned_at = null, batch_id = null
                where territory_id = ? and candidate_id = ?
                """)
                        .params(hash, channel.name(), Timestamp.from(at), answerBy, InTerritory.current(), candidate)
                        .update()
                == 1;
    }

    /** A letter instead of a mail that came back; false where none did. */
    boolean replaceReturned(UUID candidate, String hash, Instant at, LocalDate answerBy) {
        return jdbc.sql("""
                update participation.panel_invitation set hash = ?, channel = 'LETTER', sent_at = ?, answer_by = ?, returned_at = null, batch_id = null
                where territory_id = ? and candidate_id = ? and returned_at is not null
                """)
                        .params(hash, Timestamp.from(at), answerBy, InTerritory.current(), candidate)
                        .update()
                == 1;
    }

    /** Their mail came back, if it is the last thing that they were sent. */
    void returned(UUID candidate, String hashStart, Instant at) {
        jdbc.sql("""
                update participation.panel_invitation set returned_at = ?
                where territory_id = ? and candidate_id = ? and channel = 'EMAIL' and starts_with(hash, ?)
                """)
                .params(Timestamp.from(at), InTerritory.current(), candidate, hashStart)
                .update();
    }

    /** How members want to be reached, by person; those who did not say are left out. */
    Map<UUID, String> contacts() {
        Map<UUID, String> contacts = new HashMap<>();
        jdbc.sql("select candidate_id, contact from participation.panel_invitation where territory_id = ? and contact <> ''")
                .param(InTerritory.current())
                .query(row -> {
                    contacts.put(Rows.id(row, "candidate_id"), row.getString("contact"));
                });
        return contacts;
    }

    /** What those on the list of a panel were sent, by person. */
    Map<UUID, Sent> sent(UUID panel) {
        Map<UUID, Sent> sent = new HashMap<>();
        jdbc.sql("""
                select i.candidate_id, i.channel, i.sent_at, i.answer_by, i.contact, i.returned_at is not null as is_returned
                from participation.panel_invitation i
                join participation.panel_candidate c on c.territory_id = i.territory_id and c.id = i.candidate_id
                where i.territory_id = ? and c.panel_id = ?
                """)
                .params(InTerritory.current(), panel)
                .query((row, n) -> sent.put(Rows.id(row, "candidate_id"), new Sent(
                        Sent.Channel.valueOf(row.getString("channel")), Rows.instant(row, "sent_at"),
                        row.getDate("answer_by").toLocalDate(), row.getString("contact"), row.getBoolean("is_returned"))))
                .list();
        return sent;
    }

    /** Whose code it is. */
    Optional<Found> find(String hash) {
        return jdbc.sql("""
                select c.panel_id, c.id, i.answer_by, i.contact
                from participation.panel_invitation i
                join participation.panel_candidate c on c.territory_id = i.territory_id and c.id = i.candidate_id
                where i.territory_id = ? and i.hash = ?
                """)
                .params(InTerritory.current(), hash)
                .query((row, n) -> new Found(
                        Rows.id(row, "panel_id"), Rows.id(row, "id"), row.getDate("answer_by").toLocalDate(), row.getString("contact")))
                .optional();
    }

    record Found(UUID panel, UUID candidate, LocalDate answerBy, String contact) {}

    void contact(UUID candidate, String contact) {
        jdbc.sql("update participation.panel_invitation set contact = ? where territory_id = ? and candidate_id = ?")
                .params(contact, InTerritory.current(), candidate)
                .update();
    }

    /** Whoever has no name any more has no code and no telephone number either. */
    void forget() {
        jdbc.sql("""
                delete from participation.panel_invitation i using participation.panel_candidate c
                where i.territory_id = ? and c.territory_id = i.territory_id and c.id = i.candidate_id and c.name = ''
                """).param(InTerritory.current()).update();
    }
}
