package org.parvis.ballot.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Holds signed checkpoints against the leaves: each is the root of the leaves that there were, and is signed. */
final class LogCheck {

    private final NoteKey log;
    private final List<NoteKey> witnesses;
    private final List<String> leaves;
    private final int vouched;
    private final List<Finding> findings = new ArrayList<>();

    /** @param vouched how many files the log vouches for at its end */
    LogCheck(NoteKey log, List<NoteKey> witnesses, List<String> leaves, int vouched) {
        this.log = log;
        this.witnesses = witnesses;
        this.leaves = leaves;
        this.vouched = vouched;
    }

    List<Finding> of(List<SignedNote> notes) {
        MerkleTree tree = new MerkleTree();
        Set<Long> sizes = new HashSet<>();
        for (SignedNote note : notes) {
            Checkpoint checkpoint = Checkpoint.of(note);
            sizes.add(checkpoint.size());
            if (checkpoint.size() < tree.size() || checkpoint.size() > leaves.size()) {
                findings.add(Finding.wrong("checkpoint.size", checkpoint.size()));
                continue;
            }
            while (tree.size() < checkpoint.size()) {
                tree.append(leaves.get((int) tree.size()).getBytes(StandardCharsets.UTF_8));
            }
            if (!checkpoint.origin().equals(log.name()) || !Arrays.equals(tree.root(), checkpoint.root())) {
                findings.add(Finding.wrong("checkpoint.root", checkpoint.size()));
            }
            signatures(note, checkpoint.size());
        }
        // The first stands under the rule alone, one under all ballots, the last under everything.
        if (!sizes.containsAll(List.of(1L, (long) leaves.size() - vouched, (long) leaves.size()))) {
            findings.add(Finding.wrong("checkpoint.missing"));
        }
        if (findings.isEmpty()) {
            findings.add(Finding.right("checkpoints", notes.size()));
        }
        witnessed(notes);
        return findings;
    }

    private void signatures(SignedNote note, long size) {
        long cosigned = witnesses.stream().filter(witness -> witness.hasSigned(note)).count();
        if (!log.hasSigned(note) || cosigned + 1 != note.signatures().size()) {
            findings.add(Finding.wrong("checkpoint.signature", size));
        }
    }

    private void witnessed(List<SignedNote> notes) {
        if (witnesses.isEmpty()) {
            findings.add(Finding.right("witness.none"));
        }
        for (NoteKey witness : witnesses) {
            long signed = notes.stream().filter(witness::hasSigned).count();
            boolean last = !notes.isEmpty() && witness.hasSigned(notes.getLast());
            findings.add(last ? Finding.right("witness", witness.name(), signed) : Finding.wrong("witness.absent", witness.name()));
        }
    }
}
