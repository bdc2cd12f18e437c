package org.parvis.ballot.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.BallotLimits;
import org.parvis.ballot.tally.BallotLimits.Problem;
import org.parvis.ballot.tally.Completion;
import org.parvis.ballot.tally.ExclusiveGroup;
import org.parvis.ballot.tally.Growth;
import org.parvis.ballot.tally.Lot;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.tally.Method;
import org.parvis.ballot.tally.Minimum;
import org.parvis.ballot.tally.PartFunding;
import org.parvis.ballot.tally.Project;
import org.parvis.ballot.tally.SelectionRule;
import org.parvis.ballot.tally.Threshold;
import org.parvis.ballot.tally.TieBreak;

/** Zones that leave money to others, have limits of their own, groups and minimums: counted, counted again naively, verified twice. */
class LeftoverTest {

    private static final int VOTES = 1_500;
    private static final List<List<TieBreak>> TIES = List.of(
            SelectionRule.USUAL_TIES, List.of(TieBreak.HIGHER_COST, TieBreak.MORE_VOTERS, TieBreak.LOT), List.of(TieBreak.LOT));

    private final Votes votes = new Votes(3);
    private final Random random = new Random(46);

    @TempDir
    private Path scratch;

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Terms of three zones with three projects each, and whatever a rule can say. */
    private VoteTerms terms(Leftover leftover, BallotKind kind, boolean hasShares) {
        ZoneChoice choice = leftover == Leftover.CITY_WIDE ? ZoneChoice.CITY_AND_ONE : oneOf(List.of(ZoneChoice.ALL, ZoneChoice.FREE_ONE, ZoneChoice.CITY_AND_ONE));
        int cityWide = choice == ZoneChoice.CITY_AND_ONE ? random.nextInt(3) : -1;
        List<Zone> zones = new ArrayList<>();
        List<Project> projects = new ArrayList<>();
        Map<String, String> zoneOf = new HashMap<>();
        long sum = 0;
        for (int i = 0; i < 3; i++) {
            long envelope = 1_000 + 100 * random.nextInt(30);
            sum += envelope;
            ZoneLimits own = random.nextBoolean() ? ZoneLimits.NONE : new ZoneLimits(random.nextInt(2), 1 + random.nextInt(3), 2 + random.nextInt(4));
            zones.add(new Zone("Z" + i, "Zone " + i, envelope, i == cityWide, kind == BallotKind.CHOOSE_ONE ? ZoneLimits.NONE : own));
            for (int n = 0; n < 3; n++) {
                String id = "P" + (3 * i + n);
                projects.add(new Project(id, "Projet " + id, 100 * (1 + random.nextInt((int) (envelope / 100))), random.nextBoolean()));
                zoneOf.put(id, "Z" + i);
            }
        }
        BallotLimits limits = kind == BallotKind.CUMULATIVE ? new BallotLimits(1, 3, Long.MAX_VALUE, 4, 1, 6) : BallotLimits.ofProjects(1, kind == BallotKind.CHOOSE_ONE ? 1 : 2);
        VoteTerms terms = new VoteTerms(
                        "budget-2026", "Nos quartiers", kind, "EUR", 2, sum, projects, limits, hasShares ? shares() : rule(zones), new Lot(Votes.SEED).commitment(), "",
                        "", "2026-11-01", "2026-11-30", votes.logKey.toString(), List.of())
                .with(new Zoning(choice, zones, zoneOf, leftover));
        return terms.contradictsItself() ? terms(leftover, kind, hasShares) : terms;
    }

    private SelectionRule shares() {
        return SelectionRule.by(Method.EQUAL_SHARES).withCompletion(oneOf(List.of(Completion.values()))).withGrowth(random.nextInt(3) == 0 ? Growth.BY_HUNDREDTHS : new Growth(20, random.nextBoolean(), 0)).withTies(oneOf(TIES), "");
    }

    private SelectionRule rule(List<Zone> zones) {
        SelectionRule rule = SelectionRule.by(oneOf(List.of(Method.GREEDY, Method.GREEDY_NO_SKIP)))
                .withTies(oneOf(TIES), "")
                .withMinScore(new Threshold(BigDecimal.valueOf(random.nextInt(1, 30)), random.nextBoolean()));
        if (random.nextBoolean()) {
            rule = rule.withPart(new PartFunding(random.nextInt(1, 100), random.nextBoolean()));
        }
        if (random.nextBoolean()) {
            rule = rule.withGroups(List.of(new ExclusiveGroup("g", some(), 1)));
        }
        return random.nextBoolean()
                ? rule
                : rule.withMinimums(List.of(new Minimum("m", some(), 1, 0), new Minimum("n", some(), 0, 100 * random.nextInt(1, 15))));
    }

    /** Some projects of one zone. */
    private Set<String> some() {
        int zone = random.nextInt(3);
        Set<String> some = new HashSet<>(Set.of("P" + 3 * zone, "P" + (3 * zone + 1 + random.nextInt(2))));
        some.add("P" + (3 * zone + random.nextInt(3)));
        return some;
    }

    private List<Mark> marks(VoteTerms terms) {
        while (true) {
            List<Integer> places = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8));
            Collections.shuffle(places, random);
            List<Mark> marks = places.stream()
                    .limit(1 + random.nextInt(5))
                    .map(place -> new Mark(place, terms.kind() == BallotKind.CUMULATIVE ? 1 + random.nextInt(3) : 1))
                    .toList();
            if (terms.problem(marks).isEmpty()) {
                return marks;
            }
        }
    }

    private Path publish(VoteTerms terms, int people) throws IOException {
        SealedVote vote = new SealedVote(terms, votes.logPair, new SecureRandom());
        for (int person = 0; person < people; person++) {
            vote.cast(Votes.token(person), marks(terms));
        }
        Path folder = scratch.resolve("vote-" + random.nextInt());
        vote.publish(Votes.SEED, List.of(new Emargement("WEB", "2026-11-02 AM", people)), folder);
        return folder;
    }

    @Test
    void countsAsOneWouldOnASheetOfPaper() {
        int received = 0;
        int served = 0;
        for (int round = 0; round < VOTES; round++) {
            VoteTerms terms = terms(oneOf(List.of(Leftover.values())), oneOf(List.of(BallotKind.CHOOSE_ONE, BallotKind.APPROVAL, BallotKind.CUMULATIVE)), false);
            List<List<Mark>> cast = new ArrayList<>();
            for (int person = random.nextInt(20); person > 0; person--) {
                cast.add(marks(terms));
            }
            List<CountedPart> parts = CountedPart.of(VoteCourse.of(terms), cast, Votes.SEED);
            Map<String, Map<String, Long>> naive = NaiveZones.of(terms, cast);
            for (CountedPart part : parts) {
                String zone = part.part().zone().orElseThrow().id();
                assertThat(part.part().terms().amounts(part.outcome()).entrySet()).as("%s in %s", zone, new String(terms.json(), StandardCharsets.UTF_8)).containsExactlyElementsOf(naive.getOrDefault(zone, Map.of()).entrySet());
                assertThat(part.programsAgree()).isTrue();
                received += part.part().received() > 0 ? 1 : 0;
                served += part.outcome().explanations().stream().anyMatch(why -> !why.about().isEmpty()) ? 1 : 0;
            }
            assertThat(parts.stream().mapToLong(part -> part.outcome().spent()).sum()).as("money is spent once").isLessThanOrEqualTo(terms.envelope());
            assertThat(parts).extracting(part -> part.part().zone().orElseThrow()).containsExactlyElementsOf(terms.zoning().orElseThrow().zones());
        }
        assertThat(received).as("money moved").isGreaterThan(VOTES / 2);
        assertThat(served).as("groups and minimums mattered").isGreaterThan(VOTES / 5);
    }

    @Test
    void bothVerifiersCountEachLeftoverAndRuleAgain() throws IOException, InterruptedException {
        List<Path> folders = new ArrayList<>();
        for (Leftover leftover : Leftover.values()) {
            for (BallotKind kind : List.of(BallotKind.CHOOSE_ONE, BallotKind.APPROVAL, BallotKind.APPROVAL, BallotKind.CUMULATIVE, BallotKind.CUMULATIVE)) {
                for (boolean hasShares : kind.isApprovalLike() ? List.of(true, false) : List.of(false)) {
                    VoteTerms terms = terms(leftover, kind, hasShares);
                    assertThat(VoteTerms.parse(terms.json())).isEqualTo(terms);
                    Path folder = publish(terms, random.nextInt(25));
                    assertThat(Verification.of(folder, List.of())).as("%s %s", leftover, kind).allMatch(Finding::right);
                    assertThat(Files.readString(folder.resolve("result.json")).contains("\"received\"")).isEqualTo(leftover != Leftover.LOST);
                    folders.add(folder);
                }
            }
        }
        assumeTrue(PythonVerifier.isThere(), "No python3: the second verifier is not tried");
        assertThat(PythonVerifier.says(folders)).allMatch(PythonVerifier::accepts);
    }

    /** Zones Z1 (of the whole town where asked) and Z2, each with 1,000 and two projects of 600. */
    private VoteTerms two(Leftover leftover, ZoneChoice choice) {
        boolean hasCityWide = choice == ZoneChoice.CITY_AND_ONE;
        List<Project> projects = List.of(new Project("P1", "A", 900), new Project("P2", "B", 600), new Project("P3", "C", 600), new Project("P4", "D", 700));
        return new VoteTerms(
                        "budget-2026", "Nos quartiers", BallotKind.APPROVAL, "EUR", 0, 2_000, projects, BallotLimits.ofProjects(1, 2),
                        SelectionRule.by(Method.GREEDY), new Lot(Votes.SEED).commitment(), "", "", "2026-11-01", "2026-11-30", votes.logKey.toString(), List.of())
                .with(new Zoning(
                        choice,
                        List.of(new Zone("Z1", "Ville", 1_000, hasCityWide, new ZoneLimits(0, 1, 0)), new Zone("Z2", "Nord", 1_000, false)),
                        Map.of("P1", "Z1", "P2", "Z1", "P3", "Z2", "P4", "Z2"), leftover));
    }

    @Test
    void countsLastWhatWaitsForOthers() {
        List<List<Mark>> cast = List.of(List.of(new Mark(1, 1), new Mark(2, 1)), List.of(new Mark(0, 1), new Mark(2, 1)), List.of(new Mark(0, 1), new Mark(3, 1)));
        List<CountedPart> toTheCity = CountedPart.of(VoteCourse.of(two(Leftover.CITY_WIDE, ZoneChoice.CITY_AND_ONE)), cast, Votes.SEED);
        assertThat(toTheCity).extracting(part -> part.part().received()).containsExactly(400L, 0L);
        assertThat(toTheCity).extracting(part -> part.outcome().spent()).containsExactly(900L, 600L);
        assertThat(toTheCity).extracting(CountedPart::left).containsExactly(500L, 400L);
        List<CountedPart> next = CountedPart.of(VoteCourse.of(two(Leftover.NEXT_ZONE, ZoneChoice.ALL)), cast, Votes.SEED);
        assertThat(next).extracting(part -> part.part().received()).containsExactly(0L, 100L);
        assertThat(next.getFirst().part().terms().envelope()).isEqualTo(1_000);
        assertThat(new String(next.getLast().pabulib(), StandardCharsets.UTF_8)).contains("budget;1100");
        List<CountedPart> lost = CountedPart.of(VoteCourse.of(two(Leftover.LOST, ZoneChoice.ALL)), cast, Votes.SEED);
        assertThat(lost).extracting(part -> part.part().received()).containsOnly(0L);
    }

    @Test
    void limitsOfAZoneHoldThereAlone() {
        VoteTerms terms = two(Leftover.LOST, ZoneChoice.ALL);
        assertThat(terms.problem(List.of(new Mark(0, 1), new Mark(2, 1), new Mark(3, 1)))).isEmpty();
        BallotProblem problem = terms.problem(List.of(new Mark(0, 1), new Mark(1, 1))).orElseThrow();
        assertThat(problem.problem()).isEqualTo(Problem.TOO_MANY_PROJECTS);
        assertThat(problem.zone()).map(Zone::id).hasValue("Z1");
        assertThat(new String(terms.json(), StandardCharsets.UTF_8)).contains("\"limits\":{\"max\":1},\"name\":\"Ville\"").doesNotContain("leftover");
        assertThatThrownBy(() -> new ZoneLimits(-1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(with(terms, ZoneChoice.ALL, new ZoneLimits(0, 3, 0)).contradictsItself()).as("more than there are").isTrue();
        assertThat(with(terms, ZoneChoice.ALL, new ZoneLimits(2, 1, 0)).contradictsItself()).isTrue();
        assertThat(with(terms, ZoneChoice.ALL, new ZoneLimits(2, 2, 0)).contradictsItself()).isFalse();
    }

    /** What was published before zones could say this keeps its bytes. */
    @Test
    void writesNothingOfWhatAZoneDoesNotSay() {
        assertThat(new String(with(two(Leftover.LOST, ZoneChoice.ALL), ZoneChoice.ALL, ZoneLimits.NONE).json(), StandardCharsets.UTF_8))
                .contains("\"zoning\":{\"choice\":\"ALL\",\"zones\":[{\"cityWide\":false,\"envelope\":1000,\"id\":\"Z1\",\"name\":\"Ville\"},"
                        + "{\"cityWide\":false,\"envelope\":1000,\"id\":\"Z2\",\"name\":\"Nord\"}]}}");
    }

    @Test
    void everyByteCounts() throws IOException {
        Path folder = publish(terms(Leftover.NEXT_ZONE, BallotKind.CUMULATIVE, false), 4);
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.sorted().toList();
        }
        for (int flip = 0; flip < 400; flip++) {
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

    private static VoteTerms with(VoteTerms terms, ZoneChoice choice, ZoneLimits own) {
        Zoning zoning = terms.zoning().orElseThrow();
        return terms.with(new Zoning(choice, List.of(new Zone("Z1", "Ville", 1_000, false, own), zoning.zones().getLast()), zoning.zoneOf(), zoning.leftover()));
    }

    @Test
    void opensUnderNoRuleThatCrossesBorders() {
        VoteTerms terms = two(Leftover.LOST, ZoneChoice.ALL);
        for (SelectionRule wrong : List.of(
                terms.rule().withGroups(List.of(new ExclusiveGroup("g", Set.of("P1", "P3"), 1))),
                terms.rule().withMinimums(List.of(new Minimum("m", Set.of("P1", "P3"), 1, 0))),
                terms.rule().withMinimums(List.of(new Minimum("m", Set.of(), 0, 1))),
                terms.rule().withMinimums(List.of(new Minimum("more than its zone has", Set.of("P1", "P2"), 0, 1_001))))) {
            assertThat(under(terms, wrong).contradictsItself()).as("%s", wrong).isTrue();
        }
        assertThat(under(terms, terms.rule().withGroups(List.of(new ExclusiveGroup("g", Set.of("P1", "P2"), 1)))).contradictsItself()).isFalse();
        assertThat(two(Leftover.CITY_WIDE, ZoneChoice.ALL).contradictsItself()).as("no city-wide zone").isTrue();
    }

    private static VoteTerms under(VoteTerms terms, SelectionRule rule) {
        return new VoteTerms(
                terms.ballot(), terms.title(), terms.kind(), terms.currency(), terms.decimals(), terms.envelope(), terms.projects(), terms.limits(), rule,
                terms.lotCommitment(), "", "", terms.opens(), terms.closes(), terms.logKey(), List.of(), terms.zoning(), 0, 0, terms.outage());
    }

    @Test
    void bothSeeMoneyThatMovesOtherwise() throws IOException, InterruptedException {
        List<Path> folders = new ArrayList<>();
        for (String[] edit : new String[][] {
            {"\"received\":\\d+", "\"received\":7"}, {",\"received\":\\d+", ""}, {"\"spent\":\\d+,\"winners\"", "\"spent\":1,\"winners\""}
        }) {
            Path folder = publish(terms(Leftover.NEXT_ZONE, BallotKind.APPROVAL, false), 20);
            Path result = folder.resolve("result.json");
            Files.writeString(result, Files.readString(result).replaceFirst(edit[0], edit[1]));
            sign(folder);
            assertThat(Verification.of(folder, List.of())).as(edit[1]).filteredOn(finding -> !finding.right()).extracting(Finding::key).contains("result.other").doesNotContain("log.end");
            folders.add(folder);
        }
        assumeTrue(PythonVerifier.isThere(), "No python3: the second verifier is not tried");
        assertThat(PythonVerifier.says(folders)).noneMatch(PythonVerifier::accepts);
    }

    /** What a changed program would publish: ballots and a result made under one rule, told under another, all signed. */
    @Test
    void bothHoldBallotsAndResultAgainstTheRuleThatIsTold() throws IOException, InterruptedException {
        VoteTerms wide = with(two(Leftover.NEXT_ZONE, ZoneChoice.ALL), ZoneChoice.ALL, ZoneLimits.NONE);
        VoteTerms narrow = two(Leftover.NEXT_ZONE, ZoneChoice.ALL);
        VoteTerms crossed = under(wide, wide.rule().withGroups(List.of(new ExclusiveGroup("g", Set.of("P1", "P3"), 1))));
        VoteTerms lost = with(two(Leftover.LOST, ZoneChoice.ALL), ZoneChoice.ALL, ZoneLimits.NONE);
        List<Path> folders = new ArrayList<>();
        for (VoteTerms told : List.of(narrow, crossed, lost, wide)) {
            SealedVote vote = new SealedVote(wide, votes.logPair, new SecureRandom());
            vote.cast(Votes.token(1), List.of(new Mark(0, 1), new Mark(1, 1), new Mark(2, 1)));
            vote.cast(Votes.token(2), List.of(new Mark(1, 1), new Mark(3, 1)));
            Path folder = scratch.resolve("told-" + folders.size());
            vote.publish(Votes.SEED, List.of(new Emargement("WEB", "2026-11-02 AM", 2)), folder);
            Files.write(folder.resolve("rule.json"), told.json());
            sign(folder);
            folders.add(folder);
        }
        List<List<String>> wrong = new ArrayList<>();
        for (Path folder : folders) {
            wrong.add(Verification.of(folder, List.of()).stream().filter(finding -> !finding.right()).map(Finding::key).toList());
        }
        assertThat(wrong.get(0)).contains("ballot.against");
        assertThat(wrong.get(1)).contains("rule.contradicts");
        assertThat(wrong.get(2)).contains("result.other");
        assertThat(wrong.get(3)).as("as it was made").isEmpty();
        assumeTrue(PythonVerifier.isThere(), "No python3: the second verifier is not tried");
        List<String> said = PythonVerifier.says(folders);
        assertThat(said.get(0)).contains("bulletin que la règle n'admet pas");
        assertThat(said.get(1)).contains("la règle n'est pas de celles que ce programme connaît");
        assertThat(said.get(2)).contains("autre chose que le résultat publié");
        assertThat(said.get(3)).contains("Tout est conforme");
    }

    /** Makes the digests of the rule and the result, the log and its signatures anew, as the log's key can. */
    private void sign(Path folder) throws IOException {
        List<String> leaves = new ArrayList<>(Files.readAllLines(folder.resolve("log.txt")));
        leaves.set(0, "rule " + HexFormat.of().formatHex(Digests.sha256(Files.readAllBytes(folder.resolve("rule.json")))));
        leaves.set(leaves.size() - 1, "file result.json " + HexFormat.of().formatHex(Digests.sha256(Files.readAllBytes(folder.resolve("result.json")))));
        VoteLog log = new VoteLog(votes.logKey, votes.logPair);
        for (int i = 0; i < leaves.size(); i++) {
            log.append(leaves.get(i));
            boolean isAfterBallots = leaves.get(i).startsWith("vote ") && !leaves.get(i + 1).startsWith("vote ");
            if (i == 0 || isAfterBallots || i == leaves.size() - 1) {
                log.checkpoint();
            }
        }
        Files.writeString(folder.resolve("log.txt"), leaves.stream().map(leaf -> leaf + "\n").collect(Collectors.joining()));
        Files.writeString(folder.resolve("checkpoints.txt"), String.join("", log.checkpoints().stream().map(SignedNote::toString).toList()));
    }
}
