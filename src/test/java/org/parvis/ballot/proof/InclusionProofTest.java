package org.parvis.ballot.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Proofs that a leaf stands in a log: each is right at its place, and nowhere else. */
class InclusionProofTest {

    private static final int SIZES = 70;

    private static List<byte[]> leaves(int size) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            leaves.add(("vote " + i).getBytes(StandardCharsets.UTF_8));
        }
        return leaves;
    }

    private static byte[] root(List<byte[]> leaves) {
        MerkleTree tree = new MerkleTree();
        leaves.forEach(tree::append);
        return tree.root();
    }

    @Test
    void showEachLeafOfEachTreeAtItsPlaceAlone() {
        TreeHashes tree = TreeHashes.of(leaves(SIZES));
        for (int size = 1; size <= SIZES; size++) {
            List<byte[]> leaves = leaves(size);
            byte[] root = root(leaves);
            for (int place = 0; place < size; place++) {
                InclusionProof proof = InclusionProof.of(tree, place, size);
                assertThat(proof.shows(leaves.get(place), root)).as("leaf %d of %d", place, size).isTrue();
                assertThat(proof.shows(leaves.get((place + 1) % size), root)).isEqualTo(size == 1);
                assertThat(new InclusionProof((place + 1) % size, size, proof.path()).shows(leaves.get(place), root)).isEqualTo(size == 1);
            }
        }
    }

    @Test
    void breakWithAnyBitOfTheirHashesAndWithHashesTooManyOrTooFew() {
        List<byte[]> leaves = leaves(37);
        byte[] root = root(leaves);
        InclusionProof proof = InclusionProof.of(TreeHashes.of(leaves), 36, 37);
        for (int hash = 0; hash < proof.path().size(); hash++) {
            List<byte[]> flipped = new ArrayList<>(proof.path());
            byte[] other = flipped.get(hash).clone();
            other[hash] ^= 1;
            flipped.set(hash, other);
            assertThat(new InclusionProof(36, 37, flipped).shows(leaves.get(36), root)).isFalse();
        }
        List<byte[]> more = new ArrayList<>(proof.path());
        more.add(root);
        assertThat(new InclusionProof(36, 37, more).shows(leaves.get(36), root)).isFalse();
        assertThat(new InclusionProof(36, 37, proof.path().subList(1, proof.path().size())).shows(leaves.get(36), root)).isFalse();
        assertThat(new InclusionProof(37, 37, proof.path()).shows(leaves.get(36), root)).isFalse();
        assertThatThrownBy(() -> InclusionProof.of(TreeHashes.of(leaves), 37, 37)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void areForATreeThatWentOnFromItsParts() {
        List<byte[]> leaves = leaves(53);
        for (int pause = 0; pause <= leaves.size(); pause++) {
            MerkleTree before = new MerkleTree();
            leaves.subList(0, pause).forEach(before::append);
            MerkleTree after = new MerkleTree(before.size(), before.complete());
            leaves.subList(pause, leaves.size()).forEach(after::append);
            assertThat(after.root()).isEqualTo(root(leaves));
        }
        assertThatThrownBy(() -> new MerkleTree(3, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
