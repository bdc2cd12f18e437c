package org.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parvis.identity.Accounts;
import org.parvis.identity.Grant;
import org.parvis.report.NewReport;
import org.parvis.report.ReportingTown;
import org.parvis.report.Reports;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.ManyReports;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.parvis.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Public pages are made once for many who ask, and never longer than they are true. */
class KeptPagesIT extends ParvisIT {

    private static final String LIST = "/signalements";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Departments departments;

    @Autowired
    private Reports reports;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void costNothingTheSecondTime() {
        Territory town = withReports(3);
        get(town, LIST);
        assertThat(StatementCounter.count(town, () -> get(town, LIST))).isZero();
    }

    @Test
    void areMadeOnceForManyWhoAskAtTheSameMoment() {
        Territory town = withReports(3);
        get(town, LIST);
        // Again where the two seconds ended in between.
        await().untilAsserted(() -> {
            int forOne = StatementCounter.count(town, () -> {
                write(town);
                get(town, LIST);
            });
            int forMany = StatementCounter.count(town, () -> {
                write(town);
                IntStream.range(0, 16).parallel().forEach(i -> assertThat(get(town, LIST).statusCode()).isEqualTo(200));
            });
            assertThat(forOne).isPositive();
            assertThat(forMany).isEqualTo(forOne);
        });
    }

    private void write(Territory town) {
        in(town, () -> transaction.executeWithoutResult(status -> {}));
    }

    @Test
    void showAtOnceWhatIsWritten() {
        Territory town = withReports(3);
        assertThat(get(town, LIST).body()).contains("S-2026-000002").doesNotContain("S-2026-000009");
        in(town, () -> transaction.executeWithoutResult(status -> jdbc.sql("delete from report.report where number = ?")
                .param("S-2026-000002")
                .update()));
        assertThat(get(town, LIST).body()).contains("S-2026-000001").doesNotContain("S-2026-000002");
    }

    @Test
    void showEachTheirOwnWayIn() {
        Territory town = withReports(1);
        Person resident = aResident(town);
        Person agent = aStaffMember(town, Role.MODERATOR, null);
        for (int time = 0; time < 2; time++) {
            assertThat(get(resident, LIST).body()).contains("S-2026-000000", "/compte").doesNotContain("/bureau", "/connexion");
            assertThat(get(town, LIST).body()).contains("S-2026-000000", "/connexion").doesNotContain("/bureau", "/compte");
            assertThat(get(agent, LIST).body()).contains("S-2026-000000", "/compte", "/bureau").doesNotContain("/connexion");
        }
        assertThat(get(resident, LIST).headers().firstValue("Cache-Control")).hasValue("private, no-store");
    }

    @Test
    void costNothingTheSecondTimeToSomebodyWhoIsLoggedIn() {
        Territory town = withReports(1);
        Person resident = aResident(town);
        get(resident, LIST);
        assertThat(StatementCounter.count(town, () -> get(resident, LIST))).isZero();
    }

    @Test
    void areNotThrownAwayByWhoeverReadsAPageOfTheirOwn() {
        Territory town = withReports(1);
        Person resident = aResident(town);
        int own = StatementCounter.count(town, () -> get(resident, "/compte"));
        int both = StatementCounter.count(town, () -> {
            get(resident, "/compte");
            get(town, LIST);
        });
        assertThat(both).isEqualTo(own).isPositive();
    }

    @Test
    void areNotThrownAwayByWhoeverLooksAtACaseAtTheDesk() {
        Territory town = ReportingTown.create(imports, territories);
        UUID roads = InTerritory.call(town.id(), () -> departments.find("voirie").orElseThrow().id());
        String number = InTerritory.call(
                town.id(),
                () -> reports.submit(NewReport.of("salete", "Sacs éventrés", ReportingTown.TOWN_HALL)).number());
        Person agent = anAgent(town, roads);
        for (String look : List.of("/bureau/dossiers/" + number + "/presence", "/bureau/dossiers/" + number)) {
            int own = StatementCounter.count(town, () -> assertThat(get(agent, look).statusCode()).isEqualTo(200));
            int both = StatementCounter.count(town, () -> {
                get(agent, look);
                assertThat(get(town, LIST).body()).contains(number);
            });
            assertThat(both).as(look).isEqualTo(own).isPositive();
        }
    }

    @Test
    void showNoWayInWhenARoleIsTakenAwayOrTheAccountClosed() {
        Territory town = withReports(1);
        Person agent = aStaffMember(town, Role.MODERATOR, null);
        assertThat(get(agent, LIST).body()).contains("/bureau");
        in(town, () -> accounts.revoke(agent.id(), new Grant(Role.MODERATOR, null)));
        assertThat(get(agent, LIST).body()).contains("/compte").doesNotContain("/bureau");
        in(town, () -> accounts.suspend(agent.id()));
        assertThat(get(agent, LIST).body()).contains("/connexion").doesNotContain("/bureau", "/compte");
    }

    @Test
    void areMadeForSomebodyWhoseSessionHasJustEnded() {
        Territory town = withReports(1);
        for (String path : List.of("/", "/chiffres", LIST, LIST + "/S-2026-000000")) {
            Person resident = aResident(town);
            get(resident, LIST);
            in(town, () -> transaction.executeWithoutResult(
                    status -> jdbc.sql("update identity.spring_session set expiry_time = 0, last_access_time = 0 where principal_name like ?")
                            .param("%" + resident.id() + "%")
                            .update()));
            HttpResponse<String> answer = get(resident, path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).contains("/connexion").doesNotContain("/compte");
        }
    }

    @Test
    void stayInTheirTownAndTheirLanguage() {
        Territory here = withReports(2);
        Territory there = withReports(1);
        assertThat(get(here, LIST).body()).contains("S-2026-000001");
        assertThat(get(there, LIST).body()).doesNotContain("S-2026-000001").contains("/t/" + there.slug() + "/");
        HttpResponse<String> english = send(HttpRequest.newBuilder(at(here, LIST))
                .header("Accept-Language", "en")
                .build());
        assertThat(english.headers().firstValue("Content-Language")).hasValue("en");
        assertThat(english.body()).contains("lang=\"en\"");
        assertThat(get(here, LIST).body()).contains("lang=\"fr\"");
    }

    @Test
    void keepTheirHeaders() {
        Territory town = withReports(1);
        HttpResponse<String> first = get(town, LIST);
        HttpResponse<String> second = get(town, LIST);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(names(second)).isEqualTo(names(first)).contains("content-security-policy", "etag", "vary");
        HttpResponse<String> known = send(HttpRequest.newBuilder(at(town, LIST))
                .header("If-None-Match", second.headers().firstValue("ETag").orElseThrow())
                .build());
        assertThat(known.statusCode()).isEqualTo(304);
    }

    private static Set<String> names(HttpResponse<String> answer) {
        return answer.headers().map().keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private Territory withReports(int number) {
        Territory town = aTerritory();
        in(town, () -> transaction.executeWithoutResult(status -> new ManyReports(jdbc).add(town, number)));
        return town;
    }
}
