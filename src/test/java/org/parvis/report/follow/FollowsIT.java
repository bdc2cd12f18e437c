package org.parvis.report.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.messaging.EmailAddress;
import org.parvis.report.NewReport;
import org.parvis.report.ReportingTown;
import org.parvis.report.Reports;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.ParvisIT;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class FollowsIT extends ParvisIT {

    private static final EmailAddress KARIM = new EmailAddress("karim@exemple.fr");
    private static final int THREADS = 64;

    @Autowired
    private Follows follows;

    @Autowired
    private FollowRounds rounds;

    @Autowired
    private Reports reports;

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Territory town;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
    }

    @Test
    void followsOnceHoweverManyAskAtTheSameTime() throws Exception {
        FollowSubject subject = new FollowSubject.OneReport(UUID.randomUUID());
        UUID account = UUID.randomUUID();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> all = IntStream.range(0, THREADS)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> {
                        start.await();
                        in(town, () -> {
                            follows.followAs(account, subject, Rhythm.AT_ONCE, Locale.FRENCH);
                            follows.ask(subject, KARIM, Rhythm.AT_ONCE, Locale.FRENCH);
                        });
                        return null;
                    }))
                    .toList();
            start.countDown();
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void writesOneDigestForEverythingOneFollowsAndNoneWhenNothingHappened() {
        confirmed(new FollowSubject.OfCategory("proprete"), Rhythm.DAILY);
        confirmed(new FollowSubject.Everything(), Rhythm.DAILY);
        int before = mailbox.list(town, KARIM.value()).size();
        digestTomorrow();
        assertThat(mailbox.list(town, KARIM.value())).as("nothing happened").hasSize(before);
        in(town, () -> reports.submit(NewReport.of("salete", "Trottoir sale devant la gare.", ReportingTown.TOWN_HALL)));
        digestTomorrow();
        assertThat(mailbox.list(town, KARIM.value())).hasSize(before + 1);
        assertThat(mailbox.list(town, KARIM.value()).getFirst()).contains("Trottoir sale devant la gare");
        in(town, () -> transaction.executeWithoutResult(status -> rounds.sendDigests()));
        assertThat(mailbox.list(town, KARIM.value())).as("once a day").hasSize(before + 1);
        String stop = mailbox.latestLink(town, KARIM.value(), "/abonnements/desinscription?token=");
        post(town, "/abonnements/desinscription", stop.substring(stop.indexOf("token=")));
        assertThat(rows()).as("the message's link ends all that the message is about").isZero();
    }

    @Test
    void tellsAtOnceOfWhatIsNewInADistrict() {
        confirmed(new FollowSubject.InDistrict("quartier:E"), Rhythm.AT_ONCE);
        in(town, () -> reports.submit(NewReport.of("salete", "Trottoir sale à l’est.", ReportingTown.TOWN_HALL)));
        in(town, () -> reports.submit(NewReport.of("salete", "Trottoir sale à l’ouest.", ReportingTown.WEST)));
        in(town, () -> transaction.executeWithoutResult(status -> rounds.tellOfNew()));
        String mail = mailbox.list(town, KARIM.value()).getFirst();
        assertThat(mail).contains("Trottoir sale à l’est").doesNotContain("ouest");
        int told = mailbox.list(town, KARIM.value()).size();
        in(town, () -> transaction.executeWithoutResult(status -> rounds.tellOfNew()));
        assertThat(mailbox.list(town, KARIM.value())).hasSize(told);
    }

    private void confirmed(FollowSubject subject, Rhythm rhythm) {
        in(town, () -> follows.ask(subject, KARIM, rhythm, Locale.FRENCH));
        String link = mailbox.latestLink(town, KARIM.value(), "/abonnements/confirmer?token=");
        in(town, () -> follows.confirm(link.substring(link.indexOf('=') + 1)));
    }

    /** As if the last message had gone out yesterday. */
    private void digestTomorrow() {
        in(town, () -> transaction.executeWithoutResult(status -> {
            jdbc.sql("update report.follow set told_until = ? where territory_id = ?")
                    .params(Timestamp.from(Instant.now().minus(1, ChronoUnit.DAYS)), town.id())
                    .update();
            rounds.sendDigests();
        }));
    }

    private int rows() {
        return InTerritory.<Integer, RuntimeException>call(
                town.id(),
                () -> jdbc.sql("select count(*) from report.follow where territory_id = ?")
                        .param(town.id())
                        .query(Integer.class)
                        .single());
    }
}
