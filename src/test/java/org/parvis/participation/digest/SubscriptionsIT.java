package org.parvis.participation.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.identity.Accounts;
import org.parvis.relation.rights.Erasable;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Elsewhere;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters are asked for by an address that says yes, and ended in one click. */
class SubscriptionsIT extends TownWithLetters {

    @Autowired
    private SubscriptionRetention retention;

    @Autowired
    private List<Erasable> erasables;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void beginWhenTheAddressSaysYes() {
        HttpResponse<String> wrong = post(town, SUBSCRIBE, form("email", "awa", "demarche", SLUG));
        assertThat(wrong.statusCode()).isEqualTo(422);
        Document form = Jsoup.parse(wrong.body());
        assertThat(form.select("#email").val()).as("kept").isEqualTo("awa");
        assertThat(form.select("#demarche option[selected]").val()).isEqualTo(SLUG);
        HttpResponse<String> asked = post(town, SUBSCRIBE, form("email", "Awa@habitants.example", "demarche", ""));
        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(count("subscriber")).as("nobody yet").isZero();
        String token = token("Awa@habitants.example", CONFIRM);
        assertThat(get(town, CONFIRM + "?jeton=" + token).body()).contains("Oui, je veux la recevoir");
        assertThat(count("subscriber")).as("reading a link changes nothing").isZero();
        assertThat(post(town, CONFIRM, form("jeton", token)).statusCode()).isEqualTo(303);
        assertThat(post(town, CONFIRM, form("jeton", token)).statusCode()).as("answered already").isEqualTo(404);
        assertThat(count("letter_wish")).isZero();
        assertThat(count("subscription")).isEqualTo(1);
        assertThat(get(town, "/participer").body()).contains(SUBSCRIBE);
        assertThat(get(town, PROCESS).body()).contains(SUBSCRIBE + "?demarche=" + SLUG);
    }

    @Test
    void sayNothingOfWhoGetsThemAlready() {
        subscribed(AWA, "");
        HttpResponse<String> again = post(town, SUBSCRIBE, form("email", AWA));
        HttpResponse<String> other = post(town, SUBSCRIBE, form("email", "idris@habitants.example"));
        assertThat(again.statusCode()).isEqualTo(other.statusCode()).isEqualTo(303);
        assertThat(again.headers().firstValue("Location")).isEqualTo(other.headers().firstValue("Location"));
        assertThat(mails(AWA)).as("it has answered: it is asked again").hasSize(2);
        assertThat(count("subscription")).isEqualTo(1);
    }

    @Test
    void askAnAddressThreeTimesADayAtMostAndSayNothingOfIt() {
        for (int i = 0; i < 5; i++) {
            HttpResponse<String> asked = post(town, SUBSCRIBE, form("email", i % 2 == 0 ? AWA : AWA.toUpperCase(Locale.ROOT), "demarche", i % 2 == 0 ? "" : SLUG));
            assertThat(asked.statusCode()).isEqualTo(303);
            assertThat(asked.headers().firstValue("Location").orElseThrow()).endsWith("/verifiez");
        }
        assertThat(count("letter_wish")).isEqualTo(2);
        assertThat(mails(AWA)).as("about all letters once").hasSize(1);
        assertThat(mails("AWA@habitants.example")).as("about the process once").hasSize(1);
    }

    @Test
    void areAskedForAgainTheSameDayByWhoeverEndedThem() {
        subscribed(AWA, "");
        String first = token(AWA, CONFIRM);
        sent("");
        send();
        assertThat(post(town, END + "?jeton=" + token(AWA, END), "List-Unsubscribe=One-Click").statusCode()).isEqualTo(200);
        assertThat(count("subscriber")).isZero();
        subscribed(AWA, "");
        assertThat(token(AWA, CONFIRM)).as("another mail").isNotEqualTo(first);
        assertThat(count("subscription")).isEqualTo(1);
        sent("");
        send();
        post(town, END + "?jeton=" + token(AWA, END), "List-Unsubscribe=One-Click");
        subscribed(AWA, "");
        assertThat(asked(AWA)).isEqualTo(3);
        sent("");
        send();
        post(town, END + "?jeton=" + token(AWA, END), "List-Unsubscribe=One-Click");
        assertThat(post(town, SUBSCRIBE, form("email", AWA)).statusCode()).as("the same answer").isEqualTo(303);
        assertThat(asked(AWA)).as("three times a day, whoever makes us ask").isEqualTo(3);
        assertThat(count("letter_wish")).isZero();
    }

    private long asked(String email) {
        return mails(email).stream().filter(mail -> mail.contains(CONFIRM)).count();
    }

    @Test
    void belongToTheTownThatWasAsked() {
        post(town, SUBSCRIBE, form("email", AWA));
        String token = token(AWA, CONFIRM);
        assertThat(post(aTown(), CONFIRM, form("jeton", token)).statusCode()).isEqualTo(404);
        assertThat(post(town, CONFIRM, form("jeton", "x" + token)).statusCode()).isEqualTo(404);
        assertThat(post(town, SUBSCRIBE, form("email", AWA, "demarche", "ailleurs")).statusCode()).isEqualTo(404);
        in(town, () -> jdbc.sql("update participation.letter_wish set asked_at = now() - interval '8 days'").update());
        assertThat(get(town, CONFIRM + "?jeton=" + token).statusCode()).as("too old").isEqualTo(404);
        assertThat(count("subscription")).isZero();
    }

    @Test
    void endInOneClickOfAMailProgram() {
        subscribed(AWA, "");
        subscribed(AWA.replace("awa", "idris"), "");
        sent("");
        assertThat(send()).isEqualTo(2);
        String token = token(AWA, END);
        assertThat(get(town, END + "?jeton=" + token).body()).contains("Ne plus recevoir aucune lettre");
        assertThat(count("subscriber")).as("reading a link changes nothing").isEqualTo(2);
        HttpRequest oneClick = HttpRequest.newBuilder(at(town, END + "?jeton=" + token))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                .build();
        assertThat(send(oneClick).statusCode()).as("without a word of where it comes from").isEqualTo(200);
        assertThat(count("subscriber")).as("hers alone").isEqualTo(1);
        assertThat(post(town, END + "?jeton=" + token, "List-Unsubscribe=One-Click").body()).as("again").contains("S’il vous en arrive encore");
        assertThat(send(oneClick).statusCode()).isEqualTo(200);
        assertThat(get(town, END + "?jeton=" + token).statusCode()).isEqualTo(404);
        assertThat(post(aTown(), END + "?jeton=" + token(AWA.replace("awa", "idris"), END), "").statusCode()).isEqualTo(200);
        assertThat(count("subscriber")).as("of another town").isEqualTo(1);
    }

    @Test
    void endOneByOne() {
        subscribed(AWA, "");
        subscribed(AWA, SLUG);
        sent(SLUG);
        assertThat(send()).as("one copy for both").isEqualTo(1);
        String token = token(AWA, END);
        Document page = Jsoup.parse(get(town, END + "?jeton=" + token).body());
        assertThat(page.select("[name=sujet]")).hasSize(2);
        post(town, END, form("jeton", token, "sujet", page.select("[name=sujet]").getFirst().val()));
        assertThat(count("subscription")).isEqualTo(1);
        post(town, END, form("jeton", token, "sujet", page.select("[name=sujet]").getLast().val()));
        assertThat(count("subscriber")).as("nothing is known of whoever has none left").isZero();
    }

    @Test
    void areAmongTheSubscriptionsOfAnAccount() throws Exception {
        Person idris = aResident(town);
        assertThat(post(idris, SUBSCRIBE, form("demarche", SLUG)).headers().firstValue("Location").orElseThrow()).endsWith("/fait");
        Document page = Jsoup.parse(get(idris, "/compte/abonnements").body());
        assertThat(page.text()).contains("Des idées pour le parc", "Lettre de la participation");
        String end = page.select("form[action*=lettre]").attr("action");
        String path = end.substring(end.indexOf("/compte"));
        assertThat(export(idris)).contains("Demandée avec le compte");
        assertThat(post(town, path, "").statusCode()).isEqualTo(401);
        post(aResident(town), path, "");
        post(aResident(aTown()), path, "");
        assertThat(count("subscription")).as("nobody else’s").isEqualTo(1);
        assertThat(post(idris, path, "").statusCode()).isEqualTo(303);
        assertThat(count("subscriber")).isZero();
        post(idris, SUBSCRIBE, form("demarche", ""));
        in(town, () -> accounts.delete(idris.id()));
        assertThat(count("subscriber")).as("gone with the account").isZero();
    }

    @Test
    void areAskedForAtTheCounterAndConfirmedByTheAddressAllTheSame() {
        Person karim = aStaffMember(town, Role.FRONT_DESK, null);
        String counter = "/bureau/nouveau/lettre";
        assertThat(get(karim, "/bureau/nouveau").body()).contains(counter);
        HttpResponse<String> wrong = post(karim, counter, form("email", "awa@", "demarche", SLUG));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.body()).select("#email").val()).isEqualTo("awa@");
        assertThat(post(karim, counter, form("email", AWA, "demarche", SLUG)).statusCode()).isEqualTo(303);
        assertThat(mails(AWA).getFirst()).contains("un agent a indiqué cette adresse");
        assertThat(count("subscriber")).isZero();
        post(town, CONFIRM, form("jeton", token(AWA, CONFIRM)));
        in(town, () -> assertThat(jdbc.sql("select way from participation.subscription").query(String.class).single()).isEqualTo("COUNTER"));
        for (String path : List.of(counter, counter + "/pour")) {
            assertThat(post(town, path, form("email", AWA, "person", "x")).statusCode()).isEqualTo(401);
            assertThat(post(aResident(town), path, form("email", AWA, "person", "x")).statusCode()).isEqualTo(403);
        }
        assertThat(post(karim, counter + "/pour", form("person", "x")).statusCode()).isEqualTo(404);
        assertThat(post(aStaffMember(aTown(), Role.FRONT_DESK, null), counter, form("email", AWA, "demarche", SLUG)).statusCode()).as("of another town").isEqualTo(404);
    }

    @Test
    void areForgottenWhereNobodyAnsweredAndErased() {
        post(town, SUBSCRIBE, form("email", AWA));
        in(town, () -> retention.forget(Instant.now().plus(Duration.ofDays(6))));
        assertThat(count("letter_wish")).isEqualTo(1);
        in(town, () -> retention.forget(Instant.now().plus(Duration.ofDays(8))));
        assertThat(count("letter_wish")).isZero();
        subscribed("idris@habitants.example", SLUG);
        sent("");
        sent(SLUG);
        send();
        assertThat(count("letter_copy")).isEqualTo(1);
        in(town, () -> retention.forget(Instant.now().plus(Duration.ofDays(4_000))));
        assertThat(count("subscriber_key")).as("links of letters end them for ever").isEqualTo(1);
        in(town, () -> transaction.executeWithoutResult(_ -> {
            Erasable.Erased what = new Erasable.Erased(List.of(UUID.randomUUID()), List.of(), Set.of("idris@habitants.example"), Set.of());
            erasables.stream().filter(one -> one.getClass().getName().contains("SubscriptionRecords")).forEach(one -> one.erase(what));
        }));
        for (String table : List.of("letter_wish", "subscriber", "subscription", "subscriber_key", "letter_copy")) {
            assertThat(count(table)).as(table).isZero();
        }
        assertThat(get(officer, "/bureau/droits/registre").body()).contains("Ni ouvertures ni clics");
    }

    @Test
    void goWithAnAccountToItsNewAddress() {
        Person idris = aResident(town);
        String before = idris.account().email();
        post(idris, SUBSCRIBE, form("demarche", SLUG));
        post(idris, SUBSCRIBE, form("demarche", ""));
        subscribed(AWA, "");
        Territory other = aTown();
        Elsewhere.copy("participation.subscriber", before, town, other);
        post(town, SUBSCRIBE, form("email", before));
        readdress(idris, AWA);
        assertThat(count("letter_wish")).as("nobody says yes for the new address").isZero();
        assertThat(count("subscriber")).isEqualTo(1);
        assertThat(count("subscription")).as("each letter once").isEqualTo(2);
        assertThat(Jsoup.parse(get(idris, "/compte/abonnements").body()).text()).contains("Des idées pour le parc", "Lettre de la participation");
        sent("");
        assertThat(send()).isEqualTo(1);
        assertThat(mails(before)).noneMatch(mail -> mail.contains(END));
        assertThat(Elsewhere.count("participation.subscriber", before, other)).as("of another town").isEqualTo(1);
    }
}
