package org.parvis.participation.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.parvis.participation.survey.SurveyAbout.Results;
import org.parvis.participation.survey.SurveyAbout.Who;
import org.parvis.questions.Question.Need;
import org.parvis.questions.When;
import org.parvis.relation.rights.Erasable;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** What came out of a survey: for everybody without small numbers, for the desk whole; what is forgotten of who answered. */
class ResultsIT extends TownThatAsks {

    private static final String RESULTS = SURVEY + "/resultats";

    @Autowired
    private SurveyRetention retention;

    @Autowired
    private SurveyRecords records;

    private static String cells(Document page, String question) {
        Element section = page.select("section[aria-labelledby=q-" + question + "]").first();
        return section == null ? "" : section.select("tbody td").text();
    }

    private Document results() {
        return read(get(town, RESULTS));
    }

    @Test
    void areShownAtClosingWithChartsAndTables() {
        ask(Who.FREE, Results.CLOSED);
        answered(60, "{\"q1\": [\"o1\"], \"q2\": [\"o3\"], \"q4\": [\"30\"]}");
        answered(40, "{\"q1\": [\"o2\"], \"q3\": [\"Une phrase que personne ne lit\"], \"q4\": [\"50\"]}");
        assertThat(get(town, RESULTS).statusCode()).as("open still").isEqualTo(404);
        assertThat(get(town, RESULTS + ".csv").statusCode()).isEqualTo(404);
        close();
        assertThat(get(town, PROCESS).body()).contains("Résultats du questionnaire");
        Document page = results();
        assertThat(page.text()).contains("100 réponses", "une même personne a pu répondre plusieurs fois", "moyenne 38,0", "médiane 30,0");
        assertThat(cells(page, "q1")).isEqualTo("60 60 % 40 40 %");
        assertThat(page.select("svg.chart")).isNotEmpty();
        assertThat(page.text()).doesNotContain("Une phrase");
        assertThat(get(town, RESULTS + ".csv").body()).contains("q1,Avez-vous l’application ?,,o1,Oui,60,100,,,shown").doesNotContain("Une phrase");
    }

    @Test
    void hideSmallNumbersAndWhatWouldTellThem() {
        ask(Who.FREE, Results.LIVE);
        answered(10, "{\"q1\": [\"o1\"], \"q2\": [\"o3\"]}");
        assertThat(results().text()).as("too few").contains("il en faut 11");
        answered(30, "{\"q1\": [\"o1\"], \"q2\": [\"o3\"]}");
        answered(3, "{\"q1\": [\"o2\"], \"q3\": [\"Trois\"]}");
        Document page = results();
        assertThat(cells(page, "q1")).isEqualTo("masqué – masqué –");
        assertThat(page.select("[aria-labelledby=q-q2]").text()).contains("dépend d’une autre");
        assertThat(page.select("[aria-labelledby=q-q3]").text()).contains("Moins de 11 personnes");
        assertThat(get(town, RESULTS + ".csv").body()).contains("o2,Non,,43,,,hidden").doesNotContain(",40,").doesNotContain(",3,");
        String inside = get(anAdministrator(town), DESK + "/reponses").body();
        assertThat(cells(org.jsoup.Jsoup.parse(inside), "q1")).as("the desk sees all").isEqualTo("40 93 % 3 7 %");
    }

    @Test
    void changeWhileItIsOpenWhenElevenMoreHaveAnswered() {
        ask(Who.FREE, Results.LIVE);
        answered(20, "{\"q1\": [\"o1\"]}");
        answered(20, "{\"q1\": [\"o2\"]}");
        assertThat(cells(results(), "q1")).isEqualTo("20 50 % 20 50 %");
        answered(1, "{\"q1\": [\"o2\"]}");
        assertThat(cells(results(), "q1")).as("one person’s answer is not the difference").isEqualTo("20 50 % 20 50 %");
        answered(10, "{\"q1\": [\"o2\"]}");
        assertThat(cells(results(), "q1")).isEqualTo("20 39 % 31 61 %");
        answered(1, "{\"q1\": [\"o2\"]}");
        close();
        assertThat(cells(results(), "q1")).as("all that were sent").isEqualTo("20 38 % 32 62 %");
        answered(1, "{\"q1\": [\"o2\"]}");
        assertThat(cells(results(), "q1")).as("what came once it was closed").isEqualTo("20 38 % 32 62 %");
    }

    /** Opened again: who answers late would be the difference to what was shown at the end. */
    @Test
    void stayAsTheyWereAtTheEndUntilElevenAnswerLate() {
        ask(Who.FREE, Results.LIVE);
        answered(20, "{\"q1\": [\"o1\"]}");
        answered(20, "{\"q1\": [\"o2\"]}");
        close();
        assertThat(cells(results(), "q1")).isEqualTo("20 50 % 20 50 %");
        in(town, () -> jdbc.sql("update participation.phase set closes_at = now() + interval '1 day' where territory_id = ?").param(town.id()).update());
        answered(1, "{\"q1\": [\"o2\"]}");
        assertThat(cells(results(), "q1")).isEqualTo("20 50 % 20 50 %");
        close();
        assertThat(cells(results(), "q1")).as("closed again").isEqualTo("20 50 % 20 50 %");
        answered(10, "{\"q1\": [\"o2\"]}");
        assertThat(cells(results(), "q1")).isEqualTo("20 39 % 31 61 %");
    }

    /** Readers who come while answers do: no two of them leave pictures that are a few answers apart. */
    @Test
    void areMadeByOneReaderAtATime() throws Exception {
        ask(Who.FREE, Results.LIVE);
        answered(30, "{\"q1\": [\"o1\"]}");
        Set<String> seen = ConcurrentHashMap.newKeySet();
        try (var threads = Executors.newFixedThreadPool(12)) {
            List<Callable<Boolean>> readers = IntStream.range(0, 40).<Callable<Boolean>>mapToObj(i -> () -> {
                if (i % 2 == 0) {
                    answered(1, "{\"q1\": [\"o1\"]}");
                }
                return seen.add(cells(results(), "q1"));
            }).toList();
            for (var one : threads.invokeAll(readers)) {
                one.get();
            }
        }
        seen.remove("");
        List<Integer> counts = seen.stream().map(cells -> Integer.valueOf(cells.split(" ")[0])).sorted().toList();
        for (int i = 1; i < counts.size(); i++) {
            assertThat(counts.get(i) - counts.get(i - 1)).as("%s", counts).isGreaterThanOrEqualTo(SmallCounts.ENOUGH);
        }
        assertThat(counts).isNotEmpty();
    }

    @Test
    void putMonthsOfFewPeopleTogether() {
        ask(Who.FREE, Results.LIVE, List.of(
                item("q1", SurveyKind.DATE, "Depuis quand ?", Need.OPTIONAL, List.of(), When.ALWAYS),
                item("q2", SurveyKind.NUMBER, "Votre âge ?", Need.OPTIONAL, List.of(), When.ALWAYS)));
        answered(30, "{\"q1\": [\"2026-03-14\"], \"q2\": [\"30\"]}");
        answered(15, "{\"q1\": [\"2026-02-14\"], \"q2\": [\"31\"]}");
        answered(3, "{\"q1\": [\"1950-02-14\"]}");
        answered(8, "{\"q1\": [\"2025-12-01\"]}");
        Document page = results();
        assertThat(page.select("[aria-labelledby=q-q1] tbody tr").eachText()).containsExactly("2026-02 15 27 %", "2026-03 30 54 %", "Autres mois masqué –");
        assertThat(get(town, RESULTS + ".csv").body()).contains("others,Autres mois,,56,,,hidden").contains(",30.3,30.0,").doesNotContain("1950");
    }

    @Test
    void stayAtTheDeskWhereThatWasTheRule() {
        ask(Who.FREE, Results.DESK);
        answered(50, "{\"q1\": [\"o1\"]}");
        close();
        assertThat(get(town, RESULTS).statusCode()).isEqualTo(404);
        assertThat(get(town, RESULTS + ".csv").statusCode()).isEqualTo(404);
    }

    @Test
    void showTheTextsThatTheDeskChoseAndNoOther() {
        ask(Who.FREE, Results.LIVE);
        answered(30, "{\"q1\": [\"o1\"]}");
        answered(20, "{\"q1\": [\"o2\"], \"q3\": [\"=Gardez la v1\"]}");
        Person officer = anAdministrator(town);
        Document texts = read(get(officer, DESK + "/reponses/q3"));
        String answer = texts.expectFirst("[name=reponse]").val();
        assertThat(results().text()).doesNotContain("Gardez");
        assertThat(post(officer, DESK + "/reponses/q3", form("reponse", answer, "acte", "montrer")).statusCode()).isEqualTo(303);
        assertThat(results().select("blockquote").eachText()).containsExactly("=Gardez la v1");
        assertThat(read(get(officer, DESK + "/reponses/q3")).text()).contains("Montré à tous");
        assertThat(post(officer, DESK + "/reponses/q1", form("reponse", answer, "acte", "montrer")).statusCode()).as("no text").isEqualTo(404);
        post(officer, DESK + "/reponses/q3", form("reponse", answer, "acte", "retirer"));
        assertThat(results().select("blockquote")).isEmpty();
        assertThat(get(officer, DESK + "/reponses.csv").body()).as("no formula in a spreadsheet").contains("'=Gardez").doesNotContain(",=Gardez");
    }

    @Test
    void leaveAsATableOfAnySize() {
        ask(Who.FREE, Results.DESK);
        answered(2_500, "{\"q1\": [\"o1\"], \"q4\": [\"-3\"]}");
        List<String> lines = get(anAdministrator(town), DESK + "/reponses.csv").body().lines().toList();
        assertThat(lines).hasSize(2_501);
        assertThat(lines.getFirst()).isEqualTo("id,version,day,channel,Avez-vous l’application ?,Pour quoi faire ?,Pourquoi pas ?,Votre âge ?");
        assertThat(lines.get(1)).endsWith(",Oui,,,-3");
        assertThat(lines.stream().distinct().count()).as("each once").isEqualTo(2_501);
    }

    private Person answeredByAnAccount() {
        Person idris = aResident(town);
        String sheet = to(post(idris, SURVEY + "/commencer", ""));
        String token = sheet.substring(sheet.indexOf("jeton=") + 6);
        save(token, 1, "q1", "suite", "answer.q1", "o2");
        save(token, 2, "q3 q4", "suite", "answer.q3", "Je suis Idris");
        sendSheet(token);
        return idris;
    }

    private void erase(Person who, int sheets) {
        in(town, () -> assertThat(records.erase(new Erasable.Erased(List.of(UUID.randomUUID()), List.of(), Set.of(who.account().email()), Set.of())))
                .containsExactly(new Erasable.Gone("surveyAnswer", sheets)));
    }

    @Test
    void goWithWhoAnsweredWhileItIsOpenAndStayNobodysAfterwards() throws Exception {
        ask(Who.PERSON, Results.DESK);
        Person idris = answeredByAnAccount();
        assertThat(export(idris)).contains("Je suis Idris", "L’application");
        erase(idris, 1);
        assertThat(count("survey_answer")).as("else they could answer twice").isZero();
        Person awa = answeredByAnAccount();
        close();
        erase(awa, 1);
        assertThat(count("survey_answer")).isEqualTo(1);
        assertThat(count("survey_sheet")).isZero();
        assertThat(get(anAdministrator(town), DESK + "/reponses.csv").body()).contains(",Non,").doesNotContain("Idris");
    }

    @Test
    void forgetWhoAnsweredInTimeAndWhatWasLeft() {
        ask(Who.PERSON, Results.DESK);
        answeredByAnAccount();
        post(town, SURVEY + "/commencer", form("email", LEA));
        in(town, () -> {
            assertThat(retention.forget(Instant.now())).isZero();
            assertThat(retention.forget(Instant.now().plus(Duration.ofDays(32)))).as("what Léa left").isEqualTo(1);
            assertThat(retention.forget(Instant.now().plus(Duration.ofDays(4 * 366)))).isEqualTo(1);
        });
        assertThat(count("survey_sheet")).isZero();
        assertThat(count("survey_answer")).as("nobody’s").isEqualTo(1);
    }
}
