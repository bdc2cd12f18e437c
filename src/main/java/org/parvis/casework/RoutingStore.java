package org.parvis.casework;

import java.util.Optional;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of a territory's routing rules. */
@Repository
class RoutingStore {

    private final JdbcClient jdbc;
    private final Columns columns;

    RoutingStore(JdbcClient jdbc, Columns columns) {
        this.jdbc = jdbc;
        this.columns = columns;
    }

    Optional<RoutingRules> current() {
        return jdbc.sql("""
                select rules from casework.routing_version
                where territory_id = ?
                order by number desc
                limit 1
                """)
                .param(InTerritory.current())
                .query(String.class)
                .optional()
                .map(text -> columns.read(text, RoutingRules.class));
    }
}
