package org.parvis.casework.web.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.casework.Actor;
import org.parvis.casework.Routing;
import org.parvis.casework.routing.RoutingRule;
import org.parvis.casework.routing.RoutingRules;
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

/** The routing rules as a head of department or an administrator changes them. */
class RulesIT extends ParvisIT {

    private static final String PATH = "/bureau/reglages/regles";
    private static final Pattern STAMP = Pattern.compile("name=\"etat\" value=\"([^\"]+)\"");
    private static final String RULES = """
            routing:
              default: voirie
              rules:
                - { label: La lumière, when: { group: eclairage, "district:quartier": [O, E] }, hours: { monday: ["20:00-24:00"], tuesday: ["00:00-08:00"] }, to: gaz }
                - { label: Les corbeilles, when: { category: corbeille, objectOwner: departement }, to: gaz }
            """.replace("24:00", "00:00");
    /** Dirt goes to the syndicate, from all over the town. */
    private static final String DIRT = "numero=0&nom=&categorie=salete&vers=gaz";

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Routing routing;

    @Autowired
    private Reports reports;

    @Autowired
    private Departments departments;

    private Territory town;
    private Person amina;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories, RULES);
        amina = anAdministrator(town);
    }

    @Test
    void tellsTheRulesInPlainWords() {
        for (Person person : List.of(amina, aStaffMember(town, Role.HEAD, UUID.randomUUID()))) {
            assertThat(get(person, PATH).body())
                    .contains("Éclairage public (toute la famille), quartiers\u00A0: Est ou Ouest, le lundi de 20\u00A0h à 8\u00A0h le lendemain")
                    .contains("objet de\u00A0: departement")
                    .contains("→ Syndicat du gaz")
                    .contains("La lumière")
                    .contains("Venues du fichier du territoire")
                    .doesNotContain("inconnu");
        }
    }

    @Test
    void keepsEverybodyElseOut() {
        Person abroad = anAdministrator(aTerritory());
        Person cookieFromAbroad = new Person(town, abroad.account(), abroad.cookie());
        for (Person person : List.of(aStaffMember(town, Role.AUDITOR, null), anAgent(town, UUID.randomUUID()), aResident(town))) {
            for (String page : List.of("", "/regle", "/essai")) {
                assertThat(get(person, PATH + page).statusCode()).as(page).isEqualTo(403);
            }
            for (String act : List.of("", "/regle", "/sinon", "/enregistrer", "/abandonner", "/garder")) {
                assertThat(post(person, PATH + act, "etat=1-0").statusCode()).as(act).isEqualTo(403);
            }
        }
        assertThat(get(town, PATH).statusCode()).isEqualTo(302);
        assertThat(get(cookieFromAbroad, PATH).statusCode()).isNotEqualTo(200);
        assertThat(post(cookieFromAbroad, PATH, "faire=supprimer-1&etat=1-0").statusCode()).isNotEqualTo(303);
        assertThat(post(abroad, PATH, "faire=supprimer-1&etat=1-0").statusCode()).isEqualTo(409);
        assertThat(get(abroad, PATH).body()).doesNotContain("Éclairage");
        assertThat(inForce().rules()).hasSize(2);
    }

    @Test
    void countsADraftOnlyOnceItIsPutInForce() {
        String number = InTerritory.call(
                        town.id(), () -> reports.submit(NewReport.of("salete", "Sacs éventrés", ReportingTown.TOWN_HALL)))
                .number();
        assertThat(add(amina, DIRT).statusCode()).isEqualTo(303);
        assertThat(inForce().version()).isEqualTo(1);
        assertThat(get(amina, PATH).body())
                .contains("Brouillon")
                .contains("1 des 1 derniers dossiers irait ailleurs.")
                .contains("1 d’entre eux est encore ouvert.")
                .contains(number);
        assertThat(get(anAdministrator(town), PATH).body()).doesNotContain("derniers dossiers").contains("prépare aussi");
        assertThat(post(amina, PATH + "/enregistrer", "note=D%C3%A9chets&etat=" + stamp(amina)).statusCode()).isEqualTo(303);
        RoutingRule last = inForce().rules().getLast();
        assertThat(last.department()).isEqualTo("gaz");
        assertThat(last.label()).contains("→ Syndicat du gaz");
        assertThat(get(amina, PATH).body()).contains("Déchets").contains(amina.account().name());
        assertThat(get(amina, "/admin/journal").body()).contains("a mis en vigueur des règles d’orientation").contains("Déchets");
    }

    @Test
    void callsNoPrivateCaseOfAnotherDepartmentByItsTitle() {
        in(town, () -> reports.submit(NewReport.of("salete", "Sacs éventrés", ReportingTown.TOWN_HALL)));
        String secret = InTerritory.call(
                        town.id(),
                        () -> reports.submit(NewReport.of("tag-haineux", "Menaces contre un voisin", ReportingTown.TOWN_HALL)))
                .number();
        UUID roads = InTerritory.call(town.id(), () -> departments.find("voirie").orElseThrow().id());
        Person elsewhere = aStaffMember(town, Role.HEAD, UUID.randomUUID());
        List<Person> inTheKnow = List.of(amina, aStaffMember(town, Role.HEAD, roads));
        for (Person person : inTheKnow) {
            add(person, DIRT + "&categorie=tag-haineux");
            assertThat(get(person, PATH).body()).contains("Sacs éventrés", secret, "Menaces contre un voisin");
        }
        add(elsewhere, DIRT + "&categorie=tag-haineux");
        assertThat(get(elsewhere, PATH).body()).contains("Sacs éventrés", secret).doesNotContain("Menaces");
    }

    @Test
    void joinsHoursThatOverlap() {
        String nights = "&jours.0=MONDAY&jours.0=TUESDAY&jours.0=WEDNESDAY&jours.0=THURSDAY&jours.0=FRIDAY&de.0=20%3A00&a.0=08%3A00";
        assertThat(add(amina, DIRT + nights + "&jours.1=SATURDAY&jours.1=SUNDAY&de.1=&a.1=").statusCode()).isEqualTo(303);
        assertThat(get(amina, PATH).body()).contains(
                "du lundi au jeudi de 20\u00A0h à 8\u00A0h le lendemain, le vendredi de 20\u00A0h à minuit, le samedi et le dimanche");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "SUNDAY MONDAY | le dimanche et le lundi de 8",
        "SATURDAY SUNDAY MONDAY | du samedi au lundi de 8",
        "MONDAY WEDNESDAY SUNDAY | le lundi, le mercredi et le dimanche de 8",
        "THURSDAY | le jeudi de 8",
        "'' | tous les jours de 8"
    })
    void saysDaysAsPeopleDo(String days, String words) {
        String chosen = days.isEmpty() ? "" : "&jours.0=" + days.replace(" ", "&jours.0=");
        add(amina, DIRT + chosen + "&de.0=08%3A00&a.0=12%3A00");
        assertThat(get(amina, PATH).body()).contains(", " + words + "\u00A0h à 12\u00A0h");
    }

    @Test
    void changesARuleByChoosing() {
        String form = get(amina, PATH + "/regle?numero=1").body();
        assertThat(form).contains("value=\"eclairage\" checked").contains("value=\"quartier:O\" checked").contains("value=\"20:00\"");
        assertThat(get(amina, PATH + "/regle?numero=3").statusCode()).isEqualTo(404);
        String chosen = "numero=1&nom=Nuit&categorie=eclairage&categorie=salete&district=quartier%3AO&proprietaire=departement"
                + "&jours.0=FRIDAY&jours.0=SATURDAY&de.0=22%3A00&a.0=06%3A30&jours.1=&de.1=&a.1=&vers=voirie";
        assertThat(add(amina, chosen.replace("&jours.1=", "")).statusCode()).isEqualTo(303);
        assertThat(get(amina, PATH).body())
                .contains("le vendredi et le samedi de 22\u00A0h à 6\u00A0h\u00A030 le lendemain")
                .contains("Éclairage public (toute la famille) ou ")
                .contains("Règles en vigueur que ce brouillon supprime ou modifie");
    }

    @Test
    void refusesWhatDoesNotExistAndKeepsWhatWasChosen() {
        HttpResponse<String> page = add(amina, "numero=0&nom=Ma+r%C3%A8gle&categorie=salete&categorie=puits&district=quartier%3AZ"
                + "&proprietaire=personne&jours.0=MONDAY&de.0=8h&a.0=&vers=nulle");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("error-summary", "data-focus", "categories-erreur", "districts-erreur", "proprietaires-erreur")
                .contains("heures-0-erreur", "vers-erreur", "puits", "quartier", "personne")
                .contains("value=\"Ma règle\"", "value=\"salete\" checked", "value=\"MONDAY\" checked")
                .doesNotContain("value=\"puits\"");
        assertThat(add(amina, "numero=0&nom=&vers=gaz").body()).contains("Choisissez au moins une catégorie");
        assertThat(post(amina, PATH + "/sinon", "sinon=nulle&etat=" + stamp(amina)).statusCode()).isEqualTo(422);
        assertThat(stamp(amina)).as("nothing was changed").isEqualTo("1-0");
    }

    @Test
    void movesAndDeletesRules() {
        assertThat(post(amina, PATH, "faire=descendre-1&etat=" + stamp(amina)).headers().firstValue("Location").orElseThrow())
                .endsWith("#regle-2");
        assertThat(draft(amina)).containsExactly("Les corbeilles", "La lumière");
        post(amina, PATH, "faire=monter-2&etat=" + stamp(amina));
        assertThat(draft(amina)).containsExactly("La lumière", "Les corbeilles");
        post(amina, PATH, "faire=supprimer-1&etat=" + stamp(amina));
        assertThat(draft(amina)).containsExactly("Les corbeilles");
        assertThat(post(amina, PATH, "faire=supprimer-2&etat=" + stamp(amina)).statusCode()).isEqualTo(400);
        assertThat(post(amina, PATH + "/abandonner", "").statusCode()).isEqualTo(400);
        assertThat(post(amina, PATH + "/abandonner", "etat=" + stamp(amina)).statusCode()).isEqualTo(303);
        assertThat(draft(amina)).containsExactly("La lumière", "Les corbeilles");
    }

    @Test
    void doesNothingFromAFormThatShowedAnotherDraft() {
        String before = stamp(amina);
        post(amina, PATH, "faire=supprimer-1&etat=" + before);
        HttpResponse<String> again = post(amina, PATH, "faire=supprimer-1&etat=" + before);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("rien n’a été fait");
        HttpResponse<String> rule = post(amina, PATH + "/regle", "numero=1&categorie=salete&vers=gaz&etat=" + before);
        assertThat(rule.statusCode()).isEqualTo(409);
        assertThat(rule.body()).contains("name=\"numero\" value=\"0\"").contains("value=\"salete\" checked");
        assertThat(draft(amina)).containsExactly("Les corbeilles");
    }

    @Test
    void doesNothingFromAFormThatShowedADraftGivenUpSince() {
        post(amina, PATH, "faire=supprimer-1&etat=" + stamp(amina));
        String before = stamp(amina);
        assertThat(post(amina, PATH + "/abandonner", "etat=" + before).statusCode()).isEqualTo(303);
        post(amina, PATH, "faire=descendre-1&etat=" + stamp(amina));
        for (String act : List.of("/enregistrer", "/abandonner", "/garder")) {
            assertThat(post(amina, PATH + act, "etat=" + before).statusCode()).as(act).isEqualTo(409);
        }
        assertThat(post(amina, PATH, "faire=supprimer-1&etat=" + before).statusCode()).isEqualTo(409);
        assertThat(draft(amina)).containsExactly("Les corbeilles", "La lumière");
        assertThat(inForce().version()).isEqualTo(1);
    }

    @Test
    void keepsTheReasonUntilTheRulesAreInForce() {
        String reason = "note=Trop+t%C3%B4t+%2B&etat=";
        String kept = "name=\"note\" type=\"text\" value=\"Trop tôt +\"";
        String before = stamp(amina);
        add(amina, DIRT);
        assertThat(post(amina, PATH + "/enregistrer", reason + before).body()).contains(kept);
        assertThat(post(amina, PATH + "/abandonner", reason + before).body()).contains(kept);
        Person bruno = anAdministrator(town);
        post(bruno, PATH, "faire=supprimer-1&etat=" + stamp(bruno));
        save(bruno);
        assertThat(post(amina, PATH + "/enregistrer", reason + stamp(amina)).body())
                .contains("type=\"hidden\" name=\"note\" value=\"Trop tôt +\"");
        String next = post(amina, PATH + "/garder", reason + stamp(amina)).headers().firstValue("Location").orElseThrow();
        assertThat(get(amina, next.substring(next.indexOf(PATH))).body()).contains(kept);
    }

    @Test
    void keepsWhomTheRestWasToGoTo() {
        String before = stamp(amina);
        assertThat(get(amina, PATH).body()).contains("value=\"voirie\" selected").doesNotContain("value=\"gaz\" selected");
        post(amina, PATH, "faire=descendre-1&etat=" + before);
        HttpResponse<String> refused = post(amina, PATH + "/sinon", "sinon=gaz&etat=" + before);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("value=\"gaz\" selected").doesNotContain("value=\"voirie\" selected");
    }

    @Test
    void tellsTheSecondOfTwoEditorsAndOverwritesNothing() {
        Person bruno = anAdministrator(town);
        add(amina, DIRT);
        post(bruno, PATH, "faire=supprimer-1&etat=" + stamp(bruno));
        assertThat(save(amina).statusCode()).isEqualTo(303);
        HttpResponse<String> refused = save(bruno);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Rien n’a été écrasé").contains(amina.account().name());
        assertThat(inForce().rules()).hasSize(3);
        assertThat(draft(bruno)).containsExactly("Les corbeilles");
        assertThat(post(bruno, PATH + "/garder", "etat=" + stamp(bruno)).statusCode()).isEqualTo(303);
        assertThat(get(bruno, PATH).body()).contains("Règles en vigueur que ce brouillon supprime").contains("Mettre ces règles en vigueur");
        assertThat(save(bruno).statusCode()).isEqualTo(303);
        assertThat(inForce().version()).isEqualTo(3);
        assertThat(inForce().rules()).hasSize(1);
    }

    @Test
    void putsInForceOnceWhatIsSentTwice() {
        add(amina, DIRT);
        String form = "note=D%C3%A9chets&etat=" + stamp(amina);
        HttpResponse<String> first = post(amina, PATH + "/enregistrer", form);
        HttpResponse<String> second = post(amina, PATH + "/enregistrer", form);
        assertThat(second.statusCode()).isEqualTo(first.statusCode()).isEqualTo(303);
        assertThat(second.headers().firstValue("Location")).isEqualTo(first.headers().firstValue("Location"));
        assertThat(inForce().version()).isEqualTo(2);
        add(amina, "numero=0&nom=&categorie=collecte&vers=gaz");
        assertThat(post(amina, PATH + "/enregistrer", form).statusCode()).as("nothing of a later draft").isEqualTo(303);
        assertThat(inForce().version()).isEqualTo(2);
        assertThat(draft(amina)).as("which stays").hasSize(2);
        assertThat(post(amina, PATH + "/enregistrer", form.replace("chets", "part")).statusCode()).as("another form").isEqualTo(409);
        Person bruno = anAdministrator(town);
        assertThat(post(bruno, PATH + "/enregistrer", form).statusCode()).as("another person's").isEqualTo(409);
    }

    @Test
    void putsInForceOnceWhatIsSentManyTimesAtOnce() throws InterruptedException, ExecutionException {
        add(amina, DIRT);
        String form = "note=&etat=" + stamp(amina);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Callable<Integer> send = () -> post(amina, PATH + "/enregistrer", form).statusCode();
            for (Future<Integer> answer : threads.invokeAll(Collections.nCopies(4, send))) {
                assertThat(answer.get()).isEqualTo(303);
            }
        }
        assertThat(inForce().version()).isEqualTo(2);
    }

    @Test
    void makesNoVersionOfADraftInWhichNothingWasChanged() {
        assertThat(save(amina).statusCode()).isEqualTo(409);
        assertThat(inForce().version()).isEqualTo(1);
    }

    @Test
    void letsOneOfManyWinWhoSaveAtOnce() throws InterruptedException, ExecutionException {
        List<Person> editors = List.of(amina, anAdministrator(town), anAdministrator(town), anAdministrator(town));
        editors.forEach(person -> add(person, DIRT));
        try (ExecutorService threads = Executors.newFixedThreadPool(editors.size())) {
            List<Callable<Integer>> saves = editors.stream()
                    .map(person -> (Callable<Integer>) () -> save(person).statusCode())
                    .toList();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(saves)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(303, 409, 409, 409);
        }
        assertThat(inForce().version()).isEqualTo(2);
    }

    @Test
    void namesTheRuleThatAsksForWhatIsGone() {
        RoutingRule gone = new RoutingRule(
                "Vieux", List.of(new RoutingRule.Condition("category", Set.of("puits"))), null, "gaz");
        in(town, () -> routing.save(inForce().plus(gone), "", Actor.system()));
        assertThat(get(amina, PATH).body()).contains("n’existe pas").contains("puits");
        assertThat(get(amina, PATH + "/regle?numero=3").body()).contains("vous l’en retirez").doesNotContain("value=\"puits\"");
        add(amina, DIRT);
        HttpResponse<String> refused = save(amina);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("La règle 3 demande");
        assertThat(inForce().version()).isEqualTo(2);
    }

    @Test
    void triesTheDraftOnAReportThatDoesNotExist() {
        String night = "&jour=2026-11-24&heure=07%3A59";
        String lamp = PATH + "/essai?categorie=lampadaire-eteint&district=quartier%3AO&proprietaire=";
        assertThat(get(amina, lamp + night).body())
                .contains("Ce signalement irait à\u00A0: Syndicat du gaz")
                .contains("Par la règle 1")
                .contains("oui, elle décide")
                .doesNotContain("Les règles en vigueur l’envoient");
        assertThat(get(amina, lamp.replace("lampadaire-eteint", "LAMPADAIRE-Eteint") + night).body())
                .as("however the category is written")
                .contains("Ce signalement irait à\u00A0: Syndicat du gaz", "value=\"lampadaire-eteint\" selected");
        assertThat(get(amina, lamp + "&jour=2026-11-24&heure=08%3A00").body())
                .contains("irait à\u00A0: Voirie", "ce n’est pas l’heure", "c’est une autre catégorie", "Aucune règle ne convient");
        post(amina, PATH, "faire=supprimer-1&etat=" + stamp(amina));
        assertThat(get(amina, lamp + night).body())
                .contains("irait à\u00A0: Voirie").contains("Les règles en vigueur l’envoient à\u00A0: Syndicat du gaz");
        assertThat(get(amina, PATH + "/essai?categorie=collecte&district=&jour=2026-11-24&heure=08%3A00").body())
                .contains("irait à\u00A0: vallee-sud").contains("quelles que soient les règles");
    }

    @Test
    void takesTheDistrictOfAnAddressUnlessAnotherIsChosen() {
        RoutingRule east = new RoutingRule(
                "À l’est", List.of(new RoutingRule.Condition("district:quartier", Set.of("E"))), null, "gaz");
        in(town, () -> routing.save(inForce().plus(east), "", Actor.system()));
        String there = PATH + "/essai?categorie=salete&adresse=hotel+de+ville&jour=2026-11-24&heure=08%3A00&district=";
        assertThat(get(amina, there).body()).contains("irait à\u00A0: Syndicat du gaz").contains("Lieu compris\u00A0: Hôtel de ville");
        assertThat(get(amina, there + "quartier%3AO").body()).contains("irait à\u00A0: Voirie");
        HttpResponse<String> nowhere = get(amina, there.replace("hotel+de+ville", "zzyzx"));
        assertThat(nowhere.statusCode()).isEqualTo(422);
        assertThat(nowhere.body()).contains("adresse-erreur");
    }

    @Test
    void refusesToTryWhatDoesNotExist() {
        HttpResponse<String> page =
                get(amina, PATH + "/essai?categorie=puits&district=quartier%3AZ&proprietaire=personne&jour=demain&heure=tard");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("error-summary", "categorie-erreur", "district-0-erreur", "proprietaire-erreur", "jour-erreur")
                .contains("heure-erreur").doesNotContain("Ce signalement irait");
        assertThat(get(amina, PATH + "/essai?categorie=eclairage&jour=2026-11-24&heure=08%3A00").statusCode())
                .as("a group is no category of a report").isEqualTo(422);
        assertThat(get(amina, PATH + "/essai").statusCode()).isEqualTo(200);
    }

    @Test
    void leadsFromEveryMistakeToItsFieldWhereNothingIsKnownToChooseFrom() {
        Person elsewhere = anAdministrator(aTerritory());
        String wrong = "categorie=puits&district=quartier%3AZ&proprietaire=personne";
        HttpResponse<String> rule = add(elsewhere, "numero=0&nom=&vers=gaz&" + wrong);
        assertThat(rule.statusCode()).isEqualTo(422);
        assertThat(mistakes(rule)).contains("categories", "districts", "proprietaires");
        HttpResponse<String> trial = get(elsewhere, PATH + "/essai?jour=demain&heure=tard&" + wrong);
        assertThat(trial.statusCode()).isEqualTo(422);
        assertThat(mistakes(trial)).contains("categorie", "district-0", "proprietaire");
    }

    /** Where the summary of mistakes leads; each of these is there. */
    private static List<String> mistakes(HttpResponse<String> answer) {
        Document page = Jsoup.parse(answer.body());
        List<String> fields = page.select(".error-summary a").eachAttr("href").stream().map(link -> link.substring(1)).toList();
        assertThat(fields).allSatisfy(field -> assertThat(page.getElementById(field)).as(field).isNotNull());
        return fields;
    }

    private RoutingRules inForce() {
        return InTerritory.call(town.id(), routing::current);
    }

    private HttpResponse<String> add(Person person, String form) {
        return post(person, PATH + "/regle", form + "&etat=" + stamp(person));
    }

    private HttpResponse<String> save(Person person) {
        return post(person, PATH + "/enregistrer", "note=&etat=" + stamp(person));
    }

    private String stamp(Person person) {
        Matcher found = STAMP.matcher(get(person, PATH).body());
        assertThat(found.find()).isTrue();
        return URLEncoder.encode(found.group(1), StandardCharsets.UTF_8);
    }

    /** The names of the rules in somebody's list, in order. */
    private List<String> draft(Person person) {
        return Pattern.compile("<p class=\"muted small\">«\u00A0(.+?)\u00A0»</p>")
                .matcher(get(person, PATH).body())
                .results()
                .map(name -> name.group(1))
                .toList();
    }
}
