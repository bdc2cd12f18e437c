package org.parvis.ballot.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConsistencyProofTest {

    private static final int MOST = 40;

    private static List<byte[]> leaves(int size) {
        return IntStream.range(0, size).mapToObj(i -> ("ligne " + i).getBytes(StandardCharsets.UTF_8)).toList();
    }

    private static byte[] root(List<byte[]> leaves) {
        MerkleTree tree = new MerkleTree();
        leaves.forEach(tree::append);
        return tree.root();
    }

    @Test
    void showsThatALogOnlyGrewFromEachSizeToEachOther() {
        TreeHashes tree = TreeHashes.of(leaves(MOST));
        for (int size = 0; size <= MOST; size++) {
            for (int old = 0; old <= size; old++) {
                ConsistencyProof proof = ConsistencyProof.of(tree, old, size);
                assertThat(proof.shows(old, root(leaves(old)), size, root(leaves(size)))).as("%d to %d", old, size).isTrue();
            }
        }
    }

    @Test
    void showsNothingOfALogThatWasRewritten() {
        for (int size = 2; size <= MOST; size++) {
            List<byte[]> other = new ArrayList<>(leaves(size));
            other.set(0, "autre".getBytes(StandardCharsets.UTF_8));
            for (int old = 1; old <= size; old++) {
                byte[] before = root(leaves(old));
                assertThat(ConsistencyProof.of(TreeHashes.of(other), old, size).shows(old, before, size, root(other))).as("%d to %d", old, size).isFalse();
                assertThat(ConsistencyProof.of(TreeHashes.of(leaves(size)), old, size).shows(old, before, size, root(other))).isFalse();
                assertThat(new ConsistencyProof(List.of()).shows(old, before, size, root(other))).isFalse();
            }
        }
        assertThat(new ConsistencyProof(List.of(new byte[32])).shows(0, root(List.of()), 3, root(leaves(3)))).as("empty from nothing").isFalse();
        assertThat(new ConsistencyProof(List.of()).shows(4, root(leaves(4)), 3, root(leaves(3)))).as("never smaller").isFalse();
    }

    @Test
    void isAskedInTheWordsOfC2sp() {
        KeyPair pair = Votes.pair();
        NoteKey key = NoteKey.of("vote.ville.example", pair);
        List<byte[]> leaves = leaves(7);
        SignedNote note = key.sign(new Checkpoint(key.name(), 7, root(leaves)).note(), pair, 0);
        AddCheckpoint asked = new AddCheckpoint(3, ConsistencyProof.of(TreeHashes.of(leaves), 3, 7), note);
        assertThat(asked.text()).startsWith("old 3\n").contains("\n\nvote.ville.example\n7\n");
        AddCheckpoint read = AddCheckpoint.parse(asked.text());
        assertThat(read.text()).isEqualTo(asked.text());
        assertThat(key.hasSigned(read.note())).isTrue();
        for (String wrong : List.of(
                "", "old 03" + asked.text().substring(5), asked.text().replace("old", "new"), asked.text() + asked.note(),
                asked.text().replaceFirst("\n", "\nAAAA\n"), "old 3\n" + "A".repeat(43) + "=\n")) {
            assertThatThrownBy(() -> AddCheckpoint.parse(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void keepsTheLinesOfAWitnessAlone() {
        KeyPair pair = Votes.pair();
        KeyPair other = Votes.pair();
        NoteKey witness = NoteKey.ofWitness("temoin.example", pair);
        NoteKey stranger = NoteKey.ofWitness("autre.example", other);
        SignedNote note = new SignedNote("origine\n1\nAAAA\n", List.of());
        SignedNote both = stranger.sign(witness.sign(note, pair, 12), other, 13);
        assertThat(note.with(both.lineOf(witness))).hasToString(new SignedNote(note.text(), List.of(both.signatures().getFirst())).toString());
        assertThat(both.lineOf(NoteKey.ofWitness("temoin.example", other))).isEmpty();
        assertThatThrownBy(() -> note.with("rien")).isInstanceOf(IllegalArgumentException.class);
    }
}
