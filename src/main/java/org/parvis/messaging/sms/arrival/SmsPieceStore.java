package org.parvis.messaging.sms.arrival;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.messaging.sms.gateway.SmsArrival;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of text messages that come in, before it is known whose they are: works without a territory in scope. */
@Repository
class SmsPieceStore {

    private static final String GAP = " […] ";

    private final JdbcClient jdbc;

    SmsPieceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What came of a long text; a gap stands for what is missing, or was taken before the rest came. */
    record Late(String provider, SmsArrival text) {}

    /** Keeps a part; gives the whole text once all parts are there. */
    Optional<String> keep(String provider, SmsArrival arrival, SmsArrival.Part part) {
        return jdbc.sql("select messaging.sms_piece_came(?, ?, ?, ?, ?, ?, ?)")
                .params(
                        provider, arrival.from(), arrival.to(), part.reference(), part.count(), part.number(),
                        octets(arrival.words()))
                .query((row, n) -> Optional.ofNullable(row.getArray(1)).map(array -> row(array)))
                .single()
                .map(pieces -> joined(pieces, ""));
    }

    private static byte[][] row(java.sql.Array array) {
        try {
            return (byte[][]) array.getArray();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void markTaken(String provider, SmsArrival arrival, SmsArrival.Part part) {
        jdbc.sql("call messaging.sms_pieces_taken(?, ?, ?, ?, ?)")
                .params(provider, arrival.from(), arrival.to(), part.reference(), part.count())
                .update();
    }

    List<Late> listLate(Instant before) {
        return jdbc.sql("select provider, sender, recipient, reference, parts, words from messaging.sms_pieces_late(?)")
                .param(Timestamp.from(before))
                .query((row, n) -> new Late(
                        row.getString("provider"),
                        new SmsArrival(
                                "", row.getString("sender"), row.getString("recipient"), joined(row(row.getArray("words")), GAP),
                                new SmsArrival.Part(row.getInt("reference"), row.getInt("parts"), 1))))
                .list();
    }

    void forget() {
        jdbc.sql("call messaging.sms_pieces_forget()").update();
    }

    /** The territory that wrote last to a number. */
    Optional<UUID> findWriter(String number, Instant since) {
        return found(jdbc.sql("select messaging.sms_writer(?, ?)").params(number, Timestamp.from(since)));
    }

    Optional<UUID> findOnlyAccount() {
        return found(jdbc.sql("select messaging.sms_only_account()"));
    }

    private static Optional<UUID> found(JdbcClient.StatementSpec asked) {
        return asked.query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class))).list().stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Unit by unit: charsets replace half a character. */
    private static byte[] octets(String words) {
        ByteBuffer octets = ByteBuffer.allocate(words.length() * Character.BYTES);
        octets.asCharBuffer().put(words);
        return octets.array();
    }

    private static String joined(byte[][] pieces, String missing) {
        return Arrays.stream(pieces)
                .map(piece -> piece.length == 0 ? missing : words(piece))
                .collect(Collectors.joining());
    }

    private static String words(byte @Nullable [] octets) {
        return octets == null ? "" : ByteBuffer.wrap(octets).asCharBuffer().toString();
    }
}
