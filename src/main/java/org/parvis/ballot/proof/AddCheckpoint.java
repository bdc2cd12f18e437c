package org.parvis.ballot.proof;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a log asks a witness (C2SP tlog-witness, add-checkpoint): to cosign a checkpoint, as the log only grew since the one that
 * the witness cosigned last.
 *
 * @param oldSize of what the witness cosigned last, as far as the log knows; 0 for nothing
 */
public record AddCheckpoint(long oldSize, ConsistencyProof proof, SignedNote note) {

    private static final Pattern OLD = Pattern.compile("old (0|[1-9][0-9]{0,17})");
    private static final int MOST_LINES = 63;
    private static final int HASH = 32;

    /** As it is sent. */
    public String text() {
        StringBuilder text = new StringBuilder("old ").append(oldSize).append('\n');
        proof.path().forEach(hash -> text.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
        return text.append('\n').append(note).toString();
    }

    /** Reads one; {@link IllegalArgumentException} where it is none, or not in its one form. */
    public static AddCheckpoint parse(String text) {
        int end = text.indexOf("\n\n");
        if (end < 0) {
            throw new IllegalArgumentException("no empty line");
        }
        List<String> lines = List.of(text.substring(0, end).split("\n", -1));
        var old = OLD.matcher(lines.getFirst());
        if (!old.matches() || lines.size() > MOST_LINES + 1) {
            throw new IllegalArgumentException("no size, or too many lines");
        }
        List<byte[]> path = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            byte[] hash = Base64.getDecoder().decode(line);
            if (hash.length != HASH) {
                throw new IllegalArgumentException("no hash");
            }
            path.add(hash);
        }
        List<SignedNote> notes = SignedNote.parseAll(text.substring(end + 2));
        if (notes.size() != 1) {
            throw new IllegalArgumentException("not one checkpoint");
        }
        return new AddCheckpoint(Long.parseLong(old.group(1)), new ConsistencyProof(path), notes.getFirst());
    }
}
