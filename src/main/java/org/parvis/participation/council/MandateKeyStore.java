package org.parvis.participation.council;

import java.util.Optional;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the links by which members find their own mandate. */
@Repository
class MandateKeyStore {

    /** How many of one mandate go on working. */
    private static final int KEPT = 10;

    private final JdbcClient jdbc;

    MandateKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes a link and gives its secret, which is written nowhere here. */
    String link(UUID mandate) {
        String secret = Tokens.link();
        jdbc.sql("insert into participation.council_key (territory_id, hash, mandate_id, made_at) values (?, ?, ?, clock_timestamp())")
                .params(InTerritory.current(), Tokens.hash(secret), mandate)
                .update();
        jdbc.sql("""
                delete from participation.council_key
                where territory_id = :territory and mandate_id = :mandate and hash not in (
                    select hash
                    from participation.council_key
                    where territory_id = :territory and mandate_id = :mandate
                    order by made_at desc, hash
                    limit :kept)
                """)
                .param("territory", InTerritory.current())
                .param("mandate", mandate)
                .param("kept", KEPT)
                .update();
        return secret;
    }

    /** No link of a mandate works any more: whoever has them is not its member. */
    void forget(UUID mandate) {
        jdbc.sql("delete from participation.council_key where territory_id = ? and mandate_id = ?").params(InTerritory.current(), mandate).update();
    }

    Optional<Mandate> find(String secret) {
        return jdbc.sql(MandateStore.COLUMNS + """
                from participation.council_key k
                join participation.council_mandate m on m.territory_id = k.territory_id and m.id = k.mandate_id
                where k.territory_id = ? and k.hash = ?
                """)
                .params(InTerritory.current(), Tokens.hash(secret))
                .query((row, n) -> MandateStore.read(row))
                .optional();
    }
}
