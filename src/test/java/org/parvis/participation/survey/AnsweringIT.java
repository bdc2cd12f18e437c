package org.parvis.participation.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.participation.survey.SurveyAbout.Results;
import org.parvis.participation.survey.SurveyAbout.Who;
import org.parvis.questions.Question.Need;
import org.parvis.questions.When;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.testing.Elsewhere;
import org.parvis.testing.Person;

/** Answering page by page without JavaScript: what is asked, what is kept, what is sent, and how often. */
class AnsweringIT extends TownThatAsks {

    private static final int AT_ONCE = 24;

    private String answers() {
        return InTerritory.call(town.id(), () -> jdbc.sql("select answers::text from participation.survey_answer where territory_id = ?")
                .param(town.id())
                .query(String.class)
                .single());
    }

    @Test
    void branchesByAnswerWithoutJavaScript() {
        ask(Who.FREE, Results.CLOSED);
        assertThat(get(town, PROCESS).body()).contains("Répondre au questionnaire", SURVEY);
        Document start = read(get(town, SURVEY));
        assertThat(start.text()).contains("Tout le monde, sans dire qui il est", "ne peuvent plus être corrigées", "publiés ici à la fermeture");
        String token = begin();
        Document first = read(get(town, SURVEY + "/repondre?jeton=" + token));
        assertThat(first.select("[data-item=q2]").hasAttr("hidden")).isTrue();
        assertThat(first.text()).contains("Page 1 sur 2");
        HttpResponse<String> more = save(token, 1, "q1", "suite", "answer.q1", "o1");
        assertThat(to(more)).as("a question was added on this page").contains("page=1&fait=plus");
        Document again = read(get(town, to(more)));
        assertThat(again.text()).contains("une question s’ajoute");
        assertThat(again.select("[data-item=q2]").hasAttr("hidden")).isFalse();
        assertThat(to(save(token, 1, "q1 q2", "suite", "answer.q1", "o1", "answer.q2", "o3", "answer.q2", "o4"))).contains("page=2");
        assertThat(read(get(town, SURVEY + "/repondre?jeton=" + token + "&page=2")).select("[data-item=q3]").hasAttr("hidden")).isTrue();
        assertThat(to(save(token, 2, "q4", "suite", "answer.q4", "1 042,5"))).contains("/verifier");
        Document check = read(get(town, SURVEY + "/verifier?jeton=" + token));
        assertThat(check.select("dd").text()).contains("Oui", "Les bus, Les déchets");
        HttpResponse<String> sent = sendSheet(token);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
        assertThat(read(sent).text()).contains("votre réponse compte", "Les bus, Les déchets", "sans rien qui dise qui vous êtes");
        assertThat(answers()).isEqualTo("{\"q1\": [\"o1\"], \"q2\": [\"o3\", \"o4\"], \"q4\": [\"1042.5\"]}");
    }

    @Test
    void keepsWhatIsHiddenAndSendsItNot() {
        ask(Who.FREE, Results.DESK);
        String token = begin();
        save(token, 1, "q1 q2", "suite", "answer.q1", "o1", "answer.q2", "o3");
        save(token, 1, "q1", "suite", "answer.q1", "o2", "answer.q2", "o4");
        Document page = read(get(town, SURVEY + "/repondre?jeton=" + token));
        assertThat(page.select("[data-item=q2]").hasAttr("hidden")).isTrue();
        assertThat(page.select("[data-item=q2] [value=o3]").hasAttr("checked")).as("kept, and not what a hidden field sent").isTrue();
        assertThat(page.select("[data-item=q2] [value=o4]").hasAttr("checked")).isFalse();
        save(token, 2, "q3 q4", "suite", "answer.q3", "Pas de place.", "answer.q4", "");
        sendSheet(token);
        assertThat(answers()).isEqualTo("{\"q1\": [\"o2\"], \"q3\": [\"Pas de place.\"]}");
    }

    @Test
    void givesBackWhatIsWrongAndLosesNothing() {
        ask(Who.FREE, Results.DESK);
        String token = begin();
        HttpResponse<String> missing = save(token, 1, "q1", "suite");
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(read(missing).select(".error-summary a").attr("href")).isEqualTo("#answer.q1");
        save(token, 1, "q1", "suite", "answer.q1", "o2");
        HttpResponse<String> wrong = save(token, 2, "q3 q4", "suite", "answer.q3", "Rien", "answer.q4", "vieux");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(read(wrong).select("[name=answer.q4]").val()).isEqualTo("vieux");
        assertThat(read(get(town, SURVEY + "/repondre?jeton=" + token + "&page=2")).select("[name=answer.q3]").text()).isEqualTo("Rien");
        assertThat(sendSheet(token).statusCode()).as("the server decides").isEqualTo(422);
        assertThat(count("survey_answer")).isZero();
        assertThat(save(token, 2, "q3 q4", "auto", "answer.q3", "Rien du tout", "answer.q4", "42").statusCode()).isEqualTo(204);
        assertThat(to(save(token, 2, "q3 q4", "garder", "answer.q3", "Rien du tout", "answer.q4", "42"))).contains("fait=garde");
        assertThat(to(save(token, 2, "q3 q4", "retour", "answer.q3", "Rien du tout", "answer.q4", "42"))).contains("page=1");
        HttpResponse<String> changed = post(town, SURVEY + "/repondre", form("jeton", token, "page", "1", "montrees", "q1 q2", "etape", "suite", "suite", "verif", "answer.q1", "o1"));
        assertThat(to(changed)).contains("/verifier");
        assertThat(save("nope", 1, "q1", "suite", "answer.q1", "o1").statusCode()).isEqualTo(404);
    }

    @Test
    void countsNobodysSheetOnceHoweverOftenItIsSent() throws Exception {
        ask(Who.FREE, Results.DESK);
        String token = begin();
        save(token, 1, "q1", "suite", "answer.q1", "o2");
        assertThat(together(() -> sendSheet(token).statusCode())).containsOnlyOnce(200);
        assertThat(count("survey_answer")).isEqualTo(1);
        assertThat(count("survey_sheet")).as("nothing leads from the answer to a sheet").isZero();
        assertThat(count("survey_key")).isZero();
        HttpResponse<String> late = sendSheet(token);
        assertThat(late.statusCode()).isEqualTo(404);
        assertThat(read(late).text()).contains("ces réponses ont été envoyées, et elles comptent");
    }

    private static List<Integer> together(Callable<Integer> what) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Integer> answers = new java.util.ArrayList<>();
            for (var one : threads.invokeAll(IntStream.range(0, AT_ONCE).mapToObj(_ -> what).toList())) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    private String byMail() {
        assertThat(post(town, SURVEY + "/commencer", form("email", LEA)).statusCode()).isEqualTo(200);
        String link = mailbox.latestLink(town, LEA, SURVEY);
        return link.substring(link.indexOf("jeton=") + 6);
    }

    @Test
    void takesOneAnswerOfAPersonWhateverTheWay() throws Exception {
        ask(Who.PERSON, Results.DESK);
        assertThat(post(town, SURVEY + "/commencer", form("email", "pas une adresse")).statusCode()).isEqualTo(422);
        String one = byMail();
        String other = byMail();
        assertThat(one).isNotEqualTo(other);
        save(one, 1, "q1", "suite", "answer.q1", "o2");
        assertThat(read(get(town, SURVEY + "/repondre?jeton=" + other)).select("[value=o2]").hasAttr("checked")).as("the same sheet").isTrue();
        assertThat(together(() -> sendSheet(one).statusCode())).containsOnly(303);
        assertThat(count("survey_answer")).isEqualTo(1);
        assertThat(to(sendSheet(other))).contains("/recu");
        assertThat(read(get(town, SURVEY + "/recu?jeton=" + one)).text()).contains("Vous pouvez revenir les corriger");
        save(other, 1, "q1 q2", "suite", "answer.q1", "o1");
        sendSheet(other);
        assertThat(count("survey_answer")).isEqualTo(1);
        assertThat(answers()).as("the last one counts").isEqualTo("{\"q1\": [\"o1\"]}");
        save(other, 1, "q1", "suite", "answer.q1", "o2");
        assertThat(read(get(town, SURVEY + "/recu?jeton=" + one)).select("dd").text()).as("what was sent").startsWith("Oui");
        close();
        assertThat(read(get(town, SURVEY + "/recu?jeton=" + one)).select("dd").text()).startsWith("Oui");
        assertThat(get(town, SURVEY + "/repondre?jeton=" + one).body()).contains("envoyée à temps");
        assertThat(sendSheet(one).body()).contains("fermé");
        assertThat(save(one, 1, "q1", "auto", "answer.q1", "o2").statusCode()).isEqualTo(409);
    }

    @Test
    void takesTheSameOneAnswerOfAnAccount() throws Exception {
        ask(Who.PERSON, Results.DESK);
        Person idris = aResident(town);
        assertThat(together(() -> post(idris, SURVEY + "/commencer", "").statusCode())).containsOnly(303);
        assertThat(count("survey_sheet")).as("one per person, by a key").isEqualTo(1);
        String sheet = to(post(idris, SURVEY + "/commencer", ""));
        String token = sheet.substring(sheet.indexOf("jeton=") + 6);
        save(token, 1, "q1", "suite", "answer.q1", "o2");
        sendSheet(token);
        assertThat(get(idris, SURVEY).body()).contains("Votre réponse compte", "Corriger mes réponses").doesNotContain("pas renvoyée");
        save(token, 1, "q1 q2", "suite", "answer.q1", "o1");
        assertThat(get(idris, SURVEY).body()).as("changed, not sent again").contains("pas renvoyée");
        sendSheet(token);
        assertThat(get(idris, SURVEY).body()).doesNotContain("pas renvoyée");
        post(town, SURVEY + "/commencer", form("email", idris.account().email()));
        assertThat(count("survey_sheet")).as("the same person by mail").isEqualTo(1);
    }

    @Test
    void resumesByALinkSentAnywhere() {
        ask(Who.FREE, Results.DESK);
        String token = begin();
        save(token, 1, "q1", "garder", "answer.q1", "o2");
        assertThat(post(town, SURVEY + "/lien", form("jeton", token, "page", "1", "email", "x")).statusCode()).isEqualTo(422);
        assertThat(to(post(town, SURVEY + "/lien", form("jeton", token, "page", "1", "email", LEA)))).contains("fait=lien");
        assertThat(read(get(town, mailbox.latestLink(town, LEA, SURVEY))).select("[value=o2]").hasAttr("checked")).isTrue();
        String kept = InTerritory.call(town.id(), () -> jdbc.sql("select s::text from participation.survey_sheet s where territory_id = ?")
                .param(town.id()).query(String.class).single());
        assertThat(kept).as("no address on a free sheet").doesNotContain(LEA).doesNotContain("@");
    }

    @Test
    void keepsTheVersionThatWasBegun() {
        Survey survey = ask(Who.FREE, Results.DESK);
        String old = begin();
        in(town, () -> {
            surveys.edit(survey(), form -> form.remove("q2").remove("q4"), admin);
            assertThat(surveys.publish(survey(), admin)).isEqualTo(2);
        });
        save(old, 1, "q1 q2", "suite", "answer.q1", "o1", "answer.q2", "o4");
        sendSheet(old);
        String fresh = begin();
        assertThat(read(get(town, SURVEY + "/repondre?jeton=" + fresh)).select("[data-item=q2]")).isEmpty();
        save(fresh, 1, "q1", "suite", "answer.q1", "o2");
        sendSheet(fresh);
        String csv = get(people(), DESK + "/reponses.csv").body();
        assertThat(csv.lines().skip(1).sorted().toList()).as("no answer is lost by a later edit").hasSize(2)
                .anyMatch(line -> line.contains(",1,") && line.contains("Oui") && line.contains("Les déchets"))
                .anyMatch(line -> line.contains(",2,") && line.contains("Non"));
        assertThat(survey.version()).isEqualTo(1);
    }

    private Person people() {
        return anAdministrator(town);
    }

    @Test
    void limitsHowManyAnswersComeFromOnePlace() {
        ask(Who.FREE, Results.DESK);
        String wrong = begin();
        for (int i = 0; i < 31; i++) {
            assertThat(sendSheet(wrong).statusCode()).as("what is not right counts for nothing").isEqualTo(422);
        }
        for (int i = 0; i < 30; i++) {
            String token = begin();
            save(token, 1, "q1", "suite", "answer.q1", "o2");
            assertThat(sendSheet(token).statusCode()).isEqualTo(200);
        }
        save(wrong, 1, "q1", "suite", "answer.q1", "o2");
        HttpResponse<String> often = sendSheet(wrong);
        assertThat(often.statusCode()).isEqualTo(429);
        assertThat(read(often).text()).contains("La vôtre est gardée, pas encore envoyée", "réessayez dans une heure");
        assertThat(count("survey_answer")).isEqualTo(30);
        assertThat(count("survey_sheet")).as("kept").isEqualTo(1);
        in(town, () -> jdbc.sql("update web.attempts set since = since - interval '61 minutes' where territory_id = ?").param(town.id()).update());
        assertThat(sendSheet(wrong).statusCode()).isEqualTo(200);
    }

    /** Behind one address a whole building answers: each person counts once anyway. */
    @Test
    void limitsNobodyWhoIsKnown() {
        ask(Who.PERSON, Results.DESK);
        Person idris = aResident(town);
        String sheet = to(post(idris, SURVEY + "/commencer", ""));
        String token = sheet.substring(sheet.indexOf("jeton=") + 6);
        save(token, 1, "q1", "suite", "answer.q1", "o2");
        for (int i = 0; i < 35; i++) {
            assertThat(sendSheet(token).statusCode()).isEqualTo(303);
        }
    }

    @Test
    void takesNoMoreThanAQuestionTakes() {
        ask(Who.FREE, Results.DESK, List.of(
                item("q1", SurveyKind.ONE, "Un", Need.OPTIONAL, YES_NO, When.ALWAYS),
                item("q2", SurveyKind.SEVERAL, "Plusieurs", Need.OPTIONAL, YES_NO, When.ALWAYS),
                item("q3", SurveyKind.DATE, "Quand", Need.OPTIONAL, List.of(), When.ALWAYS)));
        String token = begin();
        String[] flood = IntStream.range(0, 50).boxed().flatMap(i -> Stream.of("answer.q1", "x".repeat(500), "answer.q2", "o" + i)).toArray(String[]::new);
        assertThat(save(token, 1, "q1 q2", "suite", flood).statusCode()).isEqualTo(422);
        String kept = InTerritory.call(town.id(), () -> jdbc.sql("select answers::text from participation.survey_sheet where territory_id = ?")
                .param(town.id()).query(String.class).single());
        assertThat(kept).isEqualTo("{\"q1\": [\"" + "x".repeat(40) + "\", \"" + "x".repeat(40) + "\"], \"q2\": [\"o0\", \"o1\", \"o2\"]}");
        HttpResponse<String> late = save(token, 1, "q3", "suite", "answer.q3", "2026-03-14 et le lendemain");
        assertThat(late.statusCode()).as("a day and nothing after it").isEqualTo(422);
        assertThat(read(late).select("[name=answer.q3]").val()).isEqualTo("2026-03-14 et le lendemain");
        save(token, 1, "q1 q2 q3", "suite", "answer.q3", "2026-03-14");
        assertThat(sendSheet(token).statusCode()).isEqualTo(200);
    }

    @Test
    void isNotThereForOthers() {
        ask(Who.FREE, Results.LIVE);
        String token = begin();
        Territory other = aTown();
        publish(other);
        for (String path : List.of(ALL, SURVEY, SURVEY + "/repondre?jeton=" + token, SURVEY + "/verifier?jeton=" + token, SURVEY + "/resultats", SURVEY + "/resultats.csv")) {
            int expected = path.equals(ALL) ? 200 : 404;
            assertThat(get(other, path).statusCode()).as(path).isEqualTo(expected);
        }
        assertThat(post(other, SURVEY + "/commencer", "").statusCode()).isEqualTo(404);
        assertThat(post(other, SURVEY + "/envoyer", form("jeton", token)).statusCode()).isEqualTo(404);
        in(town, () -> surveys.create(process(), new SurveyAbout("Autre chose", "", Who.FREE, Results.LIVE), admin));
        assertThat(get(town, ALL + "/autre-chose").statusCode()).as("a draft").isEqualTo(404);
        in(town, () -> {
            Survey another = surveys.find(process(), "autre-chose").orElseThrow();
            surveys.edit(another, form -> surveys.form(survey(), survey().version()), admin);
            surveys.publish(another, admin);
        });
        assertThat(get(town, ALL + "/autre-chose").statusCode()).isEqualTo(200);
        assertThat(get(town, ALL + "/autre-chose/repondre?jeton=" + token).statusCode()).as("the link of another survey").isEqualTo(404);
        assertThat(post(town, ALL + "/autre-chose/envoyer", form("jeton", token)).statusCode()).isEqualTo(404);
    }

    @Test
    void goesWithAnAccountToItsNewAddress() {
        ask(Who.PERSON, Results.DESK);
        Person idris = aResident(town);
        String before = idris.account().email();
        String sheet = to(post(idris, SURVEY + "/commencer", ""));
        String token = sheet.substring(sheet.indexOf("jeton=") + 6);
        save(token, 1, "q1", "suite", "answer.q1", "o2");
        sendSheet(token);
        Territory other = aTown();
        Elsewhere.copy("participation.survey_sheet", before, town, other);
        post(town, SURVEY + "/commencer", form("email", LEA));
        readdress(idris, LEA);
        assertThat(count("survey_sheet")).as("what was only begun ends beside what was sent").isEqualTo(1);
        assertThat(get(idris, SURVEY).body()).contains("Votre réponse compte");
        post(idris, SURVEY + "/commencer", "");
        assertThat(count("survey_sheet")).isEqualTo(1);
        assertThat(count("survey_answer")).isEqualTo(1);
        assertThat(Elsewhere.count("participation.survey_sheet", before, other)).as("of another town").isEqualTo(1);
    }

    @Test
    void isFoundByItsWordsOncePublished() {
        in(town, () -> surveys.create(process(), new SurveyAbout("Les écoles", "Cantine et préau.", Who.FREE, Results.DESK), admin));
        ask(Who.FREE, Results.DESK);
        assertThat(get(town, "/recherche?q=refaire+application").body()).contains("L’application", SURVEY);
        assertThat(get(town, "/recherche?q=preau").body()).as("nobody can read it yet").doesNotContain("Les écoles");
        assertThat(get(aTown(), "/recherche?q=refaire+application").body()).doesNotContain("L’application");
    }
}
