package org.parvis.ballot.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.tally.Method;
import org.parvis.ballot.tally.SelectionRule;

/** Votes whose closing was put off: what may be, by decision or by the rule for outages, and what nobody can do to it. */
class ExtendedVoteTest {

    private static final String WHY = "La salle de vote a pris l’eau.";
    private static final String WHO = "La maire";
    private static final OutageRule RULE = new OutageRule(30, 6);

    private final ChangedVotes changed = new ChangedVotes(9);
    private final VoteTerms plain = timed(changed.terms(BallotKind.APPROVAL, SelectionRule.by(Method.GREEDY), Optional.empty()));
    private final VoteTerms ruled = plain.with(RULE);

    @TempDir
    private Path scratch;

    private static VoteTerms timed(VoteTerms terms) {
        return terms.until("2026-11-30T17:00:00Z");
    }

    private static Extension decided(String closes, String at, long leaf) {
        return new Extension(closes, WHY, WHO, Optional.empty(), at, leaf);
    }

    private static Extension byRule(String closes, String from, String until, String at, long leaf) {
        return new Extension(closes, "", "", Optional.of(new Outage(Instant.parse(from), Instant.parse(until))), at, leaf);
    }

    private static List<String> wrong(Path folder) throws IOException {
        return Verification.of(folder, List.of()).stream().filter(finding -> !finding.right()).map(Finding::key).distinct().toList();
    }

    /** Two people vote, each before one of these events but the last. */
    private Path publish(VoteTerms terms, List<Extension> extensions, String name) throws IOException {
        SealedVote vote = new SealedVote(terms, changed.votes.logPair, new SecureRandom());
        int person = 0;
        for (Extension extension : extensions) {
            vote.cast(Votes.token(++person), List.of(new Mark(person % 2, 1)));
            vote.checkpoint();
            vote.extend(extension);
        }
        vote.cast(Votes.token(++person), List.of(new Mark(2, 1)));
        Path folder = scratch.resolve(name);
        vote.publish(Votes.SEED, List.of(new Emargement("WEB", "2026-11-02 AM", person)), folder);
        return folder;
    }

    private Path twice() throws IOException {
        return publish(
                ruled,
                List.of(
                        decided("2026-12-02T17:00:00Z", "2026-11-29T10:00:00Z", 0),
                        byRule("2026-12-02T18:00:00Z", "2026-11-30T10:00:00Z", "2026-11-30T10:31:00Z", "2026-11-30T10:31:00Z", 0),
                        byRule("2026-12-02T20:12:00Z", "2026-12-02T17:20:00Z", "2026-12-02T19:11:07Z", "2026-12-02T19:11:30Z", 0)),
                "vote");
    }

    private static Extensions of(VoteTerms terms, Path folder) throws IOException {
        return Extensions.parse(terms, Files.readAllBytes(folder.resolve("extensions.json")));
    }

    @Test
    void bothVerifiersAcceptDecisionsAndWhatTheRuleDoesEvenAfterTheClosing() throws IOException, InterruptedException {
        List<Path> folders = new ArrayList<>(List.of(
                twice(),
                publish(plain, List.of(decided("2026-12-30T17:00:00Z", "2026-11-30T17:00:00Z", 0)), "at-the-last-second"),
                publish(
                        plain,
                        List.of(new Extension(
                                "2026-12-01T17:00:00Z", WHY, WHO,
                                Optional.of(new Outage(Instant.parse("2026-11-20T10:00:00Z"), Instant.parse("2026-11-20T12:00:00Z"))), "2026-11-21T10:00:00Z", 0)),
                        "declared"),
                publish(ruled, List.of(), "none")));
        for (Path folder : folders) {
            assertThat(wrong(folder)).as(folder.toString()).isEmpty();
        }
        assertThat(folders.getLast().resolve("extensions.json")).doesNotExist();
        assertThat(Files.readString(folders.getFirst().resolve("ballots.pb"))).contains("2026-12-02T20:12:00Z");
        assertThat(Files.readString(folders.getFirst().resolve("rule.json"))).contains("\"closes\":\"2026-11-30T17:00:00Z\"", "\"outage\":{\"hours\":6,\"minutes\":30}");
        assertThat(Files.readString(folders.get(1).resolve("rule.json"))).as("no rule, no trace of one").doesNotContain("outage");
        assumeTrue(PythonVerifier.isThere(), "No python3: the second verifier is not tried");
        assertThat(PythonVerifier.says(folders)).allMatch(PythonVerifier::accepts);
    }

    @Test
    void givesBackWholeHoursFromTheClosingOrTheReturn() {
        Extensions none = Extensions.NONE;
        assertThat(made(none, "2026-11-10T10:00:00Z", "2026-11-10T10:30:00Z")).as("no longer than the rule says").isEmpty();
        assertThat(made(none, "2026-11-10T10:00:00Z", "2026-11-10T10:30:01Z")).hasValue("2026-11-30T18:00:00Z");
        assertThat(made(none, "2026-11-10T10:00:00Z", "2026-11-10T12:00:00Z")).hasValue("2026-11-30T19:00:00Z");
        assertThat(made(none, "2026-11-10T10:00:00Z", "2026-11-11T10:00:00Z")).as("six hours at most").hasValue("2026-11-30T23:00:00Z");
        assertThat(made(none, "2026-11-30T16:50:00Z", "2026-12-01T08:00:10Z")).as("ten minutes were lost").hasValue("2026-12-01T09:01:00Z");
        assertThat(made(none, "2026-11-30T17:00:00Z", "2026-12-01T08:00:00Z")).as("it was closed").isEmpty();
        Extensions used = none.then(none.byRule(ruled, new Outage(Instant.parse("2026-11-10T10:00:00Z"), Instant.parse("2026-11-11T10:00:00Z")), Instant.parse("2026-11-11T10:00:00Z"), 3).orElseThrow());
        assertThat(made(used, "2026-11-12T10:00:00Z", "2026-11-12T11:00:00Z")).as("all hours are used").isEmpty();
        assertThat(plain.outage()).isEmpty();
        assertThat(none.byRule(plain, new Outage(Instant.parse("2026-11-10T10:00:00Z"), Instant.parse("2026-11-11T10:00:00Z")), Instant.parse("2026-11-11T10:00:00Z"), 3)).isEmpty();
    }

    private Optional<String> made(Extensions before, String from, String until) {
        return before.byRule(ruled, new Outage(Instant.parse(from), Instant.parse(until)), Instant.parse(until), 9).map(Extension::closes);
    }

    @Test
    void nobodyEditsDropsAddsOrReordersAnExtension() throws IOException, InterruptedException {
        assumeTrue(PythonVerifier.isThere(), "No python3: the second verifier is not tried");
        Path folder = twice();
        List<Extension> right = of(ruled, folder).list();
        assertThat(right).extracting(Extension::leaf).containsExactly(2L, 4L, 6L);
        UnaryOperator<String> edited = text -> text.replaceFirst(WHO, "Le maire");
        List<Path> attacked = new ArrayList<>(List.of(
                with(folder, "edited", edited.apply(text(folder))),
                with(folder, "later", text(folder).replaceFirst("2026-12-02T17:00:00Z", "2026-12-03T17:00:00Z")),
                with(folder, "dropped", json(right.subList(0, 2))),
                with(folder, "first-dropped", json(right.subList(1, 3))),
                with(folder, "added", json(new Extensions(right).then(decided("2026-12-09T17:00:00Z", "2026-12-02T19:12:00Z", 7)).list())),
                with(folder, "reordered", json(List.of(right.get(1), right.get(0), right.get(2)))),
                with(folder, "spaced", text(folder) + "\n"),
                with(folder, "commented", text(folder).replaceFirst("\"by\"", "\"aside\":\"x\",\"by\"")),
                with(folder, "empty", json(List.of()))));
        Path without = copy(folder, "without");
        Files.delete(without.resolve("extensions.json"));
        attacked.add(without);
        for (Path one : attacked) {
            assertThat(wrong(one)).as(one.getFileName().toString()).isNotEmpty();
        }
        assertThat(PythonVerifier.says(attacked)).noneMatch(PythonVerifier::accepts);
    }

    /** Whoever has the key of the log signs what they like; what they sign must have been possible. */
    @Test
    void nobodySignsAnExtensionThatWasNotPossible() throws IOException, InterruptedException {
        assumeTrue(PythonVerifier.isThere(), "No python3: the second verifier is not tried");
        Path folder = twice();
        List<Extension> right = of(ruled, folder).list();
        Extension first = right.get(0);
        Extension second = right.get(1);
        Extension third = right.get(2);
        List<List<Extension>> forged = List.of(
                List.of(decided("2026-11-29T17:00:00Z", first.at(), 2), second, third),
                List.of(decided("2026-11-30T17:00:00Z", first.at(), 2), second, third),
                List.of(decided(first.closes(), "2026-11-30T17:00:01Z", 2), second, third),
                List.of(decided(first.closes(), "2026-10-30T17:00:00Z", 2), second, third),
                List.of(decided(first.closes(), "2026-11-29 in the morn", 2), second, third),
                List.of(decided("2026-12-02T17:00Z", first.at(), 2), second, third),
                List.of(new Extension(first.closes(), "\u00a0", WHO, Optional.empty(), first.at(), 2), second, third),
                List.of(new Extension(first.closes(), WHY, "\u0085", Optional.empty(), first.at(), 2), second, third),
                List.of(new Extension(first.closes(), "", "", Optional.empty(), first.at(), 2), second, third),
                List.of(first, second, decided("2026-12-05T17:00:00Z", "2026-12-02T18:00:01Z", 6)),
                List.of(first, second, decided("2026-12-05T17:00:00Z", "2026-11-28T18:00:01Z", 6)),
                List.of(first, second, byRule("2026-12-02T21:12:00Z", "2026-12-02T17:20:00Z", "2026-12-02T19:11:07Z", third.at(), 6)),
                List.of(first, second, byRule("2026-12-02T19:00:00Z", "2026-12-02T17:20:00Z", "2026-12-02T17:50:00Z", third.at(), 6)),
                List.of(first, second, byRule("2026-12-02T20:12:00Z", "2026-12-02T18:00:00Z", "2026-12-02T19:11:07Z", third.at(), 6)),
                List.of(first, second, byRule("2026-12-02T20:12:00Z", "2026-12-02T17:20:00Z", "2026-12-02T19:11:31Z", third.at(), 6)),
                List.of(first, second, byRule("2026-12-02T20:12:00Z", "2026-12-02T17:20:00.5Z", "2026-12-02T19:11:07Z", third.at(), 6)),
                List.of(first, second, byRule("2026-12-02T19:00:00Z", "2026-11-30T10:00:00Z", "2026-11-30T10:31:00Z", third.at(), 6)),
                List.of(first, second, byRule("2026-12-02T19:00:00Z", "2026-11-30T11:00:00Z", "2026-11-30T10:00:00Z", third.at(), 6)));
        List<Path> folders = new ArrayList<>();
        for (List<Extension> lie : forged) {
            Path other = with(folder, "forged-" + folders.size(), json(lie));
            List<String> leaves = new ArrayList<>(Files.readAllLines(folder.resolve("log.txt")));
            lie.forEach(one -> leaves.set((int) one.leaf(), one.line()));
            sign(leaves, other);
            assertThat(wrong(other)).as("%s", lie).contains("extension.contradicts");
            folders.add(other);
        }
        assertThat(PythonVerifier.says(folders)).noneMatch(PythonVerifier::accepts);
    }

    /** Where the rule did not say it beforehand, no outage puts anything off by itself. */
    @Test
    void nothingExtendsByItselfWithoutARule() throws IOException, InterruptedException {
        Extension one = byRule("2026-11-30T18:00:00Z", "2026-11-30T10:00:00Z", "2026-11-30T10:31:00Z", "2026-11-30T10:31:00Z", 2);
        Path folder = publish(plain, List.of(decided("2026-11-30T18:00:00Z", "2026-11-30T10:31:00Z", 0)), "vote");
        Path forged = with(folder, "forged", new String(new Extensions(List.of(one)).json(plain), StandardCharsets.UTF_8));
        List<String> leaves = new ArrayList<>(Files.readAllLines(folder.resolve("log.txt")));
        leaves.set(2, one.line());
        sign(leaves, forged);
        assertThat(wrong(forged)).contains("extension.contradicts");
        assertThat(plain.with(new OutageRule(0, 6)).contradictsItself()).isTrue();
        assumeTrue(PythonVerifier.isThere(), "No python3: the second verifier is not tried");
        assertThat(PythonVerifier.says(List.of(forged))).noneMatch(PythonVerifier::accepts);
    }

    /** What is sealed from a file may say of its closing whatever the file says. */
    @Test
    void aClosingThatNobodyAsksForCanBeWrittenAsOneLikes() throws IOException, InterruptedException {
        List<Path> folders = new ArrayList<>();
        for (String closes : List.of("", "2026", "30.11.2026", "2026-11-30T17:00Z")) {
            folders.add(publish(plain.until(closes), List.of(), "written-" + folders.size()));
        }
        assertThat(folders).allSatisfy(folder -> assertThat(wrong(folder)).isEmpty());
        assumeTrue(PythonVerifier.isThere(), "No python3: the second verifier is not tried");
        assertThat(PythonVerifier.says(folders)).allMatch(PythonVerifier::accepts);
    }

    /** Whoever makes the rule makes one that can be: neither verifier knows another. */
    @Test
    void nobodySignsARuleForOutagesBeyondItsBounds() throws IOException, InterruptedException {
        Path folder = publish(ruled, List.of(), "vote");
        List<Path> folders = new ArrayList<>();
        for (String minutes : List.of("4", "1441", "true", "30.0")) {
            Path other = copy(folder, "bounds-" + folders.size());
            String rule = Files.readString(other.resolve("rule.json")).replace("\"minutes\":30", "\"minutes\":" + minutes);
            Files.writeString(other.resolve("rule.json"), rule);
            List<String> leaves = new ArrayList<>(Files.readAllLines(other.resolve("log.txt")));
            leaves.set(0, "rule " + HexFormat.of().formatHex(Digests.sha256(rule.getBytes(StandardCharsets.UTF_8))));
            sign(leaves, other);
            assertThat(wrong(other)).as(minutes).isNotEmpty();
            folders.add(other);
        }
        assumeTrue(PythonVerifier.isThere(), "No python3: the second verifier is not tried");
        assertThat(PythonVerifier.says(folders)).noneMatch(PythonVerifier::accepts);
    }

    /** A project changes until the closing that holds at that point of the log. */
    @Test
    void changesOfProjectsGoOnUntilTheNewClosing() throws IOException, InterruptedException {
        SealedVote vote = new SealedVote(plain, changed.votes.logPair, new SecureRandom());
        vote.cast(Votes.token(1), List.of(new Mark(1, 1)));
        assertThatThrownBy(() -> vote.change("P0", OptionalLong.empty(), WHY, WHO, "2026-12-01T10:00:00Z")).isInstanceOf(IllegalArgumentException.class);
        vote.extend(decided("2026-12-02T17:00:00Z", "2026-11-29T10:00:00Z", 0));
        vote.change("P0", OptionalLong.empty(), WHY, WHO, "2026-12-01T10:00:00Z");
        assertThatThrownBy(() -> vote.extend(decided("2026-12-01T17:00:00Z", "2026-12-01T11:00:00Z", 0))).as("shorter").isInstanceOf(IllegalArgumentException.class);
        Path folder = scratch.resolve("vote");
        vote.publish(Votes.SEED, List.of(new Emargement("WEB", "2026-11-02 AM", 1)), folder);
        assertThat(wrong(folder)).isEmpty();
        assumeTrue(PythonVerifier.isThere(), "No python3: the second verifier is not tried");
        assertThat(PythonVerifier.says(List.of(folder))).allMatch(PythonVerifier::accepts);
    }

    @Test
    void everyBitOfTheExtensionsCounts() throws IOException, InterruptedException {
        Path folder = twice();
        Path file = folder.resolve("extensions.json");
        byte[] right = Files.readAllBytes(file);
        List<Path> flipped = new ArrayList<>();
        for (int flip = 0; flip < 400; flip++) {
            byte[] bytes = right.clone();
            bytes[changed.random.nextInt(bytes.length)] ^= (byte) (1 << changed.random.nextInt(8));
            Files.write(file, bytes);
            assertThat(Verification.accepts(folder)).as(new String(bytes, StandardCharsets.UTF_8)).isFalse();
            if (flip < 40) {
                flipped.add(copy(folder, "flip-" + flip));
            }
        }
        assumeTrue(PythonVerifier.isThere(), "No python3: the second verifier is not tried");
        assertThat(PythonVerifier.says(flipped)).noneMatch(PythonVerifier::accepts);
    }

    /** The whole log anew, as whoever has its key can make it. */
    private void sign(List<String> leaves, Path folder) throws IOException {
        VoteLog log = new VoteLog(changed.votes.logKey, changed.votes.logPair);
        int ends = (int) leaves.stream().filter(leaf -> leaf.startsWith("file ")).count();
        for (int i = 0; i < leaves.size(); i++) {
            log.append(leaves.get(i));
            if (i == 0 || i >= leaves.size() - ends - 1) {
                log.checkpoint();
            }
        }
        Files.writeString(folder.resolve("log.txt"), String.join("\n", leaves) + "\n");
        Files.writeString(folder.resolve("checkpoints.txt"), String.join("", log.checkpoints().stream().map(SignedNote::toString).toList()));
    }

    private Path copy(Path folder, String name) throws IOException {
        Path other = Files.createDirectory(scratch.resolve(name));
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, other.resolve(file.getFileName()));
            }
        }
        return other;
    }

    private Path with(Path folder, String name, String extensions) throws IOException {
        Path other = copy(folder, name);
        Files.writeString(other.resolve("extensions.json"), extensions);
        return other;
    }

    private static String text(Path folder) throws IOException {
        return Files.readString(folder.resolve("extensions.json"));
    }

    private String json(List<Extension> extensions) {
        return new String(new Extensions(extensions).json(ruled), StandardCharsets.UTF_8);
    }
}
