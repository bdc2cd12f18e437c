package org.parvis.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.parvis.database.DatabaseSettings;
import org.parvis.messaging.KeyedHash;
import org.parvis.shared.Tokens;
import org.springframework.stereotype.Component;

/**
 * Seals what must be readable again, here and nowhere else (AES-GCM), and hashes what must be known again (HMAC-SHA256): who
 * steals the database has nothing without the key, which is {@code PARVIS_SECRET} or, with the embedded database, a file of
 * the data folder made once.
 */
@Component
public class Seal implements KeyedHash {

    private static final String HMAC = "HmacSHA256";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int SHORTEST_SECRET = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;

    /** Another than the one that seals: a key has one use. */
    private final SecretKey hashKey;

    Seal(IdentitySettings settings, DatabaseSettings database) {
        key = key(secret(Objects.requireNonNullElse(settings.secret(), ""), database));
        hashKey = new SecretKeySpec(hmac(key, "hash"), HMAC);
    }

    private static String secret(String given, DatabaseSettings database) {
        boolean outside = database.url() != null && !database.url().isBlank();
        if (given.isBlank() && !outside) {
            return kept(database.data().resolve("secret"));
        }
        if (given.length() < SHORTEST_SECRET) {
            throw new IllegalStateException("Set PARVIS_SECRET to " + SHORTEST_SECRET
                    + " random characters or more, the same on every node (for example: openssl rand -base64 33)");
        }
        return given;
    }

    /** Seals for one use: the context (whose secret it is) must be the same when it is opened. */
    public byte[] close(byte[] plain, String context) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, plain, context);
            return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was sealed; empty when it was made up, or the key is another one, as after a restore without it. */
    public Optional<byte[]> open(byte[] sealed, String context) {
        if (sealed.length <= NONCE) {
            return Optional.empty();
        }
        byte[] nonce = new byte[NONCE];
        byte[] rest = new byte[sealed.length - NONCE];
        ByteBuffer.wrap(sealed).get(nonce).get(rest);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, rest, context));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String hash(String what, String context) {
        return HexFormat.of().formatHex(hmac(hashKey, context + "\n" + what));
    }

    private static byte[] hmac(SecretKey key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] input, String context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher.doFinal(input);
    }

    private static SecretKey key(String secret) {
        try {
            return new SecretKeySpec(
                    MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The secret of the data folder, made when there is none; of two starting nodes, one makes it. */
    private static String kept(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, Tokens.link() + Tokens.link(), StandardOpenOption.WRITE);
            } catch (FileAlreadyExistsException e) {
                // made by an earlier start
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The secret of the data folder cannot be read: " + file, e);
        }
    }
}
