package org.parvis.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

/** Finding cases at the desk: numbers as people say them, whole lists, addresses, where each role starts. */
class DeskListIT extends ParvisIT {

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Reports reports;

    @Autowired
    private Departments departments;

    private Territory town;
    private UUID voirie;
    private Person nadia;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
        voirie = InTerritory.call(
                town.id(), () -> departments.find("voirie").orElseThrow().id());
        nadia = anAgent(town, voirie);
    }

    private String reported(String description) {
        return InTerritory.call(
                town.id(),
                () -> reports.submit(NewReport.of("salete", description, ReportingTown.TOWN_HALL)).number());
    }

    private static String rank(String number) {
        return number.substring(number.lastIndexOf('-') + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RANK", "000000RANK", "sYEAR000000RANK", "S-YEAR-RANK"})
    void findsANumberAsPeopleSayIt(String said) {
        String number = reported("Sacs éventrés");
        String short0 = String.valueOf(Long.parseLong(rank(number)));
        String typed = said.replace("YEAR", number.split("-")[1])
                .replace("000000RANK", rank(number))
                .replace("RANK", short0);
        assertThat(get(nadia, "/bureau?vue=tous&q=" + typed).body()).contains("id=\"d-" + number + "\"");
        assertThat(get(anAgent(aTerritory(), voirie), "/bureau?vue=tous&q=" + typed).body()).doesNotContain(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"253402300800", "9223372036854775807", "-9223372036854775808", "-2208988801", "31556889864403199"})
    void startsAgainFromAPlaceAtNoTime(String second) {
        String number = reported("Sacs éventrés");
        String place = "apres=" + second + ".0_00000000-0000-7000-8000-000000000001";
        for (String list : List.of("/bureau?vue=tous&", "/bureau?vue=nouveaux&", "/bureau?vue=equipe&")) {
            HttpResponse<String> page = get(nadia, list + place);
            assertThat(page.statusCode()).as(list).isEqualTo(200);
            assertThat(page.body()).as(list).contains("id=\"d-" + number + "\"");
        }
        for (String list : List.of("en-cours", "terminees")) {
            assertThat(get(nadia, "/bureau/taches/confiees?etat=" + list + "&" + place).statusCode()).as(list).isEqualTo(200);
        }
    }

    @Test
    void looksForBareDigitsInWordsToo() {
        String number = reported("Le mât 41147 penche");
        assertThat(get(nadia, "/bureau?vue=tous&q=41147").body()).contains("id=\"d-" + number + "\"");
        Person elsewhere = anAgent(town, UUID.randomUUID());
        assertThat(get(elsewhere, "/bureau?vue=tous&q=41147").body()).doesNotContain(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"les+sacs", "sacs+%C3%A0+%C3%A9ventrer", "le+m%C3%AAme+sac", "sacs+ete+a", "les+41147+sacs"})
    void losesNothingToSmallWords(String typed) {
        String number = reported("Sacs éventrés devant le mât 41147");
        String other = reported("Banc cassé");
        assertThat(get(nadia, "/bureau?vue=tous&q=" + typed).body()).contains("id=\"d-" + number + "\"").doesNotContain("id=\"d-" + other + "\"");
    }

    @Test
    void saysThatNoCaseHasTheNumberOfAnOriginal() {
        String number = reported("Sacs éventrés");
        String path = "/bureau/dossiers/" + number + "/doublon";
        HttpResponse<String> unknown = post(nadia, path, "key=k1&original=999999&reason=Le+m%C3%AAme+tas");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("Aucun dossier ne porte le numéro");
        String original = reported("Sacs éventrés, encore");
        assertThat(post(nadia, path, "key=k2&original=" + Long.parseLong(rank(original)) + "&reason=Le+m%C3%AAme+tas").statusCode())
                .isEqualTo(303);
    }

    @Test
    void ordersForAllOfAListWithoutTickingAnything() {
        String first = reported("Sacs éventrés");
        String second = reported("Cartons mouillés");
        assertThat(get(nadia, "/bureau?vue=equipe").body()).contains("Tout sélectionner (2)");
        String page = post(nadia, "/bureau/lots", "action=clore&tout=oui&contexte=vue%3Dequipe").body();
        assertThat(page).contains(first).contains(second);
        String found = post(nadia, "/bureau/lots", "action=clore&tout=oui&contexte=vue%3Dtous%26q%3Dcartons").body();
        assertThat(found).contains(second).doesNotContain(first);
        Person elsewhere = anAgent(town, UUID.randomUUID());
        assertThat(post(elsewhere, "/bureau/lots", "action=clore&tout=oui&contexte=vue%3Dtous").statusCode()).isEqualTo(422);
    }

    @Test
    void tellsWhereAndWhatInTheList() {
        reported("Sacs éventrés");
        String page = get(nadia, "/bureau?vue=equipe").body();
        assertThat(page).contains("class=\"meta place\"").contains("· Rue ou place sale");
        Person elsewhere = anAgent(town, UUID.randomUUID());
        assertThat(get(elsewhere, "/bureau?vue=tous").body()).doesNotContain("· Rue ou place sale");
    }

    @Test
    void keepsEmptyFiltersOutOfAddresses() {
        HttpResponse<String> sent = get(nadia, "/bureau?vue=equipe&statut=&service=&categorie=salete");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location").orElseThrow()).endsWith("/bureau?vue=equipe&categorie=salete");
    }

    @Test
    void saysThatAViewDoesNotExist() {
        assertThat(get(nadia, "/bureau?vue=foo").body()).contains("Cette vue n’existe pas");
    }

    @ParameterizedTest
    @CsvSource({"FRONT_DESK,/bureau/nouveau", "AUDITOR,/admin/journal", "ADMINISTRATOR,/admin/territoire"})
    void startsEachRoleOnItsOwnPage(Role role, String page) {
        Person person = aStaffMember(town, role, null);
        assertThat(get(person, "/bureau").headers().firstValue("Location").orElseThrow()).endsWith(page);
        assertThat(get(person, page).statusCode()).isEqualTo(200);
        assertThat(get(person, "/bureau?vue=tous").body()).contains(page + "\"");
    }
}
