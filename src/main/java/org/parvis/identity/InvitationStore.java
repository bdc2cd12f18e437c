package org.parvis.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code identity.invitation} and their grants. */
@Repository
class InvitationStore {

    private static final String COLUMNS = """
            select i.id, i.email, i.name, i.expires_at,
                array(
                    select g.role || ':' || coalesce(g.department_id::text, '')
                    from identity.invitation_grant g
                    where g.territory_id = i.territory_id and g.invitation_id = i.id
                    order by g.role, g.department_id) as grants
            from identity.invitation i
            where i.territory_id = ?
            """;

    private final JdbcClient jdbc;

    InvitationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Invitation invitation, String hash, UUID by, Instant now) {
        jdbc.sql("""
                        insert into identity.invitation
                            (territory_id, id, hash, email, name, invited_by, created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(InTerritory.current(), invitation.id(), hash, invitation.email(), invitation.name(), by)
                .params(Timestamp.from(now), Timestamp.from(invitation.expiresAt()))
                .update();
        invitation.grants().forEach(grant -> insert(invitation.id(), grant));
    }

    private void insert(UUID invitation, Grant grant) {
        jdbc.sql("""
                        insert into identity.invitation_grant (territory_id, invitation_id, role, department_id)
                        values (?, ?, ?, ?)
                        """)
                .params(InTerritory.current(), invitation, grant.role().name())
                .param(grant.department())
                .update();
    }

    List<Invitation> list(Instant now) {
        return jdbc.sql(COLUMNS + " and i.expires_at > ? order by i.created_at desc, i.id desc limit 200")
                .params(InTerritory.current(), Timestamp.from(now))
                .query(InvitationStore::invitation)
                .list();
    }

    Optional<Invitation> find(String hash, Instant now) {
        return jdbc.sql(COLUMNS + " and i.hash = ? and i.expires_at > ?")
                .params(InTerritory.current(), hash, Timestamp.from(now))
                .query(InvitationStore::invitation)
                .optional();
    }

    /** Of two who accept at once, one does. */
    boolean delete(UUID id) {
        return jdbc.sql("delete from identity.invitation where territory_id = ? and id = ?")
                        .params(InTerritory.current(), id)
                        .update()
                == 1;
    }

    void deleteByEmail(String email) {
        jdbc.sql("delete from identity.invitation where territory_id = ? and lower(email) = lower(?)")
                .params(InTerritory.current(), email)
                .update();
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        String[] grants = (String[]) row.getArray("grants").getArray();
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                row.getTimestamp("expires_at").toInstant(),
                Arrays.stream(grants).map(Grant::parse).toList());
    }
}
