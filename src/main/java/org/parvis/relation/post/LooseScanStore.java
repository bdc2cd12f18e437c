package org.parvis.relation.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.casework.Viewer;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Scans that wait. They are seen by whoever uploaded them, and by the colleagues with whom they share their post. */
@Repository
class LooseScanStore {

    private static final String SEEN = """
            select id, why, uploaded_at, account_name
            from relation.loose_scan
            where territory_id = :territory
                and (account_id = :account or departments && :departments
                    or :front and cardinality(departments) = 0)
            """;

    private final JdbcClient jdbc;

    LooseScanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(LooseScan scan, Viewer by) {
        jdbc.sql("""
                insert into relation.loose_scan (territory_id, id, why, uploaded_at, account_id, account_name, departments)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Rows.of(
                        InTerritory.current(), scan.id(), scan.why().name(), Rows.time(scan.at()), by.accountId(),
                        scan.uploadedBy(), by.departments().toArray(UUID[]::new)))
                .update();
    }

    /** Those that somebody may attach, the oldest first. */
    List<LooseScan> list(Viewer viewer, int most) {
        return of(viewer, "order by uploaded_at, id limit " + most, List.of());
    }

    Optional<LooseScan> find(UUID id, Viewer viewer) {
        return of(viewer, "and id = any (:ids)", List.of(id)).stream().findFirst();
    }

    private List<LooseScan> of(Viewer viewer, String more, Collection<UUID> ids) {
        return jdbc.sql(SEEN + more)
                .param("territory", InTerritory.current())
                .param("account", viewer.accountId())
                .param("departments", viewer.departments().toArray(UUID[]::new))
                .param("front", viewer.roles().contains(Role.FRONT_DESK))
                .param("ids", ids.toArray(UUID[]::new))
                .query(LooseScanStore::read)
                .list();
    }

    /** Those that have waited since before a moment. */
    List<LooseScan> listBefore(Instant moment, int most) {
        return jdbc.sql("""
                select id, why, uploaded_at, account_name from relation.loose_scan
                where territory_id = ? and uploaded_at < ?
                order by uploaded_at, id
                limit ?
                """)
                .params(Rows.of(InTerritory.current(), Rows.time(moment), most))
                .query(LooseScanStore::read)
                .list();
    }

    /** Whether it was there still. */
    boolean delete(UUID id) {
        return jdbc.sql("delete from relation.loose_scan where territory_id = ? and id = ?")
                        .params(InTerritory.current(), id)
                        .update()
                == 1;
    }

    private static LooseScan read(ResultSet row, int n) throws SQLException {
        return new LooseScan(
                Rows.id(row, "id"),
                LooseScan.Why.valueOf(row.getString("why")),
                Rows.instant(row, "uploaded_at"),
                row.getString("account_name"));
    }
}
