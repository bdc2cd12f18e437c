package org.parvis.ballot.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.ballot.proof.Finding;
import org.parvis.ballot.proof.ProjectChange;
import org.parvis.ballot.proof.Verification;
import org.parvis.ballot.vote.VoteChanges.Wish;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Projects change while people vote: no ballot is lost or counted against what its voter saw, and nobody undoes it unseen. */
class VoteChangesIT extends TownThatVotes {

    private static final int PEOPLE = 96;

    @TempDir
    private Path scratch;

    @Autowired
    private VoteChanges changes;

    @Autowired
    private JdbcClient application;

    private Territory town;

    @BeforeEach
    void build() {
        town = aTerritory();
    }

    private ProjectChange withdraw(Vote vote, String project) {
        return InTerritory.call(town.id(), () -> changes.make(vote, new Wish(project, OptionalLong.empty(), "Le terrain est vendu.", "Le conseil municipal")));
    }

    private static List<String> wrong(Path folder) throws Exception {
        return Verification.of(folder, List.of()).stream().filter(finding -> !finding.right()).map(Finding::key).toList();
    }

    /** Empty where a change came in between. */
    private Optional<Cast> tryToCast(Vote vote, String name, int... projects) {
        try {
            return Optional.of(cast(town, again(town, vote), voter(name), VoteChannel.WEB, projects));
        } catch (Refusal refused) {
            assertThat(refused.messageKey()).isEqualTo("ballot.refused.changed");
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            assertThat(e).as("it was read after the change").hasMessage("WITHDRAWN_PROJECT");
            return Optional.empty();
        }
    }

    @Test
    void keepsEveryReceiptOfVotesThatArriveMeanwhile() throws Exception {
        Vote vote = open(town, Instant.now().plusSeconds(12));
        CountDownLatch some = new CountDownLatch(PEOPLE / 3);
        List<Callable<Optional<Cast>>> tries = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            String name = "p" + i;
            int other = 1 + i % 4;
            tries.add(() -> {
                try {
                    return tryToCast(vote, name, 0, other);
                } finally {
                    some.countDown();
                }
            });
        }
        List<Cast> counted = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            Future<ProjectChange> change = threads.submit(() -> {
                some.await();
                return withdraw(vote, "P0");
            });
            for (Future<Optional<Cast>> one : threads.invokeAll(tries)) {
                one.get().ifPresent(counted::add);
            }
            assertThat(change.get().leaf()).isPositive();
        }
        assertThat(counted).as("some before the change, and nobody after it").hasSizeBetween(PEOPLE / 3, PEOPLE - 1);
        cast(town, again(town, vote), voter("late"), VoteChannel.WEB, 1);
        assertThat(superuser().sql("select count(*) from ballot.voter_to_tell where vote_id = ?").param(vote.id()).query(Long.class).single())
                .as("those are to be told who voted before it, and nobody else")
                .isEqualTo(counted.size());
        Vote ended = end(town, vote);
        assertThat(superuser().sql("select count(*) from ballot.voter_to_tell where vote_id = ?").param(vote.id()).query(Long.class).single())
                .as("with the keys")
                .isZero();
        for (Cast one : counted) {
            BallotCheck.Found found = InTerritory.call(town.id(), () -> check.find(ended, one.receipt()));
            assertThat(found.state()).isEqualTo(BallotCheck.State.IN_LOG);
            assertThat(found.marks()).as("it says what it said").isPresent();
        }
        assertThat(InTerritory.<Long, RuntimeException>call(town.id(), () -> votes.countVoters(ended))).as("nobody who was refused has signed the roll").isEqualTo(counted.size() + 1L);
        assertThat(wrong(download(town, ended, scratch.resolve("public")))).isEmpty();
        assertThat(InTerritory.call(town.id(), () -> files.result(ended)).election().ballots()).isEqualTo(counted.size() + 1);
    }

    @Test
    void changesOnlyWhileItIsOpenAndOnlyWhatCanChange() throws Exception {
        Vote coming = freeze(town, Instant.now().plusSeconds(600), Instant.now().plusSeconds(1200));
        assertThatThrownBy(() -> withdraw(coming, "P0")).isInstanceOf(Refusal.class);
        Territory other = aTerritory();
        town = other;
        Vote vote = open(other, Instant.now().plusSeconds(4));
        withdraw(vote, "P0");
        assertThatThrownBy(() -> withdraw(vote, "P0")).as("withdrawn for good").isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> withdraw(vote, "P9")).isInstanceOf(Refusal.class);
        for (String project : List.of("P1", "P2", "P3")) {
            withdraw(vote, project);
        }
        assertThatThrownBy(() -> withdraw(vote, "P4")).as("nothing would be left to vote on").isInstanceOf(Refusal.class);
        end(other, vote);
        assertThatThrownBy(() -> withdraw(vote, "P4")).isInstanceOfSatisfying(
                Refusal.class, refused -> assertThat(refused.messageKey()).isEqualTo("ballot.refused.closed"));
    }

    @Test
    void isFoundOutWhoeverHasTheDatabase() throws Exception {
        for (String attack : List.of(
                "update ballot.change set words = replace(words, 'vendu', 'pollué') where vote_id = ?",
                "delete from ballot.change where vote_id = ?",
                "insert into ballot.change (territory_id, vote_id, leaf, words) select territory_id, vote_id, 2, replace(replace(words, '\"leaf\":1', '\"leaf\":2'), 'P0', 'P3') from ballot.change where vote_id = ?")) {
            town = aTerritory();
            Vote vote = open(town, Instant.now().plusSeconds(2));
            withdraw(vote, "P0");
            cast(town, again(town, vote), voter("lea"), VoteChannel.WEB, 1);
            superuser().sql(attack).param(vote.id()).update();
            Vote ended = end(town, vote);
            Path folder = download(town, ended, Files.createDirectory(scratch.resolve("attack-" + town.slug())));
            assertThat(wrong(folder)).as(attack).contains("change.other");
        }
    }

    @Test
    void staysAsItWasWritten() {
        Vote vote = open(town, Instant.now().plusSeconds(600));
        withdraw(vote, "P0");
        for (String act : List.of("update ballot.change set words = ''", "delete from ballot.change")) {
            assertThatThrownBy(() -> InTerritory.run(town.id(), () -> application.sql(act).update())).as("the application may not").isInstanceOf(Exception.class);
        }
    }
}
