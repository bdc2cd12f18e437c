package org.parvis.report.open311.server;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.report.open311.wire.NewUpdate;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the updates that came from elsewhere. */
@Repository
class UpdateStore {

    private final JdbcClient jdbc;

    UpdateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes an update of a sender; false when that sender's update is known already. */
    boolean claim(UUID keyId, NewUpdate update, UUID caseId) {
        return jdbc.sql("""
                        insert into report.open311_update (territory_id, key_id, update_id, case_id, status, at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(
                                InTerritory.current(),
                                keyId,
                                update.id(),
                                caseId,
                                update.status().name(),
                                Timestamp.from(update.at().toInstant()))
                        .update()
                == 1;
    }

    /** The line of the timeline that the update became. */
    void link(UUID keyId, String updateId, UUID entryId) {
        jdbc.sql("""
                        update report.open311_update
                        set entry_id = ?
                        where territory_id = ? and key_id = ? and update_id = ?
                        """)
                .params(entryId, InTerritory.current(), keyId, updateId)
                .update();
    }

    /** The ids that lines of timelines had where they came from. */
    Map<UUID, String> foreignIds(Collection<UUID> entryIds) {
        return jdbc.sql("""
                        select entry_id, update_id
                        from report.open311_update
                        where territory_id = ? and entry_id = any(?)
                        """)
                .params(InTerritory.current(), entryIds.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
    }
}
