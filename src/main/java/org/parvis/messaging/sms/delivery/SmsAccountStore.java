package org.parvis.messaging.sms.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import org.parvis.messaging.SmsAccount;
import org.parvis.messaging.SmsMonth;
import org.parvis.messaging.sms.SenderId;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each territory has set and spent. */
@Repository
public class SmsAccountStore {

    private final JdbcClient jdbc;

    SmsAccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<SmsAccount> find() {
        return jdbc.sql("""
                select sender, declared_on, monthly_parts, part_price, hourly_cap, daily_cap
                from messaging.sms_account
                where territory_id = ?
                """).param(InTerritory.current()).query(SmsAccountStore::account).optional();
    }

    private static SmsAccount account(ResultSet row, int n) throws SQLException {
        return new SmsAccount(
                new SenderId(row.getString("sender")),
                row.getObject("declared_on", LocalDate.class),
                row.getInt("monthly_parts"),
                row.getBigDecimal("part_price"),
                new SmsAccount.Caps(row.getInt("hourly_cap"), row.getInt("daily_cap")));
    }

    /** Saves it; a stop is lifted, and comes again where the budget still does not suffice. */
    public void save(SmsAccount account) {
        jdbc.sql("""
                insert into messaging.sms_account (territory_id, sender, declared_on, monthly_parts, part_price, hourly_cap, daily_cap)
                values (:territory, :sender, :declared, :parts, :price, :hourly, :daily)
                on conflict (territory_id) do update set
                    sender = excluded.sender, declared_on = excluded.declared_on,
                    monthly_parts = excluded.monthly_parts, part_price = excluded.part_price,
                    hourly_cap = excluded.hourly_cap, daily_cap = excluded.daily_cap
                """)
                .param("territory", InTerritory.current())
                .param("sender", account.sender().value())
                .param("declared", account.declaredOn(), Types.DATE)
                .param("parts", account.monthlyParts())
                .param("price", account.partPrice())
                .param("hourly", account.caps().hourly())
                .param("daily", account.caps().daily())
                .update();
        jdbc.sql("update messaging.sms_month set stopped_at = null where territory_id = ? and stopped_at is not null")
                .param(InTerritory.current())
                .update();
    }

    public SmsMonth month(LocalDate month) {
        return jdbc.sql("""
                select messages, parts, stopped_at is not null as stopped
                from messaging.sms_month
                where territory_id = ? and month = ?
                """)
                .params(InTerritory.current(), month)
                .query((row, n) -> new SmsMonth(row.getInt("messages"), row.getInt("parts"), row.getBoolean("stopped")))
                .optional()
                .orElse(SmsMonth.NONE);
    }

    /** Takes parts from the month's budget; false, and nothing taken, where it does not suffice. */
    boolean reserve(LocalDate month, int messages, int parts, int budget) {
        jdbc.sql("insert into messaging.sms_month (territory_id, month) values (?, ?) on conflict do nothing")
                .params(InTerritory.current(), month)
                .update();
        return jdbc.sql("""
                update messaging.sms_month
                set messages = messages + ?, parts = parts + ?
                where territory_id = ? and month = ? and parts + ? <= ?
                """).params(messages, parts, InTerritory.current(), month, parts, budget).update() == 1;
    }

    void giveBack(LocalDate month, int messages, int parts) {
        jdbc.sql("""
                update messaging.sms_month
                set messages = greatest(0, messages - ?), parts = greatest(0, parts - ?)
                where territory_id = ? and month = ?
                """).params(messages, parts, InTerritory.current(), month).update();
    }

    /** True the first time: worth a line in the journal. */
    boolean markStopped(LocalDate month) {
        return jdbc.sql("""
                update messaging.sms_month set stopped_at = now()
                where territory_id = ? and month = ? and stopped_at is null
                """).params(InTerritory.current(), month).update() == 1;
    }
}
