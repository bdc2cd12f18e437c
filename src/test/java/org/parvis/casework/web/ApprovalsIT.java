package org.parvis.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Absences;
import org.parvis.casework.Actor;
import org.parvis.casework.ApprovalRule;
import org.parvis.casework.ApprovalRules;
import org.parvis.casework.Approvals;
import org.parvis.casework.CaseKinds;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.CaseworkIT;
import org.parvis.casework.Decision;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.NewCategory;
import org.parvis.casework.Requester;
import org.parvis.casework.Signatory;
import org.parvis.casework.Timeline;
import org.parvis.report.NewReport;
import org.parvis.report.ReportingTown;
import org.parvis.report.Reports;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.parvis.web.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** Where a second pair of eyes is wanted no answer leaves without it, whichever way it is sent. */
class ApprovalsIT extends CaseworkIT {

    private static final String LIST = "/bureau/a-valider";
    private static final String ANSWER = "faire=envoyer&outcome=RESOLVED&fact=Le+luminaire+sera+remplac%C3%A9+lundi.";
    private static final Requester AWA = new Requester("Awa Diop", "awa@exemple.fr", null, "fr");

    @Autowired
    private ApprovalRules rules;

    @Autowired
    private CaseKinds kinds;

    @Autowired
    private Reports reports;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Absences absences;

    @Autowired
    private Timeline timeline;

    private Territory town;
    private UUID roads;
    private Person admin;
    private Person nadia;
    private Person helene;
    private UUID lamp;
    private String number;

    @BeforeEach
    void build() {
        town = aTown();
        roads = department(town, "voirie");
        admin = anAdministrator(town);
        nadia = anAgent(town, roads);
        helene = aStaffMember(town, Role.HEAD, roads);
        rule("AUTHOR", "");
        lamp = inside(town, () -> cases.open(aCase().from(AWA).sentTo("voirie")).id());
        number = inside(town, () -> cases.get(lamp)).number();
    }

    private void rule(String signing, String approver) {
        assertThat(post(admin, "/admin/validations", "about=service:" + roads + "&approver=" + approver + "&signing=" + signing)
                .statusCode()).isEqualTo(303);
    }

    private HttpResponse<String> answer(Person who) {
        return post(who, "/bureau/dossiers/" + number + "/repondre", ANSWER + "&key=" + UUID.randomUUID());
    }

    private CaseStatus status() {
        return inside(town, () -> cases.get(lamp)).status();
    }

    private String read(Person who) {
        return Jsoup.parse(get(who, LIST).body()).select("input[name=lu]").attr("value");
    }

    private HttpResponse<String> end(Person who, String form) {
        return post(who, LIST + "/" + number, "lu=" + read(helene) + "&" + form);
    }

    private Decision decision() {
        return inside(town, () -> timeline.decisionsOn(lamp)).getLast();
    }

    private int mailsToAwa() {
        return mailbox.list(town, "awa@exemple.fr").size();
    }

    @Test
    void waitsAndLeavesAsItIsOnceApproved() {
        int before = mailsToAwa();
        assertThat(get(nadia, "/bureau/dossiers/" + number + "/repondre").body())
                .contains("sera lue par une seconde personne", "Envoyer pour validation");
        HttpResponse<String> sent = answer(nadia);
        assertThat(sent.statusCode()).isEqualTo(303);
        String next = sent.headers().firstValue("Location").orElseThrow();
        Document page = Jsoup.parse(get(nadia, next.substring(next.indexOf("/bureau"))).body());
        assertThat(page.text()).contains("La réponse attend d’être validée", "attend d’être validée par " + helene.account().name());
        assertThat(status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(mailsToAwa()).isEqualTo(before);
        assertThat(mailbox.list(town, helene.account().email()).getFirst()).contains("Elle partira quand vous l’aurez validée");
        assertThat(get(helene, "/bureau/dossiers/" + number).body()).contains("Lire et valider");
        assertThat(Jsoup.parse(get(helene, LIST).body()).text()).contains("Le luminaire sera remplacé lundi.", "préparée par");
        assertThat(Jsoup.parse(get(nadia, LIST).body()).text()).contains("Vos réponses en attente").doesNotContain("Valider et envoyer");
        assertThat(end(helene, "faire=valider").statusCode()).isEqualTo(303);
        assertThat(status()).isEqualTo(CaseStatus.RESOLVED);
        assertThat(decision().fact()).isEqualTo("Le luminaire sera remplacé lundi.");
        assertThat(decision().signatory().name()).isEqualTo(nadia.account().name());
        assertThat(mailsToAwa()).isEqualTo(before + 1);
        assertThat(mailbox.list(town, nadia.account().email()).getFirst()).contains("elle est partie");
        assertThat(Jsoup.parse(get(nadia, "/bureau/dossiers/" + number).body()).text())
                .contains("Réponse validée : préparée par " + nadia.account().name() + ", après moins d’une heure");
        assertThat(get(helene, LIST).body()).doesNotContain(number);
    }

    @Test
    void isSignedByWhoeverApprovesWhereThatIsConfigured() {
        String id = Jsoup.parse(get(admin, "/admin/validations").body()).select("form[action$=retrait]").attr("action");
        assertThat(post(admin, id.substring(id.indexOf("/admin")), "").statusCode()).isEqualTo(303);
        rule("APPROVER", "");
        answer(nadia);
        end(helene, "faire=valider");
        assertThat(decision().signatory()).isEqualTo(new Signatory(helene.account().name(), "Voirie"));
    }

    @Test
    void leavesAsItWasCorrected() {
        answer(nadia);
        HttpResponse<String> tooShort = end(helene, "faire=corriger&fact=Non");
        assertThat(tooShort.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(tooShort.body());
        assertThat(page.select("#fact-" + number + "-erreur").text()).isNotEmpty();
        assertThat(page.select("#fact-" + number).text()).isEqualTo("Non");
        assertThat(end(helene, "faire=corriger&fact=Le+luminaire+sera+remplac%C3%A9+mardi.&next=").statusCode()).isEqualTo(303);
        assertThat(decision().fact()).isEqualTo("Le luminaire sera remplacé mardi.");
        assertThat(Jsoup.parse(get(nadia, "/bureau/dossiers/" + number).body()).text())
                .contains("Réponse corrigée et validée", "Le luminaire sera remplacé lundi.");
        assertThat(mailbox.list(town, nadia.account().email()).getFirst()).contains("a été corrigée et validée");
    }

    @Test
    void comesBackWithAReasonAndIsGoneOnWith() {
        answer(nadia);
        assertThat(end(helene, "faire=renvoyer&reason=+").statusCode()).isEqualTo(422);
        assertThat(end(helene, "faire=renvoyer&reason=Dites+quel+lundi.").statusCode()).isEqualTo(303);
        assertThat(status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(mailbox.list(town, nadia.account().email()).getFirst()).contains("Dites quel lundi.");
        assertThat(Jsoup.parse(get(nadia, "/bureau/dossiers/" + number).body()).text()).contains("est revenue", "Dites quel lundi.");
        Document form = Jsoup.parse(get(nadia, "/bureau/dossiers/" + number + "/repondre").body());
        assertThat(form.select("#fact").text()).isEqualTo("Le luminaire sera remplacé lundi.");
        assertThat(answer(nadia).statusCode()).isEqualTo(303);
        assertThat(end(helene, "faire=valider").statusCode()).isEqualTo(303);
        assertThat(status()).isEqualTo(CaseStatus.RESOLVED);
    }

    @Test
    void isNeverApprovedByWhoeverWroteIt() {
        Person marc = aStaffMember(town, Role.HEAD, roads);
        answer(helene);
        assertThat(read(helene)).as("not among those to approve").isEmpty();
        String read = read(marc);
        HttpResponse<String> own = post(helene, LIST + "/" + number, "faire=valider&lu=" + read);
        assertThat(own.statusCode()).isEqualTo(422);
        assertThat(own.body()).contains("Une autre personne doit valider votre réponse");
        assertThat(status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(post(marc, LIST + "/" + number, "faire=valider&lu=" + read).statusCode()).isEqualTo(303);
        assertThat(status()).isEqualTo(CaseStatus.RESOLVED);
    }

    @Test
    void isRefusedWhereNobodyElseCouldApproveIt() {
        HttpResponse<String> alone = answer(helene);
        assertThat(alone.statusCode()).isEqualTo(422);
        assertThat(alone.body()).contains("Personne d’autre que vous ne peut valider");
        assertThat(status()).isEqualTo(CaseStatus.RECEIVED);
    }

    @Test
    void isApprovedByTheDeputyOfAnAbsentHeadOnly() {
        Person ines = anAgent(town, roads);
        Person outside = anAgent(town, department(town, "parcs"));
        answer(nadia);
        assertThat(get(ines, LIST).body()).doesNotContain(number);
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
        in(town, () -> absences.add(helene.id(), today, today.plusDays(3), ines.id()));
        String read = read(ines);
        assertThat(read).isNotEmpty();
        for (Person wrong : List.of(outside, anAgent(aTown(), UUID.randomUUID()))) {
            assertThat(post(wrong, LIST + "/" + number, "faire=valider&lu=" + read).statusCode()).isEqualTo(404);
        }
        assertThat(post(admin, LIST + "/" + number, "faire=valider&lu=" + read).statusCode()).isEqualTo(403);
        assertThat(post(town, LIST + "/" + number, "faire=valider&lu=" + read).statusCode()).isEqualTo(401);
        assertThat(post(ines, LIST + "/" + number, "faire=valider&lu=" + read).statusCode()).isEqualTo(303);
        assertThat(status()).isEqualTo(CaseStatus.RESOLVED);
    }

    @Test
    void isNotGoneAroundInBulkNorByAProgramNorByTheCode() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> in(town, () -> acts.decide(lamp, DecisionDraft.resolved("Remplacé ce matin."), NADIA)))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("casework.refused.approval"));
        DecisionDraft signed = DecisionDraft.resolved("Remplacé ce matin.").signedBy(new Signatory("M. le maire", "Maire"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> in(town, () -> acts.decide(lamp, signed, Actor.system())));
        assertThat(status()).isEqualTo(CaseStatus.RECEIVED);
        in(town, () -> acts.decide(lamp, DecisionDraft.forwarded(department(town, "gaz"), "Cela relève du gaz."), NADIA));
        in(town, () -> acts.decide(lamp, signed, Actor.outsideBody("Syndicat du gaz")));
        assertThat(status()).as("what another body decides is its own").isEqualTo(CaseStatus.RESOLVED);
    }

    @Test
    void isNotApprovedWhereItChangedMeanwhile() {
        answer(nadia);
        String read = read(helene);
        assertThat(answer(nadia).body()).contains("Une réponse attend déjà d’être validée");
        assertThat(post(nadia, "/bureau/dossiers/" + number + "/validation/reprise", "").statusCode()).isEqualTo(303);
        HttpResponse<String> gone = post(helene, LIST + "/" + number, "faire=valider&lu=" + read);
        assertThat(gone.statusCode()).isEqualTo(422);
        assertThat(gone.body()).contains("n’attend plus");
        assertThat(answer(nadia).statusCode()).isEqualTo(303);
        HttpResponse<String> old = post(helene, LIST + "/" + number, "faire=valider&lu=" + read);
        assertThat(old.statusCode()).isEqualTo(422);
        assertThat(status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(post(anAgent(town, department(town, "parcs")), "/bureau/dossiers/" + number + "/validation/reprise", "").statusCode())
                .isEqualTo(403);
    }

    @Test
    void comesBackWhenTheCaseGoesToAnotherDepartment() {
        answer(nadia);
        in(town, () -> acts.reassignDepartment(lamp, department(town, "parcs"), "C’est dans le parc", NADIA));
        assertThat(inside(town, () -> approvals.find(lamp)).orElseThrow().isWaiting()).isFalse();
        assertThat(get(helene, LIST).body()).doesNotContain(number);
        in(town, () -> acts.decide(lamp, DecisionDraft.resolved("Remplacé ce matin."), NADIA));
        assertThat(inside(town, () -> approvals.find(lamp))).isEmpty();
    }

    @RepeatedTest(4)
    void leavesOnceHoweverManyApproveAndTakeItBackAtTheSameTime() {
        Person second = aStaffMember(town, Role.HEAD, roads);
        answer(nadia);
        String lu = read(helene);
        int before = mailsToAwa();
        List<CompletableFuture<Integer>> acts = List.of(
                CompletableFuture.supplyAsync(() -> post(helene, LIST + "/" + number, "faire=valider&lu=" + lu).statusCode()),
                CompletableFuture.supplyAsync(() -> post(second, LIST + "/" + number, "faire=corriger&fact=Il+sera+remplac%C3%A9+mardi.&lu=" + lu).statusCode()),
                CompletableFuture.supplyAsync(() -> post(second, LIST + "/" + number, "faire=renvoyer&reason=Quand&lu=" + lu).statusCode()));
        List<Integer> answers = acts.stream().map(CompletableFuture::join).toList();
        assertThat(answers).containsExactlyInAnyOrder(303, 422, 422);
        boolean isSentBack = answers.getLast() == 303;
        assertThat(inside(town, () -> timeline.decisionsOn(lamp))).hasSize(isSentBack ? 0 : 1);
        assertThat(mailsToAwa() - before).isEqualTo(isSentBack ? 0 : 1);
    }

    @Test
    void keepsTheReasonWhenWhatCameBackGoesToAnotherDepartment() {
        answer(nadia);
        post(helene, LIST + "/" + number, "faire=renvoyer&reason=Dites+quand&lu=" + read(helene));
        in(town, () -> acts.reassignDepartment(lamp, department(town, "parcs"), "C’est dans le parc", NADIA));
        assertThat(inside(town, () -> approvals.find(lamp)).orElseThrow().reason()).isEqualTo("Dites quand");
    }

    @Test
    void followsTheRuleOfItsSubjectBeforeThatOfItsDepartment() {
        Person ines = anAgent(town, roads);
        ApprovalRule ofBenches = new ApprovalRule(UUID.randomUUID(), null, "bancs", ines.id(), ApprovalRule.Signing.APPROVER);
        in(town, () -> rules.add(ofBenches, Visitor.NOBODY));
        UUID bench = inside(town, () -> cases.open(aCase().with(Map.of("category", "bancs")).sentTo("voirie")).id());
        String benchNumber = inside(town, () -> cases.get(bench)).number();
        for (UUID one : List.of(bench, lamp)) {
            in(town, () -> approvals.decide(one, DecisionDraft.resolved("Il est réparé."), Actor.agent(nadia.id(), "Nadia")));
        }
        assertThat(get(ines, LIST).body()).contains(benchNumber).doesNotContain(number);
        assertThat(get(helene, LIST).body()).contains(number).doesNotContain(benchNumber);
        String read = read(ines);
        HttpResponse<String> anothers = post(helene, LIST + "/" + benchNumber, "faire=valider&lu=" + read);
        assertThat(anothers.statusCode()).isEqualTo(422);
        assertThat(anothers.body()).contains("personnes nommées");
        assertThat(post(ines, LIST + "/" + benchNumber, "faire=valider&lu=" + read).statusCode()).isEqualTo(303);
        Decision signed = inside(town, () -> timeline.decisionsOn(bench)).getLast();
        assertThat(signed.signatory().name()).as("as its own rule says").isEqualTo(ines.account().name());
    }

    @Test
    void areRuledByAdministratorsAlone() {
        assertThat(post(admin, "/admin/validations", "about=sujet:nulle-part&signing=AUTHOR").statusCode()).isEqualTo(422);
        assertThat(post(admin, "/admin/validations", "about=service:" + roads + "&signing=AUTHOR").body()).contains("existe déjà");
        for (Person wrong : List.of(nadia, helene, aStaffMember(town, Role.FRONT_DESK, null))) {
            assertThat(get(wrong, "/admin/validations").statusCode()).isEqualTo(403);
            assertThat(post(wrong, "/admin/validations", "about=service:" + roads).statusCode()).isEqualTo(403);
        }
        HttpResponse<String> nobody = get(town, "/admin/validations");
        assertThat(nobody.statusCode()).isEqualTo(302);
        assertThat(nobody.headers().firstValue("Location")).contains("/t/" + town.slug() + "/connexion?retour=%2Fadmin%2Fvalidations");
    }

    @Test
    void isNotPassedByCallingTheCaseSomethingElse() {
        Territory streets = ReportingTown.create(imports, territories);
        var sent = inside(streets, () -> reports.submit(NewReport.of("salete", "Sacs éventrés", ReportingTown.TOWN_HALL)));
        NewCategory other = inside(streets, () -> new NewCategory(
                Objects.requireNonNull(kinds.get("report").subjects()), "nid-de-poule", "C’est un trou"));
        in(streets, () -> rules.add(new ApprovalRule(UUID.randomUUID(), null, "salete", null, ApprovalRule.Signing.AUTHOR), Visitor.NOBODY));
        aStaffMember(streets, Role.HEAD, inside(streets, () -> cases.get(sent.caseId())).departmentId());
        in(streets, () -> acts.putInCategory(sent.caseId(), other, NADIA));
        assertThatThrownBy(() -> in(streets, () -> acts.decide(sent.caseId(), DecisionDraft.resolved("Rebouché ce matin."), NADIA)))
                .hasMessage("casework.refused.approval");
        in(streets, () -> approvals.decide(sent.caseId(), DecisionDraft.resolved("Rebouché ce matin."), NADIA));
        assertThat(inside(streets, () -> approvals.find(sent.caseId())).orElseThrow().isWaiting()).isTrue();
        assertThatThrownBy(() -> in(streets, () -> acts.putInCategory(sent.caseId(), other, NADIA))).hasMessage("casework.refused.approvalWaits");
    }
}
