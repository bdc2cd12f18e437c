package org.parvis.relation.mail.mime;

import java.io.ByteArrayOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words of headers that are not ASCII (RFC 2047), as they are really written: inside quotes and in the middle of words,
 * in charsets that do not exist, letters split between two words.
 */
final class EncodedWords {

    private static final Pattern WORD = Pattern.compile("=\\?([^?\\s]{1,60})\\?([bBqQ])\\?([^?]{0,4000})\\?=");

    private EncodedWords() {}

    static String decode(@Nullable String header) {
        if (header == null) {
            return "";
        }
        String raw = Charsets.header(header).replaceAll("\\r?\\n[ \\t]*", " ");
        if (!raw.contains("=?")) {
            return raw.strip();
        }
        StringBuilder text = new StringBuilder();
        ByteArrayOutputStream pending = new ByteArrayOutputStream();
        String charset = "";
        Matcher word = WORD.matcher(raw);
        int end = 0;
        while (word.find()) {
            String between = raw.substring(end, word.start());
            String language = word.group(1).replaceFirst("\\*.*", "");
            boolean goesOn = between.isBlank() && language.equalsIgnoreCase(charset) && pending.size() > 0;
            if (!goesOn) {
                flush(pending, charset, text);
                // Spaces between two encoded words are none.
                text.append(end > 0 && between.isBlank() ? "" : between);
                charset = language;
            }
            pending.writeBytes(bytes(word.group(2), word.group(3)));
            end = word.end();
        }
        flush(pending, charset, text);
        return text.append(raw.substring(end)).toString().strip();
    }

    private static void flush(ByteArrayOutputStream pending, String charset, StringBuilder text) {
        text.append(Charsets.decode(pending.toByteArray(), charset));
        pending.reset();
    }

    private static byte[] bytes(String encoding, String written) {
        return encoding.equalsIgnoreCase("B") ? Transfer.base64(written) : quoted(written);
    }

    private static byte[] quoted(String written) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(written.length());
        for (int i = 0; i < written.length(); i++) {
            char letter = written.charAt(i);
            int value = letter == '=' ? Transfer.hex(written, i + 1) : -1;
            if (value >= 0) {
                bytes.write(value);
                i += 2;
            } else {
                bytes.write(letter == '_' ? ' ' : letter);
            }
        }
        return bytes.toByteArray();
    }
}
