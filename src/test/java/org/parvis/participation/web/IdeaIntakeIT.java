package org.parvis.participation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.participation.Capability;
import org.parvis.participation.ProcessDraft;
import org.parvis.participation.TownWithIdeas;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Agents take ideas for people who call, come, write, or sit at a workshop's table. */
class IdeaIntakeIT extends TownWithIdeas {

    private static final String PAGE = "/bureau/nouveau/idee";

    @Autowired
    private JdbcClient jdbc;

    private Territory town;
    private Person karim;

    @BeforeEach
    void build() {
        town = aTown();
        karim = aStaffMember(town, Role.FRONT_DESK, null);
    }

    private HttpResponse<String> take(String fields) {
        return post(karim, PAGE, "key=" + UUID.randomUUID() + "&" + fields);
    }

    private String one(String sql) {
        return InTerritory.call(town.id(), () -> jdbc.sql(sql).query(String.class).single());
    }

    @Test
    void takesOneAtTheCounterInTheAgentsNameAndForItsAuthor() {
        publish(town);
        assertThat(get(karim, "/bureau/nouveau").body()).contains("/bureau/nouveau/idee");
        Document taken = Jsoup.parse(take("title=Un+banc&words=Pour+attendre&place=Kiosque&shown=Awa+D.&name=Awa+Diop"
                        + "&phone=06+39+98+40+12&email=awa@habitants.example&channel=COUNTER")
                .body());
        String number = taken.expectFirst(".receipt .number").text();
        assertThat(one("select channel from casework.case")).isEqualTo("COUNTER");
        assertThat(one("select shown_name from participation.proposal")).as("public").isEqualTo("Awa D.");
        assertThat(one("select family_name || ' ' || (select channel from relation.interaction) from relation.person"))
                .isEqualTo("Diop COUNTER");
        assertThat(mailbox.list(town, "awa@habitants.example").getFirst()).as("acknowledged").contains(number);
        assertThat(get(anAgent(town, voirie(town)), "/bureau/dossiers/" + number).body()).contains(karim.account().name());
        assertThat(get(town, PROCESS + "/idees/" + number).statusCode()).as("read like any other").isEqualTo(404);
    }

    @Test
    void beginsTheNextIdeaOfAWorkshopWhereTheLastOneWas() {
        publish(town);
        Document next = Jsoup.parse(take("title=Un+banc&words=Ici&shown=Awa&channel=WORKSHOP").body());
        assertThat(next.expectFirst("[name=channel][checked]").val()).isEqualTo("WORKSHOP");
        assertThat(next.expectFirst("[name=title]").val()).isEmpty();
        assertThat(next.expectFirst("[name=shown]").val()).isEmpty();
        assertThat(one("select count(*)::text from relation.person")).as("somebody without a name has no file").isEqualTo("0");
    }

    @Test
    void showsIdeasThatMayBeTheSameBeforeItIsRecorded() {
        publish(town);
        aShownIdea(town, "Des bancs sous les tilleuls", anAgent(town, voirie(town)));
        HttpResponse<String> look = take("title=Un+banc+sous+les+tilleuls&words=&regarder=oui");
        assertThat(look.body()).contains("Des bancs sous les tilleuls");
        assertThat(one("select count(*)::text from participation.proposal")).as("looking records nothing").isEqualTo("1");
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsMissing() {
        publish(town);
        HttpResponse<String> refused = take("title=&words=Pour+attendre&name=Awa&email=awa");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Pour attendre", "value=\"awa\"");
        assertThat(one("select count(*)::text from casework.case")).isEqualTo("0");
    }

    @Test
    void asksForWhichOfSeveralProcesses() {
        publish(town);
        publish(town, new ProcessDraft(
                "Des noms pour l’école", "Comment l’appeler ?", "Elle ouvre en mai.", "Chaque nom sera lu.",
                LocalDate.now().plusDays(90), "voirie",
                List.of(phase("Proposer", -1, 9, Capability.PROPOSE))));
        HttpResponse<String> refused = take("title=Simone+Veil&words=Elle+le+vaut");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Choisissez la démarche.", "Simone Veil");
        assertThat(take("title=Simone+Veil&words=Elle+le+vaut&process=des-noms-pour-l-ecole").statusCode()).isEqualTo(200);
        assertThat(take("title=Simone+Veil&words=Elle+le+vaut&process=ailleurs").statusCode()).isEqualTo(422);
    }

    @Test
    void isNotOfferedWhileNoProcessTakesIdeas() {
        publish(town, aDraft(phase("Proposer", -9, -1, Capability.PROPOSE), phase("Soutenir", -1, 20, Capability.SUPPORT)));
        assertThat(get(karim, "/bureau/nouveau").body()).doesNotContain("/bureau/nouveau/idee");
        assertThat(get(karim, PAGE).body()).contains("Aucune démarche ne prend d’idées en ce moment.");
        assertThat(take("title=Un+banc&words=Ici&process=" + SLUG).statusCode()).isEqualTo(422);
    }

    @Test
    void letsNobodyElseIn() {
        publish(town);
        for (Person wrong : List.of(aResident(town), anAdministrator(town))) {
            assertThat(get(wrong, PAGE).statusCode()).isEqualTo(403);
            assertThat(post(wrong, PAGE, "key=k&title=Un+banc&words=Ici").statusCode()).isEqualTo(403);
            assertThat(post(wrong, PAGE + "/pour", "person=x").statusCode()).isEqualTo(403);
        }
        assertThat(get(town, PAGE).headers().firstValue("Location").orElse("")).as("nobody").contains("/connexion");
        Person stranger = aStaffMember(aTown(), Role.FRONT_DESK, null);
        assertThat(post(stranger, PAGE, "key=k&title=Un+banc&words=Ici&process=" + SLUG).statusCode()).as("their town has no process").isEqualTo(422);
        assertThat(post(karim, PAGE + "/pour", "person=nobody").statusCode()).isEqualTo(404);
    }
}
