package org.parvis.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.Case;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Cases;
import org.parvis.casework.Requester;
import org.parvis.messaging.HandedSms;
import org.parvis.messaging.SmsAccount;
import org.parvis.messaging.SmsLine;
import org.parvis.questions.Answers;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.parvis.testing.Phones;
import org.parvis.testing.StatementCounter;
import org.parvis.web.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What agents and the front desk see of text messages and do with them, and who does not. */
class BriefPagesIT extends ParvisIT {

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Departments departments;

    @Autowired
    private Requests requests;

    @Autowired
    private HandedSms texts;

    @Autowired
    private SmsLine line;

    @Autowired
    private Cases cases;

    @Autowired
    private JdbcClient jdbc;

    private Territory town;
    private String phone;
    private Person nadia;

    @BeforeEach
    void build() {
        town = AskingTown.create(imports, territories);
        phone = Phones.next();
        nadia = anAgent(town, department("voirie"));
        in(town, () -> line.change(SmsAccount.of("VilleTest", null, 1_000, BigDecimal.ONE), Visitor.NOBODY));
    }

    private UUID department(String code) {
        return InTerritory.call(town.id(), () -> departments.find(code).orElseThrow().id());
    }

    private Case aCase() {
        return InTerritory.call(town.id(), () -> cases.get(requests.submit(new NewRequest(
                        "question", "Quand ouvre la salle ?", Answers.NONE, new Requester("Awa Diop", null, phone, "fr"),
                        CaseChannel.PHONE, null, Actor.agent(UUID.randomUUID(), "Nadia Benali")))
                .caseId()));
    }

    /** It waits, as it may answer one or the other; gives the path of its page. */
    private String waiting(String words) {
        aCase();
        aCase();
        in(town, () -> texts.deliver(phone, words));
        return newest();
    }

    private String newest() {
        return "/bureau/sms/" + InTerritory.call(town.id(), () -> jdbc.sql("select id from relation.received_brief where territory_id = ? order by id desc limit 1")
                .param(town.id())
                .query(UUID.class)
                .single());
    }

    @Test
    void areReadAtTheDeskAndByNobodyElse() {
        String path = waiting("Oui <b>merci</b>");
        for (Person reader : List.of(nadia, aStaffMember(town, Role.FRONT_DESK, null), aStaffMember(town, Role.HEAD, department("voirie")))) {
            assertThat(get(reader, "/bureau/sms").body()).contains(path).contains("Oui &lt;b&gt;merci");
            assertThat(get(reader, path).body()).contains("Oui &lt;b&gt;merci").contains("Il peut répondre à plusieurs dossiers");
        }
        for (Person other : List.of(anAdministrator(town), aStaffMember(town, Role.MODERATOR, null), aResident(town))) {
            assertThat(get(other, "/bureau/sms").statusCode()).isEqualTo(403);
            assertThat(get(other, path).statusCode()).isEqualTo(403);
            assertThat(post(other, path + "/classer", "").statusCode()).isEqualTo(403);
        }
        HttpResponse<String> nobody = get(town, path);
        assertThat(nobody.statusCode()).isEqualTo(302);
        assertThat(nobody.headers().firstValue("Location"))
                .contains("/t/" + town.slug() + "/connexion?retour=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
        assertThat(post(town, path + "/classer", "").statusCode()).isEqualTo(401);
        assertThat(get(nadia, path.replace("/sms/", "/mentions/")).statusCode()).isEqualTo(404);
        Territory other = AskingTown.create(imports, territories);
        Person stranger = aStaffMember(other, Role.FRONT_DESK, null);
        assertThat(get(stranger, path).statusCode()).isEqualTo(404);
        assertThat(post(stranger, path + "/classer", "").statusCode()).isEqualTo(404);
    }

    @Test
    void costTheSameHoweverManyWait() {
        waiting("Oui");
        int few = StatementCounter.count(town, () -> get(nadia, "/bureau/sms"));
        for (int i = 0; i < 5; i++) {
            phone = Phones.next();
            waiting("Oui " + i);
        }
        assertThat(get(nadia, "/bureau/sms").body()).contains("Oui 0").contains("Oui 4");
        assertThat(StatementCounter.count(town, () -> get(nadia, "/bureau/sms"))).isEqualTo(few);
    }

    @Test
    void openARequestOfTheKindThatTheAgentChooses() {
        String path = waiting("La salle est-elle libre samedi ?");
        assertThat(post(nadia, path + "/ouvrir", "nature=rien").statusCode()).isEqualTo(422);
        HttpResponse<String> opened = post(nadia, path + "/ouvrir", "nature=salle");
        assertThat(opened.statusCode()).isEqualTo(303);
        Case made = InTerritory.call(town.id(), () -> cases.list(List.of(jdbc.sql("select case_id from relation.received_brief where territory_id = ? and id = ?::uuid")
                        .params(town.id(), path.substring("/bureau/sms/".length()))
                        .query(UUID.class)
                        .single()))
                .getFirst());
        assertThat(made.channel()).isEqualTo(CaseChannel.SMS);
        assertThat(post(nadia, path + "/ouvrir", "nature=salle").statusCode()).as("once").isEqualTo(422);
        assertThat(InTerritory.call(town.id(), () -> jdbc.sql("select phone from casework.requester where territory_id = ? and case_id = ?")
                        .params(town.id(), made.id())
                        .query(String.class)
                        .single()))
                .isEqualTo(phone);
    }

    @Test
    void areTiedToACaseByNumberFiledAndTakenUpAgain() {
        String path = waiting("Oui");
        assertThat(post(nadia, path + "/classer", "").statusCode()).isEqualTo(303);
        assertThat(get(nadia, "/bureau/sms?vue=classes").body()).contains(path);
        assertThat(post(nadia, path + "/classer", "").statusCode()).as("again").isEqualTo(422);
        assertThat(post(nadia, path + "/reprendre", "").statusCode()).isEqualTo(303);
        HttpResponse<String> unknown = post(nadia, path + "/dossier", "numero=D-1999-000001");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("value=\"D-1999-000001\"").contains("Aucun dossier ne porte ce numéro");
        Case target = aCase();
        assertThat(get(nadia, path).body()).contains("Mettre dans D-");
        assertThat(post(nadia, path + "/dossier", "numero=" + target.number()).statusCode()).isEqualTo(303);
        assertThat(post(nadia, path + "/dossier", "numero=" + target.number()).statusCode()).isEqualTo(422);
        assertThat(get(nadia, "/bureau/dossiers/" + target.number()).body()).contains(path);
        assertThat(get(nadia, path).body()).contains("Mis dans le dossier " + target.number()).contains("Remis à traiter");
        // It is of that department now: the front desk knows that the case exists, and no more.
        Person desk = aStaffMember(town, Role.FRONT_DESK, null);
        assertThat(get(desk, path).statusCode()).isEqualTo(404);
        assertThat(get(desk, "/bureau/sms?vue=dossiers").body()).doesNotContain(path);
    }

    @Test
    void sayStopAndNothingIsToBeDone() {
        aCase();
        in(town, () -> texts.deliver(phone, "Arrêt"));
        assertThat(get(nadia, "/bureau/sms").body()).doesNotContain(newest());
        assertThat(get(nadia, newest()).body()).contains("Il demande à ne plus recevoir de SMS");
    }
}
