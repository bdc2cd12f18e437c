package org.parvis.report.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseActs;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.Signatory;
import org.parvis.identity.Accounts;
import org.parvis.messaging.EmailAddress;
import org.parvis.report.NewReport;
import org.parvis.report.ReportingTown;
import org.parvis.report.Reports;
import org.parvis.report.SubmittedReport;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.parvis.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class FollowsIT extends ParvisIT {

    private static final EmailAddress KARIM = new EmailAddress("karim@exemple.fr");
    private static final int THREADS = 64;

    @Autowired
    private Follows follows;

    @Autowired
    private AreaNews news;

    @Autowired
    private Digests digests;

    @Autowired
    private CaseActs acts;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Reports reports;

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final Actor nadia = Actor.agent(UUID.randomUUID(), "Nadia B.");
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
        in(town, () -> digests.send(Instant.now()));
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
        tellNews();
        String mail = mailbox.list(town, KARIM.value()).getFirst();
        assertThat(mail).contains("Trottoir sale à l’est").doesNotContain("ouest");
        int told = mailbox.list(town, KARIM.value()).size();
        tellNews();
        assertThat(mailbox.list(town, KARIM.value())).hasSize(told);
    }

    @Test
    void tellsThoseOfAnAreaAtOnceOfAnswersToo() {
        SubmittedReport lamp = sent("Lampe noire devant la mairie.");
        tellNews();
        confirmed(new FollowSubject.InDistrict("quartier:E"), Rhythm.AT_ONCE);
        int before = mails().size();
        in(town, () -> resolve(lamp));
        tellNews();
        assertThat(mails()).hasSize(before + 1);
        assertThat(mails().getFirst()).contains("Lampe noire").contains("Résolu");
        tellNews();
        assertThat(mails()).hasSize(before + 1);
    }

    @Test
    void saysHowManyMoreThereAreAndWhere() {
        confirmed(new FollowSubject.OfCategory("salete"), Rhythm.AT_ONCE);
        in(town, () -> IntStream.range(0, FollowMessages.MOST_LISTED + 3)
                .forEach(i -> reports.submit(NewReport.of("salete", "Papiers gras " + i, ReportingTown.TOWN_HALL))));
        tellNews();
        assertThat(mails().getFirst())
                .contains("Papiers gras 32")
                .doesNotContain("Papiers gras 2\n")
                .contains("Et 3 autres")
                .contains("/signalements?categorie=salete");
    }

    @Test
    void tellsEveryFollowerPageByPage() {
        int many = FollowStore.PAGE + 5;
        in(town, () -> jdbc.sql("""
                insert into report.follow (territory_id, id, subject, email, rhythm, language, created_at, confirmed_at,
                    told_until)
                select ?, gen_random_uuid(), 'all', 'f' || n || '@exemple.fr', 'AT_ONCE', 'fr', now(), now(), now()
                from generate_series(1, ?) as n
                """)
                .params(town.id(), many)
                .update());
        sent("Banc cassé.");
        tellNews();
        assertThat(mailsOf("f%")).isEqualTo(many);
        tellNews();
        assertThat(mailsOf("f%")).isEqualTo(many);
    }

    @Test
    void readsNoFollowersWhileNothingHappens() {
        confirmed(new FollowSubject.Everything(), Rhythm.AT_ONCE);
        in(town, () -> news.tell(Instant.now()));
        assertThat(StatementCounter.count(town, () -> in(town, () -> news.tell(Instant.now().plusSeconds(1)))))
                .as("how far, and what happened")
                .isEqualTo(2);
    }

    @Test
    void tellsDailyFollowersOfADuplicateWhatBecomesOfTheOriginal() {
        SubmittedReport original = sent("Lampe noire devant la mairie.");
        SubmittedReport second = sent("Lampe noire, place de la mairie.");
        confirmed(new FollowSubject.OneReport(second.id()), Rhythm.DAILY);
        in(town, () -> acts.decide(second.caseId(), DecisionDraft.duplicateOf(original.caseId(), "C’est la même lampe."), nadia));
        digestTomorrow();
        in(town, () -> digests.send(Instant.now().plus(1, ChronoUnit.DAYS)));
        int before = mails().size();
        in(town, () -> resolve(original));
        in(town, () -> jdbc.sql("update report.follow set told_until = ? where territory_id = ?")
                .params(Timestamp.from(beforeTheAnswer(original)), town.id())
                .update());
        in(town, () -> digests.send(Instant.now().plus(2, ChronoUnit.DAYS)));
        assertThat(mails()).hasSize(before + 1);
        assertThat(mails().getFirst()).contains("devant la mairie").contains("Résolu");
    }

    @Test
    void namesWhatIsToBeConfirmed() {
        SubmittedReport lamp = sent("Lampe noire devant la mairie.");
        in(town, () -> follows.ask(new FollowSubject.OneReport(lamp.id()), KARIM, Rhythm.AT_ONCE, Locale.FRENCH));
        assertThat(mails().getFirst()).contains("Lampe noire devant la mairie").contains(lamp.number());
        in(town, () -> follows.ask(new FollowSubject.OfCategory("salete"), KARIM, Rhythm.AT_ONCE, Locale.FRENCH));
        assertThat(mails().getFirst()).contains("Rue ou place sale");
    }

    @Test
    void followsTheSameProblemWithTheAccount() {
        SubmittedReport hole = sent("Trottoir cassé devant la mairie.", "trottoir");
        Person resident = aResident(town);
        String draft = location(post(resident, "/signaler", "words=trottoir+cass%C3%A9"))
                .replace("/categorie", "");
        post(resident, draft + "/categorie", "category=trottoir");
        post(resident, draft + "/lieu", "choice=2.2951%3B48.7801%3B%3B1+place+de+la+Mairie");
        assertThat(get(resident, draft + "/proches").body()).contains("avec votre compte").doesNotContain("name=\"email\"");
        String joined = location(post(resident, draft + "/proches", "same=" + hole.number()));
        assertThat(get(resident, joined).body()).contains("/compte/abonnements");
        assertThat(get(resident, "/compte/abonnements").body()).contains("Trottoir cassé devant la mairie");
    }

    @Test
    void belongsToItsAccountInExportDoorAndEnd() throws Exception {
        SubmittedReport lamp = sent("Lampe noire devant la mairie.");
        Person resident = aResident(town);
        Person other = aResident(town);
        post(resident, "/signalements/" + lamp.number() + "/suivre", "rythme=fois");
        post(other, "/signalements/" + lamp.number() + "/suivre", "rythme=fois");
        assertThat(get(resident, "/compte").body()).contains("/compte/abonnements");
        in(town, () -> assertThat(follows.listOf(accounts.get(resident.id()))).hasSize(1));
        assertThat(export(resident)).contains("Lampe noire devant la mairie").contains(lamp.number());
        String foreign = InTerritory.<String, RuntimeException>call(
                town.id(), () -> follows.listOf(accounts.get(other.id())).getFirst().id().toString());
        post(resident, "/compte/abonnements/" + foreign + "/fin", "");
        assertThat(rows()).as("nobody ends what somebody else follows").isEqualTo(2);
        post(resident, "/compte/suppression", "confirmation=oui");
        assertThat(rows()).as("what a closed account followed is gone").isEqualTo(1);
    }

    private SubmittedReport sent(String text) {
        return sent(text, "salete");
    }

    private SubmittedReport sent(String text, String category) {
        return InTerritory.<SubmittedReport, RuntimeException>call(
                town.id(), () -> reports.submit(NewReport.of(category, text, ReportingTown.TOWN_HALL)));
    }

    private void resolve(SubmittedReport report) {
        acts.decide(
                report.caseId(),
                DecisionDraft.resolved("C’est fait.").signedBy(new Signatory("Nadia B.", "service voirie")),
                nadia);
    }

    private Instant beforeTheAnswer(SubmittedReport report) {
        return jdbc.sql("select closed_at from report.report where territory_id = ? and id = ?")
                .params(town.id(), report.id())
                .query((row, n) -> row.getTimestamp("closed_at").toInstant())
                .single()
                .minusMillis(1);
    }

    /** Tells of all that has happened until now. */
    private void tellNews() {
        in(town, () -> news.tell(Instant.now()));
    }

    private List<String> mails() {
        return mailbox.list(town, KARIM.value());
    }

    private int mailsOf(String pattern) {
        return InTerritory.<Integer, RuntimeException>call(
                town.id(),
                () -> jdbc.sql("select count(*) from messaging.message where territory_id = ? and recipient like ?")
                        .params(town.id(), pattern)
                        .query(Integer.class)
                        .single());
    }

    private String export(Person person) throws Exception {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(at(town, "/compte/donnees/export"))
                                .header("Cookie", "parvis=" + person.cookie())
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().equals("donnees.json")) {
                    return new String(entries.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no donnees.json");
    }

    /** Where an answer leads, below the territory's root. */
    private String location(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("/t/" + town.slug()) + 3 + town.slug().length());
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
            digests.send(Instant.now());
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
