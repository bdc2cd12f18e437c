package org.parvis.report.open311.wire;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Makes what a hostile or broken client could send; the same seed makes the same again. */
final class Hostile {

    private static final List<String> BITS = List.of(
            "<script>alert(1)</script>", "]]>", "<![CDATA[", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
            "&amp;", "&#0;", "\"'", "{{7*7}}", "${7*7}", "=cmd|'/c calc'!A1", "@SUM(1)", "\t=1", "é", "œ", "€", "😀",
            "\u202E", "\u0000", "\u0008", "\uFFFE", "\uFFFF", "\uD83D", "\uDE00", "\r\n", "\r", "\n", "\u2028", "\\",
            "\\u0000", "%", "%00", "%zz", "%C3", "%E9", "+", "&", "=", "[", "]", "[]", ",", ";", "..", "//", "NaN",
            "Infinity", "1e999", "-0", "0x10", "1d", "٣", "--", "'; drop table report.report; --", "true", "null");

    private static final List<String> NAMES = List.of(
            "jurisdiction_id", "api_key", "service_code", "lat", "long", "address_string", "address_id", "email",
            "device_id", "account_id", "first_name", "last_name", "phone", "description", "media_url",
            "service_request_id", "start_date", "end_date", "status", "page", "page_size", "bbox", "q", "sort",
            "updated_after", "extensions", "update_id", "updated_datetime", "title", "attribute[A]", "attribute[A][]",
            "attribute[", "attribute[]", "attribute[a][b][c]", "attribute[A][99999999999]");

    private static final List<String> VALUES = List.of(
            "48.7781", "2.29", "91", "-181", "2026-03-01T09:30:00+01:00", "2026-03-01T09:30:00Z",
            "2026-02-30T00:00:00Z", "2026-03-01", "0000-00-00T00:00:00Z", "2026-03-01T09:30:00+99:99", "open,closed",
            "open", "OPEN", "1", "0", "-1", "2147483648", "99999999999999999999", "1,2,3,4", "2,48,3,49", ",,,", "",
            "-requested_datetime", "https://example.org/a.jpg", "javascript:alert(1)", "http://[::1", "a@b", "a b@c");

    private final RandomGenerator random;

    Hostile(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    int number(int bound) {
        return random.nextInt(bound);
    }

    boolean chance() {
        return random.nextBoolean();
    }

    String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Words with everything in them that has ever broken a parser. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            switch (random.nextInt(4)) {
                case 0 -> text.append((char) random.nextInt(0x10000));
                case 1 -> text.appendCodePoint(random.nextInt(0x110000));
                default -> text.append(pick(BITS));
            }
        }
        return text.toString();
    }

    byte[] bytes(int most) {
        byte[] bytes = new byte[random.nextInt(most + 1)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A form body whose names and values are right, wrong, or not even characters. */
    byte[] form() {
        StringBuilder form = new StringBuilder();
        for (int i = random.nextInt(15); i > 0; i--) {
            form.append(random.nextInt(20) == 0 ? text() : pick(NAMES)).append('=');
            form.append(random.nextInt(3) == 0 ? text() : pick(VALUES)).append('&');
        }
        byte[] body = form.toString().getBytes(chance() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        return random.nextInt(10) == 0 ? bytes(300) : body;
    }

    /** The bytes with some of them changed, doubled or cut off. */
    byte[] damaged(byte[] whole) {
        byte[] bytes = whole.clone();
        for (int i = random.nextInt(6); i > 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0 ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
    }

    static String written(Format format, Document document) {
        StringWriter out = new StringWriter();
        format.write(document, out);
        return out.toString();
    }
}
