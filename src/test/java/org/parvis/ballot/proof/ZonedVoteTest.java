package org.parvis.ballot.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.BallotLimits;
import org.parvis.ballot.tally.Lot;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.tally.Method;
import org.parvis.ballot.tally.Project;
import org.parvis.ballot.tally.SelectionRule;

/** Votes with zones, from their terms to the published folder that both verifiers look at, whole and attacked. */
class ZonedVoteTest {

    private static final int IN_A_ZONE = 3;
    private static final List<Zone> THREE = List.of(
            new Zone("Z1", "Toute la ville", 5000, false), new Zone("Z2", "Centre", 3000, false), new Zone("Z3", "Les Hauts ; ouest", 2000, false));

    private final Votes votes = new Votes(3);
    private final Random random = new Random(4);

    @TempDir
    private Path scratch;

    private static List<Zone> zones(ZoneChoice choice) {
        return THREE.stream()
                .map(zone -> new Zone(zone.id(), zone.name(), zone.envelope(), choice == ZoneChoice.CITY_AND_ONE && zone.id().equals("Z1")))
                .toList();
    }

    private VoteTerms terms(ZoneChoice choice, BallotKind kind, Method method) {
        List<Project> projects = new ArrayList<>();
        Map<String, String> zoneOf = new HashMap<>();
        // Those of a zone do not stand together in the list.
        for (int i = 0; i < 3 * IN_A_ZONE; i++) {
            Zone zone = THREE.get(i % 3);
            projects.add(new Project("P" + i, "Projet " + i, zone.envelope() / 5 * (2 + i / 3)));
            zoneOf.put("P" + i, zone.id());
        }
        BallotLimits limits =
                switch (kind) {
                    case CHOOSE_ONE -> BallotLimits.ofProjects(1, 1);
                    case KNAPSACK -> new BallotLimits(1, Integer.MAX_VALUE, 10_000, Integer.MAX_VALUE, 0, Integer.MAX_VALUE);
                    case CUMULATIVE -> new BallotLimits(1, 2, Long.MAX_VALUE, 3, 1, 4);
                    default -> BallotLimits.ofProjects(1, 2);
                };
        return new VoteTerms(
                        "budget-2026", "Un budget pour nos quartiers", kind, "EUR", 2, 10_000, projects, limits, SelectionRule.by(method),
                        new Lot(Votes.SEED).commitment(), "Toute personne de 11 ans ou plus.", "", "2026-11-01", "2026-11-30",
                        votes.logKey.toString(), List.of())
                .with(new Zoning(choice, zones(choice), zoneOf));
    }

    private List<Mark> marks(VoteTerms terms) {
        while (true) {
            List<Integer> places = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8));
            Collections.shuffle(places, random);
            Map<Integer, Integer> inZone = new HashMap<>();
            List<Mark> marks = places.stream()
                    .limit(1 + random.nextInt(4))
                    .map(place -> new Mark(place, switch (terms.kind()) {
                        case CUMULATIVE -> 1 + random.nextInt(3);
                        case RANKED -> 3 - inZone.merge(place % 3, 1, Integer::sum);
                        default -> 1;
                    }))
                    .toList();
            if (terms.problem(marks).isEmpty()) {
                return marks;
            }
        }
    }

    private Path publish(VoteTerms terms, int people) {
        SealedVote vote = new SealedVote(terms, votes.logPair, new SecureRandom());
        for (int person = 0; person < people; person++) {
            vote.cast(Votes.token(person), marks(terms));
            if (person % 4 == 0) {
                // Somebody changes their mind, and their zone with it: the last counts, wherever.
                vote.cast(Votes.token(person), marks(terms));
            }
        }
        Path folder = scratch.resolve("vote-" + random.nextInt());
        try {
            vote.publish(Votes.SEED, List.of(new Emargement("WEB", "2026-11-02 AM", people)), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    private static List<String> wrong(Path folder) {
        try {
            return Verification.of(folder, List.of()).stream().filter(finding -> !finding.right()).map(Finding::key).distinct().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasPython() {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "python3")));
    }

    private static String python(Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("python3", Path.of("verifier/verify.py").toAbsolutePath().toString(), folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).contains(process.exitValue() == 0 ? "Tout est conforme" : "ÉCHEC");
        return said;
    }

    private static void change(Path folder, String file, String from, String to) throws IOException {
        String before = Files.readString(folder.resolve(file));
        String after = before.replace(from, to);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(folder.resolve(file), after);
    }

    @ParameterizedTest
    @EnumSource(ZoneChoice.class)
    void bothVerifiersAcceptEachChoiceOfZones(ZoneChoice choice) throws IOException, InterruptedException {
        for (BallotKind kind : BallotKind.values()) {
            VoteTerms terms = terms(choice, kind, kind.isApprovalLike() ? Method.EQUAL_SHARES : Method.GREEDY);
            assertThat(VoteTerms.parse(terms.json())).isEqualTo(terms);
            Path folder = publish(terms, 30);
            assertThat(Verification.of(folder, List.of())).as("%s", kind).allMatch(Finding::right);
            assertThat(folder.resolve("ballots-Z2.pb")).exists();
            assertThat(folder.resolve("ballots.pb")).doesNotExist();
            assertThat(Files.readString(folder.resolve("bulletins.csv"))).startsWith("commitment;token;version;salt;zone;choices\n");
            assertThat(Files.readString(folder.resolve("ballots-Z3.pb"))).contains("Les Hauts", "num_projects;3");
            // The script is slower: each kind once, and each choice.
            boolean isTurn = kind.ordinal() % ZoneChoice.values().length == choice.ordinal();
            assertThat(isTurn && hasPython() ? python(folder) : "").as("%s", kind).doesNotContain("! ");
        }
    }

    @Test
    void zonesInWhichNobodyVotedAreCountedToo() throws IOException, InterruptedException {
        for (Method method : Method.values()) {
            Path folder = publish(terms(ZoneChoice.FREE_ONE, BallotKind.APPROVAL, method), 1);
            assertThat(wrong(folder)).as("%s", method).isEmpty();
            assertThat(Files.readString(folder.resolve("result.json"))).contains("\"ballots\":0");
            assertThat(hasPython() ? python(folder) : "").as("%s", method).doesNotContain("! ");
        }
    }

    /** What was published before there were zones keeps its bytes, its digests and its meaning. */
    @Test
    void aVoteWithoutZonesIsWrittenAsItAlwaysWas() {
        String rule = "{\"ballot\":\"budget\",\"closes\":\"2026-11-30\",\"currency\":\"EUR\",\"decimals\":0,\"eligibility\":\"\",\"envelope\":4"
                + "00,\"format\":\"parvis-vote-1\",\"kind\":\"APPROVAL\",\"limits\":{\"max\":2,\"min\":1,\"minSum\":0},\"logKey\":\"k\",\"lo"
                + "tCommitment\":\"00\",\"opens\":\"2026-11-01\",\"projects\":[{\"cost\":300,\"divisible\":false,\"id\":\"P1\",\"name\":\"U"
                + "n banc\"},{\"cost\":200,\"divisible\":false,\"id\":\"P2\",\"name\":\"Un arbre\"}],\"rollDigest\":\"\",\"selection\":{\"c"
                + "ompletion\":\"NONE\",\"groups\":[],\"method\":\"GREEDY\",\"minScore\":\"0\",\"minScorePercent\":false,\"minimums\":[]"
                + ",\"step\":0,\"ties\":[\"LOWER_COST\",\"MORE_VOTERS\",\"LOT\"],\"wholeStart\":true},\"title\":\"Un budget\",\"witnesse"
                + "s\":[]}";
        VoteTerms terms = VoteTerms.parse(rule.getBytes(StandardCharsets.UTF_8));
        assertThat(new String(terms.json(), StandardCharsets.UTF_8)).isEqualTo(rule);
        assertThat(terms.contradictsItself()).isFalse();
        assertThat(VoteCourse.of(terms).choices(List.of(new Mark(1, 1), new Mark(0, 1)))).isEqualTo("[\"P1\",\"P2\"]");
        assertThat(terms.parts()).hasSize(1).allMatch(part -> part.pabulib().equals("ballots.pb"));
    }

    @Test
    void saysTheZoneInTheSealedChoices() {
        VoteTerms terms = terms(ZoneChoice.CITY_AND_ONE, BallotKind.APPROVAL, Method.GREEDY);
        List<Mark> marks = List.of(new Mark(4, 1), new Mark(3, 1), new Mark(1, 1));
        assertThat(VoteCourse.of(terms).choices(marks)).isEqualTo("{\"Z1\":[\"P3\"],\"Z2\":[\"P1\",\"P4\"]}");
        assertThat(VoteCourse.of(terms).marks("{\"Z1\":[\"P3\"],\"Z2\":[\"P1\",\"P4\"]}")).containsExactlyInAnyOrderElementsOf(marks);
        VoteTerms ranked = terms(ZoneChoice.ALL, BallotKind.RANKED, Method.GREEDY);
        assertThat(VoteCourse.of(ranked).choices(List.of(new Mark(0, 1), new Mark(3, 2), new Mark(5, 2)))).isEqualTo("{\"Z1\":[\"P3\",\"P0\"],\"Z3\":[\"P5\"]}");
        for (String text : List.of(
                "{\"Z1\":[\"P1\"]}", "{\"Z2\":[\"P4\",\"P1\"]}", "{\"Z2\":[\"P1\"],\"Z3\":[\"P2\"]}", "{\"Z9\":[\"P1\"]}", "{}", "[\"P1\"]", "null",
                "{\"Z1\":[],\"Z2\":[\"P1\"]}", "{\"Z2\":[\"P1\"],\"Z1\":[\"P0\"]}", "{\"Z2\":[\"P1\",\"P4\",\"P7\"]}", "{\"Z2\":[\"P1\"],\"Z2\":[\"P4\"]}")) {
            assertThatThrownBy(() -> VoteCourse.of(terms).marks(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void limitsHoldInEachZoneAndZonesAreNotMixed() {
        VoteTerms one = terms(ZoneChoice.RESIDENCE, BallotKind.KNAPSACK, Method.GREEDY);
        assertThat(one.problem(List.of(new Mark(0, 1), new Mark(1, 1))).orElseThrow().problem()).isEqualTo(BallotLimits.Problem.TOO_MANY_ZONES);
        BallotProblem dear = one.problem(List.of(new Mark(2, 1), new Mark(5, 1), new Mark(8, 1))).orElseThrow();
        assertThat(dear.problem()).as("the zone's envelope").isEqualTo(BallotLimits.Problem.ABOVE_THE_ENVELOPE);
        assertThat(dear.zone()).map(Zone::id).hasValue("Z3");
        assertThat(one.problem(List.of()).orElseThrow().problem()).isEqualTo(BallotLimits.Problem.TOO_FEW_PROJECTS);
        assertThat(one.problem(List.of(new Mark(9, 1))).orElseThrow().problem()).isEqualTo(BallotLimits.Problem.UNKNOWN_PROJECT);
        assertThat(terms(ZoneChoice.ALL, BallotKind.CHOOSE_ONE, Method.GREEDY).problem(List.of(new Mark(0, 1), new Mark(1, 1), new Mark(2, 1)))).isEmpty();
        SealedVote vote = new SealedVote(one, votes.logPair, new SecureRandom());
        assertThatThrownBy(() -> vote.cast(Votes.token(1), List.of(new Mark(0, 1), new Mark(1, 1)))).hasMessage("TOO_MANY_ZONES");
    }

    @Test
    void noVoteOpensUnderZonesThatContradictThemselves() {
        VoteTerms right = terms(ZoneChoice.FREE_ONE, BallotKind.APPROVAL, Method.GREEDY);
        Map<String, String> zoneOf = right.zoning().orElseThrow().zoneOf();
        assertThat(right.contradictsItself()).isFalse();
        List<Zone> twice = List.of(THREE.get(0), THREE.get(1), new Zone("Z2", "Ouest", 2000, false));
        List<Zone> alike = List.of(THREE.get(0), THREE.get(1), new Zone("Z3", "Centre", 2000, false));
        List<Zone> more = List.of(THREE.get(0), THREE.get(1), new Zone("Z3", "Ouest", 2001, false));
        List<Zone> unasked = zones(ZoneChoice.CITY_AND_ONE);
        for (List<Zone> zones : List.of(twice, alike, more, unasked, List.<Zone>of(), THREE.subList(0, 1))) {
            assertThat(right.with(new Zoning(ZoneChoice.FREE_ONE, zones, zoneOf)).contradictsItself()).as("%s", zones).isTrue();
        }
        assertThat(right.with(new Zoning(ZoneChoice.CITY_AND_ONE, THREE, zoneOf)).contradictsItself()).as("no city-wide zone").isTrue();
        Map<String, String> alone = new HashMap<>(zoneOf);
        alone.putAll(Map.of("P2", "Z1", "P5", "Z1"));
        assertThat(right.with(new Zoning(ZoneChoice.FREE_ONE, THREE, alone)).contradictsItself()).as("a zone with one project").isTrue();
        alone.put("P2", "Z9");
        assertThat(right.with(new Zoning(ZoneChoice.FREE_ONE, THREE, alone)).contradictsItself()).isTrue();
        assertThatThrownBy(() -> new Zone("../x", "Nord", 1, false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEditedZoneIsSeenByBothVerifiers() throws IOException, InterruptedException {
        assumeTrue(hasPython(), "No python3: the second verifier is not tried");
        VoteTerms terms = terms(ZoneChoice.FREE_ONE, BallotKind.APPROVAL, Method.GREEDY);
        record Edit(String file, String from, String to, String finding) {}
        for (Edit edit : List.of(
                new Edit("rule.json", "\"envelope\":3000", "\"envelope\":3001", "rule.changed"),
                new Edit("rule.json", "\"choice\":\"FREE_ONE\"", "\"choice\":\"ALL\"", "rule.changed"),
                new Edit("bulletins.csv", ";Z2;", ";Z3;", "file.unreadable"),
                new Edit("bulletins.csv", "{\"Z2\":", "{\"Z3\":", "file.unreadable"),
                new Edit("bulletins.csv", ";Z2;{\"Z2\":", ";Z3;{\"Z3\":", "ballot.changed"),
                new Edit("result.json", "\"id\":\"Z2\"", "\"id\":\"Z1\"", "log.end"),
                new Edit("ballots-Z1.pb", "Toute la ville", "Toute la Ville", "result.pabulib"))) {
            Path folder = publish(terms, 24);
            change(folder, edit.file(), edit.from(), edit.to());
            assertThat(wrong(folder)).as("%s", edit).contains(edit.finding());
            assertThat(python(folder)).as("%s", edit).contains("! ");
        }
        Path folder = publish(terms, 9);
        Files.delete(folder.resolve("ballots-Z2.pb"));
        assertThat(Verification.of(folder, List.of())).containsExactly(Finding.wrong("file.missing", "ballots-Z2.pb"));
        assertThat(python(folder)).contains("! ");
    }

    /** What a changed program would seal itself, with a log and signatures that are all in order. */
    @Test
    void aBallotThatTheZonesDoNotAllowIsSeenThoughItWasSealed() throws IOException, InterruptedException {
        assumeTrue(hasPython(), "No python3: the second verifier is not tried");
        VoteTerms terms = terms(ZoneChoice.FREE_ONE, BallotKind.APPROVAL, Method.GREEDY);
        for (String choices : List.of("{\"Z2\":[\"P0\"]}", "{\"Z1\":[\"P0\"],\"Z2\":[\"P1\"]}", "{\"Z2\":[]}", "{\"Z4\":[\"P1\"]}", "{}")) {
            Path folder = publish(terms, 12);
            forge(folder, terms, choices);
            assertThat(wrong(folder)).as(choices).contains("ballot.against").doesNotContain("ballot.changed", "checkpoint.root", "file.unreadable");
            assertThat(python(folder)).as(choices).contains("bulletin que la règle n'admet pas");
        }
    }

    /** Puts other choices into a ballot, and makes its commitment, its log and the log's signatures anew. */
    private void forge(Path folder, VoteTerms terms, String choices) throws IOException {
        List<Bulletin> bulletins = new ArrayList<>(BulletinsCsv.parse(Files.readString(folder.resolve("bulletins.csv")), true));
        Bulletin before = bulletins.stream().filter(one -> one.opening().isPresent()).findFirst().orElseThrow();
        Bulletin.Opening opening = new Bulletin.Opening("0f".repeat(16), choices);
        Bulletin after = new Bulletin(opening.commitment(terms.ballot()), before.token(), before.version(), Optional.of(opening));
        bulletins.set(bulletins.indexOf(before), after);
        bulletins.sort(Comparator.comparing(Bulletin::commitment));
        Files.writeString(folder.resolve("bulletins.csv"), BulletinsCsv.write(bulletins, true));
        List<String> leaves = new ArrayList<>(Files.readAllLines(folder.resolve("log.txt")));
        leaves.replaceAll(leaf -> leaf.equals(before.leaf()) ? after.leaf() : leaf);
        VoteLog log = new VoteLog(votes.logKey, votes.logPair);
        int ends = PublishedFolder.vouched(terms).size();
        for (int i = 0; i < leaves.size(); i++) {
            log.append(leaves.get(i));
            if (i == 0 || i >= leaves.size() - ends - 1) {
                log.checkpoint();
            }
        }
        Files.writeString(folder.resolve("log.txt"), String.join("\n", leaves) + "\n");
        Files.writeString(folder.resolve("checkpoints.txt"), String.join("", log.checkpoints().stream().map(SignedNote::toString).toList()));
    }

    @Test
    void everyByteCounts() throws IOException {
        Path folder = publish(terms(ZoneChoice.CITY_AND_ONE, BallotKind.CUMULATIVE, Method.GREEDY), 4);
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
