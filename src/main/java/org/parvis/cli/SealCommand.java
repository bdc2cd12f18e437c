package org.parvis.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.parvis.ballot.pabulib.PabulibFile;
import org.parvis.ballot.pabulib.PabulibReader;
import org.parvis.ballot.pabulib.PabulibRules;
import org.parvis.ballot.pabulib.PabulibUnreadable;
import org.parvis.ballot.proof.Emargement;
import org.parvis.ballot.proof.NoteKey;
import org.parvis.ballot.proof.Publication;
import org.parvis.ballot.proof.SealedVote;
import org.parvis.ballot.proof.VoteTerms;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.BallotLimits;
import org.parvis.ballot.tally.Lot;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.tally.Marking;
import org.parvis.ballot.tally.SelectionRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Votes again with the ballots of a file, so that what is published of a vote can be seen and checked. */
@Command(
        name = "seal",
        description = {
            "Cast the ballots of a .pb file in a vote of trial, close it, and publish it into a folder that ./parvis verify checks.",
            "Keys are made for it and thrown away."
        },
        mixinStandardHelpOptions = true)
final class SealCommand implements Callable<Integer> {

    private static final int BATCH = 256;
    private static final int TOKEN_BYTES = 32;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE.pb", description = "The ballots.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Parameters(index = "1", paramLabel = "DIR", description = "The folder to write; it must be empty or not exist.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--rule", paramLabel = "R", description = "As for ./parvis tally (default: that of the file).")
    private String ruleName = "";

    private final SecureRandom random = new SecureRandom();

    @Override
    public Integer call() throws IOException, NoSuchAlgorithmException {
        mustBeEmpty();
        PabulibFile read;
        try {
            read = PabulibReader.read(file);
        } catch (PabulibUnreadable e) {
            System.err.println("parvis: " + file + ": " + e.getMessage());
            return 1;
        }
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String seed = token();
        SealedVote vote;
        int ballots;
        try {
            vote = new SealedVote(terms(read, NoteKey.of("essai.parvis.example", pair), seed), pair, random);
            ballots = cast(read, vote);
        } catch (IllegalArgumentException e) {
            System.err.println("parvis: " + file + ": its ballots cannot be cast under this rule and its limits: " + e.getMessage());
            return 1;
        }
        Publication published = vote.publish(seed, List.of(new Emargement("WEB", day(read), ballots)), folder);
        System.out.println("%d ballots sealed and published in %s, %d winners. Check it: ./parvis verify %s"
                .formatted(ballots, folder, published.winners(), folder));
        return 0;
    }

    private VoteTerms terms(PabulibFile read, NoteKey key, String seed) {
        String name = ruleName.isEmpty() ? read.rule().orElse("greedy") : ruleName;
        SelectionRule rule = PabulibRules.named(name, read)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "there is no rule «" + name + "»; known are " + String.join(", ", PabulibRules.names())));
        return new VoteTerms(
                "essai-" + read.meta().getOrDefault("instance", "1"),
                read.meta().getOrDefault("description", file.getFileName().toString()),
                read.election().kind(),
                read.meta().getOrDefault("currency", ""),
                read.decimals(),
                read.election().envelope(),
                read.election().projects(),
                limits(read),
                rule,
                new Lot(seed).commitment(),
                "",
                "",
                read.meta().getOrDefault("date_begin", ""),
                read.meta().getOrDefault("date_end", ""),
                key.toString(),
                List.of());
    }

    /** Ranks are worth what the longest ballot allowed says: where a file does not tell, the longest that there is. */
    private static BallotLimits limits(PabulibFile read) {
        BallotLimits limits = read.limits();
        if (read.election().kind() != BallotKind.RANKED || limits.max() != Integer.MAX_VALUE) {
            return limits;
        }
        int longest = read.election().markings().stream().flatMap(marking -> marking.marks().stream()).mapToInt(Mark::points).max().orElse(1);
        return new BallotLimits(limits.min(), longest, limits.maxCost(), limits.maxPoints(), limits.minSum(), limits.maxSum());
    }

    private static String day(PabulibFile read) {
        return read.meta().getOrDefault("date_end", "").replaceAll("[^0-9.]", "");
    }

    private int cast(PabulibFile read, SealedVote vote) {
        List<List<Mark>> ballots = new ArrayList<>();
        for (Marking marking : read.election().markings()) {
            ballots.addAll(Collections.nCopies(marking.ballots(), marking.marks()));
        }
        Collections.shuffle(ballots, random);
        for (int i = 0; i < ballots.size(); i++) {
            vote.cast(token(), ballots.get(i));
            if (i % BATCH == BATCH - 1) {
                vote.checkpoint();
            }
        }
        return ballots.size();
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private void mustBeEmpty() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), folder + " is no folder");
        }
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new ParameterException(spec.commandLine(), folder + " is not empty: choose another");
            }
        }
    }
}
