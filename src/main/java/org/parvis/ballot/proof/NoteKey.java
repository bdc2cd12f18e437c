package org.parvis.ballot.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.EdECPrivateKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * A public key that signs notes, as C2SP signed-note writes it: {@code name+head of its hash+key}. Ed25519; type 1 signs
 * notes, type 4 cosigns checkpoints with a time (tlog-cosignature).
 */
public final class NoteKey {

    private static final byte NOTE = 1;
    private static final byte COSIGNATURE = 4;
    private static final int RAW = 32;

    private final String name;
    private final byte type;
    private final byte[] raw;

    private NoteKey(String name, byte type, byte[] raw) {
        this.name = name;
        this.type = type;
        this.raw = raw;
    }

    /** The public half of a pair that signs notes under a name. */
    public static NoteKey of(String name, KeyPair pair) {
        return new NoteKey(name, NOTE, raw(pair));
    }

    /** The public half of a pair that cosigns checkpoints under a name. */
    public static NoteKey ofWitness(String name, KeyPair pair) {
        return new NoteKey(name, COSIGNATURE, raw(pair));
    }

    /**
     * Reads a key.
     *
     * @throws IllegalArgumentException where it is none, or its hash is that of another
     */
    public static NoteKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        byte[] key = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
        if (key.length != RAW + 1 || key[0] != NOTE && key[0] != COSIGNATURE) {
            throw new IllegalArgumentException("no key: " + text);
        }
        NoteKey parsed = new NoteKey(parts[0], key[0], Arrays.copyOfRange(key, 1, key.length));
        if (!parsed.toString().equals(text)) {
            throw new IllegalArgumentException("the key's hash is another: " + text);
        }
        return parsed;
    }

    /** Whether it cosigns what another has signed. */
    public boolean isWitness() {
        return type == COSIGNATURE;
    }

    public String name() {
        return name;
    }

    /** Whether one of a note's signatures is this key's, and is right. */
    public boolean hasSigned(SignedNote note) {
        return note.signatures().stream().anyMatch(line -> line.name().equals(name) && line.keyId() == id() && verify(note, line.bytes()));
    }

    private boolean verify(SignedNote note, byte[] bytes) {
        if (type == NOTE) {
            return verify(note.signed(), bytes);
        }
        return bytes.length > Long.BYTES
                && verify(cosigned(note, ByteBuffer.wrap(bytes).getLong()), Arrays.copyOfRange(bytes, Long.BYTES, bytes.length));
    }

    private boolean verify(byte[] message, byte[] signature) {
        return signature.length == Ed25519.SIGNATURE_SIZE && Ed25519.verify(signature, 0, raw, 0, message, 0, message.length);
    }

    /** The note with this key's signature below those it has. {@code seconds} since 1970 count for a cosignature alone. */
    public SignedNote sign(SignedNote note, KeyPair pair, long seconds) {
        byte[] bytes = type == NOTE
                ? sign(note.signed(), pair)
                : ByteBuffer.allocate(Long.BYTES + 2 * RAW).putLong(seconds).put(sign(cosigned(note, seconds), pair)).array();
        List<SignedNote.Line> lines = new ArrayList<>(note.signatures());
        lines.add(new SignedNote.Line(name, id(), bytes));
        return new SignedNote(note.text(), lines);
    }

    /** Not by the JDK, which takes twenty times as long: each receipt is signed. */
    private static byte[] sign(byte[] message, KeyPair pair) {
        byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(seed, 0, raw(pair), 0, message, 0, message.length, signature, 0);
        return signature;
    }

    private static byte[] cosigned(SignedNote note, long seconds) {
        return ("cosignature/v1\ntime " + seconds + "\n" + note.text()).getBytes(StandardCharsets.UTF_8);
    }

    private int id() {
        return ByteBuffer.wrap(Digests.sha256((name + "\n").getBytes(StandardCharsets.UTF_8), new byte[] {type}, raw)).getInt();
    }

    private static byte[] raw(KeyPair pair) {
        byte[] encoded = pair.getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - RAW, encoded.length);
    }

    @Override
    public String toString() {
        byte[] key = ByteBuffer.allocate(RAW + 1).put(type).put(raw).array();
        return name + "+" + HexFormat.of().toHexDigits(id()) + "+" + Base64.getEncoder().encodeToString(key);
    }
}
