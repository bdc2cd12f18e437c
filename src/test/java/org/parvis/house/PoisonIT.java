package org.parvis.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Cases;
import org.parvis.report.NewReport;
import org.parvis.report.ReportingTown;
import org.parvis.report.Reports;
import org.parvis.report.SubmittedReport;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody types to hurt those who read: it stays text on every page, feed and file. */
class PoisonIT extends ParvisIT {

    private static final String POISON = "=cmd|' /C calc'!A0 <script>alert(1)</script><img src=x onerror=alert(2)>"
            + "\"'{{7*7}}${7*7} javascript:alert(3) \u202Egnp.exe \uD83D\uDC80\r\nX-Injected: yes";

    private static final List<String> PUBLIC = List.of(
            "/",
            "/signalements",
            "/signalements?q=" + encoded(POISON),
            "/signalements/{number}",
            "/api/signalements/carte?bbox=2.2,48.7,2.4,48.9&zoom=18",
            "/open311/v2/requests.json",
            "/open311/v2/requests.xml",
            "/open311/v2/requests.csv",
            "/open311/v2/requests/{number}.xml",
            "/donnees/signalements.csv",
            "/donnees/signalements.geojson",
            "/flux/signalements.atom",
            "/api/places?q=" + encoded(POISON),
            "/connexion?retour=" + encoded(POISON));

    private static final List<String> DESK = List.of(
            "/bureau", "/bureau?q=" + encoded(POISON), "/bureau/dossiers/{number}", "/bureau/taches", "/bureau/tournee");

    @Autowired
    private Reports reports;

    @Autowired
    private Cases cases;

    @Autowired
    private Departments departments;

    @Autowired
    private TerritoryImport imports;

    @Test
    void staysTextWhereverItIsShown() {
        Territory town = ReportingTown.create(imports, territories);
        SubmittedReport report = InTerritory.call(town.id(), () -> reports.submit(
                NewReport.of("salete", POISON, ReportingTown.TOWN_HALL)
                        .at(ReportingTown.TOWN_HALL, POISON.substring(0, 60), null)));
        for (String path : PUBLIC) {
            check(path, get(town, path.replace("{number}", report.number())));
        }
        Person agent = InTerritory.call(town.id(), () -> aStaffMember(
                town, Role.HEAD, cases.get(report.caseId()).departmentId()));
        for (String path : DESK) {
            check(path, get(agent, path.replace("{number}", report.number())));
        }
    }

    private static void check(String path, HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        assertThat(answer.statusCode()).as(path).isLessThan(500);
        assertThat(answer.headers().map()).as(path).doesNotContainKey("x-injected");
        if (type.contains("html") || type.contains("xml")) {
            assertThat(answer.body()).as(path).doesNotContain("<script>alert").doesNotContain("<img src=x");
        }
        if (type.contains("csv")) {
            assertThat(cellsThatAreFormulas(answer.body())).as(path).isEmpty();
        }
        assertThat(answer.body()).as(path).doesNotContain("\u202E");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
    }

    private static Map<String, String> cellsThatAreFormulas(String csv) {
        return List.of(csv.split("[,;\n]")).stream()
                .map(cell -> cell.replaceAll("^\"", ""))
                .filter(cell -> cell.startsWith("=cmd"))
                .collect(Collectors.toMap(cell -> cell, cell -> cell, (a, b) -> a));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
