package org.parvis.participation.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.participation.decision.TownWithAVote;
import org.parvis.shared.Role;
import org.parvis.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All deliveries of the territory in one place, of votes that belong to a process and of others. */
class CatalogueIT extends TownWithAVote {

    private static final String ALL = "/realisations";

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private JdbcClient jdbc;

    private Document page(String path) {
        return Jsoup.parse(get(town, path).body());
    }

    private List<String> names(String path) {
        return page(path).select("main li h2").eachText();
    }

    @Test
    void isFoundFromTheHomeOfParticipationAndBySearch() {
        assertThat(get(town, "/participer").body()).doesNotContain("href=\"/realisations\"");
        assertThat(page(ALL).text()).contains("Aucune réalisation ici");
        decide();
        assertThat(page("/participer").select("a[href$=/realisations]")).isNotEmpty();
        assertThat(names(ALL)).containsExactly("Projet 1", "Projet 2");
        assertThat(page(ALL).select("main li a[href$=" + BUDGET + "/realisations/P1]")).hasSize(1);
        assertThat(page("/recherche?q=projet").select("a[href$=/realisations/P2]")).isNotEmpty();
        assertThat(page("/recherche?q=r%C3%A9alisations").select("a[href$=/realisations]")).isNotEmpty();
    }

    @Test
    void saysOfWhichProcessTheVoteIsOnceItIsAttached() {
        decide();
        assertThat(page(ALL).select("main li a[href*=/participer/]")).as("a vote of its own").isEmpty();
        UUID id = inTown(() -> deliveries.find(matter().id(), "P1").orElseThrow().id());
        String desk = "/bureau/realisations/" + id;
        Document kept = Jsoup.parse(get(antoine, desk).body());
        assertThat(kept.text()).contains("Ce vote n’appartient à aucune démarche.");
        String form = kept.select("a[href$=#demarche]").attr("href");
        assertThat(Jsoup.parse(get(antoine, form.substring(form.indexOf("/bureau"), form.indexOf('#'))).body()).select("#demarche")).hasSize(1);
        String process = Jsoup.parse(get(antoine, "/bureau/budgets/un-budget-pour-tous").body()).select("#demarche option").eachAttr("value").getLast();
        assertThat(post(nadia, "/bureau/budgets/un-budget-pour-tous/demarche", form("demarche", process)).statusCode()).isIn(403, 404);
        assertThat(post(antoine, "/bureau/budgets/un-budget-pour-tous/demarche", form("demarche", process)).statusCode()).isEqualTo(303);
        assertThat(page(ALL).select("main li a[href*=/participer/]")).hasSize(2);
        assertThat(Jsoup.parse(get(antoine, desk).body()).text()).doesNotContain("n’appartient à aucune démarche");
        in(town, () -> jdbc.sql("update participation.process set published_at = null where territory_id = ?").param(town.id()).update());
        assertThat(page(ALL).select("main li a[href*=/participer/]")).as("a draft has no name here").isEmpty();
    }

    @Test
    void isReadPageByPageAndByState() {
        decide();
        in(town, () -> jdbc.sql("""
                insert into participation.delivery (territory_id, id, budget_id, project, name, state, granted, created_at)
                select d.territory_id, gen_random_uuid(), d.budget_id, 'X' || n, 'Chantier ' || n, 'WORKS', 100, d.created_at - n * interval '1 hour'
                from (select territory_id, budget_id, created_at from participation.delivery where territory_id = ? limit 1) d, generate_series(1, 43) n
                """).param(town.id()).update());
        List<String> first = names(ALL);
        String second = page(ALL).select("a[rel=next]").attr("href");
        second = second.substring(second.indexOf(ALL));
        List<String> then = names(second);
        String third = page(second).select("a[rel=next]").attr("href");
        List<String> last = names(third.substring(third.indexOf(ALL)));
        assertThat(first).hasSize(20);
        assertThat(then).hasSize(20).doesNotContainAnyElementsOf(first);
        assertThat(last).hasSize(5).endsWith("Chantier 43");
        assertThat(names(ALL + "?etat=WORKS")).hasSize(20).allMatch(one -> one.startsWith("Chantier"));
        assertThat(names(ALL + "?etat=STUDIED")).hasSize(2);
        assertThat(names(ALL + "?etat=LUNE&apres=hier")).as("what is none is the start").isEqualTo(first);
        assertThat(names(ALL + "?apres=2026-01-01T00:00:00Z_lune")).isEqualTo(first);
        assertThat(names(ALL + "?apres=%2B1000000000-12-31T23:59:59Z_" + UUID.randomUUID())).as("beyond all years").isEqualTo(first);
        assertThat(StatementCounter.count(town, () -> get(town, ALL))).isLessThanOrEqualTo(8);
        assertThat(get(town, ALL + ".csv").body().lines()).hasSize(46);
    }

    @Test
    void isOpenDataOfThisTownAlone() {
        decide();
        in(town, () -> jdbc.sql("update participation.delivery set name = '=Projet' where territory_id = ? and project = 'P1'").param(town.id()).update());
        String csv = get(town, ALL + ".csv").body();
        assertThat(csv).contains(",10000,0,0,0,", "name,state,vote,project", "'=Projet", BUDGET + "/realisations/P1");
        String json = get(town, ALL + ".json").body();
        assertThat(json).contains("\"name\":\"Projet 2\"", "\"process\":null", "\"budgetCents\":2000000");
        var elsewhere = aTerritory();
        assertThat(get(elsewhere, ALL).body()).contains("Aucune réalisation ici");
        assertThat(get(elsewhere, ALL + ".csv").body().lines()).hasSize(1);
        assertThat(get(elsewhere, ALL + ".json").body()).isEqualTo("[]");
        assertThat(Jsoup.parse(get(elsewhere, "/recherche?q=projet").body()).select("a[href$=/realisations/P2]")).isEmpty();
        for (String path : List.of(ALL, ALL + ".csv", ALL + ".json")) {
            assertThat(get(aResident(town), path).statusCode()).isEqualTo(200);
            assertThat(get(aStaffMember(town, Role.MODERATOR, null), path).statusCode()).isEqualTo(200);
        }
    }
}
