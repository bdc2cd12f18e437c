package org.parvis.ballot.proof;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;

/** The log of a vote while it grows: one line for each leaf, one signed checkpoint for each time it is shown. */
final class VoteLog {

    private final MerkleTree tree = new MerkleTree();
    private final List<String> leaves = new ArrayList<>();
    private final List<SignedNote> checkpoints = new ArrayList<>();
    private final NoteKey key;
    private final KeyPair pair;
    private long shown;

    VoteLog(NoteKey key, KeyPair pair) {
        this.key = key;
        this.pair = pair;
    }

    void append(String leaf) {
        leaves.add(leaf);
        tree.append(leaf.getBytes(StandardCharsets.UTF_8));
    }

    /** Signs what the log is now, unless it is what the last checkpoint shows. */
    void checkpoint() {
        if (tree.size() == shown) {
            return;
        }
        shown = tree.size();
        checkpoints.add(key.sign(new Checkpoint(key.name(), tree.size(), tree.root()).note(), pair, 0));
    }

    List<String> leaves() {
        return leaves;
    }

    List<SignedNote> checkpoints() {
        return checkpoints;
    }
}
