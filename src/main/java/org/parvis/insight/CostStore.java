package org.parvis.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseChannel;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the town says of its costs, and whether it shows its figures. */
@Repository
class CostStore {

    private final JdbcClient jdbc;

    CostStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that was ever said, by channel, the newest first. */
    List<ChannelCost> list() {
        return jdbc.sql("""
                select channel, valid_from, annual_cents, seconds, hourly_cents, operations, source, written_by
                from insight.cost
                where territory_id = ?
                order by channel, valid_from desc
                """)
                .param(InTerritory.current())
                .query((row, n) -> new ChannelCost(
                        CaseChannel.valueOf(row.getString("channel")),
                        row.getObject("valid_from", LocalDate.class),
                        price(row),
                        row.getObject("operations", Long.class),
                        row.getString("source"),
                        row.getString("written_by")))
                .list();
    }

    /** Said again for the same day, it is put right. */
    void put(ChannelCost cost, Instant at) {
        @Nullable Long annual = cost.price() instanceof Price.Annual(long cents) ? cents : null;
        Price.@Nullable Time time = cost.price() instanceof Price.Time one ? one : null;
        jdbc.sql("""
                insert into insight.cost (territory_id, channel, valid_from, annual_cents, seconds, hourly_cents,
                    operations, source, written_by, written_at)
                values (:territory, :channel, :from, :annual, :seconds, :hourly, :operations, :source, :by, :at)
                on conflict (territory_id, channel, valid_from) do update
                set annual_cents = excluded.annual_cents, seconds = excluded.seconds,
                    hourly_cents = excluded.hourly_cents, operations = excluded.operations, source = excluded.source,
                    written_by = excluded.written_by, written_at = excluded.written_at
                """)
                .param("territory", InTerritory.current())
                .param("channel", cost.channel().name())
                .param("from", cost.validFrom())
                .param("annual", annual)
                .param("seconds", time == null ? null : time.seconds())
                .param("hourly", time == null ? null : time.hourlyCents())
                .param("operations", cost.operations())
                .param("source", cost.source())
                .param("by", cost.writtenBy())
                .param("at", Timestamp.from(at))
                .update();
    }

    boolean isPublic() {
        return jdbc.sql("select is_public from insight.publication where territory_id = ?")
                .param(InTerritory.current())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void publish(boolean isPublic) {
        jdbc.sql("""
                insert into insight.publication (territory_id, is_public) values (?, ?)
                on conflict (territory_id) do update set is_public = excluded.is_public
                """)
                .params(InTerritory.current(), isPublic)
                .update();
    }

    private static Price price(ResultSet row) throws SQLException {
        Long annual = row.getObject("annual_cents", Long.class);
        return annual != null
                ? new Price.Annual(annual)
                : new Price.Time(row.getInt("seconds"), row.getLong("hourly_cents"));
    }
}
