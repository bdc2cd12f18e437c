package org.parvis.ballot.vote;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.parvis.ballot.proof.Bulletin;
import org.parvis.ballot.proof.NoteKey;
import org.parvis.ballot.proof.SignedNote;
import org.parvis.ballot.tally.Mark;
import org.parvis.shared.FailureKind;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.territory.Territories;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Service;

/**
 * Takes ballots. One counts once this returns: nobody is told that they have voted before the database has it on its disk.
 * Ballots wait a moment for company and are written together ({@link BallotBox}).
 */
@Service
public class Casting implements DisposableBean {

    /** So many are company enough not to wait longer. */
    private static final int COMPANY = 16;

    private static final int MOST = 256;
    private static final long GATHERING_MILLIS = 400;
    private static final long ANSWER_SECONDS = 10;
    private static final String NOT_OPEN = "PV002";
    private static final Logger LOG = LoggerFactory.getLogger(Casting.class);

    private record Waiting(UUID territory, Vote vote, BallotBox.Entry entry, CompletableFuture<BallotBox.Written> written) {}

    private final BallotBox box;
    private final VoteSecrets secrets;
    private final Territories territories;
    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>(4 * MOST);
    private final Thread writer;
    private volatile boolean isOver;

    Casting(BallotBox box, VoteSecrets secrets, Territories territories) {
        this.box = box;
        this.secrets = secrets;
        this.territories = territories;
        this.writer = Thread.ofVirtual().name("ballots").start(this::writeAll);
    }

    /**
     * Casts a ballot: it counts from now on, in place of an earlier one of the same person.
     *
     * @param notice what {@link VotersToTell} gives back at the next checkpoint, so that the voter is told; empty for nobody
     * @throws Refusal where the vote is not open by the database's clock, one of its projects has changed since {@code vote} was read, or
     *     somebody has voted by a channel after which nothing can be changed
     * @throws IllegalArgumentException where a ballot cannot say that
     */
    public Cast cast(Vote vote, Voter voter, VoteChannel channel, List<Mark> marks, String notice) {
        return castText(vote, voter, channel, vote.course().choices(marks), notice);
    }

    /**
     * Casts what somebody had put on a sheet of paper before others could read it: it is right where the rule allowed it at any one time
     * since the opening, as ballots of the log are.
     *
     * @param choices the text that is sealed
     * @throws Refusal as {@link #cast} does
     * @throws IllegalArgumentException where no ballot could say that at any time
     */
    public Cast castSheet(Vote vote, Voter voter, VoteChannel channel, String choices, String notice) {
        vote.course().marks(choices);
        return castText(vote, voter, channel, choices, notice);
    }

    private Cast castText(Vote vote, Voter voter, VoteChannel channel, String choices, String notice) {
        Bulletin.Opening opening = Bulletin.Opening.of(choices, secrets.random());
        String commitment = opening.commitment(vote.name());
        VoterKeys keys = secrets.voterKeys(vote.id());
        UrnStore.Sealed sealed = new UrnStore.Sealed(keys.token(vote.name(), voter), commitment, opening);
        BallotBox.Entry entry = new BallotBox.Entry(keys.name(voter), channel, sealed, notice, vote.course().changes().size());
        Waiting waiting = new Waiting(InTerritory.current(), vote, entry, new CompletableFuture<>());
        if (isOver || !queue.offer(waiting)) {
            throw tooBusy();
        }
        BallotBox.Written written = await(waiting);
        if (written.version() == 0) {
            throw new Refusal("ballot.refused.voted." + written.first());
        }
        return new Cast(Receipt.of(opening, commitment), written.version(), promise(vote, commitment));
    }

    private static BallotBox.Written await(Waiting waiting) {
        try {
            return waiting.written().get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        } catch (TimeoutException e) {
            // Not written yet, it is not written any more; written in this very moment, it counts though nobody heard.
            waiting.written().cancel(false);
            throw tooBusy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw tooBusy();
        }
    }

    private static TransientDataAccessResourceException tooBusy() {
        return new TransientDataAccessResourceException("The ballot could not be written in time");
    }

    /** What the receipt promises, signed by the log's key: a ballot that is not in the log by then was left out. */
    private SignedNote promise(Vote vote, String commitment) {
        NoteKey key = NoteKey.parse(vote.terms().logKey());
        String text = "parvis-promise-1\n" + vote.name() + "\n" + commitment + "\n" + vote.promisedBy(Instant.now()) + "\n";
        return key.sign(new SignedNote(text, List.of()), secrets.logPair(vote.id()), 0);
    }

    private void writeAll() {
        while (!isOver || !queue.isEmpty()) {
            try {
                Waiting first = queue.poll(1, TimeUnit.SECONDS);
                if (first != null) {
                    gather(first).values().forEach(this::writeTogether);
                }
            } catch (InterruptedException e) {
                isOver = true;
            } catch (RuntimeException | Error e) {
                // The only thread that writes ballots outlives whatever happens to one of them.
                LOG.error("Ballots could not be gathered", e);
            }
        }
    }

    /** Those that come within the moment, by vote; a second ballot of the same voter waits for the next time. */
    private Map<UUID, List<Waiting>> gather(Waiting first) throws InterruptedException {
        List<Waiting> gathered = new ArrayList<>(List.of(first));
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(GATHERING_MILLIS);
        while (gathered.size() < COMPANY && !isOver) {
            Waiting next = queue.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) {
                break;
            }
            gathered.add(next);
        }
        queue.drainTo(gathered, MOST - gathered.size());
        Map<UUID, List<Waiting>> byVote = new LinkedHashMap<>();
        Set<String> voters = new HashSet<>();
        for (Waiting one : gathered) {
            if (voters.add(one.vote().id() + one.entry().voter())) {
                byVote.computeIfAbsent(one.vote().id(), _ -> new ArrayList<>()).add(one);
            } else if (!queue.offer(one)) {
                one.written().completeExceptionally(tooBusy());
            }
        }
        return byVote;
    }

    private void writeTogether(List<Waiting> gathered) {
        List<Waiting> together = gathered.stream().filter(one -> !one.written().isDone()).toList();
        if (together.isEmpty()) {
            return;
        }
        try {
            write(together);
        } catch (RuntimeException | Error e) {
            if (!isNotOpen(e) && !(e instanceof Refusal)) {
                LOG.warn("Ballots could not be written together: {}", FailureKind.of(e));
            }
            // One that fails fails alone: the others are tried by themselves. What was written though nobody heard stays once.
            together.forEach(this::writeAlone);
        }
    }

    private void writeAlone(Waiting one) {
        try {
            write(List.of(one));
        } catch (RuntimeException | Error e) {
            one.written().completeExceptionally(isNotOpen(e) ? new Refusal("ballot.refused.closed") : e);
        }
    }

    private void write(List<Waiting> together) {
        Waiting first = together.getFirst();
        List<BallotBox.Written> written = InTerritory.call(
                first.territory(),
                () -> box.write(first.vote().id(), halfDay(), together.stream().map(Waiting::entry).toList()));
        for (int i = 0; i < together.size(); i++) {
            together.get(i).written().complete(written.get(i));
        }
    }

    private String halfDay() {
        ZonedDateTime now = ZonedDateTime.now(territories.current().zone());
        return now.toLocalDate() + (now.getHour() < 12 ? " AM" : " PM");
    }

    private static boolean isNotOpen(Throwable e) {
        return e instanceof DataAccessException failure
                && failure.getMostSpecificCause() instanceof SQLException sql
                && NOT_OPEN.equals(sql.getSQLState());
    }

    /** What is on its way is written still. */
    @Override
    public void destroy() throws InterruptedException {
        isOver = true;
        writer.join(Duration.ofSeconds(ANSWER_SECONDS));
    }
}
