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

    /** An empty one. */
    public MerkleTree() {}

    /**
     * Goes on where another stood.
     *
     * @param complete what {@link #complete()} gave then
     */
    public MerkleTree(long size, List<byte[]> complete) {
        if (Long.bitCount(size) != complete.size()) {
            throw new IllegalArgumentException("A tree of " + size + " leaves has " + Long.bitCount(size) + " complete parts");
        }
        this.size = size;
        this.complete.addAll(complete);
    }

    /** The hash of each complete part, the largest first: enough to go on from. */
    public List<byte[]> complete() {
        return List.copyOf(complete);
    }

    static byte[] leaf(byte[] data) {
        return Digests.sha256(LEAF, data);
    }

    static byte[] node(byte[] left, byte[] right) {
        return Digests.sha256(NODE, left, right);
    }

    public long size() {
        return size;
    }

    public void append(byte[] data) {
        complete.add(leaf(data));
        // As many ones as the old size ends with are parts that the new leaf completes.
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            byte[] right = complete.removeLast();
            complete.add(node(complete.removeLast(), right));
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
            root = node(complete.get(i), root);
        }
        return root.clone();
    }
}
