package org.parvis.participation.petition;

import java.util.Optional;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the links by which somebody finds their own signature. */
@Repository
class SignatureKeyStore {

    /** How many of one signature go on working. */
    static final int KEPT = 10;

    private final JdbcClient jdbc;

    SignatureKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes a link and gives its secret, which is written nowhere here. */
    String link(UUID signature) {
        String secret = Tokens.link();
        jdbc.sql("insert into participation.petition_key (territory_id, hash, signature_id, made_at) values (?, ?, ?, clock_timestamp())")
                .params(InTerritory.current(), Tokens.hash(secret), signature)
                .update();
        jdbc.sql("""
                delete from participation.petition_key
                where territory_id = :territory and signature_id = :signature and hash not in (
                    select hash
                    from participation.petition_key
                    where territory_id = :territory and signature_id = :signature
                    order by made_at desc, hash
                    limit :kept)
                """)
                .param("territory", InTerritory.current())
                .param("signature", signature)
                .param("kept", KEPT)
                .update();
        return secret;
    }

    /** None of the links so far opens anything any more. */
    void revoke(UUID signature) {
        jdbc.sql("delete from participation.petition_key where territory_id = ? and signature_id = ?")
                .params(InTerritory.current(), signature)
                .update();
    }

    Optional<Signature> find(String secret) {
        return jdbc.sql(SignatureStore.COLUMNS + """
                from participation.petition_key k
                join participation.petition_signature s on s.territory_id = k.territory_id and s.id = k.signature_id
                where k.territory_id = ? and k.hash = ?
                """)
                .params(InTerritory.current(), Tokens.hash(secret))
                .query((row, n) -> SignatureStore.read(row))
                .optional();
    }
}
