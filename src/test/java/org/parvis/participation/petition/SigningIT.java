package org.parvis.participation.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Cases;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.petition.PetitionRule.Birth;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.testing.Elsewhere;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Signing, without an account and with one: each once, and what that obliges the town to. */
class SigningIT extends TownWithPetitions {

    private static final int AT_ONCE = 64;

    @Autowired
    private Cases cases;

    @Test
    void countsOnceTheAddressHasAnswered() {
        Petition petition = open("Un passage piéton devant l’école");
        assertThat(read(get(town, petition.path())).text()).contains("Un passage piéton devant l’école", "Aucune signature", "Encore 3 pour le seuil de 3");
        HttpResponse<String> wrong = post(town, petition.path() + "/signer", form("prenom", "Awa", "nom", "", "postcode", "75001", "email", "rien"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(read(wrong).select(".error-summary li")).hasSize(4);
        assertThat(read(wrong).select("#prenom").val()).as("nothing is lost").isEqualTo("Awa");
        assertThat(read(wrong).select("#postcode-erreur").text()).contains("92330");
        assertThat(ask(petition, AWA, "Awa", "Diop").statusCode()).isEqualTo(200);
        String key = key(AWA);
        assertThat(signed(petition)).as("no count of what is not confirmed").isZero();
        assertThat(read(get(town, "/petitions/signature?cle=" + key)).text()).contains("Confirmez votre signature", "Diop");
        assertThat(signed(petition)).as("reading a link changes nothing").isZero();
        assertThat(confirm(key).statusCode()).isEqualTo(303);
        confirm(key);
        assertThat(signed(petition)).isOne();
        assertThat(read(get(town, petition.path())).text()).contains("Une signature", "Awa (92330)").doesNotContain("Diop", AWA);
        int mails = mailbox.list(town, AWA).size();
        String again = read(ask(petition, AWA, "Autre", "Nom")).select("[role=status]").text();
        assertThat(again).contains("Il reste une étape");
        assertThat(mailbox.list(town, AWA)).as("the same answer, another mail").hasSize(mails + 1);
        assertThat(mailbox.list(town, AWA).getFirst()).contains("déjà signé");
        assertThat(signed(petition)).isOne();
        assertThat(get(town, petition.path() + "/signatures.csv").body()).contains("WEB,1").doesNotContain("Awa");
        assertThat(post(town, "/petitions/signature/retirer", form("cle", key)).statusCode()).isEqualTo(303);
        assertThat(signed(petition)).isZero();
        assertThat(get(town, "/petitions/signature?cle=" + key).statusCode()).as("nothing is kept").isEqualTo(404);
    }

    @Test
    void letsNobodyConfirmWhatAStrangerTyped() {
        Petition petition = open("Un passage piéton");
        ask(petition, AWA, "Awa", "Diop");
        String own = key(AWA);
        ask(petition, AWA, "Un", "Inconnu");
        assertThat(confirm(own).statusCode()).as("that link was not for this wish").isEqualTo(404);
        assertThat(signed(petition)).isZero();
        assertThat(read(get(town, "/petitions/signature?cle=" + key(AWA))).text()).contains("Inconnu");
        assertThat(confirm("autre").statusCode()).isEqualTo(404);
        assertThat(confirm("").statusCode()).isEqualTo(404);
    }

    @Test
    void signsInOneStepWithAnAccount() {
        Petition petition = open("Un passage piéton");
        Person idris = aResident(town);
        assertThat(read(get(idris, petition.path())).select("#email")).isEmpty();
        String form = form("prenom", "Idris", "nom", "B.", "postcode", "92330", "age", "oui");
        HttpResponse<String> answer = post(idris, petition.path() + "/signer", form);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/petitions/signature?cle=");
        post(idris, petition.path() + "/signer", form);
        assertThat(signed(petition)).isOne();
        assertThat(read(get(idris, petition.path())).text()).contains("Vous avez signé cette pétition.");
        assertThat(post(idris, petition.path() + "/ma-signature", "").statusCode()).isEqualTo(303);
        assertThat(post(aResident(town), petition.path() + "/ma-signature", "").statusCode()).isEqualTo(404);
        assertThat(post(town, petition.path() + "/ma-signature", "").statusCode()).isEqualTo(404);
        ask(petition, idris.account().email(), "Idris", "B.");
        confirm(key(idris.account().email()));
        assertThat(signed(petition)).as("by mail it is the same person").isOne();
    }

    @Test
    void signsOnceWhateverAddressTheAccountHas() {
        Petition petition = open("Un passage piéton");
        Person idris = aResident(town);
        String form = form("prenom", "Idris", "nom", "B.", "postcode", "92330", "age", "oui");
        post(idris, petition.path() + "/signer", form);
        in(town, () -> jdbc.sql("update identity.account set email = 'idris.ailleurs@habitants.example' where territory_id = ? and id = ?")
                .params(town.id(), idris.id()).update());
        assertThat(read(get(idris, petition.path())).text()).contains("Vous avez signé cette pétition.");
        assertThat(post(idris, petition.path() + "/signer", form).statusCode()).isEqualTo(303);
        assertThat(signed(petition)).isOne();
        assertThat(post(idris, petition.path() + "/ma-signature", "").statusCode()).isEqualTo(303);
        ask(petition, "idris.ailleurs@habitants.example", "Idris", "B.");
        HttpResponse<String> again = confirm(key("idris.ailleurs@habitants.example"));
        assertThat(again.statusCode()).as("nor by mail").isEqualTo(422);
        assertThat(read(again).text()).contains("Vous avez déjà signé avec votre compte");
        assertThat(signed(petition)).isOne();
        assertThatThrownBy(() -> in(town, () -> jdbc.sql("""
                insert into participation.petition_signature (territory_id, id, petition_id, person, likeness, channel, state, account_id, given,
                    family, postcode, is_shown, wants_news, language, created_at)
                select territory_id, gen_random_uuid(), petition_id, 'another', likeness, channel, 'PENDING', account_id, given, family, postcode,
                    is_shown, wants_news, language, now()
                from participation.petition_signature where territory_id = ? and account_id is not null
                """).param(town.id()).update())).as("the database holds it too").isInstanceOf(DataAccessException.class);
    }

    @Test
    void signsOnceByMailFirstAndByAccountLater() {
        Petition petition = open("Un passage piéton");
        Person idris = aResident(town);
        sign(petition, idris.account().email(), "Idris", "B.");
        in(town, () -> jdbc.sql("update identity.account set email = 'idris.plus-tard@habitants.example' where territory_id = ? and id = ?")
                .params(town.id(), idris.id()).update());
        post(idris, petition.path() + "/signer", form("prenom", "Idris", "nom", "B.", "postcode", "92330", "age", "oui"));
        assertThat(signed(petition)).isOne();
    }

    @Test
    void showsANameAndNothingElse() {
        Petition petition = open("Un passage piéton");
        String wish = form("prenom", "Votez rouge ! www.rouge.example", "nom", "Petit", "postcode", "92330", "email", LEA, "age", "oui");
        HttpResponse<String> refused = post(town, petition.path() + "/signer", wish + "&montrer=oui");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(read(refused).select("#prenom").val()).as("nothing is lost").isEqualTo("Votez rouge ! www.rouge.example");
        assertThat(read(refused).select("#prenom-erreur").text()).contains("décochez l’affichage");
        assertThat(post(town, petition.path() + "/signer", wish).statusCode()).as("it is not shown").isEqualTo(200);
        sign(petition, AWA, "Anne-Loïse d’Arc", "Diop");
        assertThat(read(get(town, petition.path())).text()).contains("Anne-Loïse d’Arc (92330)");
    }

    @Test
    void isTakenBackWhileThePetitionIsHidden() {
        Petition petition = open("Un passage piéton");
        String key = sign(petition, AWA, "Awa", "Diop");
        Person idris = aResident(town);
        post(idris, petition.path() + "/signer", form("prenom", "Idris", "nom", "B.", "postcode", "92330", "age", "oui"));
        hide(petition, "Le texte donnait une adresse privée.");
        assertThat(read(get(town, "/petitions/signature?cle=" + key)).text()).contains("Retirer ma signature").doesNotContain("Un passage piéton");
        HttpResponse<String> done = post(town, "/petitions/signature/retirer", form("cle", key));
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(signed(petition)).isOne();
        assertThat(read(get(idris, petition.path())).text()).as("without a mail too").contains("Voir ou retirer ma signature");
        assertThat(post(idris, petition.path() + "/ma-signature", "").statusCode()).isEqualTo(303);
        HttpResponse<String> gone = get(town, petition.path() + "?fait=retiree");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(read(gone).select("[role=status]").text()).isEqualTo("Votre signature est retirée. Rien n’en est gardé.");
    }

    /** Whoever is told that too many come at once presses again. */
    private void pressing(Runnable act) {
        for (int tries = 1; true; tries++) {
            try {
                in(town, act);
                return;
            } catch (CannotCreateTransactionException busy) {
                assertThat(tries).as("busy for good").isLessThan(20);
            }
        }
    }

    @Test
    void countsEachPersonOnceHoweverManyTriesThereAre() throws Exception {
        Petition petition = open("Un passage piéton");
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String address = "p" + i + "@habitants.example";
            String name = "P" + i;
            in(town, () -> signatures.ask(petition, EmailAddress.of(address), wish(name, "X"), Locale.FRENCH));
            keys.add(key(address));
        }
        Person idris = aResident(town);
        List<Callable<Integer>> all = IntStream.range(0, AT_ONCE * 4).<Callable<Integer>>mapToObj(i -> () -> {
            pressing(() -> {
                if (i % 4 == 0) {
                    signatures.signAs(idris.account(), petition, wish("Idris", "B."), Locale.FRENCH);
                } else {
                    signatures.confirm(keys.get(i % keys.size()));
                }
            });
            return i;
        }).toList();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var one : threads.invokeAll(all)) {
                one.get();
            }
        }
        int people = (int) IntStream.range(0, AT_ONCE * 4).filter(i -> i % 4 != 0).map(i -> i % 8).distinct().count() + 1;
        assertThat(signed(petition)).isEqualTo(people);
        assertThat(InTerritory.<Integer, RuntimeException>call(town.id(), () -> jdbc.sql(
                "select sum(signatures)::int from participation.petition_day where territory_id = ?").param(town.id()).query(Integer.class).single()))
                .as("the days say the same").isEqualTo(people);
        List<Threshold> reached = InTerritory.call(town.id(), () -> petitions.thresholds(petition));
        assertThat(reached).as("each threshold once").allMatch(Threshold::isReached);
        assertThat(InTerritory.<Integer, RuntimeException>call(town.id(), () -> jdbc.sql(
                "select count(*)::int from participation.petition_event where territory_id = ? and kind = 'THRESHOLD'").param(town.id()).query(Integer.class).single())).isEqualTo(2);
    }

    @Test
    void obligesTheTownOnceAThresholdIsReached() {
        Petition petition = open("Un passage piéton");
        sign(petition, AWA, "Awa", "Diop");
        sign(petition, LEA, "Léa", "Petit");
        assertThat(read(petition).course().isOwed()).isFalse();
        String jo = sign(petition, JO, "Jo", "Roux");
        Threshold first = InTerritory.call(town.id(), () -> petitions.thresholds(petition)).getFirst();
        assertThat(first.isReached()).isTrue();
        assertThat(read(get(town, petition.path())).text())
                .contains("Réponse attendue", "Seuil atteint le", "la collectivité répond par écrit", "Seuil de 5 signatures");
        String number = InTerritory.call(town.id(), () -> cases.get(Objects.requireNonNull(first.caseId())).number());
        assertThat(read(get(nadia, "/bureau/dossiers/" + number)).text()).contains("Suite à donner à la pétition « Un passage piéton »");
        assertThat(mailbox.list(town, AUTHOR).getFirst()).contains("seuil de 3 signatures");
        int before = mailbox.list(town, LEA).size();
        in(town, () -> assertThat(news.tell()).isEqualTo(3));
        in(town, () -> assertThat(news.tell()).as("once").isZero());
        assertThat(mailbox.list(town, LEA)).hasSize(before + 1);
        assertThat(mailbox.list(town, LEA).getFirst().replaceAll("[>\\s]+", " ")).contains("a atteint le seuil de 3 signatures", "répond par écrit");
        String stop = mailbox.latestLink(town, LEA, "/petitions/signature?cle=");
        HttpRequest oneClick = HttpRequest.newBuilder(at(town, "/petitions/nouvelles?cle=" + stop.substring(stop.indexOf("cle=") + 4)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                .build();
        assertThat(send(oneClick).statusCode()).as("from a mail program").isEqualTo(200);
        assertThat(post(town, "/petitions/nouvelles", form("cle", stop.substring(stop.indexOf("cle=") + 4))).statusCode()).isEqualTo(303);
        assertThat(signed(petition)).as("without news they sign still").isEqualTo(3);
        post(town, "/petitions/signature/retirer", form("cle", jo));
        assertThat(read(petition).course().isOwed()).as("what was reached stays reached").isTrue();
    }

    @Test
    void asksForTheDayOfBirthWhereTheRulesDo() {
        rule(town, admin, Birth.ASKED);
        Petition petition = open("Un passage piéton");
        String young = form("prenom", "Zoé", "nom", "L.", "postcode", "92330", "email", AWA, "naissance", LocalDate.now().minusYears(15).toString());
        HttpResponse<String> refused = post(town, petition.path() + "/signer", young);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(read(refused).select("#naissance-erreur").text()).contains("au moins 16 ans");
        assertThat(post(town, petition.path() + "/signer", young.replaceAll("naissance=.*", "naissance=1990-05-02")).statusCode()).isEqualTo(200);
    }

    @Test
    void isNotThereForOthers() {
        Petition petition = open("Un passage piéton");
        String key = sign(petition, AWA, "Awa", "Diop");
        var other = aTown();
        for (String path : List.of("", "/feuille", "/alerter", "/signatures.csv", "/decision")) {
            assertThat(get(other, petition.path() + path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(get(other, "/petitions/signature?cle=" + key).statusCode()).isEqualTo(404);
        assertThat(get(other, "/petitions/nouvelles?cle=" + key).statusCode()).isEqualTo(404);
        for (String path : List.of("/signer", "/alerter", "/ma-signature")) {
            assertThat(post(other, petition.path() + path, form("prenom", "X", "pourquoi", "Une raison assez longue")).statusCode()).as(path).isEqualTo(404);
        }
        for (String path : List.of("/petitions/signature/confirmer", "/petitions/signature/retirer", "/petitions/nouvelles")) {
            assertThat(post(other, path, form("cle", key)).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(get(other, "/petitions").body()).contains("ne reçoit pas encore de pétitions").doesNotContain("Un passage piéton");
        assertThat(signed(petition)).isOne();
        Petition sent = submit("Encore à l’examen");
        assertThat(get(town, sent.path()).statusCode()).as("nobody reads it before").isEqualTo(404);
        assertThat(ask(sent, LEA, "L", "P").statusCode()).isEqualTo(404);
    }

    @Test
    void goesWithAnAccountToItsNewAddress() {
        Petition petition = open("Un passage piéton");
        Petition second = open("Un ralentisseur");
        Person idris = aResident(town);
        String before = idris.account().email();
        String form = form("prenom", "Idris", "nom", "B.", "postcode", "92330", "age", "oui");
        post(idris, petition.path() + "/signer", form);
        sign(second, before, "Idris", "B.");
        Territory other = aTown();
        Elsewhere.copy("participation.petition_signature", before, town, other);
        sign(petition, AWA, "Idris", "B.");
        assertThat(signed(petition)).isEqualTo(2);
        readdress(idris, AWA);
        assertThat(signed(petition)).as("one of the two").isOne();
        assertThat(signed(second)).isOne();
        assertThat(read(get(idris, second.path())).text()).as("signed by mail, and theirs").contains("Vous avez signé cette pétition.");
        post(idris, petition.path() + "/signer", form);
        assertThat(signed(petition)).isOne();
        assertThat(Elsewhere.count("participation.petition_signature", before, town)).isZero();
        assertThat(Elsewhere.count("participation.petition_signature", before, other)).as("of another town").isEqualTo(2);
    }

    @Test
    void keepsTheFigureOfAPetitionThatIsOver() {
        Petition petition = open("Un passage piéton");
        Person idris = aResident(town);
        post(idris, petition.path() + "/signer", form("prenom", "Idris", "nom", "B.", "postcode", "92330", "age", "oui"));
        sign(petition, AWA, "Idris", "B.");
        end(petition, 1);
        readdress(idris, AWA);
        assertThat(signed(petition)).isEqualTo(2);
        assertThat(Elsewhere.count("participation.petition_signature", AWA, town)).as("both are found by the address").isEqualTo(2);
    }
}
