package org.parvis.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.casework.Actor;
import org.parvis.casework.Case;
import org.parvis.casework.Cases;
import org.parvis.casework.NewTask;
import org.parvis.casework.Requester;
import org.parvis.casework.Task;
import org.parvis.casework.Tasks;
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

class DeskIT extends ParvisIT {

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Reports reports;

    @Autowired
    private Departments departments;

    @Autowired
    private Cases cases;

    @Autowired
    private Tasks tasks;

    private Territory town;
    private UUID voirie;
    private Person nadia;
    private String number;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
        voirie = InTerritory.call(
                town.id(), () -> departments.find("voirie").orElseThrow().id());
        nadia = anAgent(town, voirie);
        number = InTerritory.call(
                        town.id(),
                        () -> reports.submit(NewReport.of("salete", "Sacs éventrés", ReportingTown.TOWN_HALL)
                                .from(new Requester("Awa Diop", "awa@exemple.fr", null, "fr"))))
                .number();
    }

    @Test
    void showsTheCaseToItsDepartment() {
        HttpResponse<String> page = get(nadia, "/bureau/dossiers/" + number);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).contains("Sacs éventrés").contains("Répondre et clore").doesNotContain("awa@exemple.fr");
    }

    @Test
    void showsWhoAskedOnRequestAndWritesItDown() {
        HttpResponse<String> page = post(nadia, "/bureau/dossiers/" + number + "/coordonnees", "");
        assertThat(page.body()).contains("awa@exemple.fr").contains("enregistrée");
    }

    @Test
    void tellsAnotherDepartmentNoMoreThanThatItExists() {
        Person elsewhere = anAgent(town, UUID.randomUUID());
        HttpResponse<String> page = get(elsewhere, "/bureau/dossiers/" + number);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("autre service").doesNotContain("/repondre").doesNotContain("coordonnees");
    }

    @ParameterizedTest
    @EnumSource(ActionKind.class)
    void refusesEveryActToAnotherDepartment(ActionKind kind) {
        Person elsewhere = anAgent(town, UUID.randomUUID());
        String path = "/bureau/dossiers/" + number + "/" + kind.slug();
        assertThat(post(elsewhere, path, "key=k").statusCode()).isEqualTo(403);
        assertThat(get(elsewhere, path).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(ActionKind.class)
    void knowsNoCaseOfAnotherTerritory(ActionKind kind) {
        Person abroad = anAgent(aTerritory(), voirie);
        String path = "/bureau/dossiers/" + number + "/" + kind.slug();
        assertThat(post(abroad, path, "key=k").statusCode()).isEqualTo(404);
        assertThat(get(abroad, path).statusCode()).isEqualTo(404);
    }

    @Test
    void sendsResidentsAway() {
        Person resident = aResident(town);
        for (String path : List.of("/bureau", "/bureau/dossiers/" + number)) {
            assertThat(get(resident, path).statusCode()).as(path).isEqualTo(403);
            assertThat(get(town, path).statusCode()).as(path).isEqualTo(302);
        }
    }

    @Test
    void letsTheFrontDeskSeeWhereACaseStands() {
        Person karim = aStaffMember(town, Role.FRONT_DESK, null);
        assertThat(get(karim, "/bureau?vue=tous").body()).contains("Sacs éventrés");
        String page = get(karim, "/bureau/dossiers/" + number).body();
        assertThat(page).contains("Sacs éventrés").contains("Reçu").doesNotContain("/repondre");
    }

    @Test
    void keepsWhatWasTypedWhenItRefuses() {
        HttpResponse<String> page = post(
                nadia, "/bureau/dossiers/" + number + "/repondre", "key=k1&outcome=DECLINED&fact=Le+mur+est+priv%C3%A9+ici.&law=");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Le mur est privé ici.").contains("law-erreur");
    }

    @Test
    void doesWhatAFormAsksOnlyOnce() {
        String path = "/bureau/dossiers/" + number + "/note";
        post(nadia, path, "key=same&text=Vu+sur+place");
        post(nadia, path, "key=same&text=Vu+sur+place");
        assertThat(get(nadia, "/bureau/dossiers/" + number).body().split("Vu sur place")).hasSize(2);
    }

    @Test
    void saysThatAFormWasSentBeforeWithOtherWords() {
        String path = "/bureau/dossiers/" + number + "/note";
        post(nadia, path, "key=again&text=Vu+sur+place");
        HttpResponse<String> other = post(nadia, path, "key=again&text=Rien+vu");
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("déjà été envoyé");
        assertThat(post(nadia, "/bureau/dossiers/" + number + "/message", "key=again&text=Nous+venons+demain.").statusCode())
                .as("another act").isEqualTo(303);
    }

    @Test
    void knowsNoReportThatIsNone() {
        assertThat(post(nadia, "/bureau/nouveau/meme", "key=n&report=" + new UUID(0, 0)).statusCode()).isEqualTo(404);
    }

    @Test
    void printsTheRound() {
        HttpResponse<String> pdf = get(nadia, "/bureau/tournee.pdf?dossier=" + number);
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.body()).startsWith("%PDF-");
    }

    @Test
    void offersASavedTemplateFilledWithTheCase() {
        Person head = aStaffMember(town, Role.HEAD, voirie);
        post(head, "/bureau/reglages/modeles", "nom=R%C3%A9par%C3%A9&usage=RESOLVED&corps=Dossier+%7Bnumero%7D+r%C3%A9gl%C3%A9.");
        assertThat(get(nadia, "/bureau/dossiers/" + number + "/repondre").body()).contains("Dossier " + number + " réglé.");
    }

    @Test
    void keepsTheSettingsAndTheTeamFromAgents() {
        for (String path : List.of("/bureau/equipe", "/bureau/reglages", "/bureau/reglages/regles")) {
            assertThat(get(nadia, path).statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void letsADepartmentAnswerItsTasksAndNobodyElse() {
        UUID elsewhere = UUID.randomUUID();
        Task task = InTerritory.call(town.id(), () -> tasks.give(
                NewTask.forDepartment(cases.find(number).orElseThrow().id(), elsewhere, "Ramasser les sacs."),
                Actor.agent(nadia.id(), nadia.account().name())));
        Person helper = anAgent(town, elsewhere);
        assertThat(get(helper, "/bureau/taches").body()).contains("Ramasser les sacs.");
        assertThat(get(helper, "/bureau/dossiers/" + number).body()).contains("Ce qui s’est passé");
        assertThat(post(nadia, "/bureau/taches/" + task.id(), "faire=fait&answer=ok").statusCode()).isEqualTo(404);
        assertThat(post(anAgent(aTerritory(), elsewhere), "/bureau/taches/" + task.id(), "faire=fait").statusCode())
                .isNotIn(200, 303);
        assertThat(post(helper, "/bureau/taches/" + task.id(), "faire=&answer=").statusCode()).isEqualTo(422);
        assertThat(post(helper, "/bureau/taches/" + task.id(), "faire=fait&answer=ok").statusCode()).isEqualTo(303);
    }

    @Test
    void knowsNoTaskOfAnUnknownLink() {
        assertThat(get(town, "/taches/abcdefghijklmnopqrstuvwxyz012345").statusCode()).isEqualTo(404);
    }

    @Test
    void keepsABulkOrderToWhoGaveIt() {
        UUID id = InTerritory.call(town.id(), () -> cases.find(number).orElseThrow().id());
        String form = "action=attribuer&confirmer=oui&key=b1&dossier=" + id + "&assignee=" + nadia.id();
        String place = post(nadia, "/bureau/lots", form).headers().firstValue("Location").orElseThrow();
        String path = place.substring(place.indexOf("/bureau"));
        assertThat(get(nadia, path).statusCode()).isEqualTo(200);
        assertThat(get(anAgent(town, voirie), path).statusCode()).isEqualTo(404);
        assertThat(post(anAgent(town, UUID.randomUUID()), "/bureau/lots", form).statusCode()).isEqualTo(422);
    }

    @Test
    void letsAHeadDeclareAbsencesOfTheirOwnTeamOnly() {
        Person head = aStaffMember(town, Role.HEAD, voirie);
        Person other = aStaffMember(town, Role.HEAD, UUID.randomUUID());
        String form = "agent=" + nadia.id() + "&du=2030-01-01&au=2030-01-05&relais=";
        assertThat(post(other, "/bureau/equipe/absences", form).statusCode()).isEqualTo(422);
        assertThat(post(head, "/bureau/equipe/absences", form).statusCode()).isEqualTo(303);
        assertThat(get(head, "/bureau/equipe").body()).contains(nadia.account().name()).contains("Sans relais");
        assertThat(get(other, "/bureau/equipe").body()).doesNotContain("Sans relais");
    }

    @Test
    void tellsTwoAgentsThatBothLook() {
        Person marc = anAgent(town, voirie);
        get(marc, "/bureau/dossiers/" + number);
        assertThat(get(nadia, "/bureau/dossiers/" + number).body()).contains(marc.account().name() + " consulte aussi");
    }

    @Test
    void forgetsAtOnceWhoGoes() {
        Person marc = anAgent(town, voirie);
        get(marc, "/bureau/dossiers/" + number);
        String leave = "/bureau/dossiers/" + number + "/depart";
        assertThat(post(anAgent(town, voirie), leave, "").statusCode()).as("for oneself only").isEqualTo(204);
        assertThat(get(nadia, "/bureau/dossiers/" + number + "/presence").body()).contains(marc.account().name());
        assertThat(post(marc, leave, "").statusCode()).isEqualTo(204);
        assertThat(get(nadia, "/bureau/dossiers/" + number + "/presence").body()).doesNotContain(marc.account().name());
        assertThat(post(anAgent(aTerritory(), voirie), leave, "").statusCode()).isEqualTo(404);
        assertThat(post(aResident(town), leave, "").statusCode()).isEqualTo(403);
    }

    @Test
    void keepsAListUnderAName() {
        post(nadia, "/bureau/vues", "name=Propret%C3%A9+du+centre&query=vue%3Dequipe%26categorie%3Dsalete");
        assertThat(get(nadia, "/bureau").body()).contains("Propreté du centre");
        assertThat(get(anAgent(town, voirie), "/bureau").body()).doesNotContain("Propreté du centre");
    }

    @Test
    void startsAgentsWithWhatIsNewAndThenWithTheirOwn() {
        assertThat(get(nadia, "/bureau").body()).contains("id=\"titre-liste\">Nouveaux<").contains("Sacs éventrés");
        assertThat(post(nadia, "/bureau/dossiers/" + number + "/a-moi", "key=mine").statusCode()).isEqualTo(303);
        assertThat(get(nadia, "/bureau").body()).contains("id=\"titre-liste\">À moi<").contains("Sacs éventrés");
    }

    @Test
    void correctsACategoryWithItsPromiseUnlessToldNotTo() {
        String path = "/bureau/dossiers/" + number + "/categorie";
        assertThat(get(nadia, path).body()).containsPattern("name=\"suivre\" value=\"oui\" checked");
        Case before = found();
        assertThat(post(nadia, path, "key=c1&category=trottoir").statusCode()).isEqualTo(303);
        assertThat(found().category()).isEqualTo("trottoir");
        assertThat(found().promise()).isEqualTo(before.promise()).isNotEqualTo(Duration.ofHours(80));
        assertThat(post(nadia, path, "key=c2&category=trottoir&suivre=oui").statusCode()).isEqualTo(303);
        assertThat(found().promise()).isEqualTo(Duration.ofHours(80));
        assertThat(found().state().dueAt()).isAfter(before.state().dueAt());
        assertThat(get(nadia, "/bureau/dossiers/" + number).body()).contains("Catégorie corrigée : Rue ou place sale → ");
    }

    private Case found() {
        return InTerritory.call(town.id(), () -> cases.find(number).orElseThrow());
    }

    @Test
    void leadsWhoeverHasNoCasesToTheirOwnPage() {
        assertThat(get(aStaffMember(town, Role.ELECTED, null), "/bureau").headers().firstValue("Location").orElseThrow())
                .endsWith("/bureau/chiffres");
        assertThat(get(aStaffMember(town, Role.MODERATOR, null), "/bureau").headers().firstValue("Location").orElseThrow())
                .endsWith("/bureau/moderation");
    }
}
