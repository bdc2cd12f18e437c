package org.parvis.messaging.sms.delivery;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.parvis.database.Rows;
import org.parvis.messaging.SmsRefusals;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of numbers that refuse text messages. */
@Repository
public class SmsRefusalStore {

    private final JdbcClient jdbc;

    SmsRefusalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Refusal(String hash, Instant since) {}

    /** Those of these that refuse, and since when. */
    public Map<String, Instant> find(Collection<String> hashes) {
        return jdbc.sql("select number_hash, since from messaging.sms_refusal where territory_id = ? and number_hash = any (?)")
                .params(InTerritory.current(), hashes.toArray(String[]::new))
                .query((row, n) -> new Refusal(row.getString("number_hash"), Rows.instant(row, "since")))
                .list()
                .stream()
                .collect(Collectors.toMap(Refusal::hash, Refusal::since));
    }

    /** False where it refused already. */
    public boolean add(String hash, Instant since) {
        return jdbc.sql("""
                insert into messaging.sms_refusal (territory_id, number_hash, since) values (?, ?, ?)
                on conflict do nothing
                """).params(InTerritory.current(), hash, Timestamp.from(since)).update() == 1;
    }

    /** Whether something else than the last word was written to a number. */
    public boolean wasWrittenTo(String number, Instant since) {
        return jdbc.sql("""
                select exists (
                    select from messaging.message
                    where territory_id = ? and channel = 'SMS' and recipient = ? and created_at >= ?
                        and not starts_with(dedup_key, ?))
                """)
                .params(InTerritory.current(), number, Timestamp.from(since), SmsRefusals.LAST_WORD)
                .query(Boolean.class)
                .single();
    }

    public int remove(Collection<String> hashes) {
        return jdbc.sql("delete from messaging.sms_refusal where territory_id = ? and number_hash = any (?)")
                .params(InTerritory.current(), hashes.toArray(String[]::new))
                .update();
    }

    /** Forgets those of before; gives how many. */
    public int forget(Instant before) {
        return jdbc.sql("delete from messaging.sms_refusal where territory_id = ? and since < ?")
                .params(InTerritory.current(), Timestamp.from(before))
                .update();
    }
}
