package org.parvis.ballot.proof;

import java.io.IOException;
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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parvis.ballot.recount.Recount;
import org.parvis.ballot.tally.Election;
import org.parvis.ballot.tally.Lot;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.tally.Marking;
import org.parvis.ballot.tally.Outcome;
import org.parvis.ballot.tally.SelectionRule;
import org.parvis.ballot.tally.Tally;

/**
 * A vote under way: ballots are sealed as they come, put into the log in random order at each checkpoint, and published with
 * the result when it is closed. Nothing here knows a person.
 */
public final class SealedVote {


    private static final int SALT_BYTES = 16;
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{64}");

    private final VoteTerms terms;
    private final Choices choices;
    private final VoteLog log;
    private final SecureRandom random;
    private final List<Bulletin> waiting = new ArrayList<>();
    private final Map<String, Bulletin> counted = new TreeMap<>();
    private final List<Bulletin> bulletins = new ArrayList<>();

    /**
     * Opens a vote: its terms are the first leaf, under the first checkpoint.
     *
     * @throws IllegalArgumentException where they contradict themselves
     */
    public SealedVote(VoteTerms terms, KeyPair logPair, SecureRandom random) {
        if (terms.contradictsItself()) {
            throw new IllegalArgumentException("No vote opens under terms that contradict themselves");
        }
        this.terms = terms;
        this.choices = new Choices(terms);
        this.random = random;
        this.log = new VoteLog(NoteKey.parse(terms.logKey()), logPair);
        log.append("rule " + hex(Digests.sha256(TermsJson.write(terms))));
        log.checkpoint();
    }

    /**
     * Seals a ballot. It counts at once, in place of an earlier one of the same token.
     *
     * @throws IllegalArgumentException where the terms do not allow it
     */
    public Bulletin cast(String token, List<Mark> marks) {
        if (!TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException("A token is 64 hexadecimal digits");
        }
        terms.limits().problem(terms.kind(), marks, terms.projects()).ifPresent(problem -> {
            throw new IllegalArgumentException(problem.name());
        });
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Bulletin.Opening opening = new Bulletin.Opening(hex(salt), choices.text(marks));
        Bulletin before = counted.get(token);
        Bulletin bulletin =
                new Bulletin(opening.commitment(terms.ballot()), token, before == null ? 1 : before.version() + 1, Optional.of(opening));
        counted.put(token, bulletin);
        waiting.add(bulletin);
        return bulletin;
    }

    /** Puts what was sealed since the last checkpoint into the log: in random order, so that no place tells who. */
    public void checkpoint() {
        Collections.shuffle(waiting, random);
        waiting.forEach(bulletin -> log.append(bulletin.leaf()));
        bulletins.addAll(waiting);
        waiting.clear();
        log.checkpoint();
    }

    /**
     * Closes the vote, counts it by both programs, and writes all that anybody needs to check it into an empty folder.
     *
     * @param lotSeed what the lot was committed to with
     * @param emargement how many people voted, by channel and half-day
     * @throws IllegalStateException where the two programs do not agree, the seed is another, more people have ballots than
     *     signed the roll, or the folder is not empty: nothing is published then
     */
    public Outcome publish(String lotSeed, List<Emargement> emargement, Path folder) throws IOException {
        checkpoint();
        List<Marking> ballots = counted.values().stream()
                .map(bulletin -> new Marking(choices.marks(bulletin.opening().orElseThrow().choices()), 1))
                .toList();
        Election election = terms.election(ballots);
        SelectionRule rule = terms.rule().withTies(terms.rule().ties(), lotSeed);
        Outcome outcome = Tally.of(election, rule);
        must(terms.amounts(outcome).equals(Recount.of(election, rule)), "the two programs do not agree");
        must(new Lot(lotSeed).commitment().equals(terms.lotCommitment()), "the seed of the lot is another");
        must(counted.size() <= emargement.stream().mapToInt(Emargement::people).sum(), "more people have ballots than signed the roll");
        Files.createDirectories(folder);
        try (Stream<Path> inside = Files.list(folder)) {
            must(inside.findAny().isEmpty(), folder + " is not empty");
        }
        byte[] roll = Emargement.csv(emargement).getBytes(StandardCharsets.UTF_8);
        byte[] result = ResultJson.write(terms, election, lotSeed, outcome);
        byte[] pabulib = PublishedPabulib.write(terms, election, inOrder(), outcome);
        log.append("file " + PublishedFolder.PABULIB + " " + hex(Digests.sha256(pabulib)));
        log.append("file " + PublishedFolder.ROLL + " " + hex(Digests.sha256(roll)));
        log.append("file " + PublishedFolder.RESULT + " " + hex(Digests.sha256(result)));
        log.checkpoint();
        Files.write(folder.resolve(PublishedFolder.RULE), TermsJson.write(terms));
        Files.write(folder.resolve(PublishedFolder.PABULIB), pabulib);
        Files.write(folder.resolve(PublishedFolder.ROLL), roll);
        Files.write(folder.resolve(PublishedFolder.RESULT), result);
        Files.writeString(folder.resolve(PublishedFolder.BULLETINS), bulletinsCsv());
        Files.writeString(folder.resolve(PublishedFolder.LOG), String.join("\n", log.leaves()) + "\n");
        Files.writeString(
                folder.resolve(PublishedFolder.CHECKPOINTS),
                String.join("", log.checkpoints().stream().map(SignedNote::toString).toList()));
        return outcome;
    }

    private List<List<Mark>> inOrder() {
        return counted.values().stream()
                .sorted(Comparator.comparing(Bulletin::commitment))
                .map(bulletin -> choices.marks(bulletin.opening().orElseThrow().choices()))
                .toList();
    }

    private static void must(boolean right, String problem) {
        if (!right) {
            throw new IllegalStateException("Not published: " + problem);
        }
    }

    private String bulletinsCsv() {
        List<Bulletin> published = bulletins.stream()
                .map(bulletin -> counted.get(bulletin.token()) == bulletin
                        ? bulletin
                        : new Bulletin(bulletin.commitment(), bulletin.token(), bulletin.version(), Optional.empty()))
                .sorted(Comparator.comparing(Bulletin::commitment))
                .toList();
        return BulletinsCsv.write(published);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
