package org.parvis.ballot.vote;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.parvis.ballot.proof.VoteTerms;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.BallotLimits;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.tally.Method;
import org.parvis.ballot.tally.Project;
import org.parvis.ballot.tally.SelectionRule;
import org.parvis.ballot.tally.Threshold;
import org.parvis.messaging.EmailAddress;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Tests in a town with a vote among five projects, of which a ballot names up to three. */
abstract class TownThatVotes extends ParvisIT {

    private static final Duration INTERVAL = Duration.ofSeconds(1);

    @Autowired
    protected Votes votes;

    @Autowired
    protected Casting casting;

    @Autowired
    protected VoteKeeping keeping;

    @Autowired
    protected VoteFiles files;

    @Autowired
    protected BallotCheck check;

    @Autowired
    protected VoteSecrets secrets;

    /** One that opened a moment ago and closes at that moment. */
    protected Vote open(Territory town, Instant closes) {
        return freeze(town, Instant.now().minusSeconds(60), closes);
    }

    protected Vote freeze(Territory town, Instant opens, Instant closes) {
        List<Project> projects = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            projects.add(new Project("P" + i, "Projet " + i, 1_000_000L * (i + 1)));
        }
        VoteTerms terms = new VoteTerms(
                "budget", "Un budget pour nos quartiers", BallotKind.APPROVAL, "EUR", 2, 6_000_000, projects,
                BallotLimits.ofProjects(1, 3), SelectionRule.by(Method.GREEDY).withMinScore(Threshold.of(1)), "", "Toute personne qui habite la ville.", "",
                opens.toString(), closes.toString(), "", List.of());
        return InTerritory.call(town.id(), () -> votes.freeze(terms, "vote.ville.example", opens, closes, INTERVAL));
    }

    protected static Voter voter(String name) {
        return Voter.of(new EmailAddress(name + "@habitants.example"));
    }

    protected static List<Mark> marks(int... projects) {
        return Arrays.stream(projects).mapToObj(project -> new Mark(project, 1)).toList();
    }

    protected Cast cast(Territory town, Vote vote, Voter voter, VoteChannel channel, int... projects) {
        return InTerritory.call(town.id(), () -> casting.cast(vote, voter, channel, marks(projects), ""));
    }

    protected Vote again(Territory town, Vote vote) {
        return InTerritory.call(town.id(), () -> votes.find(vote.id()).orElseThrow());
    }

    /** Waits for the vote's end, and does what the job does then. */
    protected Vote end(Territory town, Vote vote) throws InterruptedException {
        Thread.sleep(Math.max(0, Duration.between(Instant.now(), vote.closesAt()).toMillis()) + 50);
        in(town, keeping::end);
        return again(town, vote);
    }

    /** All that is public, in a folder as somebody would download it. */
    protected Path download(Territory town, Vote vote, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String name : Stream.concat(VoteFiles.growing(vote).stream(), VoteFiles.FINAL.stream()).toList()) {
            Files.write(folder.resolve(name), bytes(town, vote, name));
        }
        return folder;
    }

    protected byte[] bytes(Territory town, Vote vote, String name) {
        return InTerritory.call(town.id(), () -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                files.find(vote, name).orElseThrow().writeTo(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        });
    }

    /** What somebody may do who has the database's machine. */
    protected static JdbcClient superuser() {
        return JdbcClient.create(new DriverManagerDataSource(TestDatabase.superuserUrl()));
    }
}
