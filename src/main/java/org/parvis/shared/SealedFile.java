package org.parvis.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A file that opens with a pass phrase, wherever there is OpenSSL: {@code openssl enc -d -aes-256-cbc -pbkdf2 -iter 600000 -in
 * FILE}. It keeps others from reading it; who has the phrase can change it, which whoever checks what is inside must see.
 */
public final class SealedFile {

    /** As OWASP asks for PBKDF2 with SHA-256. */
    private static final int ROUNDS = 600_000;

    private static final int SALT = 8;
    private static final int KEY = 32;
    private static final int BLOCK = 16;
    private static final byte[] HEAD = "Salted__".getBytes(StandardCharsets.US_ASCII);

    private SealedFile() {}

    public static byte[] of(byte[] plain, String phrase, SecureRandom random) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        try {
            PBEKeySpec spec = new PBEKeySpec(phrase.toCharArray(), salt, ROUNDS, (KEY + BLOCK) * Byte.SIZE);
            byte[] both = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(
                    Cipher.ENCRYPT_MODE, new SecretKeySpec(Arrays.copyOf(both, KEY), "AES"), new IvParameterSpec(Arrays.copyOfRange(both, KEY, KEY + BLOCK)));
            byte[] sealed = cipher.doFinal(plain);
            return ByteBuffer.allocate(HEAD.length + SALT + sealed.length).put(HEAD).put(salt).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
