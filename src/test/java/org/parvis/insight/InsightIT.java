package org.parvis.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Cases;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.Requester;
import org.parvis.casework.figures.CaseCounting;
import org.parvis.casework.satisfaction.Satisfaction;
import org.parvis.questions.Answers;
import org.parvis.request.AskingTown;
import org.parvis.request.NewRequest;
import org.parvis.request.Requests;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.parvis.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class InsightIT extends ParvisIT {

    private static final String DESK = "/bureau/chiffres";
    private static final String PUBLIC = "/chiffres/relation";
    private static final List<String> PAGES =
            List.of(DESK, DESK + "/canaux.csv", DESK + "/satisfaction", DESK + "/satisfaction/canaux.csv", DESK + "/couts", DESK + "/couts.csv",
                    DESK + "/croisement", DESK + "/croisement.csv");

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Requests requests;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseActs acts;

    @Autowired
    private Satisfaction satisfaction;

    @Autowired
    private Departments departments;

    @Autowired
    private CaseCounting counting;

    @Autowired
    private JdbcClient jdbc;

    private Territory town;
    private Person elected;

    @BeforeEach
    void build() {
        town = AskingTown.create(imports, territories);
        elected = aStaffMember(town, Role.ELECTED, null);
    }

    /** Asked and answered by an agent, with an opinion. */
    private void asked(CaseChannel channel, int times, String opinion) {
        Actor agent = Actor.agent(UUID.randomUUID(), "Nadia");
        in(town, () -> {
            for (int i = 0; i < times; i++) {
                UUID id = requests.submit(new NewRequest(
                                "question", "Quand passe la balayeuse ?", Answers.NONE,
                                new Requester("Léa Martin", "lea@habitants.example", null, "fr"), channel, null, agent))
                        .caseId();
                acts.decide(id, DecisionDraft.resolved("Elle passe chaque mardi matin."), agent);
                satisfaction.tell(
                        cases.get(id), new Satisfaction.Telling(opinion, "Merci beaucoup", CaseChannel.PHONE, agent));
            }
            counting.catchUp();
        });
    }

    @Test
    void tellsVolumesDelaysAndFirstContactByChannel() {
        asked(CaseChannel.PHONE, 6, "HAPPY");
        asked(CaseChannel.EMAIL, 2, "VERY_UNHAPPY");
        Document page = Jsoup.parse(get(elected, DESK).body());
        assertThat(page.select("[aria-labelledby=table-canaux] tbody tr").eachText())
                .containsExactly("Appel 6 6 1 minute 1 minute 100 % 0 100 % 100 %", "E-mail 2 2 1 minute 1 minute 100 % 0 100 % –");
        assertThat(page.select("[aria-labelledby=table-canaux] svg")).hasSize(1);
        assertThat(page.select("[aria-labelledby=table-sujets] tbody th").eachText()).containsExactly("Poser une question");
        assertThat(get(elected, DESK + "/canaux.csv").body())
                .contains("PHONE,Appel,6,6,").contains(",100,0,100,100").doesNotContain("Léa");
        assertThat(Jsoup.parse(get(elected, DESK + "?genre=report").body()).select("[aria-labelledby=table-canaux]")).isEmpty();
    }

    @Test
    void crossesTwoDimensionsWithTotals() {
        asked(CaseChannel.PHONE, 6, "HAPPY");
        asked(CaseChannel.EMAIL, 2, "HAPPY");
        Document page = Jsoup.parse(get(elected, DESK + "/croisement?lignes=canaux&colonnes=types").body());
        assertThat(page.select("main tbody tr").eachText()).containsExactly("Appel 6 6", "E-mail 2 2", "Total 8 8");
        assertThat(page.select("main thead th").eachText()).containsExactly("Canal", "Demande", "Total");
        assertThat(Jsoup.parse(get(elected, DESK + "/croisement?lignes=services&colonnes=canaux&mesure=KEPT").body()).select("main tbody tr"))
                .hasSize(2);
        assertThat(get(elected, DESK + "/croisement.csv?lignes=canaux&colonnes=types").body())
                .contains("key,label,demande,total").contains("PHONE,Appel,6,6");
        Document same = Jsoup.parse(get(elected, DESK + "/croisement?lignes=types&colonnes=types&mesure=lune&genre=lune").body());
        assertThat(same.select("#colonnes option[selected]").val()).isEqualTo("canaux");
        assertThat(Jsoup.parse(get(elected, DESK + "/croisement?genre=report").body()).text()).contains("Aucune demande pour cette période");
        int few = StatementCounter.count(town, () -> get(elected, DESK + "/croisement"));
        asked(CaseChannel.COUNTER, 7, "HAPPY");
        assertThat(StatementCounter.count(town, () -> get(elected, DESK + "/croisement"))).isLessThanOrEqualTo(Math.min(few, 12));
    }

    @Test
    void crossesForEverybodyWithoutSmallNumbers() {
        asked(CaseChannel.PHONE, 6, "HAPPY");
        asked(CaseChannel.EMAIL, 2, "HAPPY");
        asked(CaseChannel.COUNTER, 9, "HAPPY");
        String path = PUBLIC + "/croisement";
        assertThat(get(town, path).statusCode()).isEqualTo(404);
        assertThat(get(town, path + ".csv").statusCode()).isEqualTo(404);
        assertThat(post(anAdministrator(town), DESK + "/couts/publication", "pour=tous").statusCode()).isEqualTo(303);
        String csv = get(town, path + ".csv?lignes=canaux&colonnes=types").body();
        assertThat(csv).contains("COUNTER,Guichet,9,9").contains("PHONE,Appel,,").contains("EMAIL,E-mail,,").contains("Total,17,17");
        Document page = Jsoup.parse(get(town, path + "?lignes=canaux&colonnes=types").body());
        assertThat(page.select("main tbody tr").eachText()).contains("Appel caché caché", "E-mail caché caché");
        for (String file : List.of(path + ".csv?lignes=canaux&colonnes=types", PUBLIC + "/canaux.csv?periode=")) {
            assertThat(get(town, file + "&genre=report").body()).as("no kind alone beside all: " + file).isEqualTo(get(town, file).body());
        }
        for (String one : List.of(path + "?lignes=canaux", PUBLIC + "?periode=")) {
            assertThat(get(town, one + "&genre=report").body()).as("no kind alone beside all: " + one).satisfies(body ->
                    assertThat(Jsoup.parse(body).select("tbody").text()).isEqualTo(Jsoup.parse(get(town, one).body()).select("tbody").text()));
        }
        assertThat(get(town, PUBLIC).body()).contains("/chiffres/relation/croisement");
    }

    @Test
    void showsNoPairsUntilWhatAVersionBeforeCountedIsCountedByThem() {
        asked(CaseChannel.PHONE, 6, "HAPPY");
        in(town, () -> {
            jdbc.sql("delete from casework.figure where dimension like '%|%'").update();
            jdbc.sql("update casework.counted set facts = array(select fact from unnest(facts) fact where not starts_with(fact, 'CROSSED|'))")
                    .update();
        });
        asked(CaseChannel.EMAIL, 7, "HAPPY");
        String pairs = DESK + "/croisement?lignes=canaux&colonnes=services";
        Document page = Jsoup.parse(get(elected, pairs).body());
        assertThat(page.text()).contains("en train d’être comptées");
        assertThat(page.select("main table")).isEmpty();
        assertThat(get(elected, pairs.replace("?", ".csv?")).statusCode()).isEqualTo(503);
        assertThat(Jsoup.parse(get(elected, DESK + "/croisement?lignes=canaux&colonnes=types").body()).select("main tbody tr"))
                .as("kinds were crossed before").hasSize(3);
        in(town, () -> {
            jdbc.sql("insert into casework.to_count (territory_id, case_id) select territory_id, id from casework.case").update();
            counting.catchUp();
        });
        assertThat(Jsoup.parse(get(elected, pairs).body()).select("main tbody tr").eachText()).endsWith("Total 13 13");
        assertThat(get(elected, pairs.replace("?", ".csv?")).statusCode()).isEqualTo(200);
    }

    @Test
    void asksNoMoreOfTheDatabaseForMoreCases() {
        asked(CaseChannel.PHONE, 1, "HAPPY");
        int few = StatementCounter.count(town, () -> get(elected, DESK));
        asked(CaseChannel.EMAIL, 8, "HAPPY");
        assertThat(StatementCounter.count(town, () -> get(elected, DESK))).isLessThanOrEqualTo(Math.min(few, 12));
    }

    @Test
    void showsWordsToWhoeverMayReadTheCaseAndSharesToAll() {
        asked(CaseChannel.PHONE, 5, "HAPPY");
        String seen = get(elected, DESK + "/satisfaction").body();
        assertThat(seen).contains("100\u00A0%").doesNotContain("Merci beaucoup");
        UUID roads = InTerritory.call(town.id(), () -> departments.find("voirie").orElseThrow().id());
        Document head = Jsoup.parse(get(aStaffMember(town, Role.HEAD, roads), DESK + "/satisfaction").body());
        assertThat(head.select("[aria-labelledby=mots] .lines").eachText()).hasSize(5).containsOnly("Merci beaucoup");
        assertThat(head.text()).doesNotContain("Léa");
    }

    @Test
    void showsNoStepOfFourOpinions() {
        asked(CaseChannel.PHONE, 4, "HAPPY");
        assertThat(get(elected, DESK + "/satisfaction/canaux.csv").body()).contains("PHONE,Appel,4,,,,,");
    }

    @Test
    void isPublicOnlyWhereTheTownChoseSoAndHidesSmallNumbers() {
        asked(CaseChannel.PHONE, 6, "HAPPY");
        asked(CaseChannel.EMAIL, 2, "HAPPY");
        asked(CaseChannel.COUNTER, 9, "HAPPY");
        assertThat(get(town, PUBLIC).statusCode()).isEqualTo(404);
        assertThat(get(town, PUBLIC + "/canaux.csv").statusCode()).isEqualTo(404);
        assertThat(post(elected, DESK + "/couts/publication", "pour=tous").statusCode()).isEqualTo(403);
        assertThat(post(anAdministrator(town), DESK + "/couts/publication", "pour=tous").statusCode()).isEqualTo(303);
        String csv = get(town, PUBLIC + "/canaux.csv").body();
        assertThat(csv).contains("COUNTER,Guichet,9,9,").contains("PHONE,Appel,,,").contains("EMAIL,E-mail,,,");
        String page = get(town, PUBLIC).body();
        assertThat(page).contains("caché").doesNotContain("Merci beaucoup");
        assertThat(post(anAdministrator(town), DESK + "/couts/publication", "pour=").statusCode()).isEqualTo(303);
        assertThat(get(town, PUBLIC).statusCode()).isEqualTo(404);
    }

    @Test
    void keepsEachCostWithItsDateAndComputesWhatIsSaved() {
        Person admin = anAdministrator(town);
        assertThat(say(admin, "canal=PHONE&depuis=2024-01-01&annuel=1+000&operations=1000&source=Compte+2023")).isEqualTo(303);
        assertThat(say(admin, "canal=PHONE&depuis=2025-01-01&minutes=15&horaire=36%2C00&operations=1000&source=Compte+2024")).isEqualTo(303);
        assertThat(say(admin, "canal=WEB&depuis=2025-01-01&annuel=2000&operations=2000&source=Facture")).isEqualTo(303);
        Document page = Jsoup.parse(get(elected, DESK + "/couts?part=10").body());
        assertThat(page.select("[aria-labelledby=unitaires] tbody tr").eachText())
                .containsExactly("Appel 1\u00A0000 9,00 €".replace('\u00A0', '\u202F'), "Site 2\u202F000 1,00 €");
        assertThat(page.select("#economie ~ p strong").text()).contains("800 €");
        assertThat(page.select("[aria-labelledby=dits] tbody tr")).hasSize(3);
        assertThat(page.select("details").text()).contains("150\u202F000").contains("300\u202F000 €");
        assertThat(page.select("#dire")).as("the form is the administrator's").isEmpty();
    }

    private int say(Person who, String form) {
        return post(who, DESK + "/couts", form).statusCode();
    }

    @Test
    void saysWhatIsWrongWithACostAndKeepsWhatWasTyped() {
        Person admin = anAdministrator(town);
        Document both = Jsoup.parse(post(
                        admin, DESK + "/couts", "canal=PHONE&depuis=2024-01-01&annuel=10&minutes=5&horaire=30&source=x").body());
        assertThat(both.select(".error-summary a").eachAttr("href")).containsExactly("#annuel");
        Document all = Jsoup.parse(post(
                        admin, DESK + "/couts", "canal=LUNE&depuis=hier&annuel=beaucoup&operations=0&source=").body());
        assertThat(all.select(".error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#canal", "#depuis", "#annuel", "#operations", "#source");
        assertThat(all.select("#annuel").val()).isEqualTo("beaucoup");
        assertThat(say(elected, "canal=PHONE&depuis=2024-01-01&annuel=10&source=x")).isEqualTo(403);
    }

    @Test
    void saysHowMuchIsTooMuchAndCountsWithTheMost() {
        Person admin = anAdministrator(town);
        String too = "canal=PHONE&depuis=2024-01-01&source=x";
        Document year = Jsoup.parse(post(admin, DESK + "/couts", too + "&annuel=100+000+000%2C01&operations=99999999999999999999").body());
        assertThat(year.select(".error-summary a").eachAttr("href")).containsExactlyInAnyOrder("#annuel", "#operations");
        assertThat(year.select("#annuel-erreur").text().replaceAll("[\\u00A0\\u202F]", " ")).isEqualTo("Écrivez au plus 100 000 000.");
        assertThat(year.select("#annuel").val()).isEqualTo("100 000 000,01");
        assertThat(year.select("#operations").val()).isEqualTo("99999999999999999999");
        Document time = Jsoup.parse(post(admin, DESK + "/couts", too + "&minutes=1440%2C1&horaire=10001").body());
        assertThat(time.select(".error-summary a").eachAttr("href")).containsExactlyInAnyOrder("#minutes", "#horaire");
        for (String channel : List.of("PHONE", "COUNTER", "POST", "EMAIL")) {
            assertThat(say(admin, "depuis=2024-01-01&source=x&minutes=1440&horaire=10000&operations=100000000&canal=" + channel)).isEqualTo(303);
        }
        assertThat(say(admin, "canal=WEB&depuis=2024-01-01&source=x&annuel=100000000&operations=1")).isEqualTo(303);
        assertThat(get(admin, DESK + "/couts?part=100").statusCode()).isEqualTo(200);
    }

    @Test
    void remindsOnlyOnAnAdministratorsWish() {
        Person admin = anAdministrator(town);
        assertThat(post(elected, DESK + "/satisfaction/rappel", "jours=7").statusCode()).isEqualTo(403);
        assertThat(post(admin, DESK + "/satisfaction/rappel", "jours=2").statusCode()).isEqualTo(422);
        assertThat(post(admin, DESK + "/satisfaction/rappel", "jours=7").statusCode()).isEqualTo(303);
        assertThat(Jsoup.parse(get(admin, DESK + "/satisfaction").body()).select("#jours").val()).isEqualTo("7");
        assertThat(post(admin, DESK + "/satisfaction/rappel", "jours=").statusCode()).isEqualTo(303);
        in(town, () -> assertThat(satisfaction.reminderDays()).isEmpty());
    }

    /** What the town calls its departments and subjects says in which language, where the page speaks another. */
    @Test
    void saysInWhichLanguageNamesAre() {
        asked(CaseChannel.PHONE, 1, "HAPPY");
        Document english = Jsoup.parse(get(elected, DESK + "?lang=en").body());
        assertThat(english.select("[aria-labelledby=table-services] tbody th").eachAttr("lang")).containsOnly("fr");
        assertThat(english.select("[aria-labelledby=table-sujets] tbody th[lang]")).as("a subject that is translated").isEmpty();
        assertThat(english.select("[aria-labelledby=table-canaux] tbody th[lang]")).as("our own words").isEmpty();
        Document cross = Jsoup.parse(get(elected, DESK + "/croisement?lignes=canaux&colonnes=services&lang=en").body());
        assertThat(cross.select("main thead th[lang=fr]")).hasSize(1);
        Person head = aStaffMember(town, Role.HEAD, InTerritory.call(town.id(), () -> departments.find("voirie").orElseThrow().id()));
        assertThat(Jsoup.parse(get(head, DESK + "/satisfaction?lang=en").body()).select("p.lines").attr("lang")).isEqualTo("fr");
        assertThat(Jsoup.parse(get(elected, DESK + "?lang=fr").body()).select("main [lang]")).as("nothing to say").isEmpty();
    }

    @Test
    void isForThoseWhoAnswerForTheTown() {
        asked(CaseChannel.PHONE, 1, "HAPPY");
        Person elsewhere = aStaffMember(aTerritory(), Role.ELECTED, null);
        for (String path : PAGES) {
            assertThat(get(town, path).statusCode()).as(path).isNotEqualTo(200);
            assertThat(get(aResident(town), path).statusCode()).as(path).isEqualTo(403);
            assertThat(get(aStaffMember(town, Role.FRONT_DESK, null), path).statusCode()).as(path).isEqualTo(403);
            Document other = Jsoup.parse(get(elsewhere, path).body());
            other.select("details").remove();
            assertThat(other.select("th[scope=row]").eachText()).as(path).doesNotContain("Appel");
            assertThat(other.text()).as(path).doesNotContain("PHONE,");
        }
    }
}
