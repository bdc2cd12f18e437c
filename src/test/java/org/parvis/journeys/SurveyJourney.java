package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.participation.Capability;
import org.parvis.participation.Phase;
import org.parvis.participation.Process;
import org.parvis.participation.ProcessDraft;
import org.parvis.participation.Processes;
import org.parvis.participation.survey.Survey;
import org.parvis.participation.survey.SurveyAbout;
import org.parvis.participation.survey.SurveyAbout.Results;
import org.parvis.participation.survey.SurveyAbout.Who;
import org.parvis.participation.survey.SurveyItem;
import org.parvis.participation.survey.SurveyItem.Choice;
import org.parvis.participation.survey.SurveyKind;
import org.parvis.participation.survey.Surveys;
import org.parvis.questions.Question.Need;
import org.parvis.questions.When;
import org.parvis.relation.TestVisitor;
import org.parvis.report.ReportingTown;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Hand;
import org.parvis.testing.Journey;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An officer writes a survey on the new app, residents answer it on a phone, without JavaScript and by keys, everybody reads what came out. */
class SurveyJourney extends Journey {

    private static final String PROCESS = "/participer/l-application-de-la-ville";
    private static final String SURVEY = PROCESS + "/questionnaires/votre-application";

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Processes processes;

    @Autowired
    private Surveys surveys;

    @Autowired
    private JdbcClient jdbc;

    private Territory town;
    private Person admin;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
        admin = anAdministrator(town);
        in(town, () -> {
            Instant now = Instant.now();
            Process made = processes.create(
                    new ProcessDraft(
                            "L’application de la ville", "Que doit-elle faire ?", "", "Tout sera lu.", LocalDate.now().plusDays(90), "voirie",
                            List.of(new Phase("Répondre", now.minusSeconds(3600), now.plusSeconds(86_400), Set.of(Capability.ANSWER)))),
                    new TestVisitor(admin));
            processes.publish(made.slug(), new TestVisitor(admin));
        });
    }

    private static SurveyItem item(String code, SurveyKind kind, String text, When when, Choice... choices) {
        return new SurveyItem(code, kind, text, "", code.equals("q1") ? Need.REQUIRED : Need.OPTIONAL, List.of(choices), List.of(), when);
    }

    /** All kinds of questions, on two pages. */
    private void ask(Results results) {
        When yes = new When.Equals("q1", "o1");
        List<SurveyItem> items = List.of(
                item("w1", SurveyKind.WORDS, "Trois minutes suffisent.", When.ALWAYS),
                item("q1", SurveyKind.ONE, "L’avez-vous ?", When.ALWAYS, new Choice("o1", "Oui"), new Choice("o2", "Non")),
                item("q2", SurveyKind.SEVERAL, "Pour quoi ?", yes, new Choice("o3", "Les bus"), new Choice("o4", "Les déchets")),
                item("q3", SurveyKind.SCALE, "Contente ?", yes, new Choice("1", "1 – Non"), new Choice("2", "2"), new Choice("3", "3 – Oui")),
                item("p1", SurveyKind.PAGE, "La suite", When.ALWAYS),
                item("q4", SurveyKind.RANKING, "Quoi d’abord ?", When.ALWAYS, new Choice("o5", "Les alertes"), new Choice("o6", "Les menus")),
                new SurveyItem("q5", SurveyKind.MATRIX, "Important ?", "", Need.OPTIONAL, List.of(new Choice("o7", "Peu"), new Choice("o8", "Très")),
                        List.of(new Choice("o9", "Sans compte"), new Choice("o10", "Vieux téléphone")), When.ALWAYS),
                item("q6", SurveyKind.NUMBER, "Votre âge ?", When.ALWAYS),
                item("q7", SurveyKind.LONG_TEXT, "Autre chose ?", When.ALWAYS),
                item("q8", SurveyKind.DATE, "Depuis quand ?", When.ALWAYS));
        ask(results, items);
    }

    private void ask(Results results, List<SurveyItem> items) {
        in(town, () -> {
            Process process = processes.find("l-application-de-la-ville").orElseThrow();
            Survey made = surveys.create(process, new SurveyAbout("Votre application", "Pour la refaire.", Who.FREE, results), new TestVisitor(admin));
            items.forEach(one -> surveys.edit(made, form -> form.put(one, 100), new TestVisitor(admin)));
            surveys.publish(made, new TestVisitor(admin));
        });
    }

    @Test
    void isWrittenAtTheDeskByKeysAndPublished() {
        Page desk = signedIn(onADesktop(), admin);
        go(desk, town, "/bureau/participation/l-application-de-la-ville");
        desk.click("main a:has-text('Questionnaires')");
        desk.waitForSelector("h1:has-text('Questionnaires')");
        assertAccessible(desk);
        Hand keys = Hand.typing(desk);
        keys.write("#title", "Votre application");
        keys.choose("[name=who][value=FREE]");
        keys.press("form.stack button");
        desk.waitForSelector("h1:has-text('Votre application')");
        assertAccessible(desk);
        add(desk, "ONE", "L’avez-vous ?", "Oui\nNon");
        desk.selectOption("#genre", "TEXT");
        desk.click("button:has-text('Ajouter')");
        desk.fill("#text", "Pourquoi pas ?");
        desk.selectOption("#c0\\.pick", new SelectOption().setLabel("la réponse est « Non »"));
        assertAccessible(desk);
        desk.click("main form.stack button");
        desk.waitForSelector("li:has-text('Posée')");
        add(desk, "SEVERAL", "Pour quoi ?", "Les bus\nLes déchets");
        Hand.typing(desk).press("li:has-text('Pour quoi') button:has-text('Monter')");
        desk.waitForSelector("[role=status]:has-text('ordre a changé')");
        assertThat(desk.locator("main ol > li").nth(1).innerText()).contains("Pour quoi ?");
        desk.click("li:has-text('L’avez-vous') button:has-text('Descendre')");
        desk.click("li:has-text('L’avez-vous') button:has-text('Descendre')");
        desk.waitForSelector(".error-summary:has-text('doit venir avant')");
        assertAccessible(desk);
        desk.click("a:has-text('Essayer')");
        desk.waitForSelector("h1:has-text('Essayer')");
        assertAccessible(desk);
        assertThat(desk.isVisible("[data-item]:has-text('Pourquoi pas')")).isFalse();
        desk.check("label:has-text('Non') input");
        assertThat(desk.isVisible("[data-item]:has-text('Pourquoi pas')")).isTrue();
        desk.click("main p.small a");
        desk.click("button:has-text('Publier le questionnaire')");
        desk.waitForSelector("[role=status]:has-text('publié')");
        assertAccessible(desk);
        assertFits(desk);
        desk.click("a:has-text('aucune réponse')");
        desk.waitForSelector("h1:has-text('Réponses')");
        assertAccessible(desk);
    }

    private static void add(Page desk, String kind, String text, String choices) {
        desk.selectOption("#genre", kind);
        desk.click("button:has-text('Ajouter')");
        desk.fill("#text", text);
        desk.fill("#choices", choices);
        desk.click("main form.stack button");
        desk.waitForSelector("li:has-text('" + text + "')");
    }

    @Test
    void branchesAtOnceOnAPhoneAndSurvivesALostNetwork() {
        ask(Results.LIVE);
        Page phone = onAPhone();
        go(phone, town, PROCESS);
        phone.click("a:has-text('Répondre au questionnaire')");
        phone.waitForSelector("h1:has-text('Votre application')");
        assertAccessible(phone);
        assertFits(phone);
        phone.click("main form button");
        phone.waitForSelector("text=Page 1 sur 2");
        assertAccessible(phone);
        assertFits(phone);
        assertThat(phone.isVisible("text=Pour quoi ?")).isFalse();
        phone.check("[name='answer.q1'][value=o1]");
        assertThat(phone.isVisible("text=Pour quoi ?")).as("at once").isTrue();
        phone.check("[name='answer.q2'][value=o3]");
        phone.check("[name='answer.q1'][value=o2]");
        assertThat(phone.isVisible("text=Pour quoi ?")).isFalse();
        phone.check("[name='answer.q1'][value=o1]");
        assertThat(phone.isChecked("[name='answer.q2'][value=o3]")).as("kept").isTrue();
        phone.check("[name='answer.q3'][value='3']");
        assertAccessible(phone);
        phone.click("button:has-text('Continuer')");
        phone.waitForSelector("text=Page 2 sur 2");
        assertAccessible(phone);
        assertFits(phone);

        phone.context().setOffline(true);
        phone.fill("[name='answer.q7']", "Qu’elle parle.");
        phone.waitForSelector("[data-kept]:has-text('Pas de réseau')");
        phone.context().setOffline(false);
        phone.waitForSelector("[data-kept]:has-text('Enregistré')");
        phone.reload();
        assertThat(phone.inputValue("[name='answer.q7']")).isEqualTo("Qu’elle parle.");
        phone.selectOption("[name='answer.q4.o5']", "1");
        phone.selectOption("[name='answer.q4.o6']", "1");
        phone.click("button:has-text('Continuer')");
        phone.waitForSelector(".error-summary");
        assertAccessible(phone);
        phone.selectOption("[name='answer.q4.o6']", "2");
        phone.check("[name='answer.q5.o9'][value=o8]");
        phone.click("button:has-text('Continuer')");
        phone.waitForSelector("h1:has-text('Vérifiez')");
        assertAccessible(phone);
        assertFits(phone);
        assertThat(phone.innerText("dl")).contains("Les bus", "3 – Oui", "1. Les alertes", "Sans compte : Très", "Qu’elle parle.");
        phone.click("button:has-text('Envoyer')");
        phone.waitForSelector("h1:has-text('votre réponse compte')");
        assertAccessible(phone);
        assertFits(phone);
        phone.goBack();
        phone.reload();
        phone.waitForSelector("h1:has-text('n’ouvre rien')");
        assertAccessible(phone);
        go(phone, town, SURVEY + "/resultats");
        phone.waitForSelector("text=il en faut 11");
        assertAccessible(phone);
    }

    @Test
    void asksByAnswersToEarlierPages() {
        When yes = new When.Equals("q1", "o1");
        ask(Results.DESK, List.of(
                item("q1", SurveyKind.ONE, "L’avez-vous ?", When.ALWAYS, new Choice("o1", "Oui"), new Choice("o2", "Non")),
                item("p1", SurveyKind.PAGE, "La suite", When.ALWAYS),
                item("q2", SurveyKind.TEXT, "Pour quoi ?", yes),
                item("q3", SurveyKind.TEXT, "Qu’est-ce qui manque ?", new When.Not(yes)),
                item("q4", SurveyKind.TEXT, "Et encore ?", new When.All(List.of(yes, new When.Answered("q2"))))));
        Page phone = onAPhone();
        go(phone, town, SURVEY);
        phone.click("main form button");
        phone.waitForSelector("text=Page 1 sur 2");
        phone.check("[name='answer.q1'][value=o1]");
        phone.click("button:has-text('Continuer')");
        phone.waitForSelector("text=Page 2 sur 2");
        assertThat(phone.isVisible("[data-item=q2]")).isTrue();
        assertThat(phone.isVisible("[data-item=q3]")).as("unless").isFalse();
        assertThat(phone.isVisible("[data-item=q4]")).isFalse();
        phone.fill("[name='answer.q2']", "Les bus");
        assertThat(phone.isVisible("[data-item=q4]")).as("after both pages").isTrue();
        phone.click("button:has-text('Page précédente')");
        phone.waitForSelector("text=Page 1 sur 2");
        phone.check("[name='answer.q1'][value=o2]");
        phone.click("button:has-text('Continuer')");
        phone.waitForSelector("text=Page 2 sur 2");
        assertThat(phone.isVisible("[data-item=q2]")).isFalse();
        assertThat(phone.isVisible("[data-item=q4]")).isFalse();
        phone.fill("[name='answer.q3']", "Un plan");
        phone.click("button:has-text('Continuer')");
        phone.waitForSelector("h1:has-text('Vérifiez')");
        assertThat(phone.innerText("dl")).contains("Non", "Un plan").doesNotContain("Les bus");
    }

    private static List<?> copies(Page page) {
        return (List<?>) page.evaluate("Object.keys(sessionStorage).filter(key => /^parvis\\.survey\\.[^.]+\\.[0-9]+$/.test(key)).map(key => key.slice(-1))");
    }

    @Test
    void keepsItsCopyUntilTheServerHasIt() {
        ask(Results.DESK);
        Page phone = onAPhone();
        go(phone, town, SURVEY);
        phone.click("main form button");
        phone.waitForSelector("text=Page 1 sur 2");
        String first = phone.url();
        phone.check("[name='answer.q1'][value=o2]");
        phone.click("button:has-text('Continuer')");
        phone.waitForSelector("text=Page 2 sur 2");
        assertThat(copies(phone)).as("arrived").isEmpty();
        String second = phone.url();
        phone.route("**/repondre", route -> {
            if (route.request().method().equals("POST")) {
                route.abort();
            } else {
                route.resume();
            }
        });
        phone.fill("[name='answer.q7']", "Qu’elle parle.");
        phone.waitForSelector("[data-kept]:has-text('Pas de réseau')");
        phone.navigate(first);
        phone.waitForSelector("text=Page 1 sur 2");
        assertThat(copies(phone)).as("of a page that was left").isEqualTo(List.of("2"));
        phone.navigate(second);
        assertThat(phone.inputValue("[name='answer.q7']")).isEqualTo("Qu’elle parle.");
        phone.unroute("**/repondre");
        phone.click("button:has-text('Continuer')");
        phone.waitForSelector("h1:has-text('Vérifiez')");
        assertThat(copies(phone)).as("the page of all answers says that it has come").isEmpty();
        assertThat(phone.innerText("dl")).contains("Qu’elle parle.");

        Page late = onADesktop();
        go(late, town, SURVEY);
        late.click("main form button");
        late.waitForSelector("text=Page 1 sur 2");
        late.route("**/repondre", route -> route.fulfill(new Route.FulfillOptions().setStatus(429)));
        late.check("[name='answer.q1'][value=o2]");
        late.waitForSelector("[data-kept]:has-text('dans une minute')");
        late.unroute("**/repondre");
        in(town, () -> jdbc.sql("update participation.phase set closes_at = now() - interval '1 minute' where territory_id = ?").param(town.id()).update());
        late.check("[name='answer.q1'][value=o1]");
        late.waitForSelector("[data-kept]:has-text('fermé')");
    }

    private void answer(Page page, Hand hand) {
        go(page, town, SURVEY);
        hand.press("main form button");
        page.waitForSelector("text=Page 1 sur 2");
        hand.choose("[name='answer.q1'][value=o1]");
        hand.press("button:has-text('Continuer')");
        page.waitForSelector("[data-item=q3]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.VISIBLE));
        hand.choose("[name='answer.q3'][value='2']");
        hand.press("button:has-text('Continuer')");
        page.waitForSelector("text=Page 2 sur 2");
        hand.write("[name='answer.q6']", "34");
        hand.press("button:has-text('Continuer')");
        page.waitForSelector("h1:has-text('Vérifiez')");
        hand.press("button:has-text('Envoyer')");
        page.waitForSelector("h1:has-text('votre réponse compte')");
    }

    @Test
    void worksWithoutJavaScriptAndByKeysAloneUntilTheFiguresShow() {
        ask(Results.LIVE);
        for (int i = 0; i < 10; i++) {
            Page plain = withoutJavaScript();
            answer(plain, Hand.pointing(plain));
            assertFits(plain);
            plain.context().close();
        }
        Page keys = onADesktop();
        go(keys, town, SURVEY);
        Hand hand = Hand.typing(keys);
        hand.press("main form button");
        keys.waitForSelector("text=Page 1 sur 2");
        hand.choose("[name='answer.q1'][value=o1]");
        hand.choose("[name='answer.q3'][value='2']");
        hand.press("button:has-text('Continuer')");
        keys.waitForSelector("text=Page 2 sur 2");
        hand.press("button:has-text('Continuer')");
        keys.waitForSelector("h1:has-text('Vérifiez')");
        hand.press("button:has-text('Envoyer')");
        keys.waitForSelector("h1:has-text('votre réponse compte')");
        go(keys, town, SURVEY + "/resultats");
        keys.waitForSelector("text=11 réponses");
        assertThat(keys.innerText("section[aria-labelledby=q-q1] table")).contains("Oui", "11");
        assertAccessible(keys);
        Page phone = onAPhone();
        go(phone, town, SURVEY + "/resultats");
        assertAccessible(phone);
        assertFits(phone);
        Page desk = signedIn(onADesktop(), admin);
        go(desk, town, "/bureau/participation/l-application-de-la-ville/questionnaires/votre-application/reponses/q7");
        assertAccessible(desk);
    }
}
