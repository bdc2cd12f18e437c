package org.parvis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Cases;
import org.parvis.casework.CaseStatus;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.territory.TownFiles;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** A category of reports has steps to tick, as a kind of request does. */
class ReportChecklistsIT extends ParvisIT {

    private static final String CATEGORIES = """
            - code: trou
              label: Trou
              checklist:
                - {label: Balisage posé, required: true}
                - {label: Photo après}
            - code: banc
              label: Banc
              checklist:
                - {label: Vis serrées}
            """;

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Reports reports;

    @Autowired
    private Cases cases;

    private String slug;
    private Territory town;
    private Person agent;
    private SubmittedReport hole;

    @BeforeEach
    void build() {
        slug = "k" + UUID.randomUUID().toString().substring(0, 8);
        bring(CATEGORIES);
        town = territories.findTerritory(slug).orElseThrow();
        hole = InTerritory.call(town.id(), () -> reports.submit(NewReport.of("trou", "Un trou", ReportingTown.TOWN_HALL)));
        UUID house = InTerritory.call(town.id(), () -> cases.get(hole.caseId()).departmentId());
        agent = aStaffMember(town, Role.AGENT, house);
    }

    private void bring(String categories) {
        imports.run(new TownFiles(slug).with("categories.yml", categories).adding("categories: categories.yml\n"), "territory.yml");
    }

    private Document page() {
        return Jsoup.parse(get(agent, "/bureau/dossiers/" + hole.number()).body());
    }

    private CaseStatus status() {
        return InTerritory.call(town.id(), () -> cases.get(hole.caseId()).status());
    }

    private int close() {
        return post(
                        agent, "/bureau/dossiers/" + hole.number() + "/repondre",
                        "faire=envoyer&outcome=RESOLVED&fact=Le+trou+est+combl%C3%A9.&key=" + UUID.randomUUID())
                .statusCode();
    }

    @Test
    void isNotClosedWithoutARequiredStep() {
        assertThat(page().text()).contains("Balisage posé").contains("Photo après");
        assertThat(close()).isEqualTo(422);
        assertThat(post(agent, "/bureau/dossiers/" + hole.number() + "/etapes/1", "faire=cocher").statusCode()).isEqualTo(303);
        assertThat(close()).isEqualTo(303);
        assertThat(status()).isEqualTo(CaseStatus.RESOLVED);
    }

    @Test
    void keepsTheListOfItsDay() {
        bring(CATEGORIES.replace("Photo après", "Photo avant"));
        assertThat(page().text()).contains("Photo après").doesNotContain("Photo avant");
    }

    @Test
    void takesTheStepsOfItsNewCategory() {
        String form = "category=banc&key=" + UUID.randomUUID();
        assertThat(post(agent, "/bureau/dossiers/" + hole.number() + "/categorie", form).statusCode()).isEqualTo(303);
        assertThat(page().text()).contains("Vis serrées").doesNotContain("Balisage posé");
    }
}
