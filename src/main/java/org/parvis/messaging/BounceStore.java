package org.parvis.messaging;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of mails that came back. */
@Repository
class BounceStore {

    /** A mail that came back. */
    record Came(@Nullable String recipient, DeliveryFailed failed) {}

    /** @param weight {@link Bounces#SOFT_IN_A_ROW} where it is for ever */
    record Failure(int weight, String said) {}

    private final JdbcClient jdbc;

    BounceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty where no such message was thought to have arrived. */
    Optional<Came> markReturned(UUID territoryId, UUID id, MessageState state, String said) {
        return jdbc.sql("""
                update messaging.message set state = ?, problem = ?
                where territory_id = ? and id = ? and state = 'DELIVERED'
                returning recipient, dedup_key, thread
                """)
                .params(state.name(), said, territoryId, id)
                .query((row, n) -> new Came(
                        row.getString("recipient"),
                        new DeliveryFailed(territoryId, id, row.getString("dedup_key"), row.getString("thread"), state, Channel.EMAIL)))
                .optional();
    }

    void countFailure(UUID territoryId, String addressHash, Failure failure, Instant now) {
        jdbc.sql("""
                insert into messaging.address_trouble as t (territory_id, address_hash, failures, invalid_since, said, at)
                values (:territory, :address, :weight, case when :weight >= :most then :now::timestamptz end, :said, :now)
                on conflict (territory_id, address_hash) do update set
                    failures = t.failures + :weight,
                    invalid_since = case when t.failures + :weight >= :most then :now::timestamptz end,
                    said = :said,
                    at = :now
                """)
                .param("territory", territoryId)
                .param("address", addressHash)
                .param("weight", failure.weight())
                .param("most", Bounces.SOFT_IN_A_ROW)
                .param("said", failure.said())
                .param("now", Timestamp.from(now))
                .update();
    }

    void forgetTrouble(UUID territoryId, String addressHash) {
        jdbc.sql("delete from messaging.address_trouble where territory_id = ? and address_hash = ?")
                .params(territoryId, addressHash)
                .update();
    }

    /** Those of the messages whose recipient is reached no more, with what a server said of them. */
    Map<UUID, String> listInvalid(UUID territoryId, Collection<UUID> messages, Instant since) {
        Map<UUID, String> found = new HashMap<>();
        jdbc.sql("""
                select m.id, t.said
                from messaging.message m
                join messaging.address_trouble t
                    on t.territory_id = m.territory_id
                    and t.address_hash = encode(sha256(convert_to(lower(m.recipient), 'UTF8')), 'hex')
                where m.territory_id = ? and m.id = any (?) and t.invalid_since >= ?
                """)
                .params(territoryId, messages.toArray(UUID[]::new), Timestamp.from(since))
                .query(row -> {
                    found.put(row.getObject("id", UUID.class), row.getString("said"));
                });
        return found;
    }

    Optional<String> findInvalid(UUID territoryId, String addressHash, Instant since) {
        return jdbc.sql("""
                select said from messaging.address_trouble
                where territory_id = ? and address_hash = ? and invalid_since >= ?
                """)
                .params(territoryId, addressHash, Timestamp.from(since))
                .query(String.class)
                .optional();
    }
}
