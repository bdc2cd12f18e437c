package org.parvis.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names of kept files: the SHA-256 of their bytes in hexadecimal. */
public final class FileNames {

    private static final String SHAPE = "[0-9a-f]{64}";

    private FileNames() {}

    /** What the bytes go through to be named. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The name of the bytes that went through. */
    public static String of(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The name of bytes that are in memory. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    public static boolean isName(String word) {
        return word.matches(SHAPE);
    }

    /**
     * The name, where it is one: never a way out of the store.
     *
     * @throws FileMissing when it is none
     */
    public static String checked(String name) {
        if (!isName(name)) {
            throw new FileMissing("of such a name");
        }
        return name;
    }
}
