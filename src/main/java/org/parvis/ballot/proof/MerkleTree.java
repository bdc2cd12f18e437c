package org.parvis.ballot.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * The root of a growing list, as RFC 9162, section 2.1.1, defines it: a leaf is SHA-256(0x00 ‖ data), a node SHA-256(0x01 ‖
 * left ‖ right), the empty tree SHA-256 of nothing. It keeps one hash for each complete part of the tree.
 */
public final class MerkleTree {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final List<byte[]> complete = new ArrayList<>();
    private long size;

    public long size() {
        return size;
    }

    public void append(byte[] data) {
        complete.add(Digests.sha256(LEAF, data));
        // As many ones as the old size ends with are parts that the new leaf completes.
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            byte[] right = complete.removeLast();
            complete.add(Digests.sha256(NODE, complete.removeLast(), right));
        }
        size++;
    }

    /** The root of what was appended so far: 32 bytes. */
    public byte[] root() {
        if (complete.isEmpty()) {
            return Digests.sha256();
        }
        byte[] root = complete.getLast();
        for (int i = complete.size() - 2; i >= 0; i--) {
            root = Digests.sha256(NODE, complete.get(i), root);
        }
        return root.clone();
    }
}
