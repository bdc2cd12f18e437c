package org.parvis.participation.talk;

import java.util.List;
import java.util.UUID;
import org.parvis.identity.AddressChanged;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL by which participants go by another address. */
@Repository
class ParticipantMovingStore {

    private final JdbcClient jdbc;

    ParticipantMovingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The account, and whoever has its old address where no other account has. */
    List<UUID> listOf(AddressChanged event) {
        return jdbc.sql("""
                select id from participation.participant
                where territory_id = ? and (account_id = ? or email = ? and account_id is null)
                order by id
                """)
                .params(InTerritory.current(), event.accountId(), event.before())
                .query(UUID.class)
                .list();
    }

    void readdress(UUID id, AddressChanged event) {
        jdbc.sql("update participation.participant set person = ?, email = ?, account_id = ? where territory_id = ? and id = ?")
                .params(ParticipantStore.person(event.after()), event.after(), event.accountId(), InTerritory.current(), id)
                .update();
    }

    /** What one said is the other's; so is that something of theirs was read and shown. */
    void join(UUID gone, UUID stays) {
        jdbc.sql("update participation.comment set author_id = ? where territory_id = ? and author_id = ?")
                .params(stays, InTerritory.current(), gone)
                .update();
        jdbc.sql("""
                update participation.participant p set accepted_at = coalesce(p.accepted_at, o.accepted_at)
                from participation.participant o
                where p.territory_id = :territory and p.id = :stays and o.territory_id = :territory and o.id = :gone
                """)
                .param("territory", InTerritory.current())
                .param("stays", stays)
                .param("gone", gone)
                .update();
    }
}
