package org.parvis.ballot.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * That a leaf stands in a log, shown with a few hashes (RFC 9162, section 2.1.3).
 *
 * @param position of the leaf, from 0
 * @param size of the log that the proof is for
 * @param path hashes from the leaf's neighbour up
 */
public record InclusionProof(long position, long size, List<byte[]> path) {

    public InclusionProof {
        path = List.copyOf(path);
    }

    /** The proof for a leaf among the first {@code size} of a log. */
    public static InclusionProof of(TreeHashes tree, long position, long size) {
        if (position < 0 || position >= size || size > tree.size()) {
            throw new IllegalArgumentException("No leaf " + position + " of " + size);
        }
        List<byte[]> path = new ArrayList<>();
        long from = 0;
        long count = size;
        while (count > 1) {
            long split = TreeHashes.split(count);
            if (position - from < split) {
                path.addFirst(tree.root(from + split, count - split));
                count = split;
            } else {
                path.addFirst(tree.root(from, split));
                from += split;
                count -= split;
            }
        }
        return new InclusionProof(position, size, path);
    }

    /** Whether it shows that the leaf stands at its place under that root (section 2.1.3.2). */
    public boolean shows(byte[] leaf, byte[] root) {
        if (position < 0 || position >= size) {
            return false;
        }
        long place = position;
        long last = size - 1;
        byte[] hash = MerkleTree.leaf(leaf);
        for (byte[] other : path) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                hash = MerkleTree.node(other, hash);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                hash = MerkleTree.node(hash, other);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }
}
