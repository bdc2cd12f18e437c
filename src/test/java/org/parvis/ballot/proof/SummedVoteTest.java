package org.parvis.ballot.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.BallotLimits;
import org.parvis.ballot.tally.Lot;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.tally.Method;
import org.parvis.ballot.tally.Project;
import org.parvis.ballot.tally.SelectionRule;

/** Votes of which a zone has too few ballots for each to be published, before both verifiers, whole and attacked. */
class SummedVoteTest {

    private static final int FEW = 5;
    private static final List<Zone> TWO = List.of(new Zone("Z1", "Le bourg", 6000, false), new Zone("Z2", "Le hameau", 4000, false));

    private final Votes votes = new Votes(3);
    private final Random random = new Random(6);
    private final List<Bulletin> cast = new ArrayList<>();

    @TempDir
    private Path scratch;

    private VoteTerms terms(BallotKind kind, Method method, ZoneChoice choice) {
        List<Project> projects = new ArrayList<>();
        Map<String, String> zoneOf = new HashMap<>();
        for (int i = 0; i < 6; i++) {
            projects.add(new Project("P" + i, "Projet " + i, 1_000L * (1 + i / 2)));
            zoneOf.put("P" + i, TWO.get(i % 2).id());
        }
        BallotLimits limits =
                switch (kind) {
                    case CHOOSE_ONE -> BallotLimits.ofProjects(1, 1);
                    case KNAPSACK -> new BallotLimits(1, Integer.MAX_VALUE, 10_000, Integer.MAX_VALUE, 0, Integer.MAX_VALUE);
                    case CUMULATIVE -> new BallotLimits(1, 2, Long.MAX_VALUE, 3, 1, 4);
                    default -> BallotLimits.ofProjects(1, 2);
                };
        return new VoteTerms(
                        "budget-2026", "Un budget", kind, "EUR", 2, 10_000, projects, limits, SelectionRule.by(method), new Lot(Votes.SEED).commitment(),
                        "Toute personne.", "", "2026-11-01", "2026-11-30", votes.logKey.toString(), List.of())
                .with(new Zoning(choice, TWO, zoneOf))
                .withSumsBelow(FEW);
    }

    /** A ballot of one zone that the terms allow. */
    private List<Mark> marks(VoteTerms terms, int zone) {
        while (true) {
            List<Mark> marks = new ArrayList<>();
            int most = terms.kind() == BallotKind.CHOOSE_ONE ? 1 : 2;
            int first = random.nextInt(3);
            for (int i = 0; i < 1 + random.nextInt(most); i++) {
                int points = terms.kind() == BallotKind.CUMULATIVE ? 1 + random.nextInt(3) : terms.kind() == BallotKind.RANKED ? 2 - i : 1;
                marks.add(new Mark(2 * ((first + i) % 3) + zone, points));
            }
            if (terms.problem(marks).isEmpty()) {
                return marks;
            }
        }
    }

    /** So many in the first zone, three in the second, one of whom changes their ballot. */
    private Path publish(VoteTerms terms, int inTheFirst) {
        SealedVote vote = new SealedVote(terms, votes.logPair, new SecureRandom());
        cast.clear();
        for (int person = 0; person < inTheFirst + 3; person++) {
            int zone = person < inTheFirst ? 0 : 1;
            cast.add(vote.cast(Votes.token(person), marks(terms, zone)));
            if (person == inTheFirst) {
                cast.add(vote.cast(Votes.token(person), marks(terms, zone)));
            }
        }
        Path folder = scratch.resolve("vote-" + random.nextInt());
        try {
            vote.publish(Votes.SEED, List.of(new Emargement("WEB", "2026-11-02 AM", inTheFirst + 3)), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    private static List<Finding> found(Path folder) {
        try {
            return Verification.of(folder, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> wrong(Path folder) {
        return found(folder).stream().filter(finding -> !finding.right()).map(Finding::key).distinct().toList();
    }

    private static boolean hasPython() {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(place -> Files.isExecutable(Path.of(place, "python3")));
    }

    /** What the script says; nothing where there is no Python. */
    private static String python(Path folder) throws IOException, InterruptedException {
        if (!hasPython()) {
            return "";
        }
        Process process = new ProcessBuilder("python3", Path.of("verifier/verify.py").toAbsolutePath().toString(), folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).contains(process.exitValue() == 0 ? "Tout est conforme" : "ÉCHEC");
        return said;
    }

    private static void refused(Path folder) throws IOException, InterruptedException {
        if (hasPython()) {
            assertThat(python(folder)).contains("ÉCHEC");
        }
    }

    private static void change(Path folder, String file, String from, String to) throws IOException {
        String before = Files.readString(folder.resolve(file));
        String after = before.replaceFirst(from, to);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(folder.resolve(file), after);
    }

    @Test
    void bothVerifiersAcceptSumsAndSayWhatTheyDoNotShow() throws IOException, InterruptedException {
        for (BallotKind kind : BallotKind.values()) {
            for (Method method : List.of(Method.GREEDY, Method.GREEDY_NO_SKIP)) {
                VoteTerms terms = terms(kind, method, ZoneChoice.FREE_ONE);
                assertThat(VoteTerms.parse(terms.json())).isEqualTo(terms);
                Path folder = publish(terms, 9);
                assertThat(wrong(folder)).as("%s", kind).isEmpty();
                assertThat(found(folder)).contains(Finding.right("result.sums", 1L, 3, FEW));
                String bulletins = Files.readString(folder.resolve("bulletins.csv"));
                assertThat(bulletins).as("of the small zone nothing is told").contains(";Z1;").doesNotContain(";Z2;");
                assertThat(Files.readString(folder.resolve("ballots-Z2.pb"))).contains("num_votes;3").endsWith("voter_id;vote" + (kind == BallotKind.CUMULATIVE ? ";points" : "") + "\n");
                assertThat(Files.readString(folder.resolve("result.json"))).contains("\"ballots\":12", "\"ballots\":3");
                assertThat(hasPython() ? python(folder) : "Sommes seules : 3 bulletins").as("%s", kind).contains("Sommes seules : 3 bulletins").doesNotContain("! ");
            }
        }
    }

    @Test
    void aVoteWithoutZonesIsSummedAsAWhole() throws IOException, InterruptedException {
        VoteTerms terms = votes.terms(BallotKind.RANKED, SelectionRule.by(Method.GREEDY)).withSumsBelow(30);
        Path folder = scratch.resolve("whole");
        votes.publish(terms, 12, folder);
        assertThat(wrong(folder)).isEmpty();
        assertThat(Files.readString(folder.resolve("bulletins.csv"))).doesNotContain("projet-");
        assertThat(python(folder)).doesNotContain("! ");
    }

    @Test
    void manyBallotsArePublishedAsEver() throws IOException, InterruptedException {
        Path folder = publish(terms(BallotKind.APPROVAL, Method.GREEDY, ZoneChoice.RESIDENCE), 9);
        Path plain = scratch.resolve("plain");
        VoteTerms terms = votes.terms(BallotKind.APPROVAL, SelectionRule.by(Method.GREEDY)).withSumsBelow(4);
        votes.publish(terms, 12, plain);
        assertThat(wrong(plain)).isEmpty();
        assertThat(found(plain)).extracting(Finding::key).doesNotContain("result.sums");
        assertThat(python(plain)).doesNotContain("Sommes seules");
        assertThat(wrong(folder)).isEmpty();
    }

    @Test
    void observersCountTheWholeVoteWithTheirFile() throws IOException, InterruptedException {
        VoteTerms terms = terms(BallotKind.CUMULATIVE, Method.GREEDY, ZoneChoice.FREE_ONE);
        Path folder = publish(terms, 9);
        Files.write(folder.resolve("bulletins.csv"), Publication.bulletinsForObservers(terms, cast));
        assertThat(Files.readString(folder.resolve("bulletins.csv"))).contains(";Z2;");
        assertThat(found(folder)).allMatch(Finding::right).extracting(Finding::key).doesNotContain("result.sums");
        assertThat(python(folder)).doesNotContain("Sommes seules", "! ");
    }

    @Test
    void onlyObserversSeeThatSumsAreThoseOfOtherBallots() throws IOException, InterruptedException {
        // A program that tells other sums, with digests, log and signatures all in order.
        VoteTerms terms = terms(BallotKind.CHOOSE_ONE, Method.GREEDY, ZoneChoice.FREE_ONE);
        SealedVote honest = new SealedVote(terms, votes.logPair, new SecureRandom());
        List<Bulletin> sealed = new ArrayList<>();
        for (int person = 0; person < 3; person++) {
            sealed.add(honest.cast(Votes.token(person), List.of(new Mark(1, 1))));
        }
        List<Bulletin> told = sealed.stream()
                .map(one -> new Bulletin(one.commitment(), one.token(), 1, java.util.Optional.of(new Bulletin.Opening("00".repeat(16), "{\"Z2\":[\"P3\"]}"))))
                .toList();
        Publication lie = Publication.of(VoteCourse.of(terms), Votes.SEED, told, List.of(new Emargement("WEB", "2026-11-02 AM", 3)));
        Path folder = Files.createDirectories(scratch.resolve("lie"));
        VoteLog log = new VoteLog(votes.logKey, votes.logPair);
        log.append(terms.leaf());
        log.checkpoint();
        sealed.forEach(one -> log.append(one.leaf()));
        log.checkpoint();
        lie.leaves().forEach(log::append);
        log.checkpoint();
        for (Map.Entry<String, byte[]> file : lie.files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        Files.writeString(folder.resolve("log.txt"), String.join("\n", log.leaves()) + "\n");
        Files.writeString(folder.resolve("checkpoints.txt"), String.join("", log.checkpoints().stream().map(SignedNote::toString).toList()));
        assertThat(wrong(folder)).as("this is what they say that they do not show").isEmpty();
        Files.write(folder.resolve("bulletins.csv"), Publication.bulletinsForObservers(terms, sealed));
        assertThat(wrong(folder)).contains("result.other");
        refused(folder);
    }

    @Test
    void seesABallotOfALargeZoneThatIsHidden() throws IOException, InterruptedException {
        Path folder = publish(terms(BallotKind.APPROVAL, Method.GREEDY, ZoneChoice.FREE_ONE), 9);
        change(folder, "bulletins.csv", "(?m)^([0-9a-f]+;[0-9a-f]+;1;)[0-9a-f]+;Z1;.*$", "$1;;");
        assertThat(wrong(folder)).contains("ballot.unopened", "result.other");
        refused(folder);
    }

    @Test
    void seesAHiddenBallotThatIsDropped() throws IOException, InterruptedException {
        Path folder = publish(terms(BallotKind.APPROVAL, Method.GREEDY, ZoneChoice.FREE_ONE), 9);
        change(folder, "bulletins.csv", "(?m)^[0-9a-f]+;[0-9a-f]+;1;;;\n", "");
        assertThat(wrong(folder)).contains("ballot.missing");
        refused(folder);
    }

    @Test
    void seesSumsThatWereChangedAndWinnersThatDoNotFollow() throws IOException, InterruptedException {
        for (String[] attack : new String[][] {
            {"\"score\":\\d+,\"verdict\":\"[A-Z_]+\",\"voters\":\\d+\\}\\],\"spent\"", "\"score\":9,\"verdict\":\"FUNDED\",\"voters\":9}],\"spent\""},
            {"\"ballots\":3", "\"ballots\":2"},
            {"\"ballots\":3", "\"ballots\":4"},
            {"\"winners\":\\[\"P\\d\",?", "\"winners\":["}
        }) {
            Path folder = publish(terms(BallotKind.APPROVAL, Method.GREEDY, ZoneChoice.FREE_ONE), 9);
            change(folder, "result.json", attack[0], attack[1]);
            assertThat(wrong(folder)).contains("log.end");
            refused(folder);
            sign(folder);
            assertThat(wrong(folder)).as("also where all was signed anew: %s", attack[1]).isNotEmpty().doesNotContain("log.end", "checkpoint.root");
            refused(folder);
        }
    }

    /** Makes the digests, the log and its signatures anew, as the log's key can. */
    private void sign(Path folder) throws IOException {
        List<String> leaves = new ArrayList<>(Files.readAllLines(folder.resolve("log.txt")));
        leaves.set(leaves.size() - 1, "file result.json " + HexFormat.of().formatHex(Digests.sha256(Files.readAllBytes(folder.resolve("result.json")))));
        VoteLog log = new VoteLog(votes.logKey, votes.logPair);
        for (int i = 0; i < leaves.size(); i++) {
            log.append(leaves.get(i));
            if (i == 0 || i == leaves.size() - 5 || i == leaves.size() - 1) {
                log.checkpoint();
            }
        }
        Files.writeString(folder.resolve("log.txt"), String.join("\n", leaves) + "\n");
        Files.writeString(folder.resolve("checkpoints.txt"), String.join("", log.checkpoints().stream().map(SignedNote::toString).toList()));
    }

    @Test
    void opensUnderNoRuleThatSumsCouldNotBeCheckedBy() {
        for (VoteTerms wrong : List.of(
                terms(BallotKind.APPROVAL, Method.EQUAL_SHARES, ZoneChoice.FREE_ONE), terms(BallotKind.APPROVAL, Method.GREEDY, ZoneChoice.ALL),
                terms(BallotKind.APPROVAL, Method.GREEDY, ZoneChoice.FREE_ONE).withSumsBelow(-1),
                terms(BallotKind.APPROVAL, Method.GREEDY, ZoneChoice.FREE_ONE).withSumsBelow(1_000_000))) {
            assertThat(wrong.contradictsItself()).isTrue();
            assertThatThrownBy(() -> new SealedVote(wrong, votes.logPair, new SecureRandom())).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(terms(BallotKind.APPROVAL, Method.GREEDY, ZoneChoice.FREE_ONE).contradictsItself()).isFalse();
    }

    @Test
    void everyByteCounts() throws IOException {
        Path folder = publish(terms(BallotKind.CUMULATIVE, Method.GREEDY, ZoneChoice.FREE_ONE), 6);
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.sorted().toList();
        }
        for (int flip = 0; flip < 600; flip++) {
            Path file = files.get(flip % files.size());
            byte[] right = Files.readAllBytes(file);
            byte[] bytes = right.clone();
            int at = random.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bytes);
            assertThat(Verification.accepts(folder)).as("%s, byte %d", file.getFileName(), at).isFalse();
            Files.write(file, right);
        }
        assertThat(Verification.accepts(folder)).isTrue();
    }
}
