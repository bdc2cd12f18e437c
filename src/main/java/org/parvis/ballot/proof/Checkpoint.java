package org.parvis.ballot.proof;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * What a log was at a moment (C2SP tlog-checkpoint).
 *
 * @param origin the log's name
 * @param size its leaves
 * @param root their root, 32 bytes
 */
public record Checkpoint(String origin, long size, byte[] root) {

    private static final int HASH = 32;

    /** Whether a log can have it: an empty one has one root alone. */
    public boolean isPossible() {
        return root.length == HASH && (size > 0 || Arrays.equals(root, new MerkleTree().root()));
    }

    /** It as a note that nobody has signed yet. */
    public SignedNote note() {
        return new SignedNote(origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n", List.of());
    }

    /** Reads the text of a note; {@link IllegalArgumentException} where it is no checkpoint. */
    public static Checkpoint of(SignedNote note) {
        String[] lines = note.text().split("\n", -1);
        if (lines.length != 4 || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("no checkpoint: " + note.text());
        }
        Checkpoint checkpoint = new Checkpoint(lines[0], Long.parseLong(lines[1]), Base64.getDecoder().decode(lines[2]));
        if (!checkpoint.note().text().equals(note.text())) {
            throw new IllegalArgumentException("no checkpoint: " + note.text());
        }
        return checkpoint;
    }
}
