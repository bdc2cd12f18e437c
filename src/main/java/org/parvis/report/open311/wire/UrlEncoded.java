package org.parvis.report.open311.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Reads {@code application/x-www-form-urlencoded}, in a query or a body. Like browsers do, it takes a percent sign that
 * begins no valid escape for itself. Words are UTF-8 where their bytes are, else windows-1252: some clients still post
 * Latin-1.
 */
public final class UrlEncoded {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private UrlEncoded() {}

    /** Hands over each name with its value, in order. */
    public static void read(byte[] body, BiConsumer<String, String> pairs) {
        int start = 0;
        for (int i = 0; i <= body.length; i++) {
            if (i == body.length || body[i] == '&') {
                pair(body, start, i, pairs);
                start = i + 1;
            }
        }
    }

    /** The text of bytes that name no character set. */
    public static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS_1252);
        }
    }

    /** The body of a form with the given fields, in UTF-8. */
    public static String write(Iterable<Map.Entry<String, String>> fields) {
        StringBuilder body = new StringBuilder();
        for (Map.Entry<String, String> field : fields) {
            body.append(body.isEmpty() ? "" : "&")
                    .append(java.net.URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8))
                    .append('=')
                    .append(java.net.URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8));
        }
        return body.toString();
    }

    private static void pair(byte[] body, int start, int end, BiConsumer<String, String> pairs) {
        if (start == end) {
            return;
        }
        int equals = start;
        while (equals < end && body[equals] != '=') {
            equals++;
        }
        pairs.accept(decoded(body, start, equals), decoded(body, Math.min(equals + 1, end), end));
    }

    private static String decoded(byte[] body, int start, int end) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(end - start);
        for (int i = start; i < end; i++) {
            int high = i + 2 < end ? Character.digit(body[i + 1], 16) : -1;
            int low = i + 2 < end ? Character.digit(body[i + 2], 16) : -1;
            if (body[i] == '%' && high >= 0 && low >= 0) {
                bytes.write(high << 4 | low);
                i += 2;
            } else {
                bytes.write(body[i] == '+' ? ' ' : body[i]);
            }
        }
        return text(bytes.toByteArray());
    }
}
