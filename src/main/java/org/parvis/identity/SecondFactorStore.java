package org.parvis.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Secrets of authenticator applications, sealed, and recovery codes, hashed. */
@Repository
class SecondFactorStore {

    record SealedTotp(byte[] sealed, long lastStep) {}

    private final JdbcClient jdbc;

    SecondFactorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean hasTotp(UUID account) {
        return findTotp(account).isPresent();
    }

    Optional<SealedTotp> findTotp(UUID account) {
        return jdbc.sql("""
                        select totp_secret, totp_last_step
                        from identity.account
                        where territory_id = ? and id = ? and totp_secret is not null
                        """)
                .params(InTerritory.current(), account)
                .query((row, n) -> new SealedTotp(row.getBytes("totp_secret"), row.getLong("totp_last_step")))
                .optional();
    }

    void keepTotp(UUID account, byte[] sealed, long step) {
        jdbc.sql("""
                        update identity.account set totp_secret = ?, totp_last_step = ?
                        where territory_id = ? and id = ?
                        """)
                .params(sealed, step, InTerritory.current(), account)
                .update();
    }

    void removeTotp(UUID account) {
        jdbc.sql("""
                        update identity.account set totp_secret = null, totp_last_step = 0
                        where territory_id = ? and id = ?
                        """)
                .params(InTerritory.current(), account)
                .update();
    }

    /** Uses a step up: of two who send the same code at once, one gets in. */
    boolean useStep(UUID account, long step) {
        return jdbc.sql("""
                        update identity.account set totp_last_step = ?
                        where territory_id = ? and id = ? and totp_last_step < ?
                        """)
                        .params(step, InTerritory.current(), account, step)
                        .update()
                == 1;
    }

    int countRecoveryCodes(UUID account) {
        return jdbc.sql("select count(*) from identity.recovery_code where territory_id = ? and account_id = ?")
                .params(InTerritory.current(), account)
                .query(Integer.class)
                .single();
    }

    boolean useRecoveryCode(UUID account, String hash) {
        return jdbc.sql("""
                        delete from identity.recovery_code
                        where territory_id = ? and account_id = ? and hash = ?
                        """)
                        .params(InTerritory.current(), account, hash)
                        .update()
                == 1;
    }

    void replaceRecoveryCodes(UUID account, List<String> hashes) {
        jdbc.sql("delete from identity.recovery_code where territory_id = ? and account_id = ?")
                .params(InTerritory.current(), account)
                .update();
        jdbc.sql("""
                        insert into identity.recovery_code (territory_id, account_id, hash)
                        select ?, ?, unnest(?)
                        """)
                .params(InTerritory.current(), account, hashes.toArray(String[]::new))
                .update();
    }
}
