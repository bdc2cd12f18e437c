package org.parvis.messaging.sms;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;

/** The alphabet of text messages (3GPP TS 23.038): 127 characters of one septet, ten of two behind an escape. */
public final class Gsm0338 {

    private static final byte ESCAPE = 0x1B;

    /** By code, sixteen a line; the escape's own place holds a character that no text has. */
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅå"
            + "Δ_ΦΓΛΩΠΨΣΘΞ\uFFFFÆæßÉ"
            + " !\"#¤%&'()*+,-./"
            + "0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNO"
            + "PQRSTUVWXYZÄÖÑÜ§"
            + "¿abcdefghijklmno"
            + "pqrstuvwxyzäöñüà";

    private static final Map<Character, Byte> EXTENDED = Map.of(
            '\f', (byte) 0x0A, '^', (byte) 0x14, '{', (byte) 0x28, '}', (byte) 0x29, '\\', (byte) 0x2F,
            '[', (byte) 0x3C, '~', (byte) 0x3D, ']', (byte) 0x3E, '|', (byte) 0x40, '€', (byte) 0x65);

    private static final Map<Character, Byte> CODES = codes();
    private static final Map<Byte, Character> ESCAPED = escaped();

    private Gsm0338() {}

    private static Map<Character, Byte> codes() {
        Map<Character, Byte> codes = new HashMap<>();
        for (int code = 0; code < BASIC.length(); code++) {
            if (code != ESCAPE) {
                codes.put(BASIC.charAt(code), (byte) code);
            }
        }
        return codes;
    }

    private static Map<Byte, Character> escaped() {
        Map<Byte, Character> escaped = new HashMap<>();
        EXTENDED.forEach((sign, code) -> escaped.put(code, sign));
        return escaped;
    }

    /** How many septets a character takes: 1, 2 behind an escape, 0 where the alphabet has none for it. */
    public static int septets(int codePoint) {
        if (codePoint > Character.MAX_VALUE) {
            return 0;
        }
        char sign = (char) codePoint;
        return CODES.containsKey(sign) ? 1 : EXTENDED.containsKey(sign) ? 2 : 0;
    }

    /** Whether the alphabet has every character of the text. */
    public static boolean holds(String text) {
        return text.codePoints().allMatch(each -> septets(each) > 0);
    }

    /** One septet a byte, as SMPP carries them with data coding 0. */
    public static byte[] encode(String text) {
        ByteArrayOutputStream septets = new ByteArrayOutputStream(text.length());
        for (char sign : text.toCharArray()) {
            Byte code = CODES.get(sign);
            Byte extended = EXTENDED.get(sign);
            if (code != null) {
                septets.write(code);
            } else if (extended != null) {
                septets.write(ESCAPE);
                septets.write(extended);
            } else {
                throw new IllegalArgumentException("Not in the alphabet: U+" + Integer.toHexString(sign));
            }
        }
        return septets.toByteArray();
    }

    /** The reverse; an escape before what is no extension is a space, as phones show it. */
    public static String decode(byte[] septets) {
        StringBuilder text = new StringBuilder(septets.length);
        boolean isEscaped = false;
        for (byte septet : septets) {
            if (isEscaped) {
                text.append(ESCAPED.getOrDefault(septet, ' '));
                isEscaped = false;
            } else if (septet == ESCAPE) {
                isEscaped = true;
            } else {
                text.append(BASIC.charAt(septet & 0x7F));
            }
        }
        return text.toString();
    }
}
