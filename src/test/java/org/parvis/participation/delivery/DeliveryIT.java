package org.parvis.participation.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.participation.budget.BudgetProject;
import org.parvis.participation.decision.Fate;
import org.parvis.participation.decision.Said;
import org.parvis.participation.decision.TownWithAVote;
import org.parvis.relation.TestVisitor;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Department;
import org.parvis.testing.FormWithFiles;
import org.parvis.testing.Person;
import org.parvis.testing.SamplePictures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of the projects that were taken, kept at the desk and read by everybody. */
class DeliveryIT extends TownWithAVote {

    private static final String LIST = BUDGET + "/realisations";
    private static final String QUEUE = "/bureau/realisations";

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private JdbcClient jdbc;

    private Delivery delivery(String project) {
        return inTown(() -> deliveries.find(matter().id(), project).orElseThrow());
    }

    private String voirieName() {
        return inTown(() -> departments.find("voirie").orElseThrow().name());
    }

    private String desk(String project) {
        return QUEUE + "/" + delivery(project).id();
    }

    private HttpResponse<String> news(Person who, String path, FormWithFiles form) {
        return send(HttpRequest.newBuilder(at(who.territory(), path))
                .header("Cookie", "parvis=" + who.cookie())
                .header("Content-Type", form.contentType())
                .header("Sec-Fetch-Site", "same-origin")
                .POST(form.publisher())
                .build());
    }

    @Test
    void keepsWhatWasAnnouncedAndWhyItMoved() {
        assertThat(get(town, LIST).statusCode()).as("nothing is decided").isEqualTo(404);
        decide();
        String desk = desk("P1");
        assertThat(post(antoine, desk + "/etapes", form("milestone", "Commande", "plannedOn", "bientôt")).statusCode()).isEqualTo(422);
        assertThat(post(antoine, desk + "/etapes", form("milestone", "", "plannedOn", TODAY.toString())).body()).contains("Donnez un nom");
        assertThat(post(antoine, desk + "/etapes", form("milestone", "Commande", "plannedOn", TODAY.minusDays(12).toString())).statusCode()).isEqualTo(303);
        assertThat(post(antoine, desk + "/etapes", form("milestone", "Pose", "plannedOn", TODAY.plusDays(60).toString())).statusCode()).isEqualTo(303);
        assertThat(post(antoine, desk + "/etapes", form("milestone", " POSE ", "plannedOn", TODAY.toString())).body()).contains("porte déjà ce nom");
        assertThat(read(LIST)).contains("En retard", "Aucune étape faite sur 2");
        assertThat(said(get(antoine, QUEUE))).contains("12 jours de retard", "Rien n’est annoncé");

        HttpResponse<String> unsaid = post(antoine, desk + "/etapes/2", form("planned.2", TODAY.plusDays(90).toString(), "done.2", "", "reason.2", ""));
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(unsaid.body()).select("[name=planned.2]").val()).as("as typed").isEqualTo(TODAY.plusDays(90).toString());
        assertThat(post(antoine, desk + "/etapes/2", form("planned.2", TODAY.plusDays(90).toString(), "done.2", "", "reason.2", "Le fournisseur est en retard.")).statusCode())
                .isEqualTo(303);
        assertThat(post(antoine, desk + "/etapes/1", form("planned.1", TODAY.minusDays(12).toString(), "done.1", TODAY.plusDays(1).toString())).body())
                .contains("Ce jour est à venir.");
        assertThat(post(antoine, desk + "/etapes/1", form("planned.1", TODAY.minusDays(12).toString(), "done.1", TODAY.toString())).statusCode()).isEqualTo(303);
        assertThat(post(antoine, desk + "/etapes/9", form("planned.9", TODAY.toString())).statusCode()).isEqualTo(404);
        assertThat(read(LIST + "/P1"))
                .contains("Avant, annoncé pour le", "Le fournisseur est en retard.", "Commande", "Une étape faite sur 2");
        assertThatThrownBy(() -> InTerritory.run(town.id(), () -> jdbc.sql("update participation.delivery_entry set words = ''").update()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void comesFromStateToStateWithReasonsWhereItGoesBack() {
        decide();
        String desk = desk("P2");
        post(antoine, desk + "/etapes", form("milestone", "Pose", "plannedOn", TODAY.toString()));
        assertThat(post(antoine, desk + "/etat", form("state", "WORKS")).statusCode()).isEqualTo(303);
        assertThat(post(antoine, desk + "/etat", form("state", "ORDERED", "stateReason", "")).body()).contains("Dites pourquoi le projet");
        assertThat(post(antoine, desk + "/etat", form("state", "FLYING")).body()).contains("Choisissez un état.");
        assertThat(post(antoine, desk + "/etat", form("state", "DELIVERED", "deliveredOn", TODAY.toString())).body()).contains("Il reste des étapes");
        post(antoine, desk + "/etapes/1", form("planned.1", TODAY.toString(), "done.1", TODAY.toString()));
        assertThat(post(antoine, desk + "/etat", form("state", "DELIVERED", "deliveredOn", "")).statusCode()).isEqualTo(422);
        assertThat(post(antoine, desk + "/etat", form("state", "DELIVERED", "deliveredOn", TODAY.minusDays(3).toString())).body()).contains("avant la dernière étape");
        assertThat(post(antoine, desk + "/etat", form("state", "DELIVERED", "deliveredOn", TODAY.toString())).statusCode()).isEqualTo(303);
        assertThat(post(antoine, desk + "/etapes", form("milestone", "Encore", "plannedOn", TODAY.toString())).body()).contains("livré ou abandonné");
        assertThat(post(antoine, desk + "/etat", form("state", "ABANDONED", "stateReason", "Il a brûlé.")).statusCode()).isEqualTo(303);
        assertThat(get(town, LIST + "/P2").body()).contains("Abandonné", "Il a brûlé.");

        assertThat(post(antoine, desk + "/argent", form("granted", "20000", "spent", "rien")).body()).contains("Écrivez une somme");
        assertThat(post(antoine, desk + "/argent", form("granted", "20000", "spent", "21000,50")).body()).contains("Dites pourquoi la somme", "21000,50");
        assertThat(post(antoine, desk + "/argent", form("granted", "20000", "spent", "21000,50", "moneyReason", "Le prix du bois.")).statusCode()).isEqualTo(303);
        assertThat(get(town, LIST + "/P2").body()).contains("Budget dépassé", "Le prix du bois.");
        String csv = get(town, LIST + ".csv").body();
        assertThat(csv.lines().toList()).hasSize(3);
        assertThat(csv).contains("P2,Projet 2,ABANDONED,,20000,21000.50,1,1,,,false,,,,,,,");
        assertThat(get(town, LIST).body()).as("what was not taken stays findable").contains("Projets non retenus", BUDGET + "/projets/P3");
    }

    @Test
    void showsPhotosThatAreDescribed() throws InterruptedException {
        decide();
        String path = desk("P1") + "/nouvelles";
        byte[] photo = SamplePictures.jpeg(640, 480);
        HttpResponse<String> blind = news(antoine, path, new FormWithFiles().with("words", "Les bancs arrivent.").with("alt", "").with("photo", photo));
        assertThat(blind.statusCode()).isEqualTo(422);
        assertThat(blind.body()).contains("Dites ce que montre la photo", "Les bancs arrivent.");
        assertThat(news(antoine, path, new FormWithFiles().with("words", "x").with("alt", "y").with("photo", "no picture".getBytes(java.nio.charset.StandardCharsets.UTF_8))).statusCode())
                .isEqualTo(422);
        FormWithFiles right = new FormWithFiles().with("words", "Les bancs arrivent.").with("alt", "Deux bancs sur un camion").with("photo", photo);
        assertThat(news(antoine, path, right).statusCode()).isEqualTo(303);
        Document page = Jsoup.parse(get(town, LIST + "/P1").body());
        for (int i = 0; i < 100 && page.select("main img").isEmpty(); i++) {
            Thread.sleep(50);
            page = Jsoup.parse(get(town, LIST + "/P1").body());
        }
        assertThat(page.select("main img").attr("alt")).isEqualTo("Deux bancs sur un camion");
        String src = page.select("main img").attr("src").replaceFirst("^/t/[^/]+", "");
        assertThat(get(town, src).statusCode()).isEqualTo(200);
        String original = src.replaceFirst("/[a-z]+\\.jpg.*", "/originale.jpg");
        assertThat(get(town, original).statusCode()).as("the original").isEqualTo(404);
        assertThat(get(aTerritory(), src).statusCode()).isEqualTo(404);
        assertThat(page.text()).contains("Les bancs arrivent.");
    }

    @Test
    void tellsTheWayOfEachProject() {
        assertThat(get(town, BUDGET + "/projets/P9").statusCode()).isEqualTo(404);
        decide();
        in(town, () -> jdbc.sql("""
                insert into participation.on_behalf (territory_id, proposal_id, organisation_id, organisation, person_id, mandate)
                values (?, ?, gen_random_uuid(), 'Amicale du parc', gen_random_uuid(), 'Parler pour elle')
                """).params(town.id(), idea.id()).update());
        post(antoine, desk("P1") + "/etat", form("state", "ABANDONED", "stateReason", "Le sol ne le porte pas."));
        Document taken = Jsoup.parse(get(town, BUDGET + "/projets/P1").body());
        assertThat(taken.select("main ol.timeline h2").eachText())
                .containsExactly("Idée", "Vote ouvert", "Résultat du vote", "Décision", "Réalisation", "Réalisation", "Réexamen à venir");
        assertThat(said(taken)).contains(idea.number(), "Awa", "Au nom de Amicale du parc", "2 voix", "Conseil municipal", "La décision suit le vote.", "Le sol ne le porte pas.");
        Document not = Jsoup.parse(get(town, BUDGET + "/projets/P3").body());
        assertThat(not.select("main ol.timeline h2").eachText()).containsExactly("Vote ouvert", "Résultat du vote", "Décision", "Réexamen à venir");
        assertThat(said(not)).contains("Non retenu").doesNotContain("Amicale");
        assertThat(get(town, PROCESS + "/idees/" + idea.number()).body()).contains(BUDGET + "/projets/P1");
        TestVisitor admin = new TestVisitor(antoine);
        in(town, () -> {
            budgets.create(aBudget("Un budget à venir", Instant.now().plus(Duration.ofDays(1))), admin);
            budgets.save("un-budget-a-venir", new BudgetProject("", "Un préau", "", 1_000_000, ""), admin);
            budgets.save("un-budget-a-venir", new BudgetProject("", "Un auvent", "", 900_000, ""), admin);
            budgets.freeze("un-budget-a-venir", admin);
        });
        Document coming = Jsoup.parse(get(town, "/budgets/un-budget-a-venir/projets/P1").body());
        assertThat(coming.select("main ol.timeline h2").eachText()).containsExactly("Le vote ouvrira", "Résultat à venir");
        assertThat(said(coming)).contains("Le vote ouvrira ce jour-là.").doesNotContain("Mis au vote");
        assertThat(get(aTerritory(), BUDGET + "/projets/P1").statusCode()).isEqualTo(404);
    }

    @Test
    void followsCorrectionsOfTheDecision() {
        decide();
        correct(new Said("P2", Fate.NOT_TAKEN, "Le terrain est vendu.", 0), new Said("P3", Fate.TAKEN, "À sa place.", 900_000));
        assertThat(delivery("P2").state()).isEqualTo(DeliveryState.ABANDONED);
        assertThat(delivery("P3").granted()).isEqualTo(900_000);
        assertThat(get(town, LIST + "/P2").body()).contains("Le terrain est vendu.");
        correct(new Said("P2", Fate.TAKEN, "Le devis a augmenté.", 2_100_000), new Said("P3", Fate.NOT_TAKEN, "Plus besoin.", 0));
        assertThat(delivery("P2").state()).isEqualTo(DeliveryState.STUDIED);
        assertThat(delivery("P2").granted()).isEqualTo(2_100_000);
        assertThat(delivery("P3").state()).isEqualTo(DeliveryState.ABANDONED);
    }

    /** What is late comes first, what is over last, whatever the page. */
    @Test
    void areReadPageByPage() {
        decide();
        post(antoine, desk("P2") + "/etapes", form("milestone", "Pose", "plannedOn", TODAY.minusDays(5).toString()));
        post(antoine, desk("P1") + "/etat", form("state", "ABANDONED", "stateReason", "Le sol ne le porte pas."));
        in(town, () -> jdbc.sql("""
                insert into participation.delivery (territory_id, budget_id, created_at, id, project, name, granted)
                select d.territory_id, d.budget_id, d.created_at, gen_random_uuid(), 'X' || i, 'Banc ' || i, 100
                from participation.delivery d, generate_series(1, 60) i
                where d.id = ?
                """).param(delivery("P2").id()).update());
        Document first = Jsoup.parse(get(antoine, QUEUE).body());
        List<String> names = first.select("main .rows li p:first-child a").eachText();
        assertThat(names).hasSize(50).startsWith("Projet 2");
        Document second = Jsoup.parse(get(antoine, first.select("[rel=next]").attr("href").replaceFirst("^/t/[^/]+", "")).body());
        List<String> others = second.select("main .rows li p:first-child a").eachText();
        assertThat(others).hasSize(12).endsWith("Projet 1").doesNotContainAnyElementsOf(names);
        assertThat(second.select("[rel=next]")).isEmpty();
        assertThat(get(antoine, QUEUE + "?apres=LATE.demain.x").statusCode()).as("no place").isEqualTo(200);
    }

    @Test
    void isKeptByWhoeverWasGivenIt() {
        decide();
        String desk = desk("P1");
        List<String> acts = List.of("/etat", "/etapes", "/etapes/1", "/argent", "/nouvelles", "/service");
        assertThat(get(nadia, QUEUE).body()).contains("Aucun projet ne vous est confié");
        assertThat(get(nadia, desk).statusCode()).as("not hers").isEqualTo(404);
        for (String act : acts) {
            assertThat(post(nadia, desk + act, form("words", "x")).statusCode()).as(act).isEqualTo(404);
            assertThat(post(aResident(town), desk + act, "").statusCode()).as(act).isEqualTo(403);
            assertThat(post(anAdministrator(aTerritory()), desk + act, "").statusCode()).as("another town: " + act).isEqualTo(404);
            assertThat(post(town, desk + act, "").statusCode()).as("nobody: " + act).isIn(303, 401, 403);
        }
        assertThat(get(aStaffMember(town, Role.MODERATOR, null), QUEUE).statusCode()).isEqualTo(403);
        assertThat(get(anAdministrator(aTerritory()), desk).statusCode()).isEqualTo(404);
        assertThat(post(antoine, desk + "/service", form("department", "nulle-part")).statusCode()).isEqualTo(422);
        assertThat(post(antoine, desk + "/service", form("department", "voirie")).statusCode()).isEqualTo(303);
        assertThat(get(nadia, QUEUE).body()).contains("Projet 1").doesNotContain("Projet 2");
        assertThat(post(nadia, desk + "/nouvelles", form("words", "Les bancs sont commandés.")).statusCode()).isEqualTo(303);
        post(antoine, desk + "/etapes", form("milestone", "Commande", "plannedOn", TODAY.toString()));
        Department other = inTown(() -> departments.list().stream().filter(one -> !one.id().equals(voirie(town))).findFirst().orElseThrow());
        post(aStaffMember(town, Role.HEAD, other.id()), desk + "/etapes", form("milestone", "Pose", "plannedOn", TODAY.toString()));
        assertThat(inTown(() -> deliveries.history(delivery("P1")))).extracting(DeliveryEntry::kind, DeliveryEntry::author)
                .as("in the name of whoever did it")
                .containsExactly(
                        tuple(DeliveryEntry.Kind.PLANNED, other.name()), tuple(DeliveryEntry.Kind.PLANNED, town.name()), tuple(DeliveryEntry.Kind.NEWS, voirieName()),
                        tuple(DeliveryEntry.Kind.KEEPER, town.name()), tuple(DeliveryEntry.Kind.BEGUN, town.name()));
        assertThat(post(nadia, desk + "/service", form("department", "")).statusCode()).as("she does not give it on").isEqualTo(404);
        String page = get(town, LIST + "/P1").body();
        assertThat(page).contains("Les bancs sont commandés.", "Service chargé du projet");
        assertThat(get(antoine, QUEUE + "/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        for (String path : List.of("", "/P1", ".csv")) {
            assertThat(get(aTerritory(), LIST + path).statusCode()).as("another town: " + path).isEqualTo(404);
        }
        assertThat(get(town, LIST + "/P3").statusCode()).as("not taken").isEqualTo(404);
    }
}
