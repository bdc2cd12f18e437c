package org.parvis.ballot.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.ballot.proof.Verification;
import org.parvis.files.FileMissing;
import org.parvis.files.FileStore;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody could try who has the application's rights, the database or its machine. */
@RecordApplicationEvents
class VoteAttacksIT extends TownThatVotes {

    private static final int THREADS = 64;
    private static final int PEOPLE = 30;

    /** Of thirty, one is met by chance on average; more than seven once in a hundred thousand runs. */
    private static final int BY_CHANCE = 7;

    @TempDir
    private Path scratch;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private FileStore fileStore;

    @Autowired
    private VoteLogKeeper log;

    @Autowired
    private TransactionTemplate transaction;

    private Territory town;

    @BeforeEach
    void build() {
        town = aTerritory();
    }

    private <T> List<T> together(List<Callable<T>> tries) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<T> done = new ArrayList<>();
            for (Future<T> one : threads.invokeAll(tries)) {
                done.add(one.get());
            }
            return done;
        }
    }

    @Test
    void countsOnePersonOnceHoweverOftenTheyVoteAtOnce() throws Exception {
        Vote vote = open(town, Instant.now().plusSeconds(600));
        List<Callable<Integer>> tries = new ArrayList<>();
        for (int i = 0; i < THREADS * 4; i++) {
            tries.add(() -> cast(town, vote, voter("lea"), VoteChannel.WEB, 0).version());
        }
        assertThat(new HashSet<>(together(tries))).as("each a version of its own").hasSize(THREADS * 4);
        assertThat(InTerritory.<Long, RuntimeException>call(town.id(), () -> votes.countVoters(vote))).isEqualTo(1);
    }

    /** A checkpoint of thousands takes a while, and people vote meanwhile. */
    @Test
    void keepsNobodyWaitingWhileItMakesACheckpoint() {
        Vote vote = open(town, Instant.now().plusSeconds(600));
        cast(town, vote, voter("lea"), VoteChannel.WEB, 0);
        in(town, () -> transaction.executeWithoutResult(_ -> {
            log.takeIn(vote);
            assertThat(cast(town, vote, voter("karim"), VoteChannel.WEB, 0).version()).isEqualTo(1);
            assertThat(cast(town, vote, voter("lea"), VoteChannel.WEB, 1).version()).as("beside the one on its way into the urn").isEqualTo(2);
        }));
        in(town, () -> transaction.executeWithoutResult(_ -> log.takeIn(vote)));
        assertThat(rows("select token || ' ' || version from urn.ballot where vote_id = '%s'", vote)).hasSize(3);
    }

    @Test
    void letsOneOfManyCountersEnterAPerson() throws Exception {
        Vote vote = open(town, Instant.now().plusSeconds(600));
        List<Callable<Boolean>> tries = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            VoteChannel channel = i % 2 == 0 ? VoteChannel.COUNTER : VoteChannel.PAPER;
            tries.add(() -> {
                try {
                    return cast(town, vote, voter("karim"), channel, 0).version() == 1;
                } catch (Refusal refused) {
                    return false;
                }
            });
        }
        assertThat(together(tries).stream().filter(counted -> counted)).hasSize(1);
    }

    @Test
    void hasNoRightToLookIntoTheUrnNorToChangeWhatWasWritten() {
        Vote vote = open(town, Instant.now().plusSeconds(600));
        cast(town, vote, voter("lea"), VoteChannel.WEB, 0);
        for (String forbidden : List.of(
                "select count(*) from urn.ballot",
                "select count(*) from urn.waiting",
                "insert into urn.ballot select * from urn.ballot",
                "delete from urn.ballot",
                "update ballot.roll set channel = 'PAPER'",
                "delete from ballot.roll",
                "update ballot.leaf set leaf = 'vote'",
                "delete from ballot.leaf",
                "update ballot.checkpoint set note = ''",
                "update ballot.vote set terms = '{}'",
                "update ballot.vote set closes_at = now() + interval '1 year'",
                "delete from ballot.vote",
                "update ballot.published_file set name = ''")) {
            assertThatThrownBy(() -> in(town, () -> jdbc.sql(forbidden).update())).as(forbidden).rootCause().hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> in(town, () -> jdbc.sql("select * from urn.open_ballots(?, '')").param(vote.id()).query().listOfRows()))
                .rootCause()
                .hasMessageContaining("before the vote is closed");
        assertThatThrownBy(() -> superuser().sql("update urn.ballot set choices = '[]'").update())
                .rootCause()
                .hasMessageContaining("neither changed nor taken out");
    }

    @Test
    void findsWhatTheOwnerOfTheMachineChangesInTheUrn() throws Exception {
        Map<String, String> attacks = Map.of(
                "changed", "update urn.ballot set choices = '[\"P4\"]' where vote_id = '%s' and choices <> '[\"P4\"]'",
                "deleted", "delete from urn.ballot where vote_id = '%s' and choices = '[\"P0\"]'",
                "added",
                        "insert into urn.ballot select territory_id, vote_id, repeat('ab', 32), 1, repeat('cd', 32), salt, choices from urn.ballot where vote_id = '%s' limit 1");
        for (Map.Entry<String, String> attack : attacks.entrySet()) {
            Territory place = aTerritory();
            Vote vote = open(place, Instant.now().plusMillis(4_000));
            cast(place, vote, voter("lea"), VoteChannel.WEB, 0);
            cast(place, vote, voter("karim"), VoteChannel.WEB, 1, 2);
            in(place, keeping::keep);
            Thread.sleep(1_100);
            in(place, keeping::keep);
            JdbcClient root = superuser();
            root.sql("alter table urn.ballot disable trigger stays").update();
            try {
                assertThat(root.sql(attack.getValue().formatted(vote.id())).update()).isPositive();
            } finally {
                root.sql("alter table urn.ballot enable trigger stays").update();
            }
            Vote ended = end(place, vote);
            if (ended.publishedAt() == null) {
                assertThat(attack.getKey()).as("more ballots than people: nothing is published").isEqualTo("added");
                continue;
            }
            Path folder = download(place, ended, scratch.resolve(attack.getKey()));
            assertThat(Verification.of(folder, List.of())).as(attack.getKey()).anyMatch(finding -> !finding.right());
        }
    }

    /** One after the other, so that each ballot is a transaction of its own: the hardest case. */
    @Test
    void cannotBeToldFromRowsWhoCastWhichBallot() throws Exception {
        Vote vote = open(town, Instant.now().plusSeconds(600));
        Map<String, String> truth = new HashMap<>();
        VoterKeys keys = InTerritory.call(town.id(), () -> secrets.voterKeys(vote.id()));
        for (int i = 0; i < PEOPLE; i++) {
            Voter person = voter("personne" + i);
            InTerritory.run(town.id(), () -> casting.cast(vote, person, VoteChannel.WEB, marks(0), person.words()));
            truth.put(keys.name(person), keys.token(vote.name(), person));
            truth.put(person.words(), keys.token(vote.name(), person));
        }
        in(town, keeping::keep);
        Thread.sleep(1_100);
        in(town, keeping::keep);
        List<String> told = events.stream(VotersToTell.class).map(VotersToTell::notices).toList().getLast();
        for (String order : List.of("xmin::text::bigint, ctid", "ctid", "cmin::text::bigint, ctid")) {
            List<String> urn = rows("select token from urn.ballot where vote_id = '%s' order by " + order, vote);
            List<String> roll = rows("select voter from ballot.roll where vote_id = '%s' order by " + order, vote);
            assertThat(urn).hasSize(PEOPLE);
            assertThat(guessed(roll, urn, truth)).as("the roll beside the urn by " + order).isLessThanOrEqualTo(BY_CHANCE);
            assertThat(guessed(told, urn, truth)).as("those who were told, in their order").isLessThanOrEqualTo(BY_CHANCE);
        }
        assertThat(told).hasSize(PEOPLE);
        assertThat(rows("select distinct xmin::text from urn.ballot where vote_id = '%s'", vote)).as("one transaction for all").hasSize(1);
        assertThat(rows("select words from ballot.notice where vote_id = '%1$s' union all select words from ballot.notice_due where vote_id = '%1$s'", vote)).isEmpty();
    }

    private static int guessed(List<String> people, List<String> tokens, Map<String, String> truth) {
        int guessed = 0;
        for (int i = 0; i < tokens.size(); i++) {
            guessed += tokens.get(i).equals(truth.get(people.get(i))) ? 1 : 0;
        }
        return guessed;
    }

    private static List<String> rows(String sql, Vote vote) {
        return superuser().sql(sql.formatted(vote.id())).query(String.class).list();
    }

    @Test
    void destroysWhatCouldTieABallotToSomebodyWhenItCloses() throws Exception {
        Vote vote = open(town, Instant.now().plusMillis(800));
        cast(town, vote, voter("lea"), VoteChannel.WEB, 0);
        Set<String> before = new HashSet<>(rows("select keys_file from ballot.vote where id = '%s'", vote));
        assertThat(before).hasSize(1).doesNotContainNull();
        String file = before.iterator().next();
        InTerritory.run(town.id(), () -> assertThatCode(() -> fileStore.open(file).close()).doesNotThrowAnyException());
        end(town, vote);
        InTerritory.run(town.id(), () -> assertThatThrownBy(() -> fileStore.open(file)).isInstanceOf(FileMissing.class));
        assertThat(superuser().sql("select count(*) from ballot.vote where id = ? and keys_file is null").param(vote.id()).query(Long.class).single()).isEqualTo(1);
        assertThatThrownBy(() -> InTerritory.run(town.id(), () -> secrets.voterKeys(vote.id()))).isInstanceOf(Refusal.class);
    }
}
