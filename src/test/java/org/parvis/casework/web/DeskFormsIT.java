package org.parvis.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.report.NewReport;
import org.parvis.report.ReportingTown;
import org.parvis.report.Reports;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** What is typed at the desk is never lost, cut or put into an address. */
class DeskFormsIT extends ParvisIT {

    private static final String STEPS = """
            statuses:
              - {code: visite, label: Visite prévue, status: accepted}
              - {code: entreprise, label: Chez l’entreprise, status: in_progress}
            """;

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Reports reports;

    @Autowired
    private Departments departments;

    private Territory town;
    private Person nadia;
    private String path;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories, STEPS);
        UUID voirie = InTerritory.call(
                town.id(), () -> departments.find("voirie").orElseThrow().id());
        nadia = anAgent(town, voirie);
        path = "/bureau/dossiers/"
                + InTerritory.call(
                        town.id(),
                        () -> reports.submit(NewReport.of("salete", "Sacs éventrés", ReportingTown.TOWN_HALL)).number());
    }

    @Test
    void handsBackWhatWasTypedByWhoeverIsLoggedOut() {
        HttpResponse<String> page = post(town, path + "/note", "key=k9&text=Vu+%3Csur%3E+place");
        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body())
                .contains("action=\"/t/" + town.slug() + path + "/note\"")
                .contains("name=\"key\" value=\"k9\"")
                .contains("Vu &lt;sur> place")
                .contains("/connexion\"");
    }

    @Test
    void echoesNoFormOfAnotherPartOfTheSite() {
        assertThat(post(town, "/compte/securite/mot-de-passe", "password=un+mot+secret").body()).doesNotContain("un mot secret");
    }

    @Test
    void tellsAScriptThatTheSessionIsOverInsteadOfSendingItToTheLogin() {
        HttpRequest.Builder asked = HttpRequest.newBuilder(at(town, path)).header("HX-Request", "true");
        assertThat(send(asked.build()).statusCode()).isEqualTo(401);
    }

    @Test
    void givesTheWholePageOnGoingBack() {
        HttpRequest.Builder asked = HttpRequest.newBuilder(at(town, path))
                .header("Cookie", "parvis=" + nadia.cookie())
                .header("HX-Request", "true");
        assertThat(send(asked.build()).body()).doesNotContain("<html");
        assertThat(send(asked.header("HX-History-Restore-Request", "true").build()).body()).contains("<html");
    }

    @Test
    void refusesALongTextWholeInsteadOfCuttingIt() {
        String text = "a".repeat(4_001);
        HttpResponse<String> page = post(nadia, path + "/question", "key=k1&text=" + text);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains(text).contains("id=\"text-erreur\"").doesNotContain("maxlength=\"4000\"");
    }

    @Test
    void offersNoFormThatCouldOnlyBeRefused() {
        post(nadia, path + "/repondre", "key=k1&outcome=RESOLVED&fact=Les+sacs+ont+%C3%A9t%C3%A9+ramass%C3%A9s.");
        HttpResponse<String> page = get(nadia, path + "/question");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Ce n’est pas possible maintenant").doesNotContain("id=\"text\"");
    }

    @Test
    void choosesTheDecisionThatATemplateStandsFor() {
        Person head = aStaffMember(town, Role.HEAD, InTerritory.call(town.id(), () -> departments.find("voirie").orElseThrow().id()));
        post(head, "/bureau/reglages/modeles", "nom=Fait&usage=RESOLVED&corps=Ramass%C3%A9.");
        String form = get(nadia, path + "/repondre").body();
        String template = form.split("Fait</option>")[0];
        String id = template.substring(template.lastIndexOf("<option value=\"") + 15).substring(0, 36);
        String page = post(nadia, path + "/repondre", "key=k1&faire=inserer&fact=&modele=" + id).body();
        assertThat(page).contains("value=\"RESOLVED\" checked").contains("Ramassé.");
        assertThat(post(nadia, path + "/repondre", "key=k1&faire=apercu&fact=Vu+hier").body()).contains("Décision à choisir");
    }

    /** By the table of moves, in the order of the page: nobody mends a form one field at a time. */
    @Test
    void saysAtOnceAllThatIsMissing() {
        assertThat(wrong(path + "/repondre", "")).containsExactly("outcome", "fact");
        assertThat(wrong(path + "/repondre", "&outcome=DECLINED")).containsExactly("fact", "law");
        assertThat(wrong(path + "/transmettre", "")).containsExactly("body", "fact");
        assertThat(wrong(path + "/transmettre", "&fact=C%E2%80%99est+au+gaz.")).containsExactly("body");
        assertThat(wrong(path + "/doublon", "")).containsExactly("original", "reason");
        assertThat(wrong(path + "/doublon", "&original=S-2026-999999")).containsOnly("original", "reason");
        assertThat(wrong(path + "/question", "")).containsExactly("text");
    }

    private List<String> wrong(String address, String form) {
        HttpResponse<String> page = post(nadia, address, "key=k1" + form);
        assertThat(page.statusCode()).as(address).isEqualTo(422);
        String summary = page.body().split("error-summary", 2)[1].split("</ul>", 2)[0];
        return Pattern.compile("href=\"#([a-z]+)\"")
                .matcher(summary)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void givesNoTaskThatIsBornLate() {
        HttpResponse<String> page =
                post(nadia, path + "/tache", "key=k1&contractor=Sud&email=a%40sud.example&instructions=Ramasser&due=2020-01-01");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("due-erreur");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2101-01-01", "%2B999999999-12-31", "20260-03-12", "1026-03-12", "demain"})
    void givesNoTaskForADayThatNobodyMeans(String day) {
        String task = "&contractor=Sud&email=a%40sud.example&instructions=Ramasser&due=";
        HttpResponse<String> page = post(nadia, path + "/tache", "key=k1" + task + day);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("id=\"due-erreur\">Écrivez un jour").contains("Ramasser");
        assertThat(post(nadia, path + "/tache", "key=k2" + task + "2100-12-31").statusCode()).isEqualTo(303);
    }

    @Test
    void notesNoAbsenceThatNeverEnds() {
        Person head = aStaffMember(town, Role.HEAD, InTerritory.call(town.id(), () -> departments.find("voirie").orElseThrow().id()));
        String absence = "agent=" + nadia.id() + "&du=2026-12-01&au=";
        HttpResponse<String> page = post(head, "/bureau/equipe/absences", absence + "%2B999999999-12-31");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Donnez le premier et le dernier jour");
        assertThat(post(head, "/bureau/equipe/absences", absence + "2026-12-24").statusCode()).isEqualTo(303);
    }

    @Test
    void takesCallsWithoutPuttingThemIntoAnAddress() {
        String form = "key=k1&regarder=oui&words=Sacs+%C3%A9ventr%C3%A9s&name=Awa+Diop&phone=0102030405";
        HttpResponse<String> page = post(nadia, "/bureau/nouveau", form);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Awa Diop").contains("Rue ou place sale").doesNotContain("formmethod");
        assertThat(get(nadia, "/bureau/nouveau?name=Awa+Diop").body()).doesNotContain("Awa Diop");
    }

    @Test
    void notesTheTownsOwnStepWhereEverybodyReadsIt() {
        assertThat(get(nadia, path).body()).as("none for a case that was just received").doesNotContain("/etape?");
        post(nadia, path + "/commencer", "key=k1");
        assertThat(get(nadia, path).body()).contains("/etape?");
        assertThat(get(nadia, path + "/etape").body()).contains("Chez l’entreprise").doesNotContain("Visite prévue");
        assertThat(post(nadia, path + "/etape", "key=k2&step=entreprise").statusCode()).isEqualTo(303);
        assertThat(get(nadia, path).body())
                .contains("<span>Chez l’entreprise</span>")
                .contains("Étape précisée\u00a0: Chez l’entreprise")
                .contains(" · Chez l’entreprise")
                .doesNotContain("/etape?");
        String publicPage = get(town, path.replace("/bureau/dossiers", "/signalements")).body();
        assertThat(publicPage)
                .contains("<span>Chez l’entreprise</span>")
                .contains("Étape\u00a0: Chez l’entreprise")
                .contains("En cours");
        post(nadia, path + "/repondre", "key=k3&outcome=RESOLVED&fact=Les+sacs+ont+%C3%A9t%C3%A9+ramass%C3%A9s.");
        assertThat(get(town, path.replace("/bureau/dossiers", "/signalements")).body())
                .doesNotContain("<span>Chez l’entreprise</span>");
    }

    @Test
    void refusesAStepThatTheTownDoesNotHaveHere() {
        post(nadia, path + "/commencer", "key=k1");
        for (String step : List.of("ailleurs", "visite", "")) {
            HttpResponse<String> page = post(nadia, path + "/etape", "key=s" + step + "&step=" + step);
            assertThat(page.statusCode()).as(step).isEqualTo(422);
            assertThat(page.body()).as(step).contains("step-erreur").contains("Cette étape n’existe pas");
        }
    }

    @Test
    void letsOnlyWhoeverHandlesTheCaseNoteItsStep() {
        post(nadia, path + "/commencer", "key=k1");
        for (Person other : List.of(anAgent(town, UUID.randomUUID()), aStaffMember(town, Role.FRONT_DESK, null))) {
            assertThat(get(other, path + "/etape").statusCode()).isEqualTo(403);
            assertThat(post(other, path + "/etape", "key=k2&step=entreprise").statusCode()).isEqualTo(403);
        }
        assertThat(get(nadia, path).body()).doesNotContain("Étape précisée");
    }

    @Test
    void listsTeamMembersWhoAreFree() {
        Person head = aStaffMember(town, Role.HEAD, InTerritory.call(town.id(), () -> departments.find("voirie").orElseThrow().id()));
        String load = get(head, "/bureau/equipe").body().split("id=\"absences\"")[0];
        assertThat(load).contains(nadia.account().name());
    }
}
