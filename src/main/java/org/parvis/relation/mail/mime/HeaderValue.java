package org.parvis.relation.mail.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A header with parameters: {@code attachment; filename*=UTF-8''plan.pdf}. Continued and encoded parameters (RFC 2231)
 * and encoded words where they should not be are read alike.
 *
 * @param value what stands before the first parameter, small letters
 */
record HeaderValue(String value, Map<String, String> parameters) {

    private static final int LONGEST = 20_000;
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([^=;\\s\"]{1,100})\\s*=\\s*(?:\"([^\"]{0,4000})\"?|([^;]{0,4000}))");
    private static final Pattern CONTINUED = Pattern.compile("([^*]+)(?:\\*(\\d{1,3}))?(\\*)?");

    static HeaderValue of(@Nullable String header) {
        String raw = header == null ? "" : header.replaceAll("\\r?\\n[ \\t]*", " ");
        String bounded = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
        int end = bounded.indexOf(';');
        String value = (end < 0 ? bounded : bounded.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return new HeaderValue(value, end < 0 ? Map.of() : parameters(bounded.substring(end)));
    }

    private static Map<String, String> parameters(String rest) {
        Map<String, String> plain = new HashMap<>();
        Map<String, TreeMap<Integer, Piece>> pieces = new HashMap<>();
        Matcher found = PARAMETER.matcher(rest);
        while (found.find()) {
            String written = found.group(2) != null
                    ? found.group(2).replace("\\", "")
                    : found.group(3).strip();
            Matcher name = CONTINUED.matcher(found.group(1).toLowerCase(Locale.ROOT));
            if (!name.matches()) {
                continue;
            }
            boolean isEncoded = name.group(3) != null;
            if (name.group(2) == null && !isEncoded) {
                plain.putIfAbsent(name.group(1), EncodedWords.decode(written));
            } else {
                int order = name.group(2) == null ? 0 : Integer.parseInt(name.group(2));
                pieces.computeIfAbsent(name.group(1), _ -> new TreeMap<>())
                        .put(order, new Piece(written, isEncoded));
            }
        }
        // The encoded one is the better one where both are given.
        pieces.forEach((name, parts) -> plain.put(name, joined(parts)));
        return plain;
    }

    private record Piece(String written, boolean isEncoded) {}

    private static String joined(TreeMap<Integer, Piece> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String charset = null;
        for (Piece piece : parts.values()) {
            String written = piece.written();
            if (piece.isEncoded() && charset == null) {
                String[] three = written.split("'", 3);
                charset = three.length == 3 && !three[0].isBlank() ? three[0] : "UTF-8";
                written = three.length == 3 ? three[2] : written;
            }
            bytes.writeBytes(piece.isEncoded()
                    ? percent(written)
                    : Charsets.header(written).getBytes(StandardCharsets.UTF_8));
        }
        return charset == null
                ? EncodedWords.decode(bytes.toString(StandardCharsets.UTF_8))
                : Charsets.decode(bytes.toByteArray(), charset);
    }

    private static byte[] percent(String written) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(written.length());
        for (int i = 0; i < written.length(); i++) {
            int value = written.charAt(i) == '%' ? Transfer.hex(written, i + 1) : -1;
            if (value >= 0) {
                bytes.write(value);
                i += 2;
            } else {
                bytes.write(written.charAt(i));
            }
        }
        return bytes.toByteArray();
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name)).map(String::strip).filter(found -> !found.isEmpty());
    }
}
