package org.parvis.participation.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.parvis.participation.Process;
import org.parvis.testing.Person;

/** Budgets that belong to a process: kept by its officers, and by nobody else who keeps none. */
class BudgetTeamIT extends TownWithTeams {

    private static final String BUDGETS = "/bureau/budgets";
    private static final String ONE = BUDGETS + "/le-budget-du-parc";

    private static String budget(String title, String process) {
        LocalDateTime soon = LocalDateTime.now().plusDays(3).withSecond(0).withNano(0);
        return form(
                "title", title, "demarche", process, "kind", "APPROVAL", "least", "1", "most", "2", "mostPoints", "3", "sumPoints", "4", "envelope", "30000",
                "method", "GREEDY", "leastScore", "1", "opens", soon.toString(), "closes", soon.plusDays(9).toString(), "interval", "60", "ageFrom", "11",
                "proof", "DECLARED", "completion", "NONE");
    }

    private static String id(Process process) {
        return process.id().toString();
    }

    @Test
    void areWrittenByTheOfficersOfTheirProcess() {
        Person officer = aMember(park, ProcessRole.OFFICER);
        assertThat(Jsoup.parse(get(officer, BUDGETS + "/nouveau?demarche=" + id(park)).body()).select("#demarche option[selected]").val()).isEqualTo(id(park));
        HttpResponse<String> nobodys = post(officer, BUDGETS + "/nouveau", budget("Le budget du parc", ""));
        assertThat(nobodys.statusCode()).as("of no process").isEqualTo(422);
        assertThat(Jsoup.parse(nobodys.body()).select("#demarche-erreur")).isNotEmpty();
        assertThat(post(officer, BUDGETS + "/nouveau", budget("Le budget du parc", id(streets))).statusCode()).as("of another process").isEqualTo(422);
        HttpResponse<String> made = post(officer, BUDGETS + "/nouveau", budget("Le budget du parc", id(park)));
        assertThat(made.statusCode()).as(Jsoup.parse(made.body()).select(".error-summary").text()).isEqualTo(303);
        assertThat(post(officer, ONE + "/projets", form("name", "Un banc", "cost", "1000")).statusCode()).isEqualTo(303);
        assertThat(post(officer, ONE + "/projets", form("name", "Deux bancs", "cost", "2000")).statusCode()).isEqualTo(303);
        assertThat(post(officer, ONE + "/demarche", form("demarche", "")).statusCode()).as("it stays theirs").isEqualTo(422);
        HttpResponse<String> frozen = post(officer, ONE + "/figer", form("relu", "oui"));
        assertThat(frozen.statusCode()).as(Jsoup.parse(frozen.body()).select(".error-summary").text()).isEqualTo(303);
        assertThat(Jsoup.parse(get(town, park.path()).body()).select("main a[href$=/budgets/le-budget-du-parc]").text()).isEqualTo("Voir le vote sur le budget");
        assertThat(Jsoup.parse(get(town, "/budgets/le-budget-du-parc").body()).select("main a[href$=" + park.path() + "]")).isNotEmpty();
        assertThat(Jsoup.parse(get(town, streets.path()).body()).select("main a[href*=/budgets/]")).isEmpty();
        assertThat(get(officer, "/bureau/participation").body()).contains("Le budget du parc");
    }

    @Test
    void areNobodysElse() {
        assertThat(post(antoine, BUDGETS + "/nouveau", budget("Le budget du parc", id(park))).statusCode()).isEqualTo(303);
        assertThat(post(antoine, BUDGETS + "/nouveau", budget("Le budget de la ville", "")).statusCode()).isEqualTo(303);
        Person officer = aMember(park, ProcessRole.OFFICER);
        Person appraiser = aMember(park, ProcessRole.APPRAISER);
        Person other = aMember(streets, ProcessRole.OFFICER);
        Person elsewhere = anAdministrator(aTerritory());
        List<String> pages = List.of(ONE, ONE + "/changements", ONE + "/liste", ONE + "/observateurs", ONE + "/decision");
        for (String page : pages) {
            for (Person nobody : List.of(appraiser, other, anAgent(), elsewhere)) {
                assertThat(get(nobody, page).statusCode()).as(page).isEqualTo(404);
            }
            assertThat(get(aResident(town), page).statusCode()).as(page).isIn(403, 404);
            assertThat(get(town, page).statusCode()).as(page).isIn(302, 303, 401, 403);
        }
        for (String act : List.of("", "/zones", "/projets", "/groupes", "/figer", "/demarche")) {
            for (Person nobody : List.of(appraiser, other, anAgent(), elsewhere)) {
                assertThat(post(nobody, ONE + act, form("name", "Un banc", "cost", "1000", "relu", "oui")).statusCode()).as(act).isEqualTo(404);
            }
        }
        assertThat(get(officer, ONE).statusCode()).isEqualTo(200);
        assertThat(get(officer, BUDGETS + "/le-budget-de-la-ville").statusCode()).isEqualTo(404);
        assertThat(get(officer, BUDGETS).body()).contains("Le budget du parc").doesNotContain("Le budget de la ville");
        assertThat(get(anAgent(), BUDGETS).statusCode()).isEqualTo(404);
        assertThat(get(anAgent(), BUDGETS + "/nouveau").statusCode()).isEqualTo(404);
        assertThat(post(antoine, ONE + "/demarche", form("demarche", id(streets))).statusCode()).isEqualTo(303);
        assertThat(get(officer, ONE).statusCode()).as("it went to another process").isEqualTo(404);
        assertThat(get(other, ONE).statusCode()).isEqualTo(200);
        assertThat(post(antoine, ONE + "/demarche", form("demarche", "")).statusCode()).isEqualTo(303);
        assertThat(get(other, ONE).statusCode()).isEqualTo(404);
    }
}
