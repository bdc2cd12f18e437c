package org.parvis.ballot.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The hash of every whole part of a growing list (RFC 9162, section 2.1): what proofs for any of its sizes are made of, without reading
 * the list again. It takes 64 bytes for each leaf, and can be shared among threads.
 */
public final class TreeHashes {

    private static final int HASH = 32;

    /** Of one height, one after another. */
    private static final class Level {

        private byte[] hashes = new byte[HASH];
        private int count;

        void add(byte[] hash) {
            if (hashes.length == count * HASH) {
                hashes = Arrays.copyOf(hashes, Math.multiplyExact(hashes.length, 2));
            }
            System.arraycopy(hash, 0, hashes, count * HASH, HASH);
            count++;
        }

        byte[] get(int place) {
            return Arrays.copyOfRange(hashes, place * HASH, (place + 1) * HASH);
        }
    }

    private final List<Level> levels = new ArrayList<>(List.of(new Level()));

    /** Of a whole list. */
    public static TreeHashes of(List<byte[]> leaves) {
        TreeHashes tree = new TreeHashes();
        leaves.forEach(tree::append);
        return tree;
    }

    /** How many leaves were appended. */
    public synchronized long size() {
        return levels.getFirst().count;
    }

    public synchronized void append(byte[] data) {
        byte[] hash = MerkleTree.leaf(data);
        for (int height = 0; ; height++) {
            if (height == levels.size()) {
                levels.add(new Level());
            }
            Level level = levels.get(height);
            level.add(hash);
            if (level.count % 2 == 1) {
                return;
            }
            hash = MerkleTree.node(level.get(level.count - 2), level.get(level.count - 1));
        }
    }

    /**
     * The root of some leaves.
     *
     * @param from as the definition parts a tree: a multiple of the greatest power of two that is not above {@code count}
     * @param count how many, at least one
     */
    synchronized byte[] root(long from, long count) {
        if (Long.bitCount(count) == 1) {
            return levels.get(Long.numberOfTrailingZeros(count)).get(Math.toIntExact(from / count));
        }
        long split = split(count);
        return MerkleTree.node(root(from, split), root(from + split, count - split));
    }

    /** How many of so many leaves, two at least, are in the left part. */
    static long split(long count) {
        return Long.highestOneBit(count - 1);
    }
}
