package org.parvis.participation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.identity.Accounts;
import org.parvis.participation.Capability;
import org.parvis.participation.SubmittedProposal;
import org.parvis.participation.Supports;
import org.parvis.participation.TownWithIdeas;
import org.parvis.participation.talk.ModerationAct;
import org.parvis.participation.talk.Ruling;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.testing.Elsewhere;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One person, one support, by an address that has answered or an account. */
class SupportsIT extends TownWithIdeas {

    private static final String IDRIS = "idris@habitants.example";
    private static final int THREADS = 64;

    @Autowired
    private Supports supports;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private Territory town;
    private SubmittedProposal idea;
    private String page;

    @BeforeEach
    void build() {
        town = aTown();
        publish(town);
        idea = aShownIdea(town, "Des bancs", anAgent(town, voirie(town)));
        page = PROCESS + "/idees/" + idea.number();
    }

    private long count() {
        return InTerritory.call(town.id(), () -> proposals.countSupports(proposals.get(idea.id())));
    }

    private String link() {
        return mailbox.latestLink(town, IDRIS, "/soutiens?token=");
    }

    private static String token(String link) {
        return link.substring(link.indexOf('?') + 1);
    }

    @Test
    void countOnceTheirAddressHasAnsweredAndOnceOnly() {
        HttpResponse<String> asked = post(town, page + "/soutenir", "email=" + IDRIS);
        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(count()).as("not yet").isZero();
        String link = link();
        assertThat(get(town, link).body()).contains("Confirmer mon soutien", "Des bancs");
        assertThat(count()).as("reading a link changes nothing").isZero();
        HttpResponse<String> confirmed = post(town, "/soutiens", token(link));
        assertThat(confirmed.statusCode()).isEqualTo(303);
        assertThat(confirmed.headers().firstValue("Location").orElseThrow()).contains(page + "?fait=soutenu");
        assertThat(count()).isEqualTo(1);
        assertThat(post(town, "/soutiens", token(link)).statusCode()).as("used up").isEqualTo(404);
        assertThat(get(town, link).statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(get(town, page).body()).select("#soutiens").text()).isEqualTo("Un soutien");
        assertThat(get(town, page).body()).doesNotContain(IDRIS);
    }

    @Test
    void areWithdrawnByTheSameAddress() {
        in(town, () -> supports.supportAs(InTerritory.call(town.id(), () -> accounts.get(aResident(town).id())), proposals.get(idea.id())));
        post(town, page + "/soutenir", "email=" + IDRIS);
        post(town, "/soutiens", token(link()));
        assertThat(count()).isEqualTo(2);
        assertThat(post(town, page + "/retirer", "email=" + IDRIS.toUpperCase(java.util.Locale.ROOT)).statusCode()).isEqualTo(303);
        String link = mailbox.latestLink(town, "IDRIS@habitants.example", "/soutiens?token=");
        assertThat(get(town, link).body()).contains("Confirmer le retrait");
        assertThat(post(town, "/soutiens", token(link)).statusCode()).isEqualTo(303);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void areGivenAndTakenBackByAnAccount() {
        Person awa = aResident(town);
        assertThat(get(awa, page).body()).doesNotContain("Votre e-mail");
        assertThat(post(awa, page + "/soutenir", "").statusCode()).isEqualTo(303);
        assertThat(post(awa, page + "/soutenir", "").statusCode()).as("again").isEqualTo(303);
        assertThat(count()).isEqualTo(1);
        assertThat(get(awa, page).body()).contains("Vous soutenez cette idée");
        assertThat(post(awa, page + "/retirer", "").statusCode()).isEqualTo(303);
        assertThat(count()).isZero();
        post(awa, page + "/soutenir", "");
        in(town, () -> accounts.delete(awa.id()));
        assertThat(count()).as("gone with the account, or an account made anew would count twice").isZero();
    }

    @Test
    void countOnWithoutAnAccountOnceSupportsAreClosed() {
        Person awa = aResident(town);
        post(awa, page + "/soutenir", "");
        in(town, () -> jdbc.sql("update participation.phase set opens_at = now() - interval '2 days', closes_at = now() - interval '1 day'").update());
        in(town, () -> accounts.delete(awa.id()));
        assertThat(count()).as("nobody’s, and it counts on").isEqualTo(1);
        in(town, () -> assertThat(jdbc.sql("select email is null and account_id is null from participation.support").query(Boolean.class).single()).isTrue());
    }

    @Test
    void areTheSameByMailAndByAccount() {
        Person awa = aResident(town);
        post(awa, page + "/soutenir", "");
        post(town, page + "/soutenir", "email=" + awa.account().email());
        post(town, "/soutiens", token(mailbox.latestLink(town, awa.account().email(), "/soutiens?token=")));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void areTheAccountsBySupportingByMailToo() throws Exception {
        Person awa = aResident(town);
        String email = awa.account().email();
        post(town, page + "/soutenir", "email=" + email);
        post(town, "/soutiens", token(mailbox.latestLink(town, email, "/soutiens?token=")));
        post(town, page + "/retirer", "email=" + email);
        assertThat(export(awa)).contains(idea.number());
        in(town, () -> accounts.delete(awa.id()));
        assertThat(count()).isZero();
        in(town, () -> assertThat(jdbc.sql("select count(*) from participation.support_link").query(Long.class).single()).isZero());
    }

    @Test
    void countOncePerPersonHoweverManyComeAtOnce() throws Exception {
        List<Person> four = List.of(aResident(town), aResident(town), aResident(town), aResident(town));
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var all = threads.invokeAll(java.util.stream.IntStream.range(0, THREADS)
                    .<java.util.concurrent.Callable<Boolean>>mapToObj(i -> () -> {
                        in(town, () -> supports.supportAs(accounts.get(four.get(i % 4).id()), proposals.get(idea.id())));
                        return true;
                    })
                    .toList());
            for (var one : all) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(count()).isEqualTo(4);
    }

    @Test
    void sayWhatIsWrongAndKeepWhatWasTyped() {
        HttpResponse<String> wrong = post(town, page + "/soutenir", "email=idris");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.body()).select("#email").val()).isEqualTo("idris");
        assertThat(post(town, "/soutiens", "token=" + "x".repeat(32)).statusCode()).isEqualTo(404);
        assertThat(get(town, "/soutiens").statusCode()).isEqualTo(404);
    }

    @Test
    void areTakenByNoIdeaThatIsClosedHiddenOrElsewhere() {
        post(town, page + "/soutenir", "email=" + IDRIS);
        String link = link();
        Territory elsewhere = aTown();
        assertThat(post(elsewhere, "/soutiens", token(link)).statusCode()).isEqualTo(404);
        assertThat(post(elsewhere, page + "/soutenir", "email=" + IDRIS).statusCode()).isEqualTo(404);
        in(town, () -> moderation.rule(idea.id(), new Ruling(ModerationAct.HIDE, "1", 1, "Non."), new org.parvis.relation.TestVisitor(anAgent(town, UUID.fromString(voirie(town).toString())))));
        assertThat(post(town, "/soutiens", token(link)).statusCode()).as("hidden meanwhile").isEqualTo(422);
        assertThat(post(town, page + "/soutenir", "email=" + IDRIS).statusCode()).isEqualTo(404);
        assertThat(count()).isZero();
        Territory ideasOnly = aTown();
        publish(ideasOnly, aDraft(phase("Idées", -5, 20, Capability.PROPOSE)));
        SubmittedProposal other = aShownIdea(ideasOnly, "Un lac", anAgent(ideasOnly, voirie(ideasOnly)));
        assertThat(get(ideasOnly, PROCESS + "/idees/" + other.number()).body()).contains("ne sont pas ouverts");
        assertThat(post(aResident(ideasOnly), PROCESS + "/idees/" + other.number() + "/soutenir", "").statusCode()).isEqualTo(422);
    }

    @Test
    void goWithAnAccountToItsNewAddress() {
        Person awa = aResident(town);
        String before = awa.account().email();
        String after = "ailleurs-" + before;
        post(awa, page + "/soutenir", "");
        Territory other = aTown();
        Elsewhere.copy("participation.support", before, town, other);
        SubmittedProposal second = aShownIdea(town, "Un lac", anAgent(town, voirie(town)));
        String lake = PROCESS + "/idees/" + second.number();
        post(town, lake + "/soutenir", "email=" + before);
        String waiting = mailbox.latestLink(town, before, "/soutiens?token=");
        readdress(awa, after);
        assertThat(count()).isEqualTo(1);
        assertThat(get(awa, page).body()).as("hers still").contains(page + "/retirer");
        post(town, page + "/soutenir", "email=" + after);
        post(town, "/soutiens", token(mailbox.latestLink(town, after, "/soutiens?token=")));
        assertThat(count()).as("nobody supports twice").isEqualTo(1);
        assertThat(post(town, "/soutiens", token(waiting)).statusCode()).as("asked of an address that is not hers any more").isEqualTo(404);
        assertThat(Elsewhere.count("participation.support", before, town)).isZero();
        assertThat(Elsewhere.count("participation.support", before, other)).as("of another town").isEqualTo(1);
        assertThat(Elsewhere.count("participation.support", after, other)).isZero();
    }

    @Test
    void areOneWhereTheNewAddressSupportsAlready() {
        Person awa = aResident(town);
        post(awa, page + "/soutenir", "");
        post(town, page + "/soutenir", "email=" + IDRIS);
        post(town, "/soutiens", token(link()));
        assertThat(count()).isEqualTo(2);
        readdress(awa, IDRIS);
        assertThat(count()).isEqualTo(1);
        in(town, () -> assertThat(jdbc.sql("select facts::text from journal.entry where territory_id = ? and act = 'participation.addressMoved'")
                .param(town.id()).query(String.class).list()).singleElement().asString().contains("supports", "\"ended\": \"1\""));
    }

    @Test
    void stayBehindAtNoAddressHoweverClose() throws Exception {
        Person awa = aResident(town);
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int round = 0; round < 5; round++) {
                String before = InTerritory.call(town.id(), () -> accounts.get(awa.id()).email());
                String after = round + "-" + awa.account().email();
                post(awa, "/compte/email", form("email", after));
                String link = mailbox.latestLink(town, after, "/compte/email/");
                var acts = java.util.stream.IntStream.range(0, 7)
                        .mapToObj(i -> threads.submit(() -> post(awa, page + "/soutenir", "").statusCode()))
                        .toList();
                var change = threads.submit(() -> post(town, "/compte/email/confirmation", form("secret", link.substring(link.lastIndexOf('/') + 1))).statusCode());
                assertThat(change.get()).isEqualTo(200);
                for (var act : acts) {
                    assertThat(act.get()).isIn(303, 503);
                }
                assertThat(Elsewhere.count("participation.support", before, town)).isZero();
                assertThat(count()).isEqualTo(1);
            }
        }
    }
}
