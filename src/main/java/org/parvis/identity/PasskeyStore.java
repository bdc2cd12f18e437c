package org.parvis.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code identity.passkey}. */
@Repository
class PasskeyStore {

    /** What is needed to check an answer of the authenticator. */
    record Credential(UUID id, UUID account, byte[] credentialId, byte[] data, long signatures) {}

    private final JdbcClient jdbc;

    PasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Passkey> list(UUID account) {
        return jdbc.sql("""
                        select id, name, created_at, last_used_at
                        from identity.passkey
                        where territory_id = ? and account_id = ?
                        order by created_at, id
                        """)
                .params(InTerritory.current(), account)
                .query(PasskeyStore::passkey)
                .list();
    }

    List<byte[]> listCredentialIds(UUID account) {
        return jdbc.sql("select credential_id from identity.passkey where territory_id = ? and account_id = ?")
                .params(InTerritory.current(), account)
                .query((row, n) -> row.getBytes("credential_id"))
                .list();
    }

    Optional<Credential> find(byte[] credentialId) {
        return jdbc.sql("""
                        select id, account_id, credential_id, credential, signature_count
                        from identity.passkey
                        where territory_id = ? and credential_id = ?
                        """)
                .params(InTerritory.current(), credentialId)
                .query((row, n) -> new Credential(
                        row.getObject("id", UUID.class),
                        row.getObject("account_id", UUID.class),
                        row.getBytes("credential_id"),
                        row.getBytes("credential"),
                        row.getLong("signature_count")))
                .optional();
    }

    boolean insert(Credential credential, String name, Instant now) {
        return jdbc.sql("""
                        insert into identity.passkey
                            (territory_id, id, account_id, credential_id, credential, signature_count, name, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(InTerritory.current(), credential.id(), credential.account())
                        .params(credential.credentialId(), credential.data(), credential.signatures())
                        .params(name, Timestamp.from(now))
                        .update()
                == 1;
    }

    void used(UUID id, long signatures, Instant now) {
        jdbc.sql("""
                        update identity.passkey set signature_count = ?, last_used_at = ?
                        where territory_id = ? and id = ?
                        """)
                .params(signatures, Timestamp.from(now), InTerritory.current(), id)
                .update();
    }

    void delete(UUID account, UUID id) {
        jdbc.sql("delete from identity.passkey where territory_id = ? and account_id = ? and id = ?")
                .params(InTerritory.current(), account, id)
                .update();
    }

    private static Passkey passkey(ResultSet row, int number) throws SQLException {
        Timestamp used = row.getTimestamp("last_used_at");
        return new Passkey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getTimestamp("created_at").toInstant(),
                used == null ? null : used.toInstant());
    }
}
