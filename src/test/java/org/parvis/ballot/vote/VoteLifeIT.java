package org.parvis.ballot.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.ballot.proof.Checkpoint;
import org.parvis.ballot.proof.Finding;
import org.parvis.ballot.proof.NoteKey;
import org.parvis.ballot.proof.Publication;
import org.parvis.ballot.proof.SignedNote;
import org.parvis.ballot.proof.Verification;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.territory.Territory;

/** The life of a vote, from its frozen rule to a result that two verifiers find right. */
class VoteLifeIT extends TownThatVotes {

    @TempDir
    private Path scratch;

    private Territory town;

    @BeforeEach
    void build() {
        town = aTerritory();
    }

    private static int python(Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("python3", Path.of("verifier/verify.py").toAbsolutePath().toString(), folder.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    @Test
    void isVotedInCheckedClosedAndFoundRightByBothVerifiers() throws Exception {
        Vote vote = open(town, Instant.now().plusSeconds(6));
        Cast lea = cast(town, vote, voter("lea"), VoteChannel.WEB, 0, 1);
        Cast changed = cast(town, vote, voter("lea"), VoteChannel.WEB, 0, 2);
        Cast karim = cast(town, vote, voter("karim"), VoteChannel.COUNTER, 0);
        assertThat(changed.version()).as("the last one counts").isEqualTo(2);
        assertThat(find(vote, changed).state()).as("not in the log yet").isEqualTo(BallotCheck.State.WAITING);
        in(town, keeping::keep);
        Thread.sleep(1_100);
        in(town, keeping::keep);
        BallotCheck.Found first = find(vote, lea);
        assertThat(first.state()).isEqualTo(BallotCheck.State.IN_LOG);
        assertThat(first.isReplaced()).isTrue();
        assertThat(find(vote, changed).isReplaced()).isFalse();
        SignedNote checkpoint = SignedNote.parseAll(Objects.requireNonNull(first.checkpoint())).getFirst();
        assertThat(NoteKey.parse(vote.terms().logKey()).hasSigned(checkpoint)).isTrue();
        assertThat(Objects.requireNonNull(first.proof())
                        .shows(Objects.requireNonNull(first.leaf()).getBytes(StandardCharsets.UTF_8), Checkpoint.of(checkpoint).root()))
                .isTrue();
        assertThat(first.marks()).as("nobody sees choices before the closing").isEmpty();

        Vote ended = end(town, vote);
        assertThat(ended.stage(Instant.now())).isEqualTo(Vote.Stage.PUBLISHED);
        assertThat(find(ended, changed).marks()).contains(marks(0, 2));
        assertThat(find(ended, lea).marks()).isEmpty();
        Publication result = InTerritory.call(town.id(), () -> files.result(ended));
        assertThat(result.outcome().winners()).containsExactly(0, 2);
        assertThat(result.election().ballots()).isEqualTo(2);
        Path folder = download(town, ended, scratch.resolve("public"));
        assertThat(Verification.of(folder, List.of())).allMatch(Finding::right);
        assertThat(python(folder)).isZero();
        assertThat(karim.receipt().code()).matches("([0-9A-Z]{5}-){6}[0-9A-Z]{5}");
    }

    private BallotCheck.Found find(Vote vote, Cast cast) {
        Receipt typed = Receipt.parse(cast.receipt().code().toLowerCase(Locale.ROOT)).orElseThrow();
        return InTerritory.call(town.id(), () -> check.find(vote, typed));
    }

    @Test
    void writesLargeFilesInPartsAndWhole() throws Exception {
        Vote vote = open(town, Instant.now().plusSeconds(1));
        cast(town, vote, voter("lea"), VoteChannel.WEB, 0);
        Vote ended = end(town, vote);
        superuser().sql("""
                        insert into ballot.leaf (territory_id, vote_id, position, leaf)
                        select territory_id, vote_id, last + n, 'invented ' || n
                        from (select territory_id, vote_id, max(position) as last from ballot.leaf where vote_id = ? group by 1, 2), generate_series(1, 12000) n
                        """)
                .param(vote.id())
                .update();
        superuser().sql("""
                        insert into ballot.checkpoint (territory_id, vote_id, size, at, note, parts)
                        select territory_id, vote_id, last + n, now(), 'invented ' || n || chr(10), '{}'
                        from (select territory_id, vote_id, max(size) as last from ballot.checkpoint where vote_id = ? group by 1, 2), generate_series(1, 6000) n
                        """)
                .param(vote.id())
                .update();
        superuser().sql("update ballot.published_file set bytes = decode(repeat('00ff41', 1000000), 'hex') where vote_id = ? and name = 'bulletins.csv'")
                .param(vote.id())
                .update();

        assertThat(new String(bytes(town, ended, "log.txt"), StandardCharsets.UTF_8).lines()).hasSizeGreaterThan(12_000).doesNotHaveDuplicates().endsWith("invented 12000");
        assertThat(new String(bytes(town, ended, "checkpoints.txt"), StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("invented")))
                .hasSize(6_000)
                .doesNotHaveDuplicates();
        byte[] ballots = bytes(town, ended, "bulletins.csv");
        assertThat(ballots).hasSize(3_000_000);
        assertThat(Arrays.copyOfRange(ballots, 2_999_997, 3_000_000)).containsExactly(0x00, 0xff, 0x41);
    }

    @Test
    void isLookedAfterUntilItIsPublished() throws Exception {
        assertThat(keeping.territories()).doesNotContain(town.id());
        Vote vote = open(town, Instant.now().plusMillis(300));
        assertThat(keeping.territories()).contains(town.id());
        end(town, vote);
        assertThat(keeping.territories()).doesNotContain(town.id());
    }

    @Test
    void takesNothingBeforeItOpensNorAfterItCloses() throws Exception {
        Vote coming = freeze(town, Instant.now().plusSeconds(600), Instant.now().plusSeconds(1200));
        assertThatThrownBy(() -> cast(town, coming, voter("lea"), VoteChannel.WEB, 0)).isInstanceOf(Refusal.class);
        assertThat(InTerritory.<Long, RuntimeException>call(town.id(), () -> votes.countVoters(coming))).as("nor does anybody come onto the roll").isZero();
        Territory other = aTerritory();
        Instant closing = Instant.now().plusSeconds(3);
        Vote brief = open(other, closing);
        cast(other, brief, voter("lea"), VoteChannel.WEB, 0);
        Thread.sleep(Duration.between(Instant.now(), closing.plusMillis(100)));
        assertThatThrownBy(() -> cast(other, brief, voter("karim"), VoteChannel.WEB, 0))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.messageKey()).isEqualTo("ballot.refused.closed"));
        end(other, brief);
        assertThatThrownBy(() -> cast(other, brief, voter("lea"), VoteChannel.WEB, 1)).isInstanceOf(Refusal.class);
    }

    @Test
    void refusesASecondVoteByAnotherChannelLive() {
        Vote vote = open(town, Instant.now().plusSeconds(600));
        cast(town, vote, voter("karim"), VoteChannel.COUNTER, 0);
        for (VoteChannel channel : VoteChannel.values()) {
            assertThatThrownBy(() -> cast(town, vote, voter("karim"), channel, 1))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.messageKey()).isEqualTo("ballot.refused.voted.COUNTER"));
        }
        cast(town, vote, voter("lea"), VoteChannel.WEB, 0);
        assertThatThrownBy(() -> cast(town, vote, voter("LEA"), VoteChannel.PAPER, 1))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.messageKey()).isEqualTo("ballot.refused.voted.WEB"));
        assertThat(InTerritory.<Long, RuntimeException>call(town.id(), () -> votes.countVoters(vote))).isEqualTo(2);
        assertThat(InTerritory.call(town.id(), () -> votes.channelOf(vote, voter("karim")))).contains(VoteChannel.COUNTER);
    }

    @Test
    void keepsABallotThatIsAloneOutOfTheLogForTwiceTheInterval() throws Exception {
        Vote vote = open(town, Instant.now().plusSeconds(600));
        Cast lea = cast(town, vote, voter("lea"), VoteChannel.WEB, 0);
        in(town, keeping::keep);
        Thread.sleep(1_100);
        in(town, keeping::keep);
        assertThat(find(vote, lea).state()).isEqualTo(BallotCheck.State.WAITING);
        Thread.sleep(1_000);
        in(town, keeping::keep);
        assertThat(find(vote, lea).state()).isEqualTo(BallotCheck.State.IN_LOG);
    }

    @Test
    void tellsVotersAtTheCheckpointAndNotBefore() throws Exception {
        Vote vote = open(town, Instant.now().plusSeconds(600));
        for (String name : List.of("lea", "karim", "awa")) {
            InTerritory.run(town.id(), () -> casting.cast(vote, voter(name), VoteChannel.WEB, marks(0), "tell " + name));
        }
        assertThat(told(vote)).as("with the ballots").containsExactlyInAnyOrder("tell lea", "tell karim", "tell awa");
        in(town, keeping::keep);
        Thread.sleep(1_100);
        in(town, keeping::keep);
        assertThat(told(vote)).as("handed on and forgotten").isEmpty();
    }

    private List<String> told(Vote vote) {
        return superuser().sql("select words from ballot.notice where vote_id = :vote union all select words from ballot.notice_due where vote_id = :vote").param("vote", vote.id()).query(String.class).list().stream().map(one -> secrets.openNotice(vote.id(), one)).toList();
    }

    @Test
    void knowsNothingOfReceiptsOfOtherVotesAndTowns() {
        Vote vote = open(town, Instant.now().plusSeconds(600));
        Cast lea = cast(town, vote, voter("lea"), VoteChannel.WEB, 0);
        Territory other = aTerritory();
        Vote theirs = open(other, Instant.now().plusSeconds(600));
        assertThat(InTerritory.call(other.id(), () -> check.find(theirs, lea.receipt())).state()).isEqualTo(BallotCheck.State.UNKNOWN);
        assertThat(InTerritory.call(other.id(), () -> check.find(vote, lea.receipt())).state()).isEqualTo(BallotCheck.State.UNKNOWN);
        assertThat(InTerritory.call(other.id(), () -> votes.find(vote.id()))).isEmpty();
        String code = lea.receipt().code();
        String wrong = (code.charAt(0) == 'A' ? 'B' : 'A') + code.substring(1);
        assertThat(Receipt.parse(wrong)).as("a slip of the pen is told").isEmpty();
    }
}
