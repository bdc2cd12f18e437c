package org.parvis.participation.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.participation.panel.Candidate;
import org.parvis.participation.panel.Panel;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** A council has colleges and seats; who sits, how they came there, and why they left. */
class CouncilsIT extends TownWithCouncils {

    @Autowired
    private MandateEnds ends;

    @Test
    void areSaidWhatTheyAreAndPublishedOnceTheyHaveColleges() {
        HttpResponse<String> wrong = post(officer, ALL, form("kind", "DISTRICT", "title", "", "purpose", "Un avis.", "department", "nulle-part", "district", "x:y"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(read(wrong).select(".field .error")).hasSize(3);
        assertThat(read(wrong).select("#purpose").text()).as("kept").isEqualTo("Un avis.");
        assertThat(post(officer, ALL, about("Conseil du centre", "voirie", "")).body()).contains("porte déjà ce nom");
        done(post(officer, ALL, about("Conseil des jeunes", "voirie", "")));
        assertThat(post(officer, ALL + "/conseil-des-jeunes/publier", "").body()).contains("Ajoutez d’abord un collège");
        assertThat(get(town, "/conseils/conseil-des-jeunes").statusCode()).as("nobody else’s yet").isEqualTo(404);
        assertThat(get(town, "/conseils").body()).contains("Conseil du centre", "sur 5").doesNotContain("Conseil des jeunes");
        Document page = read(get(town, PUBLIC));
        assertThat(page.select("table").text()).contains("Habitants volontaires", "Appel à candidatures", "24 mois", "renouvelable une fois", "Le maire");
        assertThat(page.text()).contains("CGCT, L2143-1", "Quatre séances par an.", "Des idées pour le parc");
        assertThat(get(town, PROCESS).body()).contains("/conseils/conseil-du-centre");
        assertThat(get(town, "/participer").body()).contains("/conseils/conseil-du-centre");
        assertThat(get(town, "/recherche?q=conseils+centre").body()).contains("/conseils/conseil-du-centre");
        done(post(officer, DESK + "/mettre-fin", form("pourquoi", "Deux conseils deviennent un.")));
        assertThat(get(town, PUBLIC).body()).contains("Deux conseils deviennent un.");
        assertThat(post(officer, DESK + "/reglages", about("Autre", "voirie", "")).body()).contains("n’existe plus");
    }

    @Test
    void giveEachSeatOnceAndEachPersonOne() {
        done(designate("Awa Diop", "Awa@habitants.example", false));
        assertThat(designate("Awa D.", "awa@habitants.example", false).body()).as("the same address").contains("siège déjà");
        HttpResponse<String> again = designate("awa DIOP", "", false);
        assertThat(again.body()).as("the same name").contains("siège déjà");
        assertThat(read(again).select("#name").val()).as("kept").isEqualTo("awa DIOP");
        done(post(officer, desk(college("Élus")) + "/designer", form(
                "name", "Awa Diop", "apart", "rue Basse", "email", "", "by", "", "startsOn", LocalDate.now().toString(), "place", "titulaire")));
        done(designate("Léo Roux", "", false));
        assertThat(designate("Zoé Petit", "", false).body()).contains("Aucun siège n’est libre");
        assertThat(post(officer, desk(college("Élus")), college("Élus", "DESIGNATION", 2, 1)).body()).as("fewer seats than people").contains("Plus de personnes siègent");
        done(post(officer, desk(member("Awa Diop")) + "/fin", form("raison", "RESIGNED")));
        done(post(officer, desk(college("Élus")), college("Élus", "DESIGNATION", 2, 1)));
        assertThat(members()).extracting(Mandate::seat).as("they take the first seats").containsExactly(1, 2);
        assertThat(post(officer, desk(college("Élus")) + "/supprimer", "").statusCode()).as("somebody sat there").isEqualTo(422);
        assertThat(post(officer, desk(college("Habitants volontaires")) + "/supprimer", "").statusCode()).isEqualTo(303);
    }

    @Test
    void goWithTheirMembersToAnotherAddress() {
        Person awa = aResident(town);
        done(designate("Awa Diop", awa.account().email(), false));
        readdress(awa, "awa.diop@habitants.example");
        assertThat(member("Awa Diop").member().email()).isEqualTo("awa.diop@habitants.example");
        assertThat(get(awa, "/compte/mandats").body()).contains("Conseil du centre");
    }

    @Test
    void neverSeatMoreThanTheyHaveWhoeverDesignatesAtOnce() throws Exception {
        AtomicInteger seated = new AtomicInteger();
        try (var pool = Executors.newFixedThreadPool(16)) {
            List<Future<?>> tries = IntStream.range(0, 32)
                    .<Future<?>>mapToObj(i -> pool.submit(() -> {
                        // Half of them are one person, whom everybody wants.
                        int code = designate(i % 2 == 0 ? "Awa Diop" : "Personne " + i, i % 2 == 0 ? "awa@habitants.example" : "", false).statusCode();
                        assertThat(code).isIn(303, 422);
                        if (code == 303) {
                            seated.incrementAndGet();
                        }
                    }))
                    .toList();
            for (Future<?> one : tries) {
                one.get();
            }
        }
        assertThat(seated).hasValue(3);
        assertThat(members()).hasSize(3);
        assertThat(members().stream().filter(one -> one.member().name().equals("Awa Diop")).count()).isLessThanOrEqualTo(1);
    }

    @Test
    void areKeptByTheDatabaseToo() {
        done(designate("Awa Diop", "awa@habitants.example", false));
        done(designate("Léo Roux", "", false));
        for (String wrong : List.of(
                "update participation.council_mandate set seat = 1 where territory_id = ?",
                "update participation.council_mandate set seat = seat + 3 where territory_id = ?",
                "update participation.council_mandate set plain_name = 'x' where territory_id = ?",
                "update participation.council_mandate set ended_on = current_date where territory_id = ?")) {
            assertThatThrownBy(() -> in(town, () -> jdbc.sql(wrong).param(town.id()).update()))
                    .as(wrong).isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void nameMembersOnlyWhereTheyWantIt() {
        done(designate("Awa Diop", "awa@habitants.example", true));
        done(designate("Léo Roux", "leo@habitants.example", false));
        String page = get(town, PUBLIC).body();
        assertThat(page).contains("Awa Diop", "Un siège occupé").doesNotContain("Léo Roux");
        assertThat(get(town, "/conseils.json").body()).contains("Awa Diop").doesNotContain("Léo Roux", "leo@");
        assertThat(get(town, "/conseils.csv").body()).contains("Élus").doesNotContain("Awa", "Léo");
        String link = mailbox.latestLink(town, "awa@habitants.example", "/conseils/mandat?cle=");
        String key = link.substring(link.indexOf("cle=") + 4);
        assertThat(get(town, "/conseils/mandat?cle=" + key).body()).contains("Votre nom est public");
        assertThat(get(town, PUBLIC).body()).as("reading a link changes nothing").contains("Awa Diop");
        done(post(town, "/conseils/mandat/nom", form("cle", key, "nom", "non")));
        assertThat(get(town, PUBLIC).body()).doesNotContain("Awa Diop");
        assertThat(get(town, "/conseils/mandat?cle=nothing").statusCode()).isEqualTo(404);
        assertThat(post(town, "/conseils/mandat/nom", form("cle", "nothing", "nom", "public")).statusCode()).isEqualTo(404);
        assertThat(get(aTown(), "/conseils/mandat?cle=" + key).statusCode()).as("another town").isEqualTo(404);
        done(post(officer, desk(member("Léo Roux")) + "/nom", form("nom", "public")));
        assertThat(member("Léo Roux").naming().by()).isEqualTo(Mandate.NamedBy.DESK);
        assertThat(get(town, PUBLIC).body()).contains("Léo Roux");
        done(post(officer, desk(member("Léo Roux")) + "/fin", form("raison", "MOVED")));
        assertThat(get(town, PUBLIC).body()).as("nor once they left").doesNotContain("Léo Roux");
    }

    @Test
    void endWithAReasonAndNeverWithoutOne() {
        done(designate("Awa Diop", "awa@habitants.example", false));
        Mandate one = member("Awa Diop");
        assertThat(post(officer, desk(one) + "/fin", form("raison", "")).statusCode()).isEqualTo(422);
        assertThat(post(officer, desk(one) + "/fin", form("raison", "ERASED")).statusCode()).as("not to be said").isEqualTo(422);
        assertThat(post(officer, desk(one) + "/fin", form("raison", "ABSENT")).body()).contains("Dites quelles séances");
        assertThat(members()).hasSize(1);
        done(post(officer, desk(one) + "/fin", form("raison", "ABSENT", "mots", "Mars, juin et septembre.")));
        assertThat(post(officer, desk(one) + "/fin", form("raison", "DIED")).statusCode()).as("once").isEqualTo(422);
        assertThat(ended().getFirst().end()).isEqualTo(new Mandate.End(LocalDate.now(town.zone()), EndReason.ABSENT, "Mars, juin et septembre."));
        assertThat(get(officer, DESK + "/membres").body()).contains("trop d’absences", "Mars, juin et septembre.");
        assertThat(mailbox.latestLink(town, "awa@habitants.example", PUBLIC)).as("told").isNotEmpty();
    }

    @Test
    void areCorrectedWhereANameWasTypedWrong() {
        done(designate("Awa Diope", "awa@habitants.example", true));
        done(designate("Léo Roux", "", false));
        Mandate one = member("Awa Diope");
        assertThat(read(get(officer, desk(one) + "/corriger")).select("#name").val()).isEqualTo("Awa Diope");
        assertThat(post(officer, desk(one) + "/corriger", form("name", "", "email", "awa@habitants.example")).statusCode()).isEqualTo(422);
        assertThat(post(officer, desk(one) + "/corriger", form("name", "Léo Roux", "email", "")).body()).contains("siège déjà");
        done(post(officer, desk(one) + "/corriger", form("name", "Awa Diop", "email", "awa@habitants.example", "named", "oui")));
        assertThat(member("Awa Diop").endsOn()).isEqualTo(one.endsOn());
        assertThat(get(town, PUBLIC).body()).contains("Awa Diop").doesNotContain("Diope");
    }

    @Test
    void renewMandatesAsOftenAsTheirRuleSays() {
        done(designate("Awa Diop", "awa@habitants.example", true));
        assertThat(post(officer, desk(member("Awa Diop")) + "/renouveler", "").body()).contains("trois derniers mois");
        endIn(40);
        assertThat(get(officer, DESK + "/membres").body()).contains("Mandats à renouveler");
        assertThat(get(officer, DESK).body()).contains("Un mandat à renouveler");
        done(post(officer, desk(member("Awa Diop")) + "/renouveler", ""));
        Mandate second = member("Awa Diop");
        assertThat(second.ordinal()).isEqualTo(2);
        assertThat(second.startsOn()).isEqualTo(ended().getFirst().endsOn().plusDays(1));
        assertThat(second.publicName()).as("as they have said").isEqualTo("Awa Diop");
        endIn(40);
        assertThat(post(officer, desk(member("Awa Diop")) + "/renouveler", "").body()).contains("renouvelable qu’une fois");
        endIn(-1);
        in(town, () -> assertThat(ends.endOver()).isEqualTo(1));
        assertThat(ended()).extracting(one -> Objects.requireNonNull(one.end()).reason()).containsExactlyInAnyOrder(EndReason.TERM, EndReason.RENEWED);
        assertThat(members()).isEmpty();
        assertThat(designate("Awa Diop", "awa@habitants.example", false).body()).as("nor by another way").contains("renouvelable qu’une fois");
    }

    @Test
    void letSubstitutesTakeFreeSeats() {
        done(post(officer, desk(college("Élus")) + "/designer", person("Zoé Petit", "", false).replace("titulaire", "suppleant")));
        assertThat(member("Zoé Petit").isSubstitute()).isTrue();
        assertThat(college("Élus").free()).isEqualTo(3);
        done(post(officer, desk(member("Zoé Petit")) + "/titulaire", ""));
        assertThat(member("Zoé Petit").isSubstitute()).isFalse();
        assertThat(ended().getFirst().end()).extracting(Mandate.End::reason).isEqualTo(EndReason.SEATED);
        assertThat(post(officer, desk(member("Zoé Petit")) + "/titulaire", "").statusCode()).isEqualTo(422);
    }

    @Test
    void takeWhoWasDrawnInTheirOrderAndFollowTheDrawWhenOneLeaves() {
        Panel panel = drawn();
        done(post(officer, DESK + "/colleges", form(
                "name", "Tirés au sort", "filling", "DRAW", "byWhom", "", "seats", "2", "substitutes", "", "months", "12", "renewals", "0",
                "panel", panel.id().toString())));
        College lot = college("Tirés au sort");
        assertThat(get(officer, DESK + "/membres").body()).contains("Prendre les 2 personnes tirées au sort");
        done(take(lot));
        done(take(lot));
        assertThat(members()).as("once each, in the order of the draw").extracting(one -> one.member().name())
                .containsExactlyElementsOf(candidates().stream().map(Candidate::name).toList());
        assertThat(members()).allMatch(one -> one.endsOn().equals(panel.about().to()));
        Mandate first = members().getFirst();
        done(post(officer, desk(first) + "/fin", form("raison", "RESIGNED")));
        assertThat(candidates()).extracting(Candidate::state).containsExactly(Candidate.State.LEFT, Candidate.State.ACCEPTED, Candidate.State.ASKED);
        done(take(lot));
        assertThat(members()).as("who has not accepted yet does not sit").hasSize(1);
        String left = "/bureau/participation/" + SLUG + "/tirages/le-tirage/personnes/" + candidates().get(1).id();
        assertThat(get(officer, DESK + "/membres").body()).doesNotContain("A quitté le tirage");
        accept(candidates().get(2), "public");
        done(take(lot));
        assertThat(members()).extracting(one -> one.member().name()).containsExactlyInAnyOrder(candidates().get(1).name(), candidates().get(2).name());
        assertThat(get(town, PUBLIC).body()).contains(candidates().get(2).name()).doesNotContain(candidates().get(1).name());
        done(post(officer, left, form("reponse", "LEFT")));
        assertThat(get(officer, DESK + "/membres").body()).as("somebody says here why").contains("A quitté le tirage");
    }
}
