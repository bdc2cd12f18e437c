package org.parvis.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.LegalActs;
import org.parvis.casework.LegalClocks;
import org.parvis.casework.LegalNote;
import org.parvis.casework.LegalPieces;
import org.parvis.casework.Publications;
import org.parvis.casework.PublishedRequest;
import org.parvis.casework.PublishedRequest.State;
import org.parvis.casework.Requester;
import org.parvis.casework.Signatory;
import org.parvis.casework.Timeline;
import org.parvis.casework.law.LegalFact.Completeness;
import org.parvis.questions.Answers;
import org.parvis.report.ReportingTown;
import org.parvis.request.NewRequest;
import org.parvis.request.Requests;
import org.parvis.request.SubmittedRequest;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryFileRefused;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.parvis.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;

/** What silence accepts and concerns others is for everybody to know, with its day; who asked is not. */
class PublicationsIT extends ParvisIT {

    private static final String KINDS = """
            requests:
              - { code: enseigne, label: Poser une enseigne, department: voirie, silence: acceptance, article: CRPA L231-1, concerns: others }
              - { code: acte, label: Demander un acte, department: voirie, silence: acceptance, article: CRPA L231-1 }
              - { code: salle, label: Demander une salle, department: voirie }
            """;
    private static final String PATH = "/demandes-publiees";
    private static final String TEXT = "Enseigne lumineuse, 12 rue Houdan";
    private static final Requester AWA = new Requester("Awa Diop", "awa@exemple.fr", null, "fr");
    private static final Actor AGENT = Actor.agent(UUID.randomUUID(), "Nadia Benali");

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Requests requests;

    @Autowired
    private Departments departments;

    @Autowired
    private CaseActs acts;

    @Autowired
    private LegalActs law;

    @Autowired
    private LegalPieces pieces;

    @Autowired
    private LegalClocks clocks;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Publications publications;

    private Territory town;
    private Person nadia;
    private LocalDate today;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories, KINDS);
        nadia = anAgent(town, InTerritory.call(town.id(), () -> departments.find("voirie").orElseThrow().id()));
        today = InTerritory.call(town.id(), clocks::today);
    }

    @Test
    void nothingIsPublicBeforeAnAgentWroteIt() {
        SubmittedRequest sent = aRequest("enseigne", "Le fournil de ma sœur Fatou, 12 rue Houdan");
        assertThat(text(PATH)).contains("Aucune demande n’est publiée").doesNotContain(sent.number());
        assertThat(queue()).containsExactly(sent.number());
        Document page = Jsoup.parse(get(nadia, desk(sent, "")).body());
        assertThat(page.select(".notice.bad").text()).contains("À publier").contains("CRPA L232-2");
        Document form = Jsoup.parse(get(nadia, desk(sent, "/publier")).body());
        assertThat(form.select("textarea[name=text]").val()).as("never the person's own words").isEqualTo("Poser une enseigne");
        assertThat(publish(nadia, sent, TEXT, "").statusCode()).isEqualTo(303);
        Document all = Jsoup.parse(get(town, PATH).body());
        assertThat(all.select("li.sheet").text())
                .contains(TEXT, sent.number(), "Poser une enseigne", "réputée acceptée", String.valueOf(today.plusMonths(2).getYear()));
        assertThat(all.text()).doesNotContain("Awa", "Diop", "Fatou", "awa@");
        assertThat(all.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(get(town, PATH + ".csv").body()).isEqualTo("number,kind,subject,received_on,state,deemed_accepted_on,decided_on\r\n"
                + sent.number() + ",Poser une enseigne,\"" + TEXT + "\"," + today + ",RUNNING," + today.plusMonths(2) + ",\r\n");
        assertThat(queue()).isEmpty();
        assertThat(get(nadia, desk(sent, "")).body()).contains("tout le monde lit l’objet").doesNotContain("À publier :");
    }

    @Test
    void theDayFollowsTheClockUntilTheDecision() {
        SubmittedRequest sent = published();
        in(town, () -> pieces.askForPieces(sent.caseId(), List.of("Plan"), today.plusDays(20), AGENT));
        assertThat(state(sent)).isEqualTo(State.SUSPENDED);
        assertThat(text(PATH)).contains("date pas encore connue").doesNotContain("réputée acceptée le");
        in(town, () -> pieces.receivePieces(sent.caseId(), today, Completeness.COMPLETE, AGENT));
        assertThat(state(sent)).isEqualTo(State.RUNNING);
        assertThat(one(sent).on()).isEqualTo(today.plusMonths(2));
        received(sent, today.minusDays(10));
        assertThat(one(sent).receivedOn()).isEqualTo(today.minusDays(10));
        in(town, () -> acts.decide(
                sent.caseId(), DecisionDraft.resolved("Vous pouvez la poser.").signedBy(new Signatory("Nadia", "voirie")), AGENT));
        assertThat(one(sent)).extracting(PublishedRequest::state, PublishedRequest::on).containsExactly(State.DECIDED, today);
        assertThat(text(PATH)).contains("Décision prise").doesNotContain("Vous pouvez la poser");
        assertThat(get(town, PATH + ".csv").body()).contains(",DECIDED,," + today);
    }

    @Test
    void showsWhatSilenceAcceptedAsLongAsItCanBeContested() {
        SubmittedRequest lately = published();
        received(lately, today.minusMonths(3));
        assertThat(one(lately)).extracting(PublishedRequest::state, PublishedRequest::on)
                .containsExactly(State.ACCEPTED, today.minusMonths(3).plusMonths(2));
        SubmittedRequest longAgo = published();
        received(longAgo, today.minusMonths(5));
        assertThat(list()).extracting(PublishedRequest::number).containsExactly(lately.number());
        assertThat(queue()).as("too late to publish it").isEmpty();
    }

    @Test
    void whatWasWithdrawnOrIsOfAnotherKindIsShownNoMore() {
        SubmittedRequest withdrawn = published();
        in(town, () -> law.note(withdrawn.caseId(), new LegalNote(LegalNote.Kind.WITHDRAWN, today, ""), AGENT));
        assertThat(list()).isEmpty();
        SubmittedRequest other = published();
        assertThat(post(nadia, desk(other, "/categorie"), "key=k&category=salle").statusCode()).isEqualTo(303);
        assertThat(list()).isEmpty();
    }

    @Test
    void refusesWhatSaysWhoAskedAndKeepsWhatWasTyped() {
        SubmittedRequest sent = aRequest("enseigne", "Une enseigne");
        HttpResponse<String> named = publish(nadia, sent, "Enseigne de Mme Diop", "");
        assertThat(named.statusCode()).isEqualTo(422);
        Document form = Jsoup.parse(named.body());
        assertThat(form.select("#text-erreur").text()).contains("contient le nom");
        assertThat(form.select("#text").val()).isEqualTo("Enseigne de Mme Diop");
        assertThat(publish(nadia, sent, "Enseigne, 06 39 98 00 01", "&named=oui").body()).contains("ne se publie pas");
        assertThat(publish(nadia, sent, "", "").statusCode()).isEqualTo(422);
        assertThat(publish(nadia, sent, "a".repeat(401), "").statusCode()).isEqualTo(422);
        assertThat(list()).isEmpty();
        assertThat(publish(nadia, sent, "Enseigne de Mme Diop", "&named=oui").statusCode()).isEqualTo(303);
        assertThat(list()).extracting(PublishedRequest::words).containsExactly("Enseigne de Mme Diop");
    }

    @Test
    void aTextIsChangedAndTakenOffAndStaysOnTheTimeline() {
        SubmittedRequest sent = published();
        assertThat(Jsoup.parse(get(nadia, desk(sent, "/publier")).body()).select("#text").val()).isEqualTo(TEXT);
        publish(nadia, sent, "Enseigne sans lumière", "");
        assertThat(list()).extracting(PublishedRequest::words).containsExactly("Enseigne sans lumière");
        assertThat(Jsoup.parse(get(nadia, desk(sent, "/date-legale")).body()).select("#line option").eachText())
                .as("it is taken off there, not here").noneMatch(line -> line.contains("publiée"));
        assertThat(post(nadia, desk(sent, "/retirer-publication"), "key=a&reason=").statusCode()).isEqualTo(422);
        assertThat(post(nadia, desk(sent, "/retirer-publication"), "key=b&reason=Une+erreur").statusCode()).isEqualTo(303);
        assertThat(list()).isEmpty();
        assertThat(queue()).containsExactly(sent.number());
        assertThat(get(nadia, desk(sent, "")).body()).contains(TEXT, "Enseigne sans lumière", "Une erreur", "À publier :");
        assertThat(post(nadia, desk(sent, "/retirer-publication"), "key=c&reason=Encore").statusCode()).isEqualTo(422);
    }

    @Test
    void onlyWhoeverHandlesTheCasePublishes() {
        SubmittedRequest sent = aRequest("enseigne", "Une enseigne");
        UUID other = UUID.randomUUID();
        assertThat(publish(anAgent(town, other), sent, TEXT, "").statusCode()).isIn(403, 404);
        assertThat(publish(aStaffMember(town, Role.FRONT_DESK, null), sent, TEXT, "").statusCode()).isEqualTo(403);
        assertThat(publish(aStaffMember(town, Role.AUDITOR, null), sent, TEXT, "").statusCode()).isEqualTo(403);
        assertThat(publish(aResident(town), sent, TEXT, "").statusCode()).isIn(403, 404);
        assertThat(post(town, desk(sent, "/publier"), "key=k&text=Enseigne").statusCode()).isNotIn(200, 422).isNotEqualTo(500);
        Territory elsewhere = ReportingTown.create(imports, territories, KINDS);
        UUID theirs = InTerritory.call(elsewhere.id(), () -> departments.find("voirie").orElseThrow().id());
        assertThat(publish(anAgent(elsewhere, theirs), sent, TEXT, "").statusCode()).isEqualTo(404);
        assertThat(list()).isEmpty();
        assertThat(publish(nadia, sent, TEXT, "").statusCode()).isEqualTo(303);
        assertThat(get(elsewhere, PATH).body()).doesNotContain(TEXT);
        assertThat(get(elsewhere, PATH + ".csv").body()).doesNotContain(TEXT);
        assertThat(get(elsewhere, PATH + "?apres=" + sent.number()).body()).doesNotContain(TEXT);
    }

    @Test
    void whatConcernsNobodyElseIsNotedByHandAsBefore() {
        SubmittedRequest sent = aRequest("acte", "Un acte");
        assertThat(publish(nadia, sent, TEXT, "").statusCode()).isEqualTo(422);
        assertThat(queue()).isEmpty();
        assertThat(get(nadia, desk(sent, "")).body()).contains("Si cette demande concerne des tiers").doesNotContain("Publier la demande");
        assertThat(post(nadia, desk(sent, "/fait"), "key=a&what=PUBLISHED&on=" + today).statusCode()).isEqualTo(303);
        SubmittedRequest here = aRequest("enseigne", "Une enseigne");
        HttpResponse<String> byHand = post(nadia, desk(here, "/fait"), "key=b&what=PUBLISHED&on=" + today);
        assertThat(byHand.statusCode()).isEqualTo(422);
        assertThat(byHand.body()).contains("se publie ici");
    }

    @Test
    void isToldToWhoeverAsksAndInTheRegister() {
        String said = "seront publiés, sans votre nom (CRPA L232-2)";
        assertThat(get(town, "/contacter/enseigne").body()).contains(said);
        assertThat(get(town, "/contacter/acte").body()).doesNotContain(said);
        assertThat(get(town, "/contacter").body()).contains(PATH);
        assertThat(get(town, "/plan-du-site").body()).contains(PATH);
        assertThat(get(town, "/suivi/" + aRequest("enseigne", "Une enseigne").linkToken()).body()).contains("sont publiés, sans votre nom");
        assertThat(Jsoup.parse(get(anAdministrator(town), "/bureau/droits/registre").body()).text())
                .contains("tout le monde pour l’objet de la demande");
    }

    @Test
    void anAdministratorSaysItOfAKindThatSilenceAccepts() {
        Person admin = anAdministrator(town);
        String rest = "&article=CRPA+L231-1&offer=EVERYWHERE&contact=REQUIRED&hours=&department=voirie&concerns=OTHERS";
        HttpResponse<String> refused = post(admin, "/admin/demandes/acte", "fr=Demander+un+acte&silence=REJECTION" + rest);
        assertThat(refused.statusCode()).isEqualTo(422);
        Document form = Jsoup.parse(refused.body());
        assertThat(form.select("#concerns-erreur").text()).contains("que le silence accepte");
        assertThat(form.select("#concerns").hasAttr("checked")).isTrue();
        SubmittedRequest before = aRequest("acte", "Un acte");
        assertThat(post(admin, "/admin/demandes/acte", "fr=Demander+un+acte&silence=ACCEPTANCE" + rest).statusCode()).isEqualTo(303);
        assertThat(Jsoup.parse(get(admin, "/admin/demandes/acte").body()).select("#concerns").hasAttr("checked")).isTrue();
        assertThat(get(admin, "/admin/demandes").body()).contains("concerne des tiers, à publier");
        assertThat(queue()).as("those that are there too").containsExactly(before.number());
        assertThatExceptionOfType(TerritoryFileRefused.class)
                .isThrownBy(() -> ReportingTown.create(imports, territories, """
                        requests:
                          - { code: acte, label: Demander un acte, concerns: others }
                        """))
                .withMessageContaining("concerns");
    }

    @Test
    void theQueueIsThereOnlyWhereSomethingCanBeToPublish() {
        Territory plain = ReportingTown.create(imports, territories);
        UUID roads = InTerritory.call(plain.id(), () -> departments.find("voirie").orElseThrow().id());
        assertThat(get(anAgent(plain, roads), "/bureau?vue=equipe").body()).doesNotContain("vue=a-publier");
        assertThat(get(nadia, "/bureau?vue=equipe").body()).contains("vue=a-publier");
    }

    @Test
    void asksNoMoreOfTheDatabaseForMoreRequests() {
        published();
        int few = StatementCounter.count(town, () -> in(town, () -> publications.list("", 50, Locale.FRENCH)));
        for (int i = 0; i < 4; i++) {
            published();
        }
        assertThat(few).isLessThanOrEqualTo(3);
        assertThat(StatementCounter.count(town, () -> in(town, () -> publications.list("", 50, Locale.FRENCH)))).isEqualTo(few);
        Publications.Part first = InTerritory.call(town.id(), () -> publications.list("", 2, Locale.FRENCH));
        String next = Objects.requireNonNull(first.next());
        Publications.Part second = InTerritory.call(town.id(), () -> publications.list(next, 3, Locale.FRENCH));
        assertThat(second.requests()).hasSize(3).doesNotContainAnyElementsOf(first.requests());
        assertThat(second.next()).isNull();
        assertThat(get(town, PATH + "?apres=rien").statusCode()).isEqualTo(404);
    }

    private SubmittedRequest aRequest(String kind, String words) {
        return InTerritory.call(town.id(), () -> requests.submit(new NewRequest(
                kind, words, Answers.NONE, AWA, CaseChannel.WEB, null, Actor.requester())));
    }

    private SubmittedRequest published() {
        SubmittedRequest sent = aRequest("enseigne", "Une enseigne");
        in(town, () -> publications.publish(sent.caseId(), TEXT, Publications.Naming.NOTHING, AGENT));
        return sent;
    }

    private void received(SubmittedRequest sent, LocalDate on) {
        in(town, () -> law.correct(sent.caseId(), timeline.of(sent.caseId()).getFirst().id(), on, "Tampon du jour", AGENT));
    }

    private static String desk(SubmittedRequest sent, String more) {
        return "/bureau/dossiers/" + sent.number() + more;
    }

    private HttpResponse<String> publish(Person by, SubmittedRequest sent, String text, String more) {
        return post(by, desk(sent, "/publier"), "key=" + UUID.randomUUID() + "&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + more);
    }

    private List<String> queue() {
        return Jsoup.parse(get(nadia, "/bureau?vue=a-publier").body()).select("#liste .cases .who .num").eachText();
    }

    private String text(String path) {
        return Jsoup.parse(get(town, path).body()).text();
    }

    private List<PublishedRequest> list() {
        return InTerritory.call(town.id(), () -> publications.list("", 50, Locale.FRENCH)).requests();
    }

    private PublishedRequest one(SubmittedRequest sent) {
        return list().stream().filter(one -> one.number().equals(sent.number())).findFirst().orElseThrow();
    }

    private State state(SubmittedRequest sent) {
        return one(sent).state();
    }
}
