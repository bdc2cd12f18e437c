package org.parvis.identity;

import java.security.SecureRandom;
import java.util.Optional;
import org.parvis.shared.ReadableCode;
import org.springframework.stereotype.Component;

/** Codes that a letter brings and somebody types: 72 bits and a check, in four groups of four. What is kept of one recognises it. */
@Component
public class LetterCodes {

    private static final int BYTES = 9;
    private static final int GROUP = 4;

    private final Seal seal;
    private final SecureRandom random = new SecureRandom();

    LetterCodes(Seal seal) {
        this.seal = seal;
    }

    /** One that nobody had before. */
    public String make() {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return ReadableCode.of(secret, GROUP);
    }

    /**
     * What is kept of a code, however it is typed; empty for what is none.
     *
     * @param purpose what it opens: the same code is another for something else
     */
    public Optional<String> hash(String typed, String purpose) {
        return ReadableCode.parse(typed, BYTES).map(secret -> seal.hash(ReadableCode.of(secret, GROUP), purpose));
    }

    /** Whether it is as long as one. */
    public static boolean isMeant(String typed) {
        return typed.replaceAll("[^\\p{L}\\p{N}]", "").length() == ReadableCode.length(BYTES);
    }

    /** Whether it could be one at all; one that could not was mistyped. */
    public static boolean isWhole(String typed) {
        return ReadableCode.parse(typed, BYTES).isPresent();
    }
}
