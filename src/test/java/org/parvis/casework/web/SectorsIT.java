package org.parvis.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.CaseworkIT;
import org.parvis.casework.Sectors;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** The administrator says who keeps what to themselves. */
class SectorsIT extends CaseworkIT {

    private static final String PAGE = "/admin/secteurs";

    @Autowired
    private Sectors sectors;

    private Territory town;
    private Person admin;

    @BeforeEach
    void build() {
        town = aTown("sectors:\n  - {code: ecole, label: École, departments: [parcs], outside: nothing}\n");
        admin = anAdministrator(town);
    }

    @Test
    void comesFromTheTerritorysFile() {
        assertThat(get(admin, PAGE).body()).contains("École", "Parcs", "Rien");
        in(town, () -> assertThat(sectors.walls().enclose(department(town, "parcs"))).isTrue());
    }

    @Test
    void putsADepartmentInOneSectorAtMost() {
        HttpResponse<String> saved = post(admin, PAGE + "/nouveau", "label=Action+sociale&outside=TRACE&department=parcs&department=voirie");
        assertThat(saved.statusCode()).isEqualTo(303);
        Document page = Jsoup.parse(get(admin, PAGE).body());
        assertThat(page.select("ul.rows li").eachText()).anyMatch(one -> one.startsWith("Action sociale Parcs, Voirie")).anyMatch(one -> one.startsWith("École Rien"));
    }

    @Test
    void asksForANameAndKeepsWhatWasChosen() {
        HttpResponse<String> refused = post(admin, PAGE + "/nouveau", "label=&outside=TITLE&department=voirie");
        assertThat(refused.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(refused.body());
        assertThat(page.select("input[value=voirie]").hasAttr("checked")).isTrue();
        assertThat(page.select("input[value=TITLE]").hasAttr("checked")).isTrue();
        assertThat(post(admin, PAGE + "/nouveau", "label=x&outside=TOUT").statusCode()).isEqualTo(400);
    }

    @Test
    void isChangedAndRemovedOnRecord() {
        assertThat(post(admin, PAGE + "/ecole", "label=%C3%89coles&outside=TITLE&department=parcs").statusCode()).isEqualTo(303);
        assertThat(get(admin, PAGE).body()).contains("Écoles");
        assertThat(post(admin, PAGE + "/ecole/retrait", "").statusCode()).isEqualTo(303);
        assertThat(get(admin, PAGE).body()).contains("Aucun secteur");
        assertThat(post(admin, PAGE + "/ecole/retrait", "").statusCode()).isEqualTo(404);
        in(town, () -> assertThat(sectors.walls().enclose(department(town, "parcs"))).isFalse());
        assertThat(get(admin, "/admin/journal").body()).contains("a supprimé un secteur", "a changé un secteur");
    }

    @Test
    void isForAdministratorsOfTheTown() {
        assertThat(get(town, PAGE).statusCode()).isNotEqualTo(200);
        assertThat(get(aStaffMember(town, Role.FRONT_DESK, null), PAGE).statusCode()).isEqualTo(403);
        Person auditor = aStaffMember(town, Role.AUDITOR, null);
        assertThat(get(auditor, PAGE).body()).contains("École").doesNotContain("/admin/secteurs/ecole");
        assertThat(post(auditor, PAGE + "/ecole/retrait", "").statusCode()).isEqualTo(403);
        assertThat(get(anAdministrator(aTown()), PAGE + "/ecole").statusCode()).as("another town's").isEqualTo(404);
    }
}
