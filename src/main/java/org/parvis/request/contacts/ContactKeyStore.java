package org.parvis.request.contacts;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came in once, even where nothing of it is left: a digest of each line's identifier, without anything of anybody. */
@Repository
class ContactKeyStore {

    private final JdbcClient jdbc;

    ContactKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these that came in. */
    Set<UUID> known(Collection<UUID> keys) {
        return Set.copyOf(jdbc.sql("select id from request.contact_key where territory_id = ? and id = any (?)")
                .param(InTerritory.current())
                .param(keys.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    void keep(Collection<UUID> keys) {
        jdbc.sql("""
                insert into request.contact_key (territory_id, id)
                select :territory, id from unnest(:keys) as came (id)
                on conflict do nothing
                """)
                .param("territory", InTerritory.current())
                .param("keys", keys.toArray(UUID[]::new))
                .update();
    }
}
