package org.parvis.ballot.proof;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.parvis.ballot.tally.Election;
import org.parvis.ballot.tally.Lot;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.tally.Outcome;

/**
 * What is made public of a closed vote, counted by both programs; the log and its checkpoints come beside it.
 *
 * @param parts the vote as it was counted, or each of its zones
 * @param ballots how many count
 * @param files by name
 * @param leaves the lines that end the log: what it vouches for
 */
public record Publication(List<CountedPart> parts, int ballots, Map<String, byte[]> files, List<String> leaves) {

    public Publication {
        parts = List.copyOf(parts);
        files = Map.copyOf(files);
        leaves = List.copyOf(leaves);
    }

    /**
     * Counts a vote.
     *
     * @param lotSeed what the lot was committed to with
     * @param cast every ballot that was sealed, with what is inside; of each token the highest version counts
     * @param roll how many people voted, by channel and half-day
     * @throws IllegalStateException where the two programs do not agree, the seed is another, more people have ballots
     *     than signed the roll, or more signed it than are on the list: nothing may be published then
     */
    public static Publication of(VoteCourse course, String lotSeed, List<Bulletin> cast, List<Emargement> roll) {
        VoteTerms terms = course.terms();
        List<Bulletin> published = lastOfEach(cast);
        Admission admission = new Admission(course);
        Function<Bulletin.Opening, List<Mark>> read = opening -> admission.read(opening.choices(), course.changes().size());
        List<List<Mark>> counted = published.stream()
                .flatMap(bulletin -> bulletin.opening().stream())
                .map(read)
                .toList();
        List<CountedPart> parts = CountedPart.of(course, counted, lotSeed);
        must(parts.stream().allMatch(CountedPart::programsAgree), "the two programs do not agree");
        must(new Lot(lotSeed).commitment().equals(terms.lotCommitment()), "the seed of the lot is another");
        int people = roll.stream().mapToInt(Emargement::people).sum();
        must(highest(cast).size() <= people, "more people have ballots than signed the roll");
        must(!terms.isListed() || people <= terms.rollSize(), "more people signed the roll than are on the list");
        Map<String, byte[]> files = new LinkedHashMap<>();
        parts.forEach(part -> files.put(part.part().pabulib(), part.pabulib()));
        files.put(PublishedFolder.ROLL, bytes(Emargement.csv(roll)));
        files.put(PublishedFolder.RESULT, ResultJson.write(terms, counted.size(), lotSeed, parts));
        List<String> leaves = PublishedFolder.vouched(terms).stream()
                .map(name -> "file " + name + " " + digest(Optional.ofNullable(files.get(name)).orElseThrow()))
                .toList();
        files.put(PublishedFolder.RULE, terms.json());
        if (!course.changes().isEmpty()) {
            files.put(PublishedFolder.CHANGES, course.json());
        }
        if (!course.extensions().list().isEmpty()) {
            files.put(PublishedFolder.EXTENSIONS, course.extensions().json(terms));
        }
        files.put(PublishedFolder.BULLETINS, bytes(BulletinsCsv.write(withoutSummed(published, parts, read), terms.zoning().isPresent())));
        return new Publication(parts, counted.size(), files, leaves);
    }

    /** The ballots of parts whose sums are published alone say nothing, as if another had replaced them. */
    private static List<Bulletin> withoutSummed(List<Bulletin> published, List<CountedPart> parts, Function<Bulletin.Opening, List<Mark>> read) {
        List<VotePart> summed = parts.stream().filter(CountedPart::isSummed).map(CountedPart::part).toList();
        return published.stream()
                .map(bulletin -> bulletin.opening()
                                .map(read)
                                .filter(marks -> summed.stream().anyMatch(part -> part.own(marks).isPresent()))
                                .isPresent()
                        ? bulletin.closed()
                        : bulletin)
                .toList();
    }

    /**
     * Every ballot that counts with what it says, also those whose sums are published alone: for sworn observers, who put it in the
     * place of the published file and check the vote as any other.
     */
    public static byte[] bulletinsForObservers(VoteTerms terms, List<Bulletin> cast) {
        return bytes(BulletinsCsv.write(lastOfEach(cast), terms.zoning().isPresent()));
    }

    private static List<Bulletin> lastOfEach(List<Bulletin> cast) {
        Map<String, Integer> highest = highest(cast);
        return cast.stream()
                .map(bulletin -> highest.getOrDefault(bulletin.token(), 0) == bulletin.version() ? bulletin : bulletin.closed())
                .sorted(Comparator.comparing(Bulletin::commitment))
                .toList();
    }

    private static Map<String, Integer> highest(List<Bulletin> cast) {
        Map<String, Integer> highest = new HashMap<>();
        cast.forEach(bulletin -> highest.merge(bulletin.token(), bulletin.version(), Math::max));
        return highest;
    }

    /** What explains the result, without the files: those of a large vote are not kept in memory to show a page. */
    public Publication withoutFiles() {
        return new Publication(parts, ballots, Map.of(), leaves);
    }

    /** The outcome of a vote without zones, of the first zone of another. */
    public Outcome outcome() {
        return parts.getFirst().outcome();
    }

    /** The election that {@link #outcome} is of. */
    public Election election() {
        return parts.getFirst().election();
    }

    /** How many projects get something. */
    public int winners() {
        return parts.stream().mapToInt(part -> part.outcome().winners().size()).sum();
    }

    /** What they get together. */
    public long spent() {
        return parts.stream().mapToLong(part -> part.outcome().spent()).sum();
    }

    private static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(Digests.sha256(bytes));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void must(boolean right, String problem) {
        if (!right) {
            throw new IllegalStateException("Not published: " + problem);
        }
    }
}
