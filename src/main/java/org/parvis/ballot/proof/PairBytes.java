package org.parvis.ballot.proof;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;

/** Both halves of a key that signs notes (Ed25519), as bytes to be sealed and read back. */
public final class PairBytes {

    private static final String ALGORITHM = "Ed25519";

    private PairBytes() {}

    public static KeyPair create() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public key after its length, then the private one. */
    public static byte[] of(KeyPair pair) {
        byte[] open = pair.getPublic().getEncoded();
        byte[] secret = pair.getPrivate().getEncoded();
        return ByteBuffer.allocate(1 + open.length + secret.length).put((byte) open.length).put(open).put(secret).array();
    }

    public static KeyPair read(byte[] both) {
        int split = both[0];
        try {
            KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
            return new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(Arrays.copyOfRange(both, 1, 1 + split))),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(Arrays.copyOfRange(both, 1 + split, both.length))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
