package org.parvis.participation.young;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.identity.Seal;
import org.parvis.shared.Tokens;
import org.parvis.web.Typed;
import org.springframework.stereotype.Component;

/**
 * Links and codes of classes, reckoned from the key of the instance each time they are needed: a lost sheet is printed again as
 * it was, and whoever has the database alone has none of them.
 */
@Component
class ClassKeys {

    private static final Pattern TOKEN = Pattern.compile("([0-9a-f-]{36})\\.([0-9a-f]{32})");
    private static final int LENGTH = 32;

    private final Seal seal;

    ClassKeys(Seal seal) {
        this.seal = seal;
    }

    /** What opens the page of whoever teaches a class. */
    String token(UUID schoolClass) {
        return schoolClass + "." + secret(schoolClass, "class link").substring(0, LENGTH);
    }

    /** The class that a token was made for. */
    Optional<UUID> find(String token) {
        Matcher matcher = TOKEN.matcher(token);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Typed.id(matcher.group(1))
                .filter(id -> MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), token(id).getBytes(StandardCharsets.UTF_8)));
    }

    String code(UUID schoolClass, int place) {
        return ClassCode.of(secret(schoolClass, "class codes"), place);
    }

    /** As a code is kept. */
    String hash(String typed) {
        return seal.hash(Tokens.normalisedCode(typed), "class code");
    }

    private String secret(UUID schoolClass, String use) {
        return seal.hash(schoolClass.toString(), use);
    }
}
