package org.parvis.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Where to go back to, as a request may ask for: a path of this site or nothing, never another site. */
public final class LocalPath {

    private static final int LONGEST = 500;
    private static final Pattern PLAIN = Pattern.compile("/[A-Za-z0-9/._~!$&'()*+,;=:@%?-]*");

    private LocalPath() {}

    /** The path, where it is one of ours in every reading of it, encoded or not. */
    public static Optional<String> find(@Nullable String asked) {
        if (asked == null || asked.length() > LONGEST || !PLAIN.matcher(asked).matches()) {
            return Optional.empty();
        }
        try {
            String once = UriUtils.decode(asked, StandardCharsets.UTF_8);
            String twice = UriUtils.decode(once, StandardCharsets.UTF_8);
            return isOurs(asked) && isOurs(once) && isOurs(twice) && URI.create(asked).getHost() == null
                    ? Optional.of(asked)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The path asked for, else the other one. */
    public static String or(@Nullable String asked, String otherwise) {
        return find(asked).orElse(otherwise);
    }

    private static boolean isOurs(String path) {
        String end = path.split("[?]", 2)[0];
        return path.startsWith("/")
                && !end.contains("//")
                && path.indexOf('\\') < 0
                && !end.contains("/../")
                && path.chars().noneMatch(Character::isISOControl);
    }
}
