package org.parvis.ballot.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * That a log only grew from one size to another, shown with a few hashes (RFC 9162, section 2.1.4).
 *
 * @param path none where nothing was there before, or nothing was added
 */
public record ConsistencyProof(List<byte[]> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /** The proof from the first {@code old} of these leaves to all of them. */
    public static ConsistencyProof of(List<byte[]> leaves, int old) {
        if (old < 0 || old > leaves.size()) {
            throw new IllegalArgumentException("No proof from " + old + " to " + leaves.size());
        }
        List<byte[]> path = new ArrayList<>();
        if (old > 0 && old < leaves.size()) {
            collect(leaves, old, true, path);
        }
        return new ConsistencyProof(path);
    }

    /** @param isKnown whether whoever checks knows the root of these leaves already */
    private static void collect(List<byte[]> leaves, int old, boolean isKnown, List<byte[]> path) {
        if (old == leaves.size()) {
            if (!isKnown) {
                path.add(root(leaves));
            }
            return;
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        List<byte[]> left = leaves.subList(0, split);
        List<byte[]> right = leaves.subList(split, leaves.size());
        if (old <= split) {
            collect(left, old, isKnown, path);
            path.add(root(right));
        } else {
            collect(right, old - split, false, path);
            path.add(root(left));
        }
    }

    private static byte[] root(List<byte[]> leaves) {
        MerkleTree tree = new MerkleTree();
        leaves.forEach(tree::append);
        return tree.root();
    }

    /** Whether it shows that the log under the new root begins with the log under the old one (section 2.1.4.2). */
    public boolean shows(long oldSize, byte[] oldRoot, long newSize, byte[] newRoot) {
        if (oldSize < 0 || oldSize > newSize) {
            return false;
        }
        if (oldSize == 0 || oldSize == newSize) {
            return path.isEmpty() && (oldSize == 0 || Arrays.equals(oldRoot, newRoot));
        }
        List<byte[]> rest = new ArrayList<>(path);
        // A tree that is whole is its own first part.
        if (Long.bitCount(oldSize) == 1) {
            rest.addFirst(oldRoot);
        }
        long place = oldSize - 1;
        long last = newSize - 1;
        while ((place & 1) == 1) {
            place >>= 1;
            last >>= 1;
        }
        if (rest.isEmpty()) {
            return false;
        }
        byte[] old = rest.getFirst();
        byte[] grown = rest.getFirst();
        for (byte[] other : rest.subList(1, rest.size())) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                old = MerkleTree.node(other, old);
                grown = MerkleTree.node(other, grown);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                grown = MerkleTree.node(grown, other);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(old, oldRoot) && Arrays.equals(grown, newRoot);
    }
}
