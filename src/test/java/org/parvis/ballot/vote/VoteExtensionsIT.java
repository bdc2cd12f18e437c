package org.parvis.ballot.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.ballot.proof.Extension;
import org.parvis.ballot.proof.Finding;
import org.parvis.ballot.proof.OutageRule;
import org.parvis.ballot.proof.Verification;
import org.parvis.ballot.proof.VoteTerms;
import org.parvis.ballot.vote.VoteExtensions.Wish;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Closings are put off while people vote, by decision and by the rule for outages: no ballot is lost, no vote is counted too early. */
class VoteExtensionsIT extends TownThatVotes {

    @TempDir
    private Path scratch;

    @Autowired
    private VoteExtensions extensions;

    @Autowired
    private VotePulse pulse;

    @Autowired
    private VoteStore store;

    @Autowired
    private PulseStore pulses;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient application;

    private Territory town;

    @BeforeEach
    void build() {
        town = aTerritory();
    }

    private static Instant seconds(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }

    private Vote open(Duration lasts) {
        return again(town, open(town, seconds(Instant.now().plus(lasts))));
    }

    /** One whose rule gives back at most two hours after outages of more than ten minutes. */
    private Vote withRule(Instant closes) {
        return withRule(closes, Duration.ofSeconds(1));
    }

    private Vote withRule(Instant closes, Duration interval) {
        Instant opens = seconds(Instant.now().minus(Duration.ofDays(1)));
        VoteTerms plain = open(aTerritory(), closes).terms();
        VoteTerms terms = new VoteTerms(
                "panne", plain.title(), plain.kind(), plain.currency(), plain.decimals(), plain.envelope(), plain.projects(), plain.limits(),
                plain.rule(), "", plain.eligibility(), "", opens.toString(), closes.toString(), "", List.of())
                .with(new OutageRule(10, 2));
        return InTerritory.call(town.id(), () -> votes.freeze(terms, "vote.ville.example", opens, closes, interval));
    }

    private Extension extend(Vote vote, Instant closes) {
        Wish wish = new Wish(closes, vote.closesAt(), "La salle a pris l’eau.", "La maire", Optional.empty());
        return InTerritory.call(town.id(), () -> extensions.make(vote, wish));
    }

    /** As if nobody had noted anything since then, and this process had just started. */
    private void silence(Vote vote, Duration since) {
        superuser().sql("update ballot.pulse set beat_at = ? where vote_id = ?").params(Timestamp.from(Instant.now().minus(since)), vote.id()).update();
    }

    private VotePulse restarted() {
        return new VotePulse(store, pulses, extensions, transaction);
    }

    private static List<String> wrong(Path folder) throws Exception {
        return Verification.of(folder, List.of()).stream().filter(finding -> !finding.right()).map(Finding::key).toList();
    }

    @Test
    void takesBallotsUntilTheNewClosingAndCountsThemAll() throws Exception {
        Vote vote = open(Duration.ofSeconds(4));
        Cast early = cast(town, vote, voter("lea"), VoteChannel.WEB, 1);
        Extension extension = extend(vote, vote.closesAt().plusSeconds(5));
        assertThat(extension.leaf()).isEqualTo(1);
        Thread.sleep(Math.max(0, Duration.between(Instant.now(), vote.closesAt()).toMillis()) + 100);
        in(town, keeping::end);
        Vote later = again(town, vote);
        assertThat(later.closedAt()).as("not at the former closing").isNull();
        in(town, keeping::keep);
        assertThat(InTerritory.call(town.id(), () -> check.find(later, early.receipt())).state()).as("in the log by the closing that its receipt names").isEqualTo(BallotCheck.State.IN_LOG);
        Cast late = cast(town, later, voter("karim"), VoteChannel.WEB, 2);
        Vote ended = end(town, later);
        assertThat(ended.publishedAt()).isNotNull();
        assertThatThrownBy(() -> cast(town, later, voter("nadia"), VoteChannel.WEB, 2)).isInstanceOf(Refusal.class);
        for (Cast one : List.of(early, late)) {
            assertThat(InTerritory.call(town.id(), () -> check.find(ended, one.receipt())).state()).isEqualTo(BallotCheck.State.IN_LOG);
        }
        assertThat(InTerritory.call(town.id(), () -> files.result(ended)).election().ballots()).isEqualTo(2);
        assertThat(wrong(download(town, ended, scratch.resolve("public")))).isEmpty();
        assertThatThrownBy(() -> extend(ended, ended.closesAt().plusSeconds(60))).isInstanceOf(Refusal.class);
    }

    @Test
    void isPutOffOnceByTwoWhoDoItAtOnceAndNeverShortened() throws Exception {
        Vote vote = open(Duration.ofMinutes(10));
        assertThatThrownBy(() -> extend(vote, vote.closesAt())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> extend(vote, vote.closesAt().minusSeconds(60))).isInstanceOf(Refusal.class);
        List<Callable<Boolean>> tries = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            Instant closes = vote.closesAt().plusSeconds(60L * i);
            tries.add(() -> {
                try {
                    extend(vote, closes);
                    return true;
                } catch (Refusal refused) {
                    assertThat(refused.messageKey()).isEqualTo("ballot.refused.extension.meanwhile");
                    return false;
                }
            });
        }
        int done = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Boolean> one : threads.invokeAll(tries)) {
                done += one.get() ? 1 : 0;
            }
        }
        assertThat(done).isEqualTo(1);
        assertThat(again(town, vote).course().extensions().list()).hasSize(1);
        Vote coming = freeze(aTerritory(), Instant.now().plusSeconds(600), Instant.now().plusSeconds(1200));
        assertThatThrownBy(() -> extend(coming, coming.closesAt().plusSeconds(60))).isInstanceOf(RuntimeException.class);
        for (String act : List.of(
                "update ballot.vote set closes_at = closes_at + interval '1 hour'", "update ballot.extension set words = ''", "delete from ballot.extension",
                "delete from ballot.outage")) {
            assertThatThrownBy(() -> InTerritory.run(town.id(), () -> application.sql(act).update())).as("the application may not").isInstanceOf(Exception.class);
        }
        boolean shortened = InTerritory.call(town.id(), () -> application.sql("select ballot.put_off(?, clock_timestamp())").param(vote.id()).query(Boolean.class).single());
        assertThat(shortened).isFalse();
    }

    @Test
    void theRuleGivesBackWhatAnOutageTookOnce() throws Exception {
        Vote vote = withRule(seconds(Instant.now().plus(Duration.ofMinutes(10))));
        silence(vote, Duration.ofMinutes(4));
        in(town, pulse::beat);
        assertThat(InTerritory.call(town.id(), () -> pulse.outages(vote))).as("a restart").isEmpty();
        silence(vote, Duration.ofMinutes(9));
        in(town, restarted()::beat);
        assertThat(InTerritory.call(town.id(), () -> pulse.outages(vote))).as("told, and too short for the rule").hasSize(1);
        assertThat(again(town, vote).closesAt()).isEqualTo(vote.closesAt());
        silence(vote, Duration.ofMinutes(50));
        List<Callable<Void>> nodes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            VotePulse node = restarted();
            nodes.add(() -> {
                in(town, node::beat);
                return null;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Void> one : threads.invokeAll(nodes)) {
                one.get();
            }
        }
        Vote later = again(town, vote);
        assertThat(later.course().extensions().list()).as("several nodes, one extension").hasSize(1);
        assertThat(later.closesAt()).isEqualTo(vote.closesAt().plus(Duration.ofHours(1)));
        assertThat(later.course().extensions().list().getFirst().isByRule()).isTrue();
        silence(vote, Duration.ofHours(3));
        in(town, restarted()::beat);
        assertThat(again(town, vote).closesAt()).as("what was given back is not given back twice").isEqualTo(later.closesAt());
        superuser().sql("update ballot.vote set closes_at = clock_timestamp() where id = ?").param(vote.id()).update();
        Vote ended = end(town, again(town, vote));
        assertThat(wrong(download(town, ended, scratch.resolve("public")))).isEmpty();
    }

    /** In a small vote a ballot that is alone waits for the closing: the one that its receipt names, not the one that came after. */
    @Test
    void aReceiptKeepsWhatItPromised() throws Exception {
        Vote vote = withRule(seconds(Instant.now().plusSeconds(4)), Duration.ofMinutes(30));
        Cast alone = cast(town, vote, voter("lea"), VoteChannel.WEB, 1);
        extend(vote, vote.closesAt().plusSeconds(600));
        in(town, keeping::keep);
        Vote later = again(town, vote);
        assertThat(InTerritory.call(town.id(), () -> check.find(later, alone.receipt())).state()).as("it waits").isNotEqualTo(BallotCheck.State.IN_LOG);
        Thread.sleep(Math.max(0, Duration.between(Instant.now(), vote.closesAt()).toMillis()) + 100);
        in(town, keeping::keep);
        assertThat(InTerritory.call(town.id(), () -> check.find(later, alone.receipt())).state()).isEqualTo(BallotCheck.State.IN_LOG);
    }

    /** Whoever sets the clock makes no outage: this machine knows how long it was. */
    @Test
    void aClockThatIsSetIsNoOutage() {
        Instant last = Instant.parse("2026-11-30T10:00:00Z");
        Instant now = last.plus(Duration.ofMinutes(61));
        Optional<VotePulse.Seen> seen = Optional.of(new VotePulse.Seen(last, 0));
        assertThat(VotePulse.set(last, now, seen, Duration.ofMinutes(1).toNanos())).as("a minute went by here").isEqualTo(Duration.ofHours(1));
        assertThat(VotePulse.set(last, now, seen, Duration.ofMinutes(11).toNanos())).as("set, and away").isEqualTo(Duration.ofMinutes(50));
        assertThat(VotePulse.set(last, now, seen, Duration.ofMinutes(61).toNanos())).isZero();
        assertThat(VotePulse.set(last, now, seen, Duration.ofMinutes(90).toNanos())).as("set back").isZero();
        assertThat(VotePulse.set(last, now, Optional.empty(), 0)).as("a process that has just started cannot know").isZero();
        Optional<VotePulse.Seen> longAgo = Optional.of(new VotePulse.Seen(last.minus(Duration.ofMinutes(30)), 0));
        assertThat(VotePulse.set(last, now, longAgo, Duration.ofMinutes(31).toNanos())).as("another node noted it last").isEqualTo(Duration.ofHours(1));
        Optional<VotePulse.Seen> otherDay = Optional.of(new VotePulse.Seen(last.minus(Duration.ofDays(1)), 0));
        assertThat(VotePulse.set(last, now, otherDay, Duration.ofMinutes(31).toNanos())).as("it may have been set before the gap").isZero();
    }

    /** It was over, nobody had counted it: what comes back first looks for what was missed. */
    @Test
    void anOutageAcrossTheClosingGivesTimeBackFromItsEnd() throws Exception {
        Vote vote = withRule(seconds(Instant.now().plusSeconds(2)));
        cast(town, vote, voter("lea"), VoteChannel.WEB, 1);
        Thread.sleep(Math.max(0, Duration.between(Instant.now(), vote.closesAt()).toMillis()) + 100);
        silence(vote, Duration.ofMinutes(40));
        in(town, keeping::end);
        Vote later = again(town, vote);
        assertThat(later.closedAt()).isNull();
        assertThat(later.closesAt()).isAfter(Instant.now().plus(Duration.ofMinutes(59))).isBefore(Instant.now().plus(Duration.ofMinutes(62)));
        assertThat(later.stage(Instant.now())).isEqualTo(Vote.Stage.OPEN);
        Cast late = cast(town, later, voter("karim"), VoteChannel.WEB, 2);
        in(town, keeping::end);
        assertThat(again(town, vote).closedAt()).as("once").isNull();
        superuser().sql("update ballot.vote set closes_at = clock_timestamp() where id = ?").param(vote.id()).update();
        Vote ended = end(town, again(town, vote));
        assertThat(ended.publishedAt()).isNotNull();
        assertThat(InTerritory.call(town.id(), () -> check.find(ended, late.receipt())).state()).isEqualTo(BallotCheck.State.IN_LOG);
        assertThat(wrong(download(town, ended, scratch.resolve("public")))).isEmpty();
    }

    @Test
    void withoutARuleAnOutageIsToldAndTheVoteEnds() throws Exception {
        Vote vote = open(Duration.ofSeconds(2));
        silence(vote, Duration.ofMinutes(40));
        Vote ended = end(town, vote);
        assertThat(ended.publishedAt()).isNotNull();
        assertThat(InTerritory.call(town.id(), () -> pulse.outages(ended))).hasSize(1);
        assertThat(ended.course().extensions().list()).isEmpty();
        assertThat(wrong(download(town, ended, scratch.resolve("public")))).isEmpty();
    }

    @Test
    void isFoundOutWhoeverHasTheDatabase() throws Exception {
        for (String attack : List.of(
                "update ballot.extension set words = replace(words, 'eau', 'air') where vote_id = ?",
                "delete from ballot.extension where vote_id = ?",
                "insert into ballot.extension (territory_id, vote_id, leaf, words) select territory_id, vote_id, 2, replace(words, '\"leaf\":1', '\"leaf\":2') from ballot.extension where vote_id = ?")) {
            town = aTerritory();
            Vote vote = open(Duration.ofSeconds(2));
            extend(vote, vote.closesAt().plusSeconds(1));
            cast(town, again(town, vote), voter("lea"), VoteChannel.WEB, 1);
            superuser().sql(attack).param(vote.id()).update();
            Vote ended = end(town, again(town, vote));
            Path folder = download(town, ended, Files.createDirectory(scratch.resolve("attack-" + town.slug())));
            assertThat(wrong(folder)).as(attack).contains("extension.other");
        }
    }
}
