package org.parvis.relation.mail.mime;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Locale;
import org.eclipse.angus.mail.util.BASE64DecoderStream;
import org.eclipse.angus.mail.util.QPDecoderStream;
import org.eclipse.angus.mail.util.UUDecoderStream;

/** Takes off the coat in which bytes travel; what is torn is read as far as it can be. */
final class Transfer {

    private Transfer() {}

    static InputStream decoded(InputStream raw, String encoding) {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "base64" -> new Forgiving(new BASE64DecoderStream(raw, true));
            case "quoted-printable" -> new Forgiving(new QPDecoderStream(raw));
            case "uuencode", "x-uuencode", "x-uue" -> new Forgiving(new UUDecoderStream(raw, true, true));
            default -> raw;
        };
    }

    /** Signs that do not belong into base64 are left out, and half a group at the end. */
    static byte[] base64(String written) {
        String clean = written.replaceAll("[^A-Za-z0-9+/]", "");
        int whole = clean.length() % 4 == 1 ? clean.length() - 1 : clean.length();
        return Base64.getDecoder().decode(clean.substring(0, whole));
    }

    /** The value of two hexadecimal digits; −1 where there are none. */
    static int hex(String text, int at) {
        if (at + 2 > text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    /** A stream that ends where it is torn. */
    private static final class Forgiving extends InputStream {
        private final InputStream stream;
        private boolean isTorn;

        Forgiving(InputStream stream) {
            this.stream = stream;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            if (isTorn) {
                return -1;
            }
            if (most == 0) {
                return 0;
            }
            try {
                return stream.read(into, from, most);
            } catch (IOException | RuntimeException torn) {
                isTorn = true;
                return -1;
            }
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }
}
