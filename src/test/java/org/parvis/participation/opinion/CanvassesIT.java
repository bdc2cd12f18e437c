package org.parvis.participation.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.testing.Elsewhere;
import org.parvis.testing.Person;

/** Opinions are asked for by the town, given once per person by account or link, and changed until the end. */
class CanvassesIT extends TownThatCanvasses {

    private static final int THREADS = 64;

    @Test
    void arePreparedAndThenStayAsTheyAre() {
        HttpResponse<String> wrong = post(officer, ALL, form("title", "Les rues", "words", "", "ajout", "TOWN", "donnees", "VOTES"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        Document form = Jsoup.parse(wrong.body());
        assertThat(form.select(".field .error")).hasSize(1);
        assertThat(form.select("#title").val()).as("kept").isEqualTo("Les rues");
        assertThat(form.select("[name=ajout][checked]").val()).isEqualTo("TOWN");
        assertThat(form.select("[name=donnees][checked]").val()).isEqualTo("VOTES");
        assertThat(post(officer, ALL, about("FIGURES")).statusCode()).isEqualTo(303);
        assertThat(post(officer, ALL, about("FIGURES")).body()).contains("porte déjà ce nom");
        assertThat(get(town, PAGE).statusCode()).as("nobody else’s yet").isEqualTo(404);
        assertThat(get(town, PROCESS).body()).doesNotContain("/avis/");
        HttpResponse<String> longer = post(officer, DESK + "/affirmations", form("affirmations", "Une phrase.\n" + "x".repeat(141)));
        assertThat(longer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(longer.body()).select("#affirmations").val()).as("kept").startsWith("Une phrase.");
        assertThat(count("statement")).as("none is taken").isZero();
        assertThat(post(officer, DESK + "/affirmations", form("affirmations", "Une phrase.\n\n  Une   autre. ")).statusCode()).isEqualTo(303);
        assertThat(post(officer, DESK + "/publier", "").body()).contains("au moins 5 affirmations");
        HttpResponse<String> early = post(officer, DESK + "/synthese", form("revision", "0", "texte", "Nous voyons [1].", "signataire", "Claire Dumas", "geste", "enregistrer"));
        assertThat(early.statusCode()).as("nobody has read what it concludes from").isEqualTo(422);
        assertThat(Jsoup.parse(early.body()).select("#texte").val()).as("kept").isEqualTo("Nous voyons [1].");
        UUID second = statement(2);
        assertThat(post(officer, DESK + "/affirmations/" + second, form("texte", "Une autre, mieux dite.", "sujet", "methode", "geste", "enregistrer")).statusCode()).isEqualTo(303);
        assertThat(InTerritory.call(town.id(), () -> statements.find(second).orElseThrow())).extracting(Statement::words, Statement::isMeta).containsExactly("Une autre, mieux dite.", true);
        assertThat(post(officer, DESK + "/affirmations/" + second, form("texte", "", "geste", "enregistrer")).statusCode()).isEqualTo(422);
        assertThat(post(officer, DESK + "/affirmations/" + second, form("geste", "retirer")).statusCode()).isEqualTo(303);
        assertThat(post(officer, DESK + "/affirmations", form("affirmations", String.join("\n", SAID))).statusCode()).isEqualTo(303);
        assertThat(post(officer, DESK + "/publier", "").statusCode()).isEqualTo(303);
        assertThat(get(town, PROCESS).body()).contains(PAGE);
        assertThat(get(town, PROCESS + "/avis").body()).contains("Les rues aux écoles", "Ouvert");
        assertThat(post(officer, DESK, about("VOTES")).body()).as("people would have answered something else").contains("cela ne change plus");
        assertThat(post(officer, DESK + "/affirmations/" + statement(1), form("geste", "retirer")).statusCode()).isEqualTo(422);
        assertThat(post(officer, DESK + "/supprimer", "").statusCode()).isEqualTo(422);
        assertThat(post(officer, DESK + "/affirmations", form("affirmations", "Une de plus.")).statusCode()).as("one more can be added").isEqualTo(303);
        assertThat(post(officer, DESK + "/clore", form("pourquoi", " ")).statusCode()).isEqualTo(422);
        close();
        assertThat(post(officer, DESK + "/clore", form("pourquoi", "Encore.")).statusCode()).isEqualTo(422);
        assertThat(read(PAGE).text()).contains("Terminé le", "Le conseil décide demain.");
    }

    @Test
    void areGivenUpBeforeAnybodyReadsThem() {
        assertThat(post(officer, ALL, about("FIGURES")).statusCode()).isEqualTo(303);
        assertThat(post(officer, DESK + "/affirmations", form("affirmations", "Une phrase.")).statusCode()).isEqualTo(303);
        assertThat(post(officer, DESK + "/supprimer", "").statusCode()).isEqualTo(303);
        assertThat(get(officer, DESK).statusCode()).isEqualTo(404);
        assertThat(count("statement")).isZero();
    }

    @Test
    void areGivenByAnAccountOneAtATimeAndChanged() {
        open("FIGURES");
        Person awa = aResident(town);
        Set<String> asked = new HashSet<>();
        for (int i = 0; i < 8; i++) {
            Document page = Jsoup.parse(get(awa, PAGE).body());
            assertThat(page.select("progress").val()).isEqualTo("" + i);
            asked.add(page.select("blockquote.statement").text());
            HttpResponse<String> sent = post(awa, PAGE + "/vote", form("affirmation", page.select("[name=affirmation]").val(), "avis", i % 2 == 0 ? "AGREE" : "PASS"));
            assertThat(sent.headers().firstValue("Location").orElseThrow()).endsWith(PAGE + "?fait=vote#affirmation");
        }
        assertThat(asked).as("each once").containsExactlyInAnyOrderElementsOf(SAID);
        assertThat(get(awa, PAGE).body()).contains("Vous avez répondu à tout");
        assertThat(vote(awa, 3, "DISAGREE").statusCode()).isEqualTo(303);
        assertThat(vote(awa, 3, "DISAGREE").statusCode()).as("pressed twice").isEqualTo(303);
        assertThat(post(awa, PAGE + "/vote", form("affirmation", statement(3).toString(), "avis", "AGREE", "retour", "mes-avis")).headers().firstValue("Location").orElseThrow())
                .contains("/mes-avis?fait=change#a-");
        assertThat(count("statement_vote")).isEqualTo(8);
        assertThat(Jsoup.parse(get(awa, PAGE + "/mes-avis").body()).select("ul.rows li")).hasSize(8);
        for (String[] bad : new String[][] {{statement(1).toString(), "OUI"}, {UUID.randomUUID().toString(), "AGREE"}, {"x", "AGREE"}}) {
            assertThat(post(awa, PAGE + "/vote", form("affirmation", bad[0], "avis", bad[1])).statusCode()).as(bad[1]).isEqualTo(422);
        }
    }

    @Test
    void areGivenByALinkThatAnAddressGets() {
        open("FIGURES");
        HttpResponse<String> wrong = post(town, PAGE + "/commencer", form("email", "awa"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.body()).select("#email").val()).as("kept").isEqualTo("awa");
        assertThat(read(PAGE).text()).contains("8 affirmations").doesNotContain(SAID.getFirst());
        assertThat(post(town, PAGE + "/commencer", form("email", AWA)).body()).contains("Nous venons d’envoyer un lien");
        String link = mailbox.latestLink(town, AWA, PAGE + "?jeton=");
        String token = link.substring(link.indexOf('=') + 1);
        assertThat(Jsoup.parse(get(town, link).body()).select("[name=jeton]").val()).isEqualTo(token);
        assertThat(count("participant")).as("reading a link changes nothing").isZero();
        assertThat(post(town, PAGE + "/vote", form("jeton", token, "affirmation", statement(1).toString(), "avis", "AGREE")).statusCode()).isEqualTo(303);
        assertThat(Jsoup.parse(get(town, link).body()).select("progress").val()).isEqualTo("1");
        HttpResponse<String> nobody = post(town, PAGE + "/vote", form("jeton", "x" + token, "affirmation", statement(1).toString(), "avis", "AGREE"));
        assertThat(nobody.statusCode()).isEqualTo(403);
        assertThat(nobody.body()).contains("demandez-en un autre");
        assertThat(get(town, PAGE + "/mes-avis?jeton=" + token).body()).contains(SAID.getFirst());
        assertThat(get(town, PAGE + "/mes-avis").statusCode()).as("nobody’s").isEqualTo(303);
        in(town, () -> jdbc.sql("update participation.canvass_key set answered_at = null, created_at = now() - interval '8 days'").update());
        assertThat(get(town, link).body()).as("never used, and old").contains("Recevoir le lien");
    }

    @Test
    void areTheSameByLinkAndByAccount() {
        open("FIGURES");
        Person awa = aResident(town);
        assertThat(vote(awa, 1, "AGREE").statusCode()).isEqualTo(303);
        String email = awa.account().email().toUpperCase(Locale.ROOT);
        post(town, PAGE + "/commencer", form("email", email));
        String link = mailbox.latestLink(town, awa.account().email(), PAGE + "?jeton=");
        post(town, PAGE + "/vote", form("jeton", link.substring(link.indexOf('=') + 1), "affirmation", statement(1).toString(), "avis", "DISAGREE"));
        assertThat(count("statement_vote")).isEqualTo(1);
        assertThat(Jsoup.parse(get(awa, PAGE + "/mes-avis").body()).select("ul.rows li strong").text()).isEqualTo("Pas d’accord");
    }

    @Test
    void countOncePerPersonHoweverManyComeAtOnce() throws Exception {
        open("FIGURES");
        List<Voter> four = List.of(voterOf(1), voterOf(2), voterOf(3), voterOf(4));
        Canvass canvass = canvass();
        List<UUID> two = List.of(statement(1), statement(2));
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Boolean>> done = threads.invokeAll(IntStream.range(0, THREADS * 4)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        in(town, () -> votes.vote(four.get(i % 4), canvass, two.get(i / 4 % 2), Opinion.of(i % 3 - 1)));
                        if (i % 64 == 0) {
                            compute();
                        }
                        return true;
                    })
                    .toList());
            for (Future<Boolean> one : done) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(count("statement_vote")).as("four voters, two statements").isEqualTo(8);
        assertThat(count("participant")).isEqualTo(4);
        close();
        assertThat(compute()).isEqualTo(1);
        assertThat(InTerritory.call(town.id(), () -> jdbc.sql("select (figures ->> 'votes')::int from participation.canvass_result").query(Integer.class).single())).isEqualTo(8);
    }

    private Voter voterOf(int i) {
        return InTerritory.call(town.id(), () -> voter("v" + i + "@habitants.example"));
    }

    @Test
    void areNotTakenWhereItIsClosedOrElsewhere() {
        open("FIGURES");
        Person awa = aResident(town);
        assertThat(post(aResident(aTown()), PAGE + "/vote", form("affirmation", statement(1).toString(), "avis", "AGREE")).statusCode()).isEqualTo(404);
        assertThat(post(aTown(), PAGE + "/commencer", form("email", AWA)).statusCode()).isEqualTo(404);
        in(town, () -> jdbc.sql("update participation.phase set closes_at = now() - interval '1 second'").update());
        assertThat(vote(awa, 1, "AGREE").statusCode()).isEqualTo(422);
        HttpResponse<String> asked = post(town, PAGE + "/commencer", form("email", AWA));
        assertThat(asked.body()).as("says nothing of who has statements").contains("Si " + AWA + " a proposé");
        assertThat(mailbox.list(town, AWA)).isEmpty();
        in(town, () -> jdbc.sql("update participation.canvass set adding = 'TOWN'").update());
        assertThat(post(town, PAGE + "/commencer", form("email", AWA)).statusCode()).as("there are none to come back to").isEqualTo(422);
        in(town, () -> jdbc.sql("update participation.canvass set adding = 'EVERYBODY'").update());
        assertThat(post(officer, DESK + "/clore", form("pourquoi", "Par prudence.")).statusCode()).as("is over already").isEqualTo(422);
        assertThat(post(officer, DESK + "/affirmations", form("affirmations", "Trop tard.")).statusCode()).isEqualTo(422);
        assertThat(post(awa, PAGE + "/affirmations", form("texte", "Trop tard ?")).body()).contains("Trop tard ?", "en ce moment");
        assertThat(count("statement_vote")).isZero();
        assertThat(count("statement")).isEqualTo(8);
    }

    @Test
    void areNobodysElse() {
        open("FIGURES");
        String id = statement(1).toString();
        Person other = anAdministrator(aTown());
        UUID gas = InTerritory.call(town.id(), () -> departments.find("gaz").orElseThrow().id());
        for (String path : List.of(
                ALL, DESK, DESK + "/affirmations", DESK + "/affirmations/" + id, DESK + "/publier", DESK + "/clore", DESK + "/supprimer", DESK + "/groupes/1", DESK + "/synthese")) {
            assertThat(post(town, path, about("FIGURES")).statusCode()).as(path).isEqualTo(401);
            assertThat(post(aResident(town), path, about("FIGURES")).statusCode()).as(path).isEqualTo(403);
            assertThat(post(lea, path, about("FIGURES")).statusCode()).as("in no team " + path).isEqualTo(404);
            assertThat(post(aStaffMember(town, Role.HEAD, gas), path, about("FIGURES")).statusCode()).as("of another department: " + path).isEqualTo(404);
            assertThat(post(other, path, about("FIGURES")).statusCode()).as(path).isEqualTo(404);
        }
        for (String path : List.of(ALL, DESK, DESK + "/synthese")) {
            assertThat(get(other, path).statusCode()).as(path).isEqualTo(404);
            assertThat(get(aStaffMember(town, Role.HEAD, voirie(town)), path).statusCode()).as("of the department in charge: " + path).isEqualTo(200);
        }
        for (String rest : List.of("", "/resultats", "/resultats.csv", "/votes.csv", "/synthese", "/mes-avis")) {
            assertThat(get(other.territory(), PAGE + rest).statusCode()).as(rest).isEqualTo(404);
        }
        for (String rest : List.of("/mes-avis/retirer", "/mes-avis/contester")) {
            assertThat(post(town, PAGE + rest, form("id", id, "jeton", "x")).statusCode()).as(rest).isEqualTo(404);
            assertThat(post(aResident(town), PAGE + rest, form("id", id, "pourquoi", "Parce que.")).statusCode()).as("not theirs: " + rest).isEqualTo(422);
        }
    }

    @Test
    void goWithAnAccountToItsNewAddress() {
        open("FIGURES");
        Person awa = aResident(town);
        vote(awa, 1, "AGREE");
        vote(awa, 2, "AGREE");
        post(town, PAGE + "/lien", form("email", awa.account().email()));
        answers(AWA, 1);
        assertThat(count("statement_vote")).isEqualTo(3);
        readdress(awa, AWA);
        assertThat(count("statement_vote")).as("of two votes on the same statement one").isEqualTo(2);
        assertThat(Jsoup.parse(get(awa, PAGE + "/mes-avis").body()).select("ul.rows li")).hasSize(2);
        vote(awa, 2, "AGREE");
        assertThat(count("statement_vote")).isEqualTo(2);
        assertThat(Elsewhere.count("participation.canvass_key", awa.account().email(), town)).isZero();
    }
}
