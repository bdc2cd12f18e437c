package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import org.parvis.participation.young.ClassWish;
import org.parvis.participation.young.Pictogram;
import org.parvis.participation.young.SchoolClasses;
import org.parvis.participation.young.SimpleSurveys;
import org.parvis.participation.young.SimpleWords;
import org.parvis.questions.Question.Need;
import org.parvis.questions.When;
import org.parvis.relation.TestVisitor;
import org.parvis.report.ReportingTown;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Hand;
import org.parvis.testing.Journey;
import org.parvis.testing.Person;
import org.parvis.testing.SamplePictures;
import org.springframework.beans.factory.annotation.Autowired;

/** A class of nine-year-olds answers with its teacher's codes: on a tablet, by keys, and without JavaScript. */
class ClassJourney extends Journey {

    private static final String DESK = "/bureau/participation/la-cour/questionnaires/ta-cour";

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Processes processes;

    @Autowired
    private Surveys surveys;

    @Autowired
    private SchoolClasses classes;

    @Autowired
    private SimpleSurveys simple;

    private Territory town;
    private Person admin;
    private List<String> codes = List.of();
    private String teacher = "";

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
        admin = anAdministrator(town);
        in(town, () -> {
            TestVisitor officer = new TestVisitor(admin);
            Instant now = Instant.now();
            Process made = processes.create(
                    new ProcessDraft(
                            "La cour", "Que faut-il dans la cour ?", "", "Tout sera lu.", LocalDate.now().plusDays(90), "voirie",
                            List.of(new Phase("Répondre", now.minusSeconds(3600), now.plusSeconds(86_400), Set.of(Capability.ANSWER)))),
                    officer);
            processes.publish(made.slug(), officer);
            Survey survey = surveys.create(made, new SurveyAbout("Ta cour", "", Who.FREE, Results.CLOSED), officer);
            for (SurveyItem item : List.of(
                    item("q1", SurveyKind.ONE, "Comment les enfants se sentent-ils ?", new Choice("o1", "Bien"), new Choice("o2", "Pas bien")),
                    item("q2", SurveyKind.SEVERAL, "Que faut-il ajouter ?", new Choice("o3", "Des arbres"), new Choice("o4", "Des bancs")),
                    item("q3", SurveyKind.LONG_TEXT, "Quel endroit ?"))) {
                surveys.edit(survey, form -> form.put(item, 100), officer);
            }
            surveys.publish(survey, officer);
            Survey published = surveys.get(survey.id());
            simple.put(published, Map.of("q1", new SimpleWords("Tu te sens comment ?", Map.of("o1", Pictogram.HAPPY, "o2", Pictogram.SAD))), officer);
            classes.open(published, officer);
            var one = classes.create(published, new ClassWish("École Jean-Macé", "CM1", "4", ""), Locale.FRENCH, officer);
            codes = classes.codes(one);
            teacher = "/classe/feuille?jeton=" + classes.link(published, one.id(), officer);
        });
    }

    private static SurveyItem item(String code, SurveyKind kind, String text, Choice... choices) {
        return new SurveyItem(code, kind, text, "", Need.OPTIONAL, List.of(choices), List.of(), When.ALWAYS);
    }

    private void answer(Page page, Hand hand, String code) {
        go(page, town, "/classe");
        hand.write("#code", code);
        hand.press("main form button");
        page.waitForSelector("h1:has-text('Question 1 sur 2')");
        hand.choose("[name='answer.q1'][value=o1]");
        hand.press("button:has-text('Continuer')");
        page.waitForSelector("h1:has-text('Question 2 sur 2')");
        hand.press("button:has-text('Continuer')");
        page.waitForSelector("h1:has-text('au bout')");
        hand.press("button:has-text('J’ai fini')");
        page.waitForSelector("h1:has-text('Merci')");
    }

    /** A question that children write on has the form that everybody has. */
    @Test
    void readsEveryKindOfQuestionAloud() {
        in(town, () -> classes.listOf(surveys.listPublished(processes.find("la-cour").orElseThrow().id()).getFirst()).forEach(one -> classes.agree(one, true)));
        Page tablet = open(new Browser.NewContextOptions().setViewportSize(768, 1024).setHasTouch(true));
        tablet.addInitScript("""
                window.said = [];
                window.SpeechSynthesisUtterance = function (text) { this.text = text; };
                Object.defineProperty(window, 'speechSynthesis', {value: {speak: one => said.push(one.text.trim()), cancel() {}}});
                """);
        go(tablet, town, "/classe#" + codes.getFirst());
        tablet.click("main form button");
        tablet.waitForSelector("h1:has-text('Question 1 sur 3')");
        tablet.click("button:has-text('Écouter')");
        assertThat(tablet.evaluate("said")).isEqualTo(List.of("Tu te sens comment ?", "Bien", "Pas bien"));
        tablet.click("button:has-text('Continuer')");
        tablet.waitForSelector("h1:has-text('Question 2 sur 3')");
        tablet.click("button:has-text('Continuer')");
        tablet.waitForSelector("h1:has-text('Question 3 sur 3')");
        tablet.click("button:has-text('Écouter')");
        assertThat(String.valueOf(tablet.evaluate("said"))).contains("Quel endroit ?");
    }

    /** A photo of the town is given at the desk, and chosen by a child. */
    @Test
    void choosesFromAPhoto(@TempDir Path folder) throws IOException {
        Path photo = Files.write(folder.resolve("arbre.jpg"), SamplePictures.jpeg(640, 480));
        Page desk = signedIn(onADesktop(), admin);
        go(desk, town, DESK + "/classes/mots");
        desk.click("a:has-text('Mettre une photo de la ville'):has-text('Des arbres')");
        desk.waitForSelector("h1:has-text('Des arbres')");
        desk.setInputFiles("#photo", photo);
        desk.click("form[enctype] button");
        desk.waitForSelector(".error-summary");
        assertAccessible(desk);
        desk.setInputFiles("#photo", photo);
        desk.fill("#alt", "Un arbre dans l’herbe");
        desk.click("form[enctype] button");
        desk.waitForSelector("[role=status]:has-text('La photo est enregistrée')");
        assertAccessible(desk);
        assertFits(desk);
        Page phone = onAPhone();
        await().untilAsserted(() -> {
            go(phone, town, "/classe");
            phone.fill("#code", codes.getFirst());
            phone.click("main form button");
            phone.waitForSelector("h1:has-text('Question 1 sur 2')");
            phone.click("button:has-text('Continuer')");
            phone.waitForSelector("h1:has-text('Question 2 sur 2')");
            assertThat(phone.locator(".child-choice img").count()).isOne();
        });
        assertAccessible(phone);
        assertFits(phone);
    }

    @Test
    void answersOnATabletByKeysAndWithoutJavaScript() {
        Page tablet = open(new Browser.NewContextOptions().setViewportSize(768, 1024).setHasTouch(true));
        go(tablet, town, "/classe#" + codes.getFirst());
        assertThat(tablet.inputValue("#code")).as("a scanned slip").isEqualTo(codes.getFirst());
        assertThat(tablet.url()).doesNotContain("#");
        assertAccessible(tablet);
        tablet.click("main form button");
        tablet.waitForSelector("h1:has-text('Question 1 sur 2')");
        assertThat(tablet.url()).doesNotContain(codes.getFirst());
        assertAccessible(tablet);
        assertFits(tablet);
        tablet.click(".child-choice:has-text('Bien')");
        tablet.click("button:has-text('Continuer')");
        tablet.waitForSelector("h1:has-text('Question 2 sur 2')");
        tablet.click("button:has-text('Continuer')");
        tablet.waitForSelector("h1:has-text('au bout')");
        assertAccessible(tablet);
        tablet.click("button:has-text('J’ai fini')");
        tablet.waitForSelector("h1:has-text('Merci')");
        assertAccessible(tablet);
        tablet.click("a:has-text('Un autre enfant')");
        tablet.waitForSelector("#code");
        assertThat(tablet.inputValue("#code")).isEmpty();

        Page keys = onADesktop();
        answer(keys, Hand.typing(keys), codes.get(1));
        Page plain = withoutJavaScript();
        answer(plain, Hand.pointing(plain), codes.get(2));
        assertFits(plain);

        Page teaching = onAPhone();
        go(teaching, town, teacher);
        teaching.waitForSelector("text=3 élèves ont répondu sur 4");
        assertAccessible(teaching);
        assertFits(teaching);
        teaching.click("a:has-text('Feuille à imprimer')");
        teaching.waitForSelector(".slip");
        assertAccessible(teaching);
        assertFits(teaching);
        assertThat(InTerritory.call(town.id(), () -> classes.listOf(surveys.listPublished(processes.find("la-cour").orElseThrow().id()).getFirst())))
                .first().satisfies(one -> assertThat(one.answered()).isEqualTo(3));
        Page desk = signedIn(onADesktop(), admin);
        go(desk, town, DESK + "/classes");
        assertAccessible(desk);
        go(desk, town, DESK + "/classes/mots");
        assertAccessible(desk);
    }
}
