package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.Cases;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.Requester;
import org.parvis.casework.figures.CaseCounting;
import org.parvis.casework.satisfaction.Satisfaction;
import org.parvis.questions.Answers;
import org.parvis.request.AskingTown;
import org.parvis.request.NewRequest;
import org.parvis.request.Requests;
import org.parvis.request.SubmittedRequest;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Hand;
import org.parvis.testing.Journey;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody says what they think of the answer; those who answer for the town read it in figures. */
class FiguresJourney extends Journey {

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

    private final Actor nadia = Actor.agent(UUID.randomUUID(), "Nadia");
    private Territory town;
    private SubmittedRequest sent;

    @BeforeEach
    void build() {
        town = AskingTown.create(imports, territories);
        sent = answered(CaseChannel.WEB);
    }

    private SubmittedRequest answered(CaseChannel channel) {
        return InTerritory.call(town.id(), () -> {
            SubmittedRequest asked = requests.submit(new NewRequest(
                    "question", "Quand passe la balayeuse ?", Answers.NONE,
                    new Requester("Léa Martin", "lea@habitants.example", null, "fr"), channel, null, Actor.requester()));
            acts.decide(asked.caseId(), DecisionDraft.resolved("Elle passe chaque mardi matin."), nadia);
            return asked;
        });
    }

    /** From the page of a request that was answered to its reopening. */
    private void tell(Page page, Hand hand) {
        go(page, town, "/suivi/" + sent.linkToken());
        hand.press("#avis form:has(fieldset) button");
        page.waitForSelector("#avis .error");
        assertThat(page.innerText(".error-summary")).contains("Choisissez une réponse");
        hand.choose("#avis input[value=UNHAPPY]");
        hand.write("#avis-texte", "Elle n’est pas passée");
        hand.press("#avis form:has(fieldset) button");
        page.waitForSelector("#avis [role=status]");
        assertThat(page.isChecked("#avis input[value=UNHAPPY]")).isTrue();
        hand.press("#avis form[action$=rouvrir] button");
        page.waitForSelector(".tag.warn");
        assertThat(InTerritory.call(town.id(), () -> cases.get(sent.caseId())).status()).isEqualTo(CaseStatus.RECEIVED);
    }

    @Test
    void tellsAnOpinionWithoutJavaScriptOnAPhone() {
        Page page = withoutJavaScript();
        tell(page, Hand.pointing(page));
    }

    @Test
    void tellsAnOpinionByKeysAlone() {
        Page page = onADesktop();
        tell(page, Hand.typing(page));
    }

    @Test
    void theQuestionIsReadableByAll() {
        for (Page page : List.of(onAPhone(), onADesktop())) {
            go(page, town, "/suivi/" + sent.linkToken());
            look(page, "avis-" + page.viewportSize().width);
            assertAccessible(page);
            assertFits(page);
        }
    }

    @Test
    void anAgentNotesTheOpinionOfWhoeverCalls() {
        UUID roads = InTerritory.call(town.id(), () -> departments.find("voirie").orElseThrow().id());
        Page page = signedIn(onADesktop(), anAgent(town, roads));
        go(page, town, "/bureau/dossiers/" + sent.number());
        Hand hand = Hand.typing(page);
        hand.press("a[href$='/avis']");
        page.waitForSelector("h1:has-text('Noter un avis')");
        look(page, "noter-avis");
        assertAccessible(page);
        hand.choose("input[value=VERY_HAPPY]");
        hand.choose("input[value=COUNTER]");
        hand.press("#avis button");
        page.waitForSelector("text=Très satisfait·e");
        assertAccessible(page);
    }

    @Test
    void readsFiguresSatisfactionAndCostsAndShowsThemToAll() {
        for (CaseChannel channel : List.of(CaseChannel.PHONE, CaseChannel.COUNTER, CaseChannel.EMAIL, CaseChannel.WEB, CaseChannel.WEB)) {
            SubmittedRequest one = answered(channel);
            in(town, () -> satisfaction.tell(
                    cases.get(one.caseId()), new Satisfaction.Telling("HAPPY", "Merci", CaseChannel.WEB, Actor.requester())));
        }
        in(town, counting::catchUp);
        Person admin = anAdministrator(town);
        Page page = signedIn(onADesktop(), admin);
        go(page, town, "/bureau/chiffres/couts");
        Hand hand = Hand.typing(page);
        hand.write("#annuel", "42 000");
        hand.write("#operations", "30 000");
        page.selectOption("#canal", "WEB");
        hand.press("#dire ~ form button");
        page.waitForSelector(".error-summary");
        assertThat(page.inputValue("#annuel")).isEqualTo("42 000");
        assertAccessible(page);
        hand.write("#source", "Compte 2025");
        hand.press("#dire ~ form button");
        page.waitForSelector("#dits");
        hand.press("#publication ~ form button");
        page.waitForSelector("a[href$='/chiffres/relation']");
        Page elected = signedIn(onAPhone(), aStaffMember(town, Role.ELECTED, null));
        for (Page reader : List.of(page, elected)) {
            for (String path : List.of(
                    "/bureau/chiffres", "/bureau/chiffres/croisement", "/chiffres/relation/croisement", "/bureau/chiffres/satisfaction", "/bureau/chiffres/couts", "/bureau/chiffres/signalements", "/chiffres/relation")) {
                go(reader, town, path);
                look(reader, path.replaceAll("\\W+", "_") + "-" + reader.viewportSize().width);
                assertAccessible(reader);
                assertFits(reader);
            }
        }
        Page bare = withoutJavaScript();
        go(bare, town, "/chiffres/relation");
        assertThat(bare.locator("#genre").count()).as("all kinds together for everybody").isZero();
        bare.click("form.filters button");
        assertThat(bare.url()).contains("periode=");
        assertThat(bare.innerText("#table-canaux")).isEqualTo("Par canal");
    }

    private static void look(Page page, String name) {
        String folder = System.getenv("PARVIS_SCREENSHOTS");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")).setFullPage(true));
        }
    }
}
