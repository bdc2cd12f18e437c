package org.parvis.participation.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.participation.Capability;
import org.parvis.participation.survey.SurveyAbout.Results;
import org.parvis.participation.survey.SurveyAbout.Who;
import org.parvis.questions.When;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;

/** Surveys as an officer writes them: questions one by one, conditions from lists, an order, versions. */
class SurveyDeskIT extends TownThatAsks {

    private static final String LIST = "/bureau/participation/" + SLUG + "/questionnaires";

    private Person officer;

    @BeforeEach
    void hire() {
        officer = anAdministrator(town);
    }

    private void create() {
        HttpResponse<String> made = post(officer, LIST, form("title", "L’application", "words", "", "who", "FREE", "results", "LIVE"));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
    }

    private HttpResponse<String> add(String kind, String... fields) {
        return post(officer, DESK + "/question?genre=" + kind, form(fields));
    }

    private SurveyForm draft() {
        return InTerritory.call(town.id(), () -> surveys.draft(survey()));
    }

    private SurveyItem item(int at) {
        return draft().items().get(at);
    }

    @Test
    void areWrittenQuestionByQuestion() {
        create();
        assertThat(add("ONE", "text", "Avez-vous l’application ?", "need", "REQUIRED", "choices", "Oui\nNon").statusCode()).isEqualTo(303);
        Document form = read(get(officer, DESK + "/question?genre=NUMBER"));
        assertThat(form.select("optgroup").attr("label")).isEqualTo("Avez-vous l’application ?");
        String yes = form.expectFirst("optgroup option:contains(Oui)").val();
        assertThat(add("NUMBER", "text", "Combien de fois par mois ?", "need", "OPTIONAL", "join", "ALL", "c0.mode", "IF", "c0.pick", yes).statusCode()).isEqualTo(303);
        String number = item(1).code();
        assertThat(add("LONG_TEXT", "text", "Que manque-t-il ?", "join", "ANY", "c0.mode", "UNLESS", "c0.pick", yes, "c1.mode", "IF", "c1.pick", number + " atLeast", "c1.value", "12").statusCode())
                .isEqualTo(303);
        assertThat(item(2).when()).isEqualTo(new When.Any(List.of(
                new When.Not(new When.Equals("q1", item(0).choices().getFirst().code())),
                new When.All(List.of(new When.Answered(number), new When.Not(new When.Below(number, new java.math.BigDecimal("12"))))))));
        Document edit = read(get(officer, DESK + "/question/" + item(2).code()));
        assertThat(edit.select("#c1\\.pick option[selected]").val()).as("comes back as it was chosen").isEqualTo(number + " atLeast");
        assertThat(edit.select("#c1\\.value").val()).isEqualTo("12");
        assertThat(read(get(officer, DESK)).text()).contains("sauf si à « Avez-vous l’application ? », la réponse est « Oui » ou si à « Combien de fois par mois ? », la réponse est au moins 12");
        add("SCALE", "text", "Contente ?", "to", "5", "low", "Pas du tout", "high", "Tout à fait");
        assertThat(item(3).choices()).hasSize(5);
        assertThat(item(3).choices().getFirst().label()).isEqualTo("1 – Pas du tout");
        add("MATRIX", "text", "Et pour…", "rows", "Le bus\nLa cantine", "choices", "Bien\nMal");
        add("RANKING", "text", "Que faire d’abord ?", "choices", "A\nB\nC");
        add("DATE", "text", "Depuis quand ?");
        add("WORDS", "text", "Merci de votre patience.");
        add("PAGE", "text", "");
        assertThat(get(officer, DESK + "/apercu").statusCode()).isEqualTo(200);
        assertThat(post(officer, DESK + "/publier", "").statusCode()).isEqualTo(303);
        assertThat(get(town, SURVEY).statusCode()).isEqualTo(200);
    }

    @Test
    void refuseWhatContradictsItselfAndKeepWhatWasTyped() {
        create();
        assertThat(post(officer, LIST, form("title", "L’application")).body()).contains("porte déjà ce titre");
        HttpResponse<String> alone = add("ONE", "text", "Seul ?", "choices", "Oui\nOui");
        assertThat(alone.statusCode()).isEqualTo(422);
        assertThat(read(alone).select("#text").val()).isEqualTo("Seul ?");
        assertThat(alone.body()).contains("de 2 à 30 choix différents");
        assertThat(post(officer, DESK + "/publier", "").body()).contains("ne pose aucune question");
        add("ONE", "text", "Première ?", "choices", "Oui\nNon");
        String yes = item(0).choices().getFirst().code();
        add("TEXT", "text", "Seconde ?", "c0.mode", "IF", "c0.pick", "q1 is " + yes);
        String second = item(1).code();
        HttpResponse<String> up = post(officer, DESK + "/question/" + second + "/deplacer", form("sens", "haut"));
        assertThat(up.statusCode()).isEqualTo(422);
        assertThat(up.body()).contains("dépend de «\u00a0Première ?\u00a0», qui doit venir avant");
        assertThat(post(officer, DESK + "/question/q1/retirer", "").statusCode()).isEqualTo(422);
        HttpResponse<String> fewer = post(officer, DESK + "/question/q1", form("text", "Première ?", "choices", "Peut-être\nNon"));
        assertThat(fewer.body()).contains("ne propose plus");
        HttpResponse<String> later = post(officer, DESK + "/question/q1", form("text", "Première ?", "choices", "Oui\nNon", "c0.mode", "IF", "c0.pick", second + " answered"));
        assertThat(later.statusCode()).as("on a later question").isEqualTo(422);
        assertThat(add("TEXT", "text", "Troisième ?", "c0.mode", "IF", "c0.pick", "q1 below", "c0.value", "dix").body()).contains("le nombre à comparer");
        assertThat(add("TEXT", "text", "Troisième ?", "c0.mode", "IF", "c0.pick", "q99 answered").statusCode()).isEqualTo(422);
        assertThat(draft().items()).hasSize(2);
        add("TEXT", "text", "Troisième ?");
        String third = item(2).code();
        assertThat(post(officer, DESK + "/question/" + third + "/deplacer", form("sens", "haut")).statusCode()).isEqualTo(303);
        assertThat(item(1).code()).isEqualTo(third);
    }

    @Test
    void freezeTheirRulesAndKeepTheMeaningOfChoices() {
        create();
        add("ONE", "text", "Contente ?", "choices", "Oui\nNon");
        post(officer, DESK + "/publier", "");
        assertThat(post(officer, DESK, form("title", "L’application", "who", "PERSON", "results", "LIVE")).statusCode()).isEqualTo(422);
        assertThat(post(officer, DESK, form("title", "L’appli", "who", "FREE", "results", "LIVE")).statusCode()).isEqualTo(303);
        assertThat(post(officer, DESK + "/publier", "").body()).contains("Rien n’a changé");
        String no = item(0).choices().get(1).code();
        post(officer, DESK + "/question/q1", form("text", "Contente ?", "choices", "Non\nTout à fait"));
        assertThat(item(0).choices().getFirst().code()).as("the same words").isEqualTo(no);
        assertThat(item(0).choices().get(1).code()).as("other words are another choice").isNotIn("o2", no);
        assertThat(read(get(town, SURVEY)).text()).contains("Une question");
        post(officer, DESK + "/publier", "");
        assertThat(read(get(officer, DESK)).text()).contains("Version 2", "Version 1");
    }

    @Test
    void needATimeInWhichPeopleCanAnswer() {
        Territory other = aTown();
        publish(other, aDraft(phase("Idées", -5, 20, Capability.PROPOSE)));
        Person theirs = anAdministrator(other);
        post(theirs, LIST, form("title", "L’application", "who", "FREE", "results", "LIVE"));
        post(theirs, DESK + "/question?genre=TEXT", form("text", "?"));
        assertThat(post(theirs, DESK + "/publier", "").body()).contains("Aucune étape de la démarche ne permet de répondre");
    }

    @Test
    void areWrittenAndReadByAdministratorsAndHeadsOfTheTownAlone() {
        ask(Who.FREE, Results.DESK);
        Person stranger = anAdministrator(aTown());
        for (String path : List.of(LIST, DESK, DESK + "/apercu", DESK + "/question?genre=TEXT", DESK + "/question/q1", DESK + "/reponses", DESK + "/reponses.csv", DESK + "/reponses/q3")) {
            assertThat(get(aStaffMember(town, Role.HEAD, voirie(town)), path).statusCode()).as(path).isEqualTo(200);
            assertThat(get(town, path).statusCode()).as(path).isEqualTo(302);
            assertThat(get(aResident(town), path).statusCode()).as(path).isEqualTo(403);
            assertThat(get(anAgent(town, voirie(town)), path).statusCode()).as("in no team " + path).isEqualTo(404);
            assertThat(get(stranger, path).statusCode()).as(path).isEqualTo(404);
        }
        for (String path : List.of(LIST, DESK, DESK + "/publier", DESK + "/question?genre=TEXT", DESK + "/question/q1", DESK + "/question/q1/deplacer", DESK + "/question/q1/retirer", DESK + "/reponses/q3")) {
            assertThat(post(town, path, "").statusCode()).as(path).isEqualTo(401);
            assertThat(post(aResident(town), path, "").statusCode()).as(path).isEqualTo(403);
            assertThat(post(stranger, path, "").statusCode()).as(path).isEqualTo(404);
        }
    }
}
