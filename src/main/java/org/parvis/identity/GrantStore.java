package org.parvis.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.RowByKey;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code identity.role_grant}, and the people who have some. */
@Repository
class GrantStore {

    /** Somebody with their grants in one row; the grants as "ROLE:department". */
    private static final String STAFF = """
            select a.id, a.name, a.email, a.description, a.state, a.totp_secret is not null as has_totp,
                array(
                    select g.role || ':' || coalesce(g.department_id::text, '')
                    from identity.role_grant g
                    where g.territory_id = a.territory_id and g.account_id = a.id
                    order by g.role, g.department_id) as grants
            from identity.account a
            where a.territory_id = ?
            """;

    /** What a login needs to know of its account. */
    record Holder(Staff staff, boolean hasTotp) {

        boolean isActive() {
            return staff.state() == AccountState.ACTIVE;
        }

        boolean isStaff() {
            return !staff.grants().isEmpty();
        }

        /** Whoever holds a role, and whoever has chosen to have a second factor. */
        boolean owesSecondFactor() {
            return hasTotp || isStaff();
        }
    }

    private final JdbcClient jdbc;

    GrantStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Holder> find(UUID account) {
        return RowByKey.call(() -> jdbc.sql(STAFF + " and a.id = ?")
                .params(InTerritory.current(), account)
                .query((row, n) -> new Holder(staff(row, n), row.getBoolean("has_totp")))
                .optional());
    }

    List<Staff> list() {
        return jdbc.sql(STAFF + """
                         and exists (
                            select from identity.role_grant g
                            where g.territory_id = a.territory_id and g.account_id = a.id)
                        order by a.name collate "fr-x-icu", a.id
                        """)
                .param(InTerritory.current())
                .query(GrantStore::staff)
                .list();
    }

    List<Staff> list(UUID department) {
        return jdbc.sql(STAFF + """
                         and a.state = 'ACTIVE'
                         and exists (
                            select from identity.role_grant g
                            where g.territory_id = a.territory_id and g.account_id = a.id and g.department_id = ?)
                        order by a.name collate "fr-x-icu", a.id
                        """)
                .params(InTerritory.current(), department)
                .query(GrantStore::staff)
                .list();
    }

    boolean insert(UUID account, Grant grant, @Nullable UUID by, Instant now) {
        return jdbc.sql("""
                        insert into identity.role_grant (territory_id, account_id, role, department_id, granted_at, granted_by)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(InTerritory.current(), account, grant.role().name())
                        .param(grant.department())
                        .param(Timestamp.from(now))
                        .param(by)
                        .update()
                == 1;
    }

    void delete(UUID account, Grant grant) {
        jdbc.sql("""
                        delete from identity.role_grant
                        where territory_id = ? and account_id = ? and role = ?
                            and department_id is not distinct from ?::uuid
                        """)
                .params(InTerritory.current(), account, grant.role().name())
                .param(grant.department())
                .update();
    }

    private static Staff staff(ResultSet row, int number) throws SQLException {
        String[] grants = (String[]) row.getArray("grants").getArray();
        return new Staff(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getString("description"),
                AccountState.valueOf(row.getString("state")),
                Arrays.stream(grants).map(Grant::parse).toList());
    }
}
