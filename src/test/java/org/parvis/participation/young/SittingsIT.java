package org.parvis.participation.young;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;

/** Children who answer with a code, without JavaScript: a question at a time, once each, and nothing of them is kept. */
class SittingsIT extends TownWithClasses {

    private static final int AT_ONCE = 16;

    @Autowired
    private SimpleSurveys simple;

    private String answers() {
        return InTerritory.call(town.id(), () -> jdbc.sql("select answers::text || from_class from participation.survey_answer where territory_id = ?")
                .param(town.id())
                .query(String.class)
                .single());
    }

    private static String way(Document page) {
        return page.select("progress").attr("value") + "/" + page.select("progress").attr("max");
    }

    @Test
    void answerAQuestionAtATimeInSimpleWordsAndPictures() {
        in(town, () -> simple.put(survey(), Map.of("q1", new SimpleWords("Tu as l’application ?", Map.of("o1", Pictogram.YES))), admin));
        String code = codes(aClass("CM1", 2)).getFirst();
        assertThat(read(get(town, CHILD)).text()).contains("Ton code", "Personne ne te demande ton nom");
        Document first = read(press(code.toLowerCase(java.util.Locale.ROOT)));
        assertThat(first.select("h1").text()).as("nobody knows yet of how many").isEqualTo("Question 1");
        assertThat(way(first)).isEqualTo("0/3");
        assertThat(first.select("legend").text()).isEqualTo("Tu as l’application ?");
        assertThat(first.select(".child-choice:has(svg)").text()).isEqualTo("Oui");
        assertThat(first.select("nav a[href*=code], a[href*=" + code + "]")).as("no code in an address").isEmpty();
        HttpResponse<String> nothing = press(code, "question", "q1", "montrees", "q1", "etape", "suite");
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(read(nothing).select(".error-summary a").attr("href")).isEqualTo("#answer.q1");
        Document second = answer(code, "q1", "o1");
        assertThat(second.select("h1").text()).isEqualTo("Question 2");
        assertThat(way(second)).isEqualTo("1/3");
        assertThat(second.select("input[type=checkbox]")).hasSize(2);
        Document back = read(press(code, "question", "q2", "montrees", "q2", "etape", "retour", "answer.q2", "o4"));
        assertThat(back.select("[value=o1]").hasAttr("checked")).isTrue();
        answer(code, "q1", "o1");
        Document ready = answer(code, "q2", "o3", "o4");
        assertThat(ready.select("h1").text()).isEqualTo("Question 3");
        ready = answer(code, "q4", "9");
        assertThat(ready.text()).contains("Te voilà au bout", "Tu as l’application ?", "Les bus", "9");
        HttpResponse<String> sent = press(code, "etape", "fini");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
        assertThat(read(sent).text()).contains("Merci", "Un autre enfant répond").doesNotContain(code);
        assertThat(sent.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answers()).isEqualTo("{\"q1\": [\"o1\"], \"q2\": [\"o3\", \"o4\"], \"q4\": [\"9\"]}true");
        assertThat(count("survey_sheet")).as("nothing leads from the answer to a child").isZero();
        HttpResponse<String> late = press(code);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(read(late).text()).contains("a déjà servi").doesNotContain(code);
    }

    @Test
    void goOnWithTheirCodeWhereTheyStopped() {
        String code = codes(aClass("CM1", 1)).getFirst();
        assertThat(read(press(code)).select("h1").text()).isEqualTo("Question 1");
        answer(code, "q1", "o2");
        assertThat(count("survey_answer")).isZero();
        Document resumed = read(press(code));
        assertThat(resumed.select("h1").text()).isEqualTo("Question 2");
        assertThat(way(resumed)).as("with what they are not asked behind them").isEqualTo("2/3");
        assertThat(read(press(code, "question", "q4", "montrees", "q4", "etape", "retour")).select("[value=o2]").hasAttr("checked")).isTrue();
        assertThat(press(code, "question", "nope", "etape", "suite").statusCode()).isEqualTo(200);
        assertThat(read(press(code, "question", "q4", "montrees", "q4", "etape", "suite", "answer.q4", "neuf")).select("[name=answer.q4]").val())
                .as("comes back as it was typed").isEqualTo("neuf");
    }

    @Test
    void areNotAskedForTheirOwnWordsUnlessParentsHaveAgreed() {
        SchoolClass one = aClass("CM1", 2);
        String code = codes(one).getFirst();
        answer(code, "q1", "o2");
        assertThat(read(press(code)).select(".child label").text()).contains("Votre âge ?");
        in(town, () -> classes.agree(one, true));
        assertThat(read(press(code)).select(".child label").text()).contains("Pourquoi pas ?");
        assertThat(answer(code, "q3", "Je suis petit.").select(".child label").text()).contains("Votre âge ?");
        in(town, () -> classes.agree(one, false));
        assertThat(press(code, "etape", "fini").statusCode()).isEqualTo(200);
        assertThat(answers()).as("what they wrote is not sent").isEqualTo("{\"q1\": [\"o2\"]}true");
    }

    @Test
    void countOnceHoweverOftenItIsSent() throws Exception {
        SchoolClass one = aClass("CM1", 2);
        String code = codes(one).getFirst();
        assertThat(press(code, "etape", "fini").statusCode()).as("nothing was answered").isEqualTo(422);
        answer(code, "q1", "o2");
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            Callable<Integer> send = () -> press(code, "etape", "fini").statusCode();
            for (var answer : threads.invokeAll(Collections.nCopies(AT_ONCE, send))) {
                statuses.add(answer.get());
            }
        }
        assertThat(statuses).containsOnlyOnce(200);
        assertThat(count("survey_answer")).isEqualTo(1);
        assertThat(again(one).answered()).isEqualTo(1);
    }

    /** Whoever stops a class waits for children who send, and none of them for whoever waits for them. */
    @Test
    void sendAllOrNothingWhileTheirClassIsStopped() throws Exception {
        SchoolClass one = aClass("CM1", AT_ONCE);
        List<String> all = codes(one);
        all.forEach(code -> answer(code, "q1", "o2"));
        List<Callable<Integer>> acts = new ArrayList<>();
        all.forEach(code -> acts.add(() -> press(code, "etape", "fini").statusCode()));
        acts.add(AT_ONCE / 2, () -> post(officer, CLASSES + "/" + one.id() + "/arreter", form("motif", "L’école a changé d’avis.")).statusCode());
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            for (var act : threads.invokeAll(acts)) {
                statuses.add(act.get());
            }
        }
        assertThat(statuses).containsOnlyOnce(303).isSubsetOf(200, 303, 422);
        long sent = statuses.stream().filter(status -> status == 200).count();
        assertThat(count("survey_answer")).isEqualTo(sent);
        assertThat(again(one).answered()).isEqualTo((int) sent);
        assertThat(again(one).state()).isEqualTo(SchoolClass.State.STOPPED);
        assertThat(count("class_code") + count("survey_sheet")).as("codes, and what was begun with them").isZero();
    }

    @Test
    void openNothingMistypedUnknownOrOfAnotherTown() {
        HttpResponse<String> nothing = press(" ");
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(read(nothing).text()).contains("Écris d’abord le code de ton papier.");
        SchoolClass one = aClass("CM1", 1);
        String code = codes(one).getFirst();
        String wrong = (code.charAt(0) == 'B' ? 'C' : 'B') + code.substring(1);
        HttpResponse<String> mistyped = press(wrong);
        assertThat(mistyped.statusCode()).isEqualTo(422);
        assertThat(read(mistyped).text()).contains("erreur dans une lettre");
        assertThat(read(mistyped).select("#code").val()).as("to be corrected").isEqualTo(wrong);
        assertThat(read(press(ClassCode.of("nobody's", 1))).text()).contains("Ce code n’ouvre rien");
        Territory other = aTown();
        HttpResponse<String> elsewhere = post(other, CHILD, form("code", code));
        assertThat(elsewhere.statusCode()).isEqualTo(422);
        assertThat(read(elsewhere).text()).contains("Ce code n’ouvre rien");
        in(town, () -> classes.stop(survey(), one.id(), "L’école a changé d’avis.", admin));
        assertThat(read(press(code)).text()).contains("Ce code n’ouvre rien");
    }

    @Test
    void waitUntilItIsOpenAgain() {
        String code = codes(aClass("CM1", 1)).getFirst();
        answer(code, "q1", "o2");
        close();
        HttpResponse<String> late = press(code, "etape", "fini");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(read(late).text()).contains("On ne peut pas répondre en ce moment");
        assertThat(count("survey_answer")).isZero();
    }
}
