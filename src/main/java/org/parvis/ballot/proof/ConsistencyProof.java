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

    /** The proof from the first {@code old} leaves of a log to the first {@code size}. */
    public static ConsistencyProof of(TreeHashes tree, long old, long size) {
        if (old < 0 || old > size || size > tree.size()) {
            throw new IllegalArgumentException("No proof from " + old + " to " + size);
        }
        List<byte[]> path = new ArrayList<>();
        if (old == 0 || old == size) {
            return new ConsistencyProof(path);
        }
        long from = 0;
        long count = size;
        while (from + count != old) {
            long split = TreeHashes.split(count);
            if (old - from <= split) {
                path.addFirst(tree.root(from + split, count - split));
                count = split;
            } else {
                path.addFirst(tree.root(from, split));
                from += split;
                count -= split;
            }
        }
        // A whole tree that was the log is known to whoever checks.
        if (from > 0) {
            path.addFirst(tree.root(from, count));
        }
        return new ConsistencyProof(path);
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
