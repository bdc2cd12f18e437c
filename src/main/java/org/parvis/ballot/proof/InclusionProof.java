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

    /** The proof for one of these leaves, all of a log. */
    public static InclusionProof of(List<byte[]> leaves, int position) {
        if (position < 0 || position >= leaves.size()) {
            throw new IllegalArgumentException("No leaf " + position + " of " + leaves.size());
        }
        List<byte[]> path = new ArrayList<>();
        collect(leaves, position, path);
        return new InclusionProof(position, leaves.size(), path);
    }

    private static void collect(List<byte[]> leaves, int position, List<byte[]> path) {
        if (leaves.size() == 1) {
            return;
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        List<byte[]> left = leaves.subList(0, split);
        List<byte[]> right = leaves.subList(split, leaves.size());
        if (position < split) {
            collect(left, position, path);
            path.add(root(right));
        } else {
            collect(right, position - split, path);
            path.add(root(left));
        }
    }

    private static byte[] root(List<byte[]> leaves) {
        MerkleTree tree = new MerkleTree();
        leaves.forEach(tree::append);
        return tree.root();
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
