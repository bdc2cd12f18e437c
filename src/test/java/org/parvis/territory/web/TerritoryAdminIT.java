package org.parvis.territory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.shared.Role;
import org.parvis.territory.Colour;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.territory.TownFiles;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

class TerritoryAdminIT extends ParvisIT {

    private static final String GOOD = "light=%237a1f3d&dark=%23f0a8c0";

    @Autowired
    private TerritoryImport imports;

    @SuppressWarnings("NullAway.Init")
    private Territory territory;

    @BeforeEach
    void aTown() {
        String slug = "a" + UUID.randomUUID().toString().substring(0, 8);
        imports.run(new TownFiles(slug), "territory.yml");
        territory = territories.findTerritory(slug).orElseThrow();
    }

    @Test
    void showsAnAdministratorTheTerritory() {
        HttpResponse<String> page = get(anAdministrator(territory), "/admin/territoire");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Ouest")
                .contains("voirie@vallee.example")
                .contains("08:30\u00A0–\u00A012:00")
                .contains("<path class=\"map-outline\"");
    }

    @Test
    void changesTheColoursOfTheSite() {
        HttpResponse<String> answer = post(anAdministrator(territory), "/admin/territoire/couleurs", GOOD);
        assertThat(answer.statusCode()).isEqualTo(303);
        Territory changed = territories.get(territory.id());
        assertThat(changed.settings().theme().light()).isEqualTo(new Colour("#7a1f3d"));
        assertThat(changed.themeVersion()).isNotEqualTo(territory.themeVersion());
        assertThat(get(territory, "/theme/" + changed.themeVersion() + ".css").body()).contains("#7a1f3d");
    }

    @Test
    void refusesColoursThatCannotBeRead() {
        Person administrator = anAdministrator(territory);
        HttpResponse<String> faint = post(administrator, "/admin/territoire/couleurs", "light=%23ffee88&dark=%23f0a8c0");
        assertThat(faint.statusCode()).isEqualTo(422);
        assertThat(faint.body()).contains("trop claire").contains("value=\"#ffee88\"");
        HttpResponse<String> wrong = post(administrator, "/admin/territoire/couleurs", "light=red&dark=%22%3E%3Cscript%3E");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).doesNotContain("\"><script>");
        assertThat(territories.get(territory.id()).settings().theme()).isEqualTo(territory.settings().theme());
    }

    @Test
    void turnsAwayWhoeverIsNoAdministratorHere() {
        assertThat(get(territory, "/admin/territoire").statusCode()).isEqualTo(302);
        assertThat(get(aResident(territory), "/admin/territoire").statusCode()).isEqualTo(403);
        Person auditor = aStaffMember(territory, Role.AUDITOR, null);
        assertThat(get(auditor, "/admin/territoire").statusCode()).isEqualTo(200);
        assertThat(post(auditor, "/admin/territoire/couleurs", GOOD).statusCode()).isEqualTo(403);
        Person elsewhere = anAdministrator(aTerritory());
        Person trespasser = new Person(territory, elsewhere.account(), elsewhere.cookie());
        assertThat(post(trespasser, "/admin/territoire/couleurs", GOOD).statusCode()).isEqualTo(401);
    }
}
