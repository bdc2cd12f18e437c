package org.parvis.ballot.proof;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.ballot.recount.Recount;
import org.parvis.ballot.tally.Election;
import org.parvis.ballot.tally.Lot;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.tally.Marking;
import org.parvis.ballot.tally.Outcome;
import org.parvis.ballot.tally.SelectionRule;
import org.parvis.ballot.tally.Tally;

/**
 * What is made public of a closed vote, counted by both programs; the log and its checkpoints come beside it.
 *
 * @param files by name
 * @param leaves the lines that end the log: what it vouches for
 */
public record Publication(Election election, Outcome outcome, Map<String, byte[]> files, List<String> leaves) {

    public Publication {
        files = Map.copyOf(files);
        leaves = List.copyOf(leaves);
    }

    /**
     * Counts a vote.
     *
     * @param lotSeed what the lot was committed to with
     * @param cast every ballot that was sealed, with what is inside; of each token the highest version counts
     * @param roll how many people voted, by channel and half-day
     * @throws IllegalStateException where the two programs do not agree, the seed is another, or more people have ballots
     *     than signed the roll: nothing may be published then
     */
    public static Publication of(VoteTerms terms, String lotSeed, List<Bulletin> cast, List<Emargement> roll) {
        Map<String, Integer> highest = new HashMap<>();
        cast.forEach(bulletin -> highest.merge(bulletin.token(), bulletin.version(), Math::max));
        Choices choices = new Choices(terms);
        List<Bulletin> published = cast.stream()
                .map(bulletin -> highest.getOrDefault(bulletin.token(), 0) == bulletin.version() ? bulletin : bulletin.closed())
                .sorted(Comparator.comparing(Bulletin::commitment))
                .toList();
        List<List<Mark>> counted = published.stream()
                .flatMap(bulletin -> bulletin.opening().stream())
                .map(opening -> choices.marks(opening.choices()))
                .toList();
        Election election = terms.election(counted.stream().map(marks -> new Marking(marks, 1)).toList());
        SelectionRule rule = terms.rule().withTies(terms.rule().ties(), lotSeed);
        Outcome outcome = Tally.of(election, rule);
        must(terms.amounts(outcome).equals(Recount.of(election, rule)), "the two programs do not agree");
        must(new Lot(lotSeed).commitment().equals(terms.lotCommitment()), "the seed of the lot is another");
        must(highest.size() <= roll.stream().mapToInt(Emargement::people).sum(), "more people have ballots than signed the roll");
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(PublishedFolder.PABULIB, PublishedPabulib.write(terms, election, counted, outcome));
        files.put(PublishedFolder.ROLL, bytes(Emargement.csv(roll)));
        files.put(PublishedFolder.RESULT, ResultJson.write(terms, election, lotSeed, outcome));
        List<String> leaves = PublishedFolder.VOUCHED.stream()
                .map(name -> "file " + name + " " + digest(Optional.ofNullable(files.get(name)).orElseThrow()))
                .toList();
        files.put(PublishedFolder.RULE, terms.json());
        files.put(PublishedFolder.BULLETINS, bytes(BulletinsCsv.write(published)));
        return new Publication(election, outcome, files, leaves);
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
