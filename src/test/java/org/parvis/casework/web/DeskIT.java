package org.parvis.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.casework.Requester;
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
    void printsTheRound() {
        HttpResponse<String> pdf = get(nadia, "/bureau/tournee.pdf?dossier=" + number);
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.body()).startsWith("%PDF-");
    }

    @Test
    void simulatesRulesBeforeTheyCount() {
        Person head = aStaffMember(town, Role.HEAD, voirie);
        String rules = "label.0=Propret%C3%A9&conditions.0=category+%3A+salete&department.0=gaz&sinon=voirie";
        assertThat(post(head, "/bureau/reglages/regles", rules + "&faire=simuler").body())
                .contains("1 des 1 derniers dossiers");
        assertThat(post(head, "/bureau/reglages/regles", "label.0=X&conditions.0=&department.0=gaz&faire=simuler").statusCode())
                .isEqualTo(422);
        assertThat(post(head, "/bureau/reglages/regles", rules + "&faire=enregistrer").body()).contains("version 1");
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
}
