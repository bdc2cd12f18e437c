package org.parvis.participation.meeting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of links to registrations, and of the tickets that they show. */
@Repository
class TicketStore {

    /** Of the links that somebody asked for; older ones open nothing any more. */
    static final int KEPT = 5;

    /** Why there is a link. */
    enum Reason {
        /** Somebody wants one, and may want one again and again. */
        ASKED,
        /** A mail tells of something that happened. */
        TOLD
    }

    private final JdbcClient jdbc;

    TicketStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is on the ticket that a link shows: whoever sees it lets somebody in, and can undo nothing. */
    static String ticket(String secret) {
        return Tokens.hash("ticket:" + secret).substring(0, Tokens.LINK_LENGTH);
    }

    /** Makes a link and gives its secret, which is written nowhere here. */
    String link(UUID registration, Reason reason) {
        String secret = Tokens.link();
        jdbc.sql("""
                insert into participation.meeting_key (territory_id, hash, ticket, registration_id, is_asked, made_at)
                values (?, ?, ?, ?, ?, clock_timestamp())
                """)
                .params(InTerritory.current(), Tokens.hash(secret), Tokens.hash(ticket(secret)), registration, reason == Reason.ASKED)
                .update();
        if (reason == Reason.ASKED) {
            dropOld(registration);
        }
        return secret;
    }

    private void dropOld(UUID registration) {
        jdbc.sql("""
                delete from participation.meeting_key
                where territory_id = :territory and registration_id = :registration and is_asked and hash not in (
                    select hash
                    from participation.meeting_key
                    where territory_id = :territory and registration_id = :registration and is_asked
                    order by made_at desc, hash
                    limit :kept)
                """)
                .param("territory", InTerritory.current())
                .param("registration", registration)
                .param("kept", KEPT)
                .update();
    }

    /** None of the links so far opens anything any more. */
    void revoke(UUID registration) {
        jdbc.sql("delete from participation.meeting_key where territory_id = ? and registration_id = ?")
                .params(InTerritory.current(), registration)
                .update();
    }

    Optional<Registration> findByLink(UUID meeting, String secret) {
        return find("k.hash", meeting, secret);
    }

    Optional<Registration> findByTicket(UUID meeting, String ticket) {
        return find("k.ticket", meeting, ticket);
    }

    private Optional<Registration> find(String by, UUID meeting, String secret) {
        return jdbc.sql(RegistrationStore.COLUMNS + """
                from participation.meeting_key k
                join participation.meeting_registration r on r.territory_id = k.territory_id and r.id = k.registration_id
                where k.territory_id = ? and r.meeting_id = ? and\s
                """ + by + " = ?")
                .params(InTerritory.current(), meeting, Tokens.hash(secret))
                .query((row, n) -> RegistrationStore.read(row))
                .optional();
    }

    /** Hashes of tickets by whose they are. */
    Map<UUID, List<String>> hashes(UUID meeting) {
        Map<UUID, List<String>> hashes = new HashMap<>();
        jdbc.sql("""
                select k.registration_id, k.ticket
                from participation.meeting_key k
                join participation.meeting_registration r on r.territory_id = k.territory_id and r.id = k.registration_id
                where k.territory_id = ? and r.meeting_id = ?
                order by k.hash
                """)
                .params(InTerritory.current(), meeting)
                .query(row -> {
                    hashes.computeIfAbsent(Rows.id(row, "registration_id"), _ -> new ArrayList<>()).add(row.getString("ticket"));
                });
        return hashes;
    }
}
