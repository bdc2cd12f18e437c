package org.parvis.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.Case;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.Cases;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.Entry;
import org.parvis.casework.Requester;
import org.parvis.casework.Timeline;
import org.parvis.casework.satisfaction.Contentment;
import org.parvis.casework.satisfaction.Opinion;
import org.parvis.casework.satisfaction.OpinionRetention;
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
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether people are satisfied with what they were answered. */
class SatisfactionIT extends ParvisIT {

    private static final Instant IN_THREE_YEARS = Instant.now().plus(Duration.ofDays(3 * 366));
    private static final String EMAIL = "lea.martin@habitants.example";

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Requests requests;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseActs acts;

    @Autowired
    private Timeline timeline;

    @Autowired
    private OpinionRetention retention;

    @Autowired
    private Satisfaction satisfaction;

    @Autowired
    private Departments departments;

    @Autowired
    private JdbcClient jdbc;

    private Territory town;
    private UUID roads;
    private SubmittedRequest sent;

    @BeforeEach
    void build() {
        town = AskingTown.create(imports, territories);
        roads = InTerritory.call(town.id(), () -> departments.find("voirie").orElseThrow().id());
        sent = InTerritory.call(town.id(), () -> requests.submit(new NewRequest(
                "question", "Quand passe la balayeuse ?", Answers.NONE, new Requester("Léa Martin", EMAIL, null, "fr"),
                CaseChannel.WEB, null, Actor.requester())));
    }

    private void answer() {
        in(town, () -> acts.decide(
                sent.caseId(), DecisionDraft.resolved("Elle passe chaque mardi matin."), Actor.agent(UUID.randomUUID(), "Nadia")));
    }

    private String track() {
        return "/suivi/" + sent.linkToken();
    }

    private Case subject() {
        return InTerritory.call(town.id(), () -> cases.get(sent.caseId()));
    }

    private Opinion told() {
        return InTerritory.call(town.id(), () -> satisfaction.find(cases.get(sent.caseId())).orElseThrow());
    }

    @Test
    void asksOnceThereIsAnAnswerAndNotBefore() {
        assertThat(Jsoup.parse(get(town, track()).body()).select("#avis")).isEmpty();
        assertThat(post(town, track() + "/avis", "reponse=HAPPY").statusCode()).isEqualTo(422);
        answer();
        Document page = Jsoup.parse(get(town, track()).body());
        assertThat(page.select("#avis h2").text()).isEqualTo("Êtes-vous satisfait·e de la réponse ?");
        assertThat(page.select("#avis input[type=radio]").eachAttr("value"))
                .containsExactly("VERY_HAPPY", "HAPPY", "UNHAPPY", "VERY_UNHAPPY");
    }

    @Test
    void theMailOfTheDecisionLeadsToTheQuestion() {
        answer();
        assertThat(mailbox.list(town, EMAIL).getFirst()).contains("Donner mon avis").contains("#avis");
    }

    @Test
    void keepsOneAnswerThatCanBeChanged() {
        answer();
        assertThat(post(town, track() + "/avis", "reponse=HAPPY&texte=Clair").statusCode()).isEqualTo(303);
        assertThat(post(town, track() + "/avis", "reponse=VERY_HAPPY&texte=Tr%C3%A8s+clair").statusCode()).isEqualTo(303);
        assertThat(told().answer()).isEqualTo(Contentment.VERY_HAPPY);
        assertThat(told().words()).isEqualTo("Très clair");
        in(town, () -> assertThat(jdbc.sql("select count(*) from casework.satisfaction").query(Long.class).single())
                .isEqualTo(1));
        Document page = Jsoup.parse(get(town, track() + "?fait=avis").body());
        assertThat(page.select("#avis [role=status]").text()).contains("Merci");
        assertThat(page.select("#avis input[checked]").val()).isEqualTo("VERY_HAPPY");
    }

    @Test
    void saysWhatIsMissingAndKeepsWhatWasTyped() {
        answer();
        HttpResponse<String> wrong = post(town, track() + "/avis", "reponse=&texte=Merci+bien");
        assertThat(wrong.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(wrong.body());
        assertThat(page.select(".error-summary a").attr("href")).isEqualTo("#avis");
        assertThat(page.select("#avis-texte").val()).isEqualTo("Merci bien");
        String tooLong = "reponse=HAPPY&texte=" + "x".repeat(2_001);
        Document kept = Jsoup.parse(post(town, track() + "/avis", tooLong).body());
        assertThat(kept.select("#avis input[checked]").val()).isEqualTo("HAPPY");
        assertThat(kept.select("#avis-texte").val()).hasSize(2_001);
    }

    @Test
    void anUnhappyAnswerOffersToReopenWithItsReason() {
        answer();
        post(town, track() + "/avis", "reponse=VERY_UNHAPPY&texte=Elle+n%27est+pas+venue");
        Document page = Jsoup.parse(get(town, track()).body());
        assertThat(page.select("#avis form[action$=/rouvrir] input[name=texte]").val()).isEqualTo("Elle n'est pas venue");
        post(town, track() + "/rouvrir", "texte=Elle+n%27est+pas+venue");
        assertThat(subject().status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(Jsoup.parse(get(town, track()).body()).select("#avis")).isEmpty();
        answer();
        assertThat(post(town, track() + "/avis", "reponse=HAPPY").statusCode()).isEqualTo(303);
        in(town, () -> assertThat(jdbc.sql("select answer from casework.satisfaction order by cycle").query(String.class).list())
                .containsExactly("VERY_UNHAPPY", "HAPPY"));
    }

    @Test
    void isTooLateAfterSixtyDays() {
        answer();
        in(town, () -> jdbc.sql("update casework.case set closed_at = closed_at - interval '61 days'").update());
        assertThat(post(town, track() + "/avis", "reponse=HAPPY").statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(get(town, track()).body()).select("#avis")).isEmpty();
    }

    @Test
    void anAgentTypesItInForWhoeverCalls() {
        answer();
        Person agent = anAgent(town, roads);
        String path = "/bureau/dossiers/" + sent.number() + "/avis";
        assertThat(Jsoup.parse(get(agent, "/bureau/dossiers/" + sent.number()).body()).select("a[href$=" + path + "]")).hasSize(1);
        assertThat(post(agent, path, "reponse=&canal=COUNTER").statusCode()).isEqualTo(422);
        assertThat(post(agent, path, "reponse=UNHAPPY&texte=Trop+tard&canal=COUNTER").statusCode()).isEqualTo(303);
        assertThat(told().channel()).isEqualTo(CaseChannel.COUNTER);
        assertThat(Jsoup.parse(get(agent, "/bureau/dossiers/" + sent.number()).body()).text()).contains("« Trop tard »");
        List<Entry> entries = InTerritory.call(town.id(), () -> timeline.of(sent.caseId()));
        assertThat(entries.getLast().internalText()).contains("Plutôt pas").doesNotContain("Trop tard");
    }

    @Test
    void theFrontDeskTypesItInWithoutReadingWhatWasSaid() {
        answer();
        post(town, track() + "/avis", "reponse=HAPPY&texte=Secret");
        Person desk = aStaffMember(town, Role.FRONT_DESK, null);
        String path = "/bureau/dossiers/" + sent.number() + "/avis";
        assertThat(get(desk, path).body()).doesNotContain("Secret").doesNotContain("checked=\"\" value=\"HAPPY\"");
        assertThat(post(desk, path, "reponse=UNHAPPY&canal=PHONE&remplacer=oui").statusCode()).isEqualTo(303);
        assertThat(told().answer()).isEqualTo(Contentment.UNHAPPY);
        assertThat(told().words()).as("she typed no others").isEqualTo("Secret");
        assertThat(InTerritory.call(town.id(), () -> timeline.of(sent.caseId())).getLast().internalText())
                .contains("à la place de ce que la personne avait répondu");
    }

    @Test
    void replacesWhatThePersonAnsweredOnlyWhereThatIsMeant() {
        answer();
        post(town, track() + "/avis", "reponse=HAPPY&texte=Secret");
        Person agent = anAgent(town, roads);
        Person desk = aStaffMember(town, Role.FRONT_DESK, null);
        String path = "/bureau/dossiers/" + sent.number() + "/avis";
        for (Person one : List.of(agent, desk)) {
            HttpResponse<String> refused = post(one, path, "reponse=VERY_UNHAPPY&texte=Autre+mot&canal=EMAIL");
            assertThat(refused.statusCode()).isEqualTo(422);
            Document page = Jsoup.parse(refused.body());
            assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#remplacer");
            assertThat(page.select("#avis-texte").val()).isEqualTo("Autre mot");
            assertThat(page.select("input[value=VERY_UNHAPPY]").hasAttr("checked")).isTrue();
        }
        assertThat(told()).extracting(Opinion::answer, Opinion::words).containsExactly(Contentment.HAPPY, "Secret");
        post(agent, path, "reponse=UNHAPPY&texte=Autre+mot&canal=EMAIL&remplacer=oui");
        assertThat(told()).extracting(Opinion::answer, Opinion::words).containsExactly(Contentment.UNHAPPY, "Autre mot");
        assertThat(post(desk, path, "reponse=HAPPY&canal=PHONE").statusCode()).as("an agent's gives way to another's").isEqualTo(303);
        assertThat(told()).extracting(Opinion::answer, Opinion::words).containsExactly(Contentment.HAPPY, "Autre mot");
        post(town, track() + "/avis", "reponse=VERY_HAPPY&texte=");
        assertThat(told()).extracting(Opinion::answer, Opinion::words).as("theirs to empty").containsExactly(Contentment.VERY_HAPPY, "");
    }

    @Test
    void isForWhoeverHandlesTheCaseInItsOwnTown() {
        answer();
        String path = "/bureau/dossiers/" + sent.number() + "/avis";
        assertThat(get(town, path).statusCode()).isNotEqualTo(200);
        assertThat(get(aResident(town), path).statusCode()).isEqualTo(403);
        assertThat(get(aStaffMember(town, Role.ELECTED, null), path).statusCode()).isEqualTo(403);
        UUID elsewhere = InTerritory.call(town.id(), () -> departments.find("gaz").orElseThrow().id());
        assertThat(post(anAgent(town, elsewhere), path, "reponse=HAPPY").statusCode()).isEqualTo(403);
        Territory other = AskingTown.create(imports, territories);
        assertThat(get(aStaffMember(other, Role.FRONT_DESK, null), path).statusCode()).isEqualTo(404);
        assertThat(post(other, track() + "/avis", "reponse=HAPPY").statusCode()).isEqualTo(404);
        assertThat(post(town, "/suivi/nobody-has-this-link/avis", "reponse=HAPPY").statusCode()).isEqualTo(404);
    }

    @Test
    void forgetsTheWordsAndKeepsTheCount() {
        answer();
        post(town, track() + "/avis", "reponse=HAPPY&texte=Merci");
        in(town, () -> {
            assertThat(retention.forget(Instant.now())).isZero();
            assertThat(retention.forget(IN_THREE_YEARS)).isEqualTo(1);
            assertThat(retention.forget(IN_THREE_YEARS)).isZero();
            assertThat(jdbc.sql("select sum(gone)::int from relation.forgotten where kind = 'opinion'").query(Integer.class).single())
                    .as("told to the report")
                    .isEqualTo(1);
        });
        assertThat(told().words()).isEmpty();
        assertThat(told().answer()).isEqualTo(Contentment.HAPPY);
    }

    @Test
    void keepsTheWordsWhileTheCaseIsHeld() {
        answer();
        post(town, track() + "/avis", "reponse=HAPPY&texte=Merci");
        Person auditor = aStaffMember(town, Role.AUDITOR, null);
        assertThat(post(auditor, "/bureau/droits/gels", "numero=" + sent.number() + "&raison=Recours").statusCode()).isEqualTo(303);
        in(town, () -> assertThat(retention.forget(IN_THREE_YEARS)).isZero());
        assertThat(told().words()).isEqualTo("Merci");
        in(town, () -> {
            jdbc.sql("update casework.legal_hold set until = current_date - 1").update();
            assertThat(retention.forget(IN_THREE_YEARS)).isEqualTo(1);
        });
    }
}
