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

    private final JdbcClient jdbc;

    TicketStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is on the ticket that a link shows: whoever sees it lets somebody in, and can undo nothing. */
    static String ticket(String secret) {
        return Tokens.hash("ticket:" + secret).substring(0, Tokens.LINK_LENGTH);
    }

    /** Makes a link and gives its secret, which is written nowhere here. */
    String link(UUID registration) {
        String secret = Tokens.link();
        jdbc.sql("insert into participation.meeting_key (territory_id, hash, ticket, registration_id) values (?, ?, ?, ?)")
                .params(InTerritory.current(), Tokens.hash(secret), Tokens.hash(ticket(secret)), registration)
                .update();
        return secret;
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
