package org.parvis.ballot.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.Completion;
import org.parvis.ballot.tally.ExclusiveGroup;
import org.parvis.ballot.tally.Growth;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.tally.Method;
import org.parvis.ballot.tally.Minimum;
import org.parvis.ballot.tally.PartFunding;
import org.parvis.ballot.tally.SelectionRule;
import org.parvis.ballot.tally.Threshold;

/**
 * Published votes, whole and attacked: what somebody who holds the files, the database or a changed program could do, and
 * what both verifiers then say.
 */
class VerificationTest {

    private static final SelectionRule SHARES = SelectionRule.by(Method.EQUAL_SHARES);

    private final Votes votes = new Votes(11);

    @TempDir
    private Path scratch;

    private Path folder = Path.of("");
    private VoteTerms terms = votes.terms(BallotKind.APPROVAL, SHARES);

    @BeforeEach
    void publish() {
        folder = scratch.resolve("vote");
        terms = votes.terms(BallotKind.APPROVAL, SHARES);
        votes.publish(terms, 20, folder);
    }

    private static List<String> wrong(Path folder) throws IOException {
        return Verification.of(folder, List.of()).stream().filter(finding -> !finding.right()).map(Finding::key).distinct().toList();
    }

    private void change(String file, UnaryOperator<String> by) throws IOException {
        String before = Files.readString(folder.resolve(file));
        String after = by.apply(before);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(folder.resolve(file), after);
    }

    /** The first ballot of the published file that counts. */
    private Bulletin firstCounted() throws IOException {
        return BulletinsCsv.parse(Files.readString(folder.resolve("bulletins.csv"))).stream()
                .filter(bulletin -> bulletin.opening().isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static Process python(Path folder) throws IOException {
        return new ProcessBuilder("python3", Path.of("verifier/verify.py").toAbsolutePath().toString(), folder.toString())
                .redirectErrorStream(true)
                .start();
    }

    private static boolean hasPython() {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "python3")));
    }

    private static boolean pythonAccepts(Path folder) throws IOException, InterruptedException {
        Process process = python(folder);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).as("it says so in words").contains(process.exitValue() == 0 ? "Tout est conforme" : "ÉCHEC");
        return process.exitValue() == 0;
    }

    @Test
    void acceptsAWholeVote() throws IOException {
        List<Finding> findings = Verification.of(folder, List.of());
        assertThat(findings).allMatch(Finding::right);
        assertThat(findings).extracting(Finding::key).containsExactly("rule", "log", "ballots", "roll", "result", "checkpoints", "witness.none");
    }

    @Test
    void bothVerifiersAcceptEveryKindOfBallotAndRule() throws IOException, InterruptedException {
        assumeTrue(hasPython(), "No python3: the second verifier is not tried");
        SelectionRule greedy = SelectionRule.by(Method.GREEDY);
        List<SelectionRule> rules = List.of(
                SHARES.withCompletion(Completion.ADD1_EXHAUSTIVE_GREEDY),
                SHARES.withCompletion(Completion.NONE),
                SHARES.withGrowth(new Growth(70, false, 0)),
                SelectionRule.by(Method.GREEDY_NO_SKIP),
                greedy.withMinScore(new Threshold(new BigDecimal("30.5"), true)).withPart(new PartFunding(20, false)),
                greedy.withGroups(List.of(new ExclusiveGroup("place", Set.of("projet-a", "projet-b", "projet-c"), 1)))
                        .withMinimums(List.of(new Minimum("nord", Set.of("projet-d", "projet-e"), 1, 0))));
        int tried = 0;
        for (BallotKind kind : BallotKind.values()) {
            for (SelectionRule rule : rules) {
                if (rule.method() == Method.EQUAL_SHARES && !kind.isApprovalLike()) {
                    continue;
                }
                Path other = scratch.resolve(kind + "-" + tried++);
                votes.publish(votes.terms(kind, rule), 23, other);
                assertThat(wrong(other)).as("%s %s", kind, rule).isEmpty();
                assertThat(pythonAccepts(other)).as("%s %s", kind, rule).isTrue();
            }
        }
        assertThat(tried).isEqualTo(24);
    }

    @Test
    void aBallotCannotBeChanged() throws IOException, InterruptedException {
        Bulletin counted = firstCounted();
        String choices = counted.opening().orElseThrow().choices();
        change("bulletins.csv", text -> text.replaceFirst(Pattern.quote(choices), "[\"projet-e\"]".equals(choices) ? "[]" : "[\"projet-e\"]"));
        assertThat(wrong(folder)).contains("ballot.changed");
        assertThat(Verification.of(folder, List.of()).toString()).as("the ballot is named").contains(counted.commitment());
        assertRefusedByPython();
    }

    @Test
    void aBallotCannotBeRemoved() throws IOException, InterruptedException {
        String commitment = firstCounted().commitment();
        change("bulletins.csv", text -> text.replaceFirst("(?m)^" + commitment + ".*\n", ""));
        assertThat(wrong(folder)).contains("ballot.missing");
        assertRefusedByPython();
    }

    @Test
    void aBallotCannotBeAddedToThePublishedFile() throws IOException, InterruptedException {
        Bulletin.Opening opening = new Bulletin.Opening("00".repeat(16), "[\"projet-a\"]");
        String commitment = opening.commitment(terms.ballot());
        List<Bulletin> bulletins = new ArrayList<>(BulletinsCsv.parse(Files.readString(folder.resolve("bulletins.csv"))));
        bulletins.add(new Bulletin(commitment, Votes.token(99), 1, Optional.of(opening)));
        bulletins.sort(Comparator.comparing(Bulletin::commitment));
        Files.writeString(folder.resolve("bulletins.csv"), BulletinsCsv.write(bulletins));
        assertThat(wrong(folder)).contains("ballot.stranger");
        assertRefusedByPython();
    }

    @Test
    void ballotsForPeopleWhoDidNotComeAreSeen() throws IOException, InterruptedException {
        // A program that stuffs the urn itself, with a log and signatures that are all in order.
        Path stuffed = scratch.resolve("stuffed");
        votes.publish(terms, 12, stuffed);
        String roll = Emargement.csv(List.of(new Emargement("WEB", "2026-11-02 AM", 11)));
        Files.writeString(stuffed.resolve("emargement.csv"), roll);
        List<String> leaves = new ArrayList<>(Files.readAllLines(stuffed.resolve("log.txt")));
        String digest = HexFormat.of().formatHex(Digests.sha256(roll.getBytes(StandardCharsets.UTF_8)));
        leaves.set(leaves.size() - 2, "file emargement.csv " + digest);
        VoteLog log = new VoteLog(votes.logKey, votes.logPair);
        for (int i = 0; i < leaves.size(); i++) {
            log.append(leaves.get(i));
            if (i == 0 || i >= leaves.size() - 4) {
                log.checkpoint();
            }
        }
        Files.writeString(stuffed.resolve("log.txt"), String.join("\n", leaves) + "\n");
        Files.writeString(stuffed.resolve("checkpoints.txt"), String.join("", log.checkpoints().stream().map(SignedNote::toString).toList()));
        assertThat(wrong(stuffed)).containsExactly("roll.less");
        folder = stuffed;
        assertRefusedByPython();
    }

    @Test
    void theLogCannotBeRewritten() throws IOException, InterruptedException {
        List<String> leaves = new ArrayList<>(Files.readAllLines(folder.resolve("log.txt")));
        Collections.swap(leaves, 2, 3);
        Files.writeString(folder.resolve("log.txt"), String.join("\n", leaves) + "\n");
        assertThat(wrong(folder)).contains("checkpoint.root");
        assertRefusedByPython();
    }

    @Test
    void aLogSignedAgainByAStolenKeyLacksItsWitness() throws IOException, InterruptedException {
        KeyPair pair = Votes.pair();
        NoteKey witness = NoteKey.ofWitness("temoin.example", pair);
        terms = votes.terms(BallotKind.APPROVAL, SHARES, List.of(witness.toString()));
        folder = scratch.resolve("witnessed");
        votes.publish(terms, 20, folder);
        assertThat(wrong(folder)).containsExactly("witness.absent");
        List<SignedNote> cosigned = SignedNote.parseAll(Files.readString(folder.resolve("checkpoints.txt"))).stream()
                .map(note -> witness.sign(note, pair, 1_764_000_000L))
                .toList();
        Files.writeString(folder.resolve("checkpoints.txt"), String.join("", cosigned.stream().map(SignedNote::toString).toList()));
        assertThat(wrong(folder)).isEmpty();
        assertThat(!hasPython() || pythonAccepts(folder)).isTrue();

        // Without the witness the log can be made anew, but not under the rule that names it.
        folder = scratch.resolve("forged");
        votes.publish(terms, 20, folder);
        assertThat(wrong(folder)).containsExactly("witness.absent");
        assertRefusedByPython();
    }

    @Test
    void whoKnowsAWitnessOtherwiseAsksForIt() throws IOException {
        NoteKey witness = NoteKey.ofWitness("temoin.example", Votes.pair());
        assertThat(Verification.of(folder, List.of(witness))).contains(Finding.wrong("witness.absent", "temoin.example"));
    }

    @Test
    void theLogsOwnKeyIsNoWitness() {
        VoteTerms own = votes.terms(BallotKind.APPROVAL, SHARES, List.of(votes.logKey.toString()));
        assertThatThrownBy(() -> new SealedVote(own, votes.logPair, new SecureRandom())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twoPeopleCannotBeGivenOneReceipt() throws IOException, InterruptedException {
        // What a changed program would write: one ballot under two tokens, all else in order.
        Bulletin counted = firstCounted();
        List<Bulletin> bulletins = new ArrayList<>(BulletinsCsv.parse(Files.readString(folder.resolve("bulletins.csv"))));
        bulletins.add(bulletins.indexOf(counted), new Bulletin(counted.commitment(), Votes.token(77), 1, counted.opening()));
        Files.writeString(folder.resolve("bulletins.csv"), BulletinsCsv.write(bulletins));
        assertThat(wrong(folder)).contains("ballot.clash");
        assertRefusedByPython();
    }

    @Test
    void publishesNothingThatItsOwnCheckWouldRefuse() throws IOException {
        SealedVote vote = new SealedVote(terms, votes.logPair, new SecureRandom());
        vote.cast(Votes.token(1), votes.marks(terms));
        Path empty = scratch.resolve("none");
        List<Emargement> one = List.of(new Emargement("WEB", "2026-11-02 AM", 1));
        assertThatThrownBy(() -> vote.publish("une autre graine", one, empty)).isInstanceOf(IllegalStateException.class).hasMessageContaining("seed");
        assertThatThrownBy(() -> vote.publish(Votes.SEED, List.of(), empty)).isInstanceOf(IllegalStateException.class).hasMessageContaining("roll");
        assertThatThrownBy(() -> vote.publish(Votes.SEED, one, folder)).isInstanceOf(IllegalStateException.class).hasMessageContaining("empty");
        vote.publish(Votes.SEED, one, empty);
        assertThat(wrong(empty)).isEmpty();
    }

    @Test
    void theRuleCannotBeChanged() throws IOException, InterruptedException {
        change("rule.json", text -> text.replace("\"envelope\":9000", "\"envelope\":9001"));
        assertThat(wrong(folder)).contains("rule.changed");
        assertThat(Verification.of(folder, List.of())).as("nothing says beside it that all is well").doesNotContain(Finding.right("rule", terms.title()));
        assertRefusedByPython();
    }

    @Test
    void theResultCannotBeChanged() throws IOException, InterruptedException {
        change("result.json", text -> text.replaceFirst("\"spent\":\\d", "\"spent\":9"));
        assertThat(wrong(folder)).contains("log.end", "result.other");
        assertRefusedByPython();
    }

    @Test
    void theRollCannotBeChanged() throws IOException, InterruptedException {
        change("emargement.csv", text -> text.replace(";10\n", ";90\n"));
        assertThat(wrong(folder)).contains("log.end");
        assertRefusedByPython();
    }

    @Test
    void theLotCannotBeDrawnAgain() throws IOException, InterruptedException {
        change("result.json", text -> text.replace(Votes.SEED, "une autre graine"));
        assertThat(wrong(folder)).contains("lot.other");
        assertRefusedByPython();
    }

    @Test
    void aCheckpointOfTheVoteCannotBeDropped() throws IOException, InterruptedException {
        List<SignedNote> notes = SignedNote.parseAll(Files.readString(folder.resolve("checkpoints.txt")));
        for (int gone : new int[] {0, notes.size() - 2, notes.size() - 1}) {
            List<SignedNote> rest = new ArrayList<>(notes);
            rest.remove(gone);
            Files.writeString(folder.resolve("checkpoints.txt"), String.join("", rest.stream().map(SignedNote::toString).toList()));
            assertThat(wrong(folder)).as("without number " + gone).contains("checkpoint.missing");
            assertRefusedByPython();
        }
    }

    @Test
    void aSignatureOfAnotherKeyIsSeen() throws IOException, InterruptedException {
        KeyPair other = Votes.pair();
        List<SignedNote> notes = SignedNote.parseAll(Files.readString(folder.resolve("checkpoints.txt"))).stream()
                .map(note -> NoteKey.of("vote.ville.example", other).sign(new SignedNote(note.text(), List.of()), other, 0))
                .toList();
        Files.writeString(folder.resolve("checkpoints.txt"), String.join("", notes.stream().map(SignedNote::toString).toList()));
        assertThat(wrong(folder)).containsExactly("checkpoint.signature");
        assertRefusedByPython();
    }

    @Test
    void everyByteCounts() throws IOException {
        votes.publish(terms, 3, scratch.resolve("small"));
        folder = scratch.resolve("small");
        Random random = new Random(5);
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.sorted().toList();
        }
        for (int flip = 0; flip < 10_000; flip++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] right = Files.readAllBytes(file);
            byte[] bytes = right.clone();
            int at = random.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bytes);
            assertThat(Verification.accepts(folder)).as("%s, byte %d: %s", file.getFileName(), at, HexFormat.of().toHexDigits(bytes[at])).isFalse();
            Files.write(file, right);
        }
        assertThat(Verification.accepts(folder)).isTrue();
        assertThat(wrong(folder)).isEmpty();
    }

    @Test
    void someBytesCountForTheSecondVerifierToo() throws IOException, InterruptedException {
        assumeTrue(hasPython(), "No python3: the second verifier is not tried");
        votes.publish(terms, 3, scratch.resolve("small"));
        folder = scratch.resolve("small");
        Random random = new Random(6);
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.sorted().toList();
        }
        for (int flip = 0; flip < 49; flip++) {
            Path file = files.get(flip % files.size());
            byte[] right = Files.readAllBytes(file);
            byte[] bytes = right.clone();
            int at = random.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bytes);
            assertThat(pythonAccepts(folder)).as("%s, byte %d: %s", file.getFileName(), at, HexFormat.of().toHexDigits(bytes[at])).isFalse();
            Files.write(file, right);
        }
    }

    @Test
    void saysWhichFileIsMissing() throws IOException {
        Files.delete(folder.resolve("log.txt"));
        assertThat(Verification.of(folder, List.of())).containsExactly(Finding.wrong("file.missing", "log.txt"));
    }

    @Test
    void sealsNoBallotThatTheTermsDoNotAllow() {
        SealedVote vote = new SealedVote(terms, votes.logPair, new SecureRandom());
        List<Mark> four = List.of(new Mark(0, 1), new Mark(1, 1), new Mark(2, 1), new Mark(3, 1));
        assertThatThrownBy(() -> vote.cast(Votes.token(1), four)).isInstanceOf(IllegalArgumentException.class).hasMessage("TOO_MANY_PROJECTS");
    }

    @Test
    void theLastBallotOfAPersonCountsAndTheFirstStaysSealed() throws IOException {
        List<Bulletin> bulletins = BulletinsCsv.parse(Files.readString(folder.resolve("bulletins.csv")));
        assertThat(bulletins).hasSize(25);
        assertThat(bulletins.stream().filter(bulletin -> bulletin.opening().isEmpty())).hasSize(5).allMatch(bulletin -> bulletin.version() == 1);
    }

    private void assertRefusedByPython() throws IOException, InterruptedException {
        assertThat(hasPython() && pythonAccepts(folder)).isFalse();
    }
}
