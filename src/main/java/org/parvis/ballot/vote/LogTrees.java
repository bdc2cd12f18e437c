package org.parvis.ballot.vote;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.parvis.ballot.proof.TreeHashes;
import org.springframework.stereotype.Component;

/**
 * The trees of the logs that people and witnesses ask about: a log only grows, so that each leaf is read and hashed once, and the
 * next question costs a few hashes.
 */
@Component
class LogTrees {

    private static final int AT_ONCE = 10_000;
    private static final long LOGS = 20;

    private final LogStore log;
    private final Cache<UUID, TreeHashes> trees = Caffeine.newBuilder().maximumSize(LOGS).expireAfterAccess(Duration.ofHours(1)).build();

    LogTrees(LogStore log) {
        this.log = log;
    }

    /** The tree of at least the first {@code size} leaves, which are in the log. */
    TreeHashes of(UUID vote, long size) {
        TreeHashes tree = trees.get(vote, _ -> new TreeHashes());
        synchronized (tree) {
            while (tree.size() < size) {
                List<String> leaves = log.leaves(vote, tree.size(), Math.toIntExact(Math.min(AT_ONCE, size - tree.size())));
                if (leaves.isEmpty()) {
                    throw new IllegalStateException("The log of " + vote + " ends at " + tree.size() + ", before " + size);
                }
                leaves.forEach(leaf -> tree.append(leaf.getBytes(StandardCharsets.UTF_8)));
            }
        }
        return tree;
    }
}
