package org.parvis.messaging.sms.delivery;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.messaging.KeyedHash;
import org.parvis.messaging.SmsRefusals;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All SQL of numbers that refuse text messages, which are kept as a hash under the key of the instance. Those of before
 * there was a key were kept as their SHA-256, of which the keyed hash is made.
 */
@Repository
public class SmsRefusalStore {

    private static final String CONTEXT = "messaging.smsRefusal";

    private final JdbcClient jdbc;
    private final KeyedHash hashes;
    private final String key;

    SmsRefusalStore(JdbcClient jdbc, KeyedHash hashes) {
        this.jdbc = jdbc;
        this.hashes = hashes;
        this.key = hashes.hash("", CONTEXT).substring(0, 8);
    }

    private record Refusal(String hash, Instant since) {}

    /** Those of these numbers that refuse, and since when; those too that a node of before wrote down meanwhile. */
    public Map<String, Instant> find(Collection<String> numbers) {
        Map<String, String> byHash = numbers.stream().distinct().collect(Collectors.toMap(this::hash, Function.identity()));
        numbers.forEach(number -> byHash.put(Tokens.hash(number), number));
        return jdbc.sql("select number_hash, since from messaging.sms_refusal where territory_id = ? and number_hash = any (?)")
                .params(InTerritory.current(), byHash.keySet().toArray(String[]::new))
                .query((row, n) -> new Refusal(row.getString("number_hash"), Rows.instant(row, "since")))
                .list()
                .stream()
                .collect(Collectors.toMap(one -> byHash.getOrDefault(one.hash(), ""), Refusal::since, (one, _) -> one));
    }

    /** What a number of the territory in scope is kept as. */
    public String hash(String number) {
        return keyed(Tokens.hash(number));
    }

    private String keyed(String plainHash) {
        return hashes.hash(plainHash, CONTEXT + " " + InTerritory.current());
    }

    /** False where it refused already, under no key too: then since that day. */
    public boolean add(String number, Instant since) {
        bringUnderKey(Tokens.hash(number));
        return jdbc.sql("""
                insert into messaging.sms_refusal (territory_id, number_hash, since, key) values (?, ?, ?, ?)
                on conflict do nothing
                """).params(InTerritory.current(), hash(number), Timestamp.from(since), key).update() == 1;
    }

    /** Numbers of a territory that are kept under one key; null for none. */
    record Kept(UUID territory, @Nullable String key, long numbers) {}

    /** Those that are not kept under the key of the instance. Works without a territory in scope. */
    List<Kept> listOthers() {
        return jdbc.sql("select territory, key, numbers from messaging.sms_refusal_keys() where key is distinct from ?")
                .param(key)
                .query(Kept.class)
                .list();
    }

    /** Brings those of the territory in scope that are under no key under that of the instance. */
    void bringUnderKey() {
        jdbc.sql("select number_hash from messaging.sms_refusal where territory_id = ? and key is null")
                .param(InTerritory.current())
                .query(String.class)
                .list()
                .forEach(this::bringUnderKey);
    }

    private void bringUnderKey(String plainHash) {
        jdbc.sql("""
                with plain as (
                    delete from messaging.sms_refusal where territory_id = ? and number_hash = ? and key is null
                    returning territory_id, since)
                insert into messaging.sms_refusal (territory_id, number_hash, since, key)
                select territory_id, ?, since, ? from plain
                on conflict do nothing
                """).params(InTerritory.current(), plainHash, keyed(plainHash), key).update();
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

    /** It refuses no more. */
    public void remove(String number) {
        jdbc.sql("delete from messaging.sms_refusal where territory_id = ? and number_hash in (?, ?)")
                .params(InTerritory.current(), hash(number), Tokens.hash(number))
                .update();
    }

    /** Forgets those of before; gives how many. */
    public int forget(Instant before) {
        return jdbc.sql("delete from messaging.sms_refusal where territory_id = ? and since < ?")
                .params(InTerritory.current(), Timestamp.from(before))
                .update();
    }
}
