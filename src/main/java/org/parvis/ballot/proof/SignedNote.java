package org.parvis.ballot.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A text with signatures below it (C2SP signed-note). A checkpoint of a log is such a text: origin, number of leaves, root.
 *
 * @param text ends with a line break
 */
public record SignedNote(String text, List<Line> signatures) {

    private static final String MARK = "\u2014 ";

    /**
     * One signature: the signer's name, the head of the key's hash, what was signed.
     *
     * @param bytes after the four bytes that name the key
     */
    public record Line(String name, int keyId, byte[] bytes) {

        String text() {
            byte[] all = ByteBuffer.allocate(Integer.BYTES + bytes.length).putInt(keyId).put(bytes).array();
            return MARK + name + " " + Base64.getEncoder().encodeToString(all) + "\n";
        }

        static Line parse(String line) {
            int space = line.lastIndexOf(' ');
            if (!line.startsWith(MARK)) {
                throw new IllegalArgumentException("no signature: " + line);
            }
            byte[] all = Base64.getDecoder().decode(line.substring(space + 1));
            if (space < MARK.length() || all.length < Integer.BYTES) {
                throw new IllegalArgumentException("no signature: " + line);
            }
            Line parsed = new Line(
                    line.substring(MARK.length(), space), ByteBuffer.wrap(all).getInt(), Arrays.copyOfRange(all, Integer.BYTES, all.length));
            if (!parsed.text().equals(line + "\n")) {
                throw new IllegalArgumentException("a signature that is not in its one form: " + line);
            }
            return parsed;
        }
    }

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(line -> note.append(line.text()));
        return note.toString();
    }

    /**
     * Notes one after the other.
     *
     * @throws IllegalArgumentException where something else stands there
     */
    public static List<SignedNote> parseAll(String notes) {
        List<SignedNote> parsed = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        List<Line> signatures = new ArrayList<>();
        boolean inText = true;
        for (String line : notes.split("\n", -1)) {
            if (!inText && !line.startsWith(MARK)) {
                parsed.add(new SignedNote(text.toString(), signatures));
                text.setLength(0);
                signatures = new ArrayList<>();
                inText = true;
            }
            if (!inText) {
                signatures.add(Line.parse(line));
            } else if (line.isEmpty() && !text.isEmpty()) {
                inText = false;
            } else {
                text.append(line).append('\n');
            }
        }
        if (!inText || !text.toString().equals("\n")) {
            throw new IllegalArgumentException("what stands after the last signature belongs to no note");
        }
        return parsed;
    }

    /** The same with these lines below those it has; {@link IllegalArgumentException} where one is none. */
    public SignedNote with(String lines) {
        List<Line> all = new ArrayList<>(signatures);
        lines.lines().map(Line::parse).forEach(all::add);
        return new SignedNote(text, all);
    }

    /** The first right signature of a key, as a line; nothing where it has not signed. */
    public String lineOf(NoteKey key) {
        return signatures.stream()
                .filter(line -> key.hasSigned(new SignedNote(text, List.of(line))))
                .findFirst()
                .map(Line::text)
                .orElse("");
    }

    /** The bytes that are signed. */
    byte[] signed() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
