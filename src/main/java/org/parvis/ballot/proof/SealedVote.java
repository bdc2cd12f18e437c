package org.parvis.ballot.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parvis.ballot.tally.Mark;

/**
 * A vote in memory: ballots are sealed as they come, put into the log in random order at each checkpoint, and published with
 * the result when it is closed. Nothing here knows a person.
 */
public final class SealedVote {

    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{64}");

    private VoteCourse course;
    private final VoteLog log;
    private final SecureRandom random;
    private final List<Bulletin> waiting = new ArrayList<>();
    private final Map<String, Integer> versions = new HashMap<>();
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
        this.course = VoteCourse.of(terms);
        this.random = random;
        this.log = new VoteLog(NoteKey.parse(terms.logKey()), logPair);
        log.append(terms.leaf());
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
        Bulletin.Opening opening = Bulletin.Opening.of(course.choices(marks), random);
        int version = versions.merge(token, 1, Integer::sum);
        Bulletin bulletin = new Bulletin(opening.commitment(course.terms().ballot()), token, version, Optional.of(opening));
        waiting.add(bulletin);
        return bulletin;
    }

    /**
     * Withdraws a project, or changes what it costs. That is a leaf at once, under a checkpoint of its own; ballots that wait come after
     * it.
     *
     * @throws IllegalArgumentException where it cannot change like this
     */
    public ProjectChange change(String project, OptionalLong cost, String reason, String by, String at) {
        ProjectChange change = new ProjectChange(project, cost, reason, by, at, log.leaves().size());
        if (!course.admits(change)) {
            throw new IllegalArgumentException("No project changes like this: " + change);
        }
        course = course.then(change);
        log.append(change.line());
        log.checkpoint();
        return change;
    }

    /**
     * Puts the closing off; a leaf at once, as {@link #change}.
     *
     * @param wish all but its place in the log
     * @throws IllegalArgumentException where it cannot be put off like this
     */
    public Extension extend(Extension wish) {
        Extension extension = new Extension(wish.closes(), wish.reason(), wish.by(), wish.outage(), wish.at(), log.leaves().size());
        if (!course.extensions().couldFollow(course.terms(), extension)) {
            throw new IllegalArgumentException("No closing is put off like this: " + extension);
        }
        course = course.with(course.extensions().then(extension));
        log.append(extension.line());
        log.checkpoint();
        return extension;
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
     * @throws IllegalStateException as {@link Publication#of} says, or where the folder is not empty: nothing is published then
     */
    public Publication publish(String lotSeed, List<Emargement> emargement, Path folder) throws IOException {
        checkpoint();
        Publication published = Publication.of(course, lotSeed, bulletins, emargement);
        Files.createDirectories(folder);
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new IllegalStateException("Not published: " + folder + " is not empty");
            }
        }
        published.leaves().forEach(log::append);
        log.checkpoint();
        for (Map.Entry<String, byte[]> file : published.files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        Files.writeString(folder.resolve(PublishedFolder.LOG), String.join("\n", log.leaves()) + "\n");
        Files.writeString(
                folder.resolve(PublishedFolder.CHECKPOINTS),
                String.join("", log.checkpoints().stream().map(SignedNote::toString).toList()));
        return published;
    }
}
