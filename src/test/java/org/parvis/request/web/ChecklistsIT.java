package org.parvis.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.Cases;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.Requester;
import org.parvis.questions.Answers;
import org.parvis.request.AskingTown;
import org.parvis.request.NewRequest;
import org.parvis.request.Requests;
import org.parvis.request.SubmittedRequest;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** Steps that agents tick, some of them before they may close. */
class ChecklistsIT extends ParvisIT {

    private static final String KIND = "fr=Terrasse&offer=EVERYWHERE&contact=OPTIONAL&hours=40&department=voirie&checklist=";
    private static final String STEPS = "Plan+re%C3%A7u+*%0AVoisins+pr%C3%A9venus";

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Requests requests;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseActs acts;

    @Autowired
    private Departments departments;

    private Territory town;
    private Person admin;
    private Person nadia;

    @BeforeEach
    void build() {
        town = AskingTown.create(imports, territories);
        admin = anAdministrator(town);
        nadia = anAgent(town, department("voirie"));
        assertThat(post(admin, "/admin/demandes/nouvelle", KIND + STEPS).statusCode()).isEqualTo(303);
    }

    private UUID department(String code) {
        return InTerritory.call(town.id(), () -> departments.find(code).orElseThrow().id());
    }

    private SubmittedRequest aRequest(String kind) {
        return InTerritory.call(town.id(), () -> requests.submit(new NewRequest(
                kind, "Deux tables", Answers.NONE, Requester.ANONYMOUS, CaseChannel.WEB, null, Actor.requester())));
    }

    private List<String> steps(SubmittedRequest sent) {
        return Jsoup.parse(get(nadia, page(sent)).body()).select("section[aria-labelledby=etapes] li").eachText();
    }

    private static String page(SubmittedRequest sent) {
        return "/bureau/dossiers/" + sent.number();
    }

    private HttpResponse<String> answer(SubmittedRequest sent) {
        return post(nadia, page(sent) + "/repondre",
                "faire=envoyer&outcome=RESOLVED&fact=La+terrasse+est+autoris%C3%A9e.&key=" + UUID.randomUUID());
    }

    @Test
    void areTickedWithNameAndTimeAndTheRequiredOnesBeforeClosing() {
        SubmittedRequest sent = aRequest("terrasse");
        assertThat(steps(sent)).hasSize(2).first().asString().contains("Plan reçu", "avant de clore", "Cocher");
        HttpResponse<String> tooEarly = answer(sent);
        assertThat(tooEarly.statusCode()).isEqualTo(422);
        assertThat(tooEarly.body()).contains("Il reste des étapes obligatoires", "Plan reçu").contains("La terrasse est autorisée.");
        assertThat(post(nadia, page(sent) + "/etapes/1", "faire=cocher").statusCode()).isEqualTo(303);
        assertThat(steps(sent).getFirst()).contains("☑", nadia.account().name(), "Décocher").doesNotContain("avant de clore");
        assertThat(post(nadia, page(sent) + "/etapes/1", "faire=decocher").statusCode()).isEqualTo(303);
        assertThat(answer(sent).statusCode()).isEqualTo(422);
        post(nadia, page(sent) + "/etapes/1", "faire=cocher");
        assertThat(answer(sent).statusCode()).isEqualTo(303);
        assertThat(status(sent)).isEqualTo(CaseStatus.RESOLVED);
        assertThat(post(nadia, page(sent) + "/etapes/2", "faire=cocher").statusCode()).isEqualTo(422);
        assertThat(steps(sent)).hasSize(2).noneMatch(step -> step.contains("Décocher"));
    }

    @Test
    void holdForBulkOrdersToo() {
        SubmittedRequest sent = aRequest("terrasse");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> in(town, () -> acts.decide(
                        sent.caseId(), DecisionDraft.resolved("La terrasse est autorisée."), Actor.agent(nadia.id(), "Nadia"))))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("casework.refused.checklist"));
        HttpResponse<String> ordered = post(nadia, "/bureau/lots", "action=clore&confirmer=oui&outcome=RESOLVED&fact=La+terrasse+est+autoris%C3%A9e."
                + "&dossier=" + sent.caseId() + "&key=" + UUID.randomUUID());
        assertThat(ordered.statusCode()).isEqualTo(303);
        String bulk = ordered.headers().firstValue("Location").orElseThrow();
        await().untilAsserted(() -> assertThat(get(nadia, bulk.substring(bulk.indexOf("/bureau"))).body())
                .contains(sent.number(), "Il reste des étapes obligatoires à cocher avant de clore."));
        assertThat(status(sent)).isEqualTo(CaseStatus.RECEIVED);
        post(nadia, page(sent) + "/etapes/1", "faire=cocher");
        in(town, () -> acts.decide(
                sent.caseId(), DecisionDraft.resolved("La terrasse est autorisée."), Actor.agent(nadia.id(), "Nadia")));
        assertThat(status(sent)).isEqualTo(CaseStatus.RESOLVED);
    }

    private CaseStatus status(SubmittedRequest sent) {
        return InTerritory.call(town.id(), () -> cases.get(sent.caseId())).status();
    }

    @Test
    void ofOpenCasesStayWhenTheListChanges() {
        SubmittedRequest older = aRequest("terrasse");
        assertThat(post(admin, "/admin/demandes/terrasse", KIND + "Passage+sur+place").statusCode()).isEqualTo(303);
        assertThat(steps(older)).hasSize(2).first().asString().contains("Plan reçu");
        assertThat(steps(aRequest("terrasse"))).singleElement().asString().contains("Passage sur place");
        Document form = Jsoup.parse(get(admin, "/admin/demandes/terrasse").body());
        assertThat(form.select("#checklist").text()).isEqualTo("Passage sur place");
        assertThat(steps(aRequest("merci"))).isEmpty();
    }

    @Test
    void followACaseThatTurnsOutToBeAboutSomethingElse() {
        SubmittedRequest sent = aRequest("terrasse");
        post(nadia, page(sent) + "/etapes/2", "faire=cocher");
        String form = "faire=envoyer&category=question&key=" + UUID.randomUUID();
        assertThat(post(nadia, page(sent) + "/categorie", form).statusCode()).isEqualTo(303);
        assertThat(steps(sent)).as("what was done stays").singleElement().asString().contains("Voisins prévenus");
        assertThat(answer(sent).statusCode()).isEqualTo(303);
    }

    @Test
    void areTickedByWhoeverHandlesTheCaseAlone() {
        SubmittedRequest sent = aRequest("terrasse");
        assertThat(post(anAgent(town, UUID.randomUUID()), page(sent) + "/etapes/1", "faire=cocher").statusCode()).isEqualTo(403);
        assertThat(post(aStaffMember(town, Role.FRONT_DESK, null), page(sent) + "/etapes/1", "faire=cocher").statusCode()).isEqualTo(403);
        assertThat(post(anAgent(aTerritory(), UUID.randomUUID()), page(sent) + "/etapes/1", "faire=cocher").statusCode()).isEqualTo(404);
        assertThat(post(town, page(sent) + "/etapes/1", "faire=cocher").statusCode()).isEqualTo(401);
        assertThat(steps(sent)).noneMatch(step -> step.contains("☑"));
    }

    @Test
    void areAtMostTwentyDifferentShortLines() {
        String many = String.join("%0A", IntStream.range(0, 21).mapToObj(i -> "Etape+" + i).toList());
        for (String wrong : List.of(many, "Plan%0APlan+*", "x".repeat(121))) {
            HttpResponse<String> refused = post(admin, "/admin/demandes/terrasse", KIND + wrong);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(refused.body()).select("#checklist-erreur").text()).contains("20 étapes différentes");
        }
    }
}
