package org.parvis.ballot.vote;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The two keys of a vote: one makes the name under which somebody stands on the roll, the other the token of their ballots.
 * Without them nobody can say who either is; they are destroyed when the vote closes.
 */
final class VoterKeys {

    private static final String HMAC = "HmacSHA256";
    private static final int KEY = 32;

    private final byte[] roll;
    private final byte[] urn;

    private VoterKeys(byte[] roll, byte[] urn) {
        this.roll = roll;
        this.urn = urn;
    }

    static VoterKeys create(SecureRandom random) {
        byte[] both = new byte[2 * KEY];
        random.nextBytes(both);
        return of(both);
    }

    static VoterKeys of(byte[] both) {
        if (both.length != 2 * KEY) {
            throw new IllegalArgumentException("Two keys of " + KEY + " bytes");
        }
        return new VoterKeys(Arrays.copyOf(both, KEY), Arrays.copyOfRange(both, KEY, 2 * KEY));
    }

    byte[] bytes() {
        return ByteBuffer.allocate(2 * KEY).put(roll).put(urn).array();
    }

    /** N: under what somebody stands on the roll. */
    String name(Voter voter) {
        return HexFormat.of().formatHex(hmac(roll, voter));
    }

    /** T = SHA-256("jeton" ‖ vote ‖ HMAC(key, person)), each part with its length. */
    String token(String vote, Voter voter) {
        byte[] name = vote.getBytes(StandardCharsets.UTF_8);
        byte[] person = hmac(urn, voter);
        byte[] domain = "jeton".getBytes(StandardCharsets.UTF_8);
        ByteBuffer parts = ByteBuffer.allocate(3 * Integer.BYTES + domain.length + name.length + person.length);
        for (byte[] part : new byte[][] {domain, name, person}) {
            parts.putInt(part.length).put(part);
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(parts.array()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] key, Voter voter) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(voter.words().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
