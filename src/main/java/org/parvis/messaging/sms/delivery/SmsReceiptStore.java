package org.parvis.messaging.sms.delivery;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.messaging.Channel;
import org.parvis.messaging.DeliveryFailed;
import org.parvis.messaging.MessageState;
import org.parvis.messaging.sms.gateway.SmsReceipt;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what becomes of text messages: receipts, and how messages end. */
@Repository
class SmsReceiptStore {

    /** Whose receipt came. */
    record Owner(UUID territory, UUID message) {}

    private final JdbcClient jdbc;

    SmsReceiptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a receipt and says whose it is, where that is known. Works without a territory in scope. */
    Optional<Owner> keep(String provider, SmsReceipt receipt) {
        return jdbc.sql("select territory, message from messaging.sms_receipt(?, ?, ?, ?) where message is not null")
                .params(provider, receipt.ref(), receipt.outcome().name(), receipt.answer())
                .query((row, n) -> new Owner(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .optional();
    }

    /** The state of a message, kept from changing until the transaction ends. */
    Optional<MessageState> hold(UUID id) {
        return jdbc.sql("select state from messaging.message where territory_id = ? and id = ? for update")
                .params(InTerritory.current(), id)
                .query((row, n) -> MessageState.valueOf(row.getString(1)))
                .optional();
    }

    /** What receipts say of the parts of a message: SENDING where none has come. */
    List<MessageState> outcomes(UUID id) {
        return jdbc.sql("""
                select coalesce(outcome, 'SENDING') from messaging.sms_ref
                where territory_id = ? and message_id = ?
                """)
                .params(InTerritory.current(), id)
                .query((row, n) -> MessageState.valueOf(row.getString(1)))
                .list();
    }

    /** The words of the receipt that ended a message badly. */
    String answer(UUID id) {
        return jdbc.sql("""
                select answer from messaging.sms_ref
                where territory_id = ? and message_id = ? and outcome <> 'DELIVERED' and answer is not null
                limit 1
                """).params(InTerritory.current(), id).query(String.class).optional().orElse("");
    }

    /** Ends a message; gives what to tell of it where it ended badly. */
    Optional<DeliveryFailed> end(UUID id, MessageState state, String problem) {
        return end(id, state, problem, DeliveryFailed.Why.NOT_REACHED);
    }

    Optional<DeliveryFailed> end(UUID id, MessageState state, String problem, DeliveryFailed.Why why) {
        jdbc.sql("update messaging.sms set awaits_receipt = false where territory_id = ? and message_id = ?")
                .params(InTerritory.current(), id)
                .update();
        return jdbc.sql("""
                update messaging.message
                set state = :state, problem = nullif(:problem, ''), ended_at = coalesce(ended_at, now())
                where territory_id = :territory and id = :id
                returning dedup_key, thread
                """)
                .param("state", state.name())
                .param("problem", problem)
                .param("territory", InTerritory.current())
                .param("id", id)
                .query((row, n) -> new DeliveryFailed(
                        InTerritory.current(), id, row.getString("dedup_key"), row.getString("thread"), state, Channel.SMS,
                        why))
                .optional()
                .filter(failed -> state != MessageState.DELIVERED);
    }

    /** Messages that the provider has had since before, without an end. */
    List<UUID> listAwaiting(Instant handedBefore, int most) {
        return jdbc.sql("""
                select message_id from messaging.sms
                where territory_id = ? and awaits_receipt and handed_at < ?
                order by handed_at
                limit ?
                """).params(InTerritory.current(), Timestamp.from(handedBefore), most).query(UUID.class).list();
    }

    void forgetRefs() {
        jdbc.sql("call messaging.sms_forget()").update();
    }
}
