package org.parvis.report.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseActs;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.Signatory;
import org.parvis.messaging.EmailAddress;
import org.parvis.report.NewReport;
import org.parvis.report.ReportingTown;
import org.parvis.report.Reports;
import org.parvis.report.SubmittedReport;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An address that follows without account is forgotten once there is nothing more to tell it. */
class FollowRetentionIT extends ParvisIT {

    private static final EmailAddress AWA = new EmailAddress("awa@exemple.fr");
    private static final EmailAddress JO = new EmailAddress("jo@exemple.fr");
    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    private FollowRetention retention;

    @Autowired
    private Follows follows;

    @Autowired
    private Reports reports;

    @Autowired
    private CaseActs acts;

    @Autowired
    private Departments departments;

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private JdbcClient jdbc;

    private final Actor nadia = Actor.agent(UUID.randomUUID(), "Nadia B.");
    private Territory town;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
    }

    @Test
    void forgetsTheAddressMonthsAfterTheEndOfTheReport() {
        SubmittedReport lamp = sent(town);
        follow(town, ofReport(lamp), AWA);
        close(town, lamp);
        Instant closed = Instant.now();
        String stop = mailbox.latestLink(town, AWA.value(), "/abonnements/confirmer?token=");
        forget(town, months(closed, 24).minus(HOUR));
        assertThat(addresses(town)).containsExactly(AWA.value());
        forget(town, months(closed, 24).plus(HOUR));
        assertThat(addresses(town)).isEmpty();
        assertThat(links(town)).as("links in its messages").isZero();
        assertThat(get(town, stop.substring(stop.indexOf("/abonnements"))).statusCode()).isEqualTo(404);
        forget(town, months(closed, 24).plus(HOUR));
    }

    @Test
    void keepsWhoeverMayStillHearOfTheReport() {
        SubmittedReport open = sent(town);
        SubmittedReport reopened = sent(town);
        follow(town, ofReport(open), AWA);
        follow(town, ofReport(reopened), JO);
        close(town, reopened);
        in(town, () -> acts.reopen(reopened.caseId(), "Toujours éteint.", Actor.requester()));
        forget(town, months(Instant.now(), 60));
        assertThat(addresses(town)).containsExactly(AWA.value(), JO.value());
    }

    @Test
    void keepsWhoeverFollowsADuplicateUntilTheOriginalHasEndedToo() {
        SubmittedReport original = sent(town);
        SubmittedReport second = sent(town);
        follow(town, ofReport(second), AWA);
        in(town, () -> acts.decide(second.caseId(), DecisionDraft.duplicateOf(original.caseId(), "C’est la même lampe."), nadia));
        forget(town, months(Instant.now(), 60));
        assertThat(addresses(town)).containsExactly(AWA.value());
        close(town, original);
        forget(town, months(Instant.now(), 25));
        assertThat(addresses(town)).isEmpty();
    }

    @Test
    void forgetsWhoeverFollowsWhatWentToAnotherBody() {
        SubmittedReport lamp = sent(town);
        follow(town, ofReport(lamp), AWA);
        in(town, () -> acts.decide(
                lamp.caseId(),
                DecisionDraft.forwarded(departments.find("gaz").orElseThrow().id(), "C’est une conduite de gaz."),
                nadia));
        forget(town, months(Instant.now(), 25));
        assertThat(addresses(town)).isEmpty();
    }

    @Test
    void countsFromTheWishOfWhoeverFollowedOnlyAfterTheEnd() {
        SubmittedReport lamp = sent(town);
        close(town, lamp);
        follow(town, ofReport(lamp), AWA);
        Instant wished = months(Instant.now(), 20);
        in(town, () -> jdbc.sql("update report.follow set confirmed_at = ? where territory_id = ?")
                .params(Timestamp.from(wished), town.id())
                .update());
        forget(town, months(wished, 24).minus(HOUR));
        assertThat(addresses(town)).containsExactly(AWA.value());
        forget(town, months(wished, 24).plus(HOUR));
        assertThat(addresses(town)).isEmpty();
    }

    @Test
    void leavesAreasAccountsAndOtherTerritoriesAlone() {
        Territory elsewhere = ReportingTown.create(imports, territories);
        SubmittedReport abroad = sent(elsewhere);
        follow(elsewhere, ofReport(abroad), AWA);
        close(elsewhere, abroad);
        SubmittedReport lamp = sent(town);
        Person resident = aResident(town);
        in(town, () -> follows.followAs(resident.id(), ofReport(lamp), Rhythm.AT_ONCE, Locale.FRENCH));
        List.of(new FollowSubject.OfCategory("salete"), new FollowSubject.InDistrict("quartier:E"), new FollowSubject.Everything())
                .forEach(area -> follow(town, area, AWA));
        follow(town, ofReport(lamp), AWA);
        close(town, lamp);
        forget(town, months(Instant.now(), 60));
        assertThat(subjects()).containsExactly("all", "category:salete", "district:quartier:E", "report:" + lamp.id());
        assertThat(addresses(elsewhere)).containsExactly(AWA.value());
    }

    @Test
    void lastsAsLongAsTheTerritorysFileSaysAndSaysSo() {
        Territory quick = ReportingTown.create(imports, territories, "retention: {contacts: 6}\n");
        SubmittedReport lamp = sent(quick);
        follow(quick, ofReport(lamp), AWA);
        close(quick, lamp);
        forget(quick, months(Instant.now(), 5));
        assertThat(addresses(quick)).containsExactly(AWA.value());
        forget(quick, months(Instant.now(), 7));
        assertThat(addresses(quick)).isEmpty();
        assertThat(get(quick, "/vie-privee").body())
                .contains("Un signalement\u00a0: 6\u00a0mois après sa clôture")
                .contains("Une adresse que personne ne confirme\u00a0: 7\u00a0jours");
        assertThat(get(quick, "/vie-privee?lang=en").body())
                .contains("One report: 6 months after it is closed")
                .contains("An address that nobody confirms: 7 days");
        assertThat(get(town, "/vie-privee").body()).contains("Un signalement\u00a0: 24\u00a0mois après sa clôture");
    }

    @Test
    void forgetsAddressesThatNeverConfirmed() {
        in(town, () -> follows.ask(new FollowSubject.Everything(), AWA, Rhythm.DAILY, Locale.FRENCH));
        Instant asked = Instant.now();
        forget(town, asked.plus(Duration.ofDays(7)).minus(HOUR));
        assertThat(addresses(town)).containsExactly(AWA.value());
        forget(town, asked.plus(Duration.ofDays(7)).plus(HOUR));
        assertThat(addresses(town)).isEmpty();
    }

    @Test
    void goesThroughAllOfThemInParts() {
        SubmittedReport open = sent(town);
        SubmittedReport lamp = sent(town);
        followBy(FollowStore.PAGE + 5, open, "o");
        followBy(2 * FollowStore.PAGE + 5, lamp, "l");
        close(town, lamp);
        forget(town, months(Instant.now(), 25));
        assertThat(addresses(town)).hasSize(FollowStore.PAGE + 5).allMatch(address -> address.startsWith("o"));
    }

    private void followBy(int many, SubmittedReport report, String prefix) {
        in(town, () -> jdbc.sql("""
                insert into report.follow (territory_id, id, subject, email, rhythm, language, created_at, confirmed_at,
                    told_until)
                select ?, gen_random_uuid(), ?, ? || n || '@exemple.fr', 'DAILY', 'fr', now(), now(), now()
                from generate_series(1, ?) as n
                """)
                .params(town.id(), ofReport(report).word(), prefix, many)
                .update());
    }

    private SubmittedReport sent(Territory where) {
        return InTerritory.<SubmittedReport, RuntimeException>call(
                where.id(),
                () -> reports.submit(NewReport.of("salete", "Sac éventré devant la mairie.", ReportingTown.TOWN_HALL)));
    }

    private void close(Territory where, SubmittedReport report) {
        in(where, () -> acts.decide(
                report.caseId(),
                DecisionDraft.resolved("C’est fait.").signedBy(new Signatory("Nadia B.", "service voirie")),
                nadia));
    }

    private void follow(Territory where, FollowSubject subject, EmailAddress by) {
        in(where, () -> follows.ask(subject, by, Rhythm.DAILY, Locale.FRENCH));
        String link = mailbox.latestLink(where, by.value(), "/abonnements/confirmer?token=");
        in(where, () -> follows.confirm(link.substring(link.indexOf('=') + 1)));
    }

    private void forget(Territory where, Instant now) {
        in(where, () -> retention.forget(now));
    }

    private List<String> addresses(Territory where) {
        return list(where, "select email from report.follow where email is not null and territory_id = ? order by email");
    }

    private List<String> subjects() {
        return list(town, "select subject from report.follow where territory_id = ? order by subject");
    }

    private int links(Territory where) {
        return list(where, "select hash from report.follow_link where territory_id = ?").size();
    }

    private List<String> list(Territory where, String sql) {
        return InTerritory.<List<String>, RuntimeException>call(
                where.id(), () -> jdbc.sql(sql).param(where.id()).query(String.class).list());
    }

    private static FollowSubject ofReport(SubmittedReport report) {
        return new FollowSubject.OneReport(report.id());
    }

    private static Instant months(Instant from, int months) {
        return from.atZone(ZoneId.of("Europe/Paris")).plusMonths(months).toInstant();
    }
}
