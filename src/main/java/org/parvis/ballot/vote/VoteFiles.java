package org.parvis.ballot.vote;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.ballot.proof.Publication;
import org.parvis.ballot.proof.VotePart;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of a vote that everybody may have: its rule and its log from the beginning, the rest when it is published. */
@Service
@Transactional(readOnly = true)
public class VoteFiles {

    /** What there is while a vote is open. */
    public static final List<String> GROWING = List.of("rule.json", "log.txt", "checkpoints.txt");

    private static final String CHANGES = "changes.json";
    private static final String EXTENSIONS = "extensions.json";

    /** What comes when a vote without zones is published. */
    public static final List<String> FINAL = List.of("bulletins.csv", "emargement.csv", "result.json", "ballots.pb");

    private static final List<String> WITHOUT_BALLOTS = FINAL.subList(0, FINAL.size() - 1);
    private static final long COUNTED = 20;
    private static final int LINES = 5_000;
    private static final int BYTES = 1 << 20;

    private final VoteStore votes;
    private final LogStore log;
    private final UrnStore urn;
    private final RollStore roll;
    private final VoteSecrets secrets;
    private final Cache<UUID, Publication> counted = Caffeine.newBuilder().maximumSize(COUNTED).build();

    VoteFiles(VoteStore votes, LogStore log, UrnStore urn, RollStore roll, VoteSecrets secrets) {
        this.votes = votes;
        this.log = log;
        this.urn = urn;
        this.roll = roll;
        this.secrets = secrets;
    }

    /** What there is of this vote while it is open: what changed stands beside its rule. */
    public static List<String> growing(Vote vote) {
        List<String> names = new ArrayList<>(GROWING);
        if (!vote.course().changes().isEmpty()) {
            names.add(CHANGES);
        }
        if (!vote.course().extensions().list().isEmpty()) {
            names.add(EXTENSIONS);
        }
        return names;
    }

    /** What comes when this vote is published: of the ballots one file for each zone. */
    public static List<String> finals(Vote vote) {
        return Stream.concat(WITHOUT_BALLOTS.stream(), vote.terms().parts().stream().map(VotePart::pabulib)).toList();
    }

    /** Empty where there is none of that name, or not yet. */
    public Optional<VoteFile> find(Vote vote, String name) {
        return switch (name) {
            case CHANGES -> vote.course().changes().isEmpty() ? Optional.empty() : Optional.of(out -> out.write(vote.course().json()));
            case EXTENSIONS -> vote.course().extensions().list().isEmpty()
                    ? Optional.empty()
                    : Optional.of(out -> out.write(vote.course().extensions().json(vote.terms())));
            case "rule.json" -> Optional.of(out -> out.write(vote.terms().json()));
            case "log.txt" -> Optional.of(out -> writeLog(vote.id(), out));
            case "checkpoints.txt" -> Optional.of(out -> writeCheckpoints(vote.id(), out));
            default -> finals(vote).contains(name)
                    ? votes.file(vote.id(), name, 0, BYTES).map(first -> out -> writeRest(vote.id(), name, first, out))
                    : Optional.empty();
        };
    }

    private void writeLog(UUID vote, OutputStream out) throws IOException {
        long from = 0;
        List<String> leaves = log.leaves(vote, from, LINES);
        while (!leaves.isEmpty()) {
            out.write((String.join("\n", leaves) + "\n").getBytes(StandardCharsets.UTF_8));
            from += leaves.size();
            leaves = leaves.size() < LINES ? List.of() : log.leaves(vote, from, LINES);
        }
    }

    private void writeCheckpoints(UUID vote, OutputStream out) throws IOException {
        List<LogStore.Kept> kept = log.checkpoints(vote, -1, LINES);
        while (!kept.isEmpty()) {
            for (LogStore.Kept one : kept) {
                out.write(one.note().getBytes(StandardCharsets.UTF_8));
            }
            kept = kept.size() < LINES ? List.of() : log.checkpoints(vote, kept.getLast().size(), LINES);
        }
    }

    private void writeRest(UUID vote, String name, byte[] first, OutputStream out) throws IOException {
        int from = 0;
        byte[] part = first;
        while (part.length > 0) {
            out.write(part);
            from += part.length;
            part = part.length < BYTES ? new byte[0] : votes.file(vote, name, from, BYTES).orElseThrow();
        }
    }

    /** Every ballot of a published vote, also those whose sums are published alone: for sworn observers, and for nobody else. */
    public byte[] forObservers(Vote vote) {
        if (vote.publishedAt() == null) {
            throw new IllegalStateException("The vote " + vote.name() + " is not published yet");
        }
        return Publication.bulletinsForObservers(vote.terms(), urn.open(vote.id()));
    }

    /** The last checkpoint of a log, as it is printed and hung up. */
    public String checkpoint(Vote vote) {
        return log.lastCheckpoint(vote.id()).orElseThrow().note();
    }

    /** The result of a published vote with all that explains it: counted once more, and kept. */
    public Publication result(Vote vote) {
        if (vote.publishedAt() == null) {
            throw new IllegalStateException("The vote " + vote.name() + " has no result yet");
        }
        return counted.get(
                vote.id(),
                id -> Publication.of(vote.course(), secrets.lotSeed(id), urn.open(id), roll.summary(id)).withoutFiles());
    }
}
