package org.parvis.participation.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.participation.panel.Candidate;
import org.parvis.participation.panel.Panel;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** Members are who they are said to be: told of their seat, corrected, passed over where they cannot sit, never named in place of another. */
class CouncilMembersIT extends TownWithCouncils {

    private static final String AWA = "awa@habitants.example";
    private static final String NEW = "awa.diop@habitants.example";
    private static final String LINK = "/conseils/mandat?cle=";

    @Autowired
    private MandateEnds ends;

    @Autowired
    private MandateReminders reminders;

    @Autowired
    private CouncilSessions sessions;

    private HttpResponse<String> correct(Mandate one, String name, String email) {
        return done(post(officer, desk(one) + "/corriger", form("name", name, "email", email)));
    }

    private String link(String email) {
        String link = mailbox.latestLink(town, email, LINK);
        return link.substring(link.indexOf(LINK));
    }

    @Test
    void getALinkOfTheirOwnAtAnotherAddress() {
        done(designate("Awa Diop", AWA, true));
        Mandate one = member("Awa Diop");
        String old = link(AWA);
        assertThat(get(town, old).statusCode()).isEqualTo(200);
        correct(one, "Awa Diop", NEW);
        assertThat(get(town, old).statusCode()).as("whoever reads the old address is not the member").isEqualTo(404);
        assertThat(get(town, link(NEW)).body()).contains("Votre nom est public");
        correct(one, "Awa Diop", AWA);
        assertThat(mailbox.list(town, AWA)).as("told anew").hasSize(2);
        assertThat(get(town, link(AWA)).statusCode()).isEqualTo(200);
        correct(one, "Awa Diop", AWA);
        assertThat(mailbox.list(town, AWA)).as("but not where nothing changed").hasSize(2);
        assertThat(get(town, link(AWA)).statusCode()).isEqualTo(200);
    }

    @Test
    void areNotNamedInPlaceOfAnother() {
        done(designate("Awa Diop", "", true));
        Mandate one = member("Awa Diop");
        Document page = read(get(officer, desk(one) + "/corriger"));
        assertThat(page.select("input[name=named]")).hasSize(1);
        assertThat(page.select("input[name=named][checked]")).as("said anew").isEmpty();
        correct(one, "Awa DIOP", "");
        assertThat(member("Awa DIOP").naming().isNamed()).as("the same name in other letters").isTrue();
        correct(one, "Léo Roux", "");
        assertThat(member("Léo Roux").naming()).isEqualTo(Mandate.Naming.NONE);
        assertThat(get(town, PUBLIC).body()).doesNotContain("Léo Roux");
        done(post(officer, desk(one) + "/corriger", form("name", "Léa Roux", "email", "", "named", "oui")));
        assertThat(member("Léa Roux").naming().isNamed()).as("nor was it public before").isFalse();
    }

    @Test
    void areToldOnceTheirCouncilIsPublic() {
        Person awa = aResident(town);
        String email = awa.account().email();
        String young = ALL + "/conseil-des-jeunes";
        done(post(officer, ALL, about("Conseil des jeunes", "voirie", "")));
        done(post(officer, young + "/colleges", college("Lycées", "DESIGNATION", 2, 0)));
        UUID college = InTerritory.call(town.id(), () -> colleges.list(councils.find("conseil-des-jeunes").orElseThrow()).getFirst().id());
        done(post(officer, young + "/colleges/" + college + "/designer", person("Awa Diop", email, false)));
        assertThat(mailbox.list(town, email)).isEmpty();
        assertThat(get(awa, "/compte/mandats").body()).as("a draft").doesNotContain("Conseil des jeunes");
        done(post(officer, young + "/publier", ""));
        assertThat(get(town, link(email)).body()).contains("Conseil des jeunes");
        assertThat(get(awa, "/compte/mandats").body()).contains("Conseil des jeunes");
        post(officer, young + "/publier", "");
        assertThat(mailbox.list(town, email)).as("once").hasSize(1);
    }

    private College lot(int seats) {
        Panel panel = drawn();
        done(post(officer, DESK + "/colleges", form(
                "name", "Tirés au sort", "filling", "DRAW", "byWhom", "", "seats", "" + seats, "substitutes", "", "months", "12", "renewals", "0",
                "panel", panel.id().toString())));
        return college("Tirés au sort");
    }

    @Test
    void arePassedOverInADrawWhereTheySitAlready() {
        College lot = lot(2);
        Candidate first = candidates().getFirst();
        Candidate second = candidates().get(1);
        done(designate("Quelqu’un", first.email(), false));
        Document asked = read(post(officer, desk(lot) + "/prendre", ""));
        assertThat(asked.select("main").text()).as("said before it is done").contains("Cela ne s’annule pas", first.name());
        assertThat(asked.select("main ol li").eachText()).containsExactly(second.name());
        assertThat(members()).as("pressed once, nothing is done").hasSize(1);
        HttpResponse<String> taken = done(take(lot));
        assertThat(taken.headers().firstValue("Location").orElseThrow()).contains("nombre=1", "passes=1");
        assertThat(members()).extracting(one -> one.member().name()).containsExactlyInAnyOrder("Quelqu’un", second.name());
        assertThat(get(officer, DESK + "/membres?fait=tires&nombre=1&passes=1").body()).contains("a été passée");
    }

    @Test
    void areNamedNowhereOnceTheySaidSoInOnePlace() {
        College lot = lot(2);
        candidates().forEach(one -> name(one, "public"));
        done(take(lot));
        Candidate first = candidates().getFirst();
        Candidate second = candidates().get(1);
        String draw = PROCESS + "/tirages/le-tirage";
        assertThat(get(town, draw).body()).contains(first.name(), second.name());
        assertThat(get(town, PUBLIC).body()).contains(first.name(), second.name());
        name(first, "");
        assertThat(get(town, PUBLIC).body()).as("withdrawn where they were drawn").doesNotContain(first.name()).contains(second.name());
        String key = link(second.email());
        done(post(town, "/conseils/mandat/nom", form("cle", key.substring(key.indexOf("cle=") + 4), "nom", "non")));
        assertThat(get(town, PUBLIC).body()).doesNotContain(second.name());
        assertThat(get(town, draw).body()).as("withdrawn where they sit").doesNotContain(second.name());
        done(post(officer, desk(member(second.name())) + "/nom", form("nom", "public")));
        assertThat(candidates()).as("what is said of one page is not said of another").noneMatch(Candidate::isNamed);
    }

    /** Who confirms one list seats nobody of another. */
    @Test
    void takeTheirSeatsOnlyAsTheyWereRead() {
        College lot = lot(2);
        HttpResponse<String> stale = post(officer, desk(lot) + "/prendre", form("etape", "confirmer", "personne", candidates().getFirst().id().toString()));
        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(stale.body()).contains("La liste a changé", candidates().get(1).name());
        assertThat(post(officer, desk(lot) + "/prendre", form("etape", "confirmer")).statusCode()).isEqualTo(422);
        assertThat(members()).isEmpty();
        done(take(lot));
        assertThat(members()).hasSize(2);
        assertThat(get(officer, desk(lot) + "/prendre").body()).contains("Personne ne peut prendre un siège");
    }

    private void name(Candidate one, String said) {
        done(post(officer, "/bureau/participation/" + SLUG + "/tirages/le-tirage/personnes/" + one.id() + "/nom", form("nom", said)));
    }

    @Test
    void leaveADrawOnlyByWhoeverConductsItsProcess() {
        College lot = lot(2);
        done(take(lot));
        UUID parks = InTerritory.call(town.id(), () -> departments.find("parcs").orElseThrow().id());
        done(post(officer, DESK + "/reglages", about("Conseil du centre", "parcs", process.id().toString())));
        Person head = aStaffMember(town, Role.HEAD, parks);
        assertThat(get(head, desk(lot) + "/prendre").body()).as("nor to be taken from").contains("error-summary").doesNotContain(candidates().getFirst().email());
        assertThat(post(head, desk(lot) + "/prendre", form("etape", "confirmer")).statusCode()).isEqualTo(422);
        done(post(head, desk(members().getFirst()) + "/fin", form("raison", "RESIGNED")));
        assertThat(members()).hasSize(1);
        assertThat(candidates()).as("the draw is not theirs").extracting(Candidate::state)
                .containsExactly(Candidate.State.ACCEPTED, Candidate.State.ACCEPTED);
    }

    @Test
    void countWhatTheyServedWhenTheyComeUpFromTheSubstitutes() {
        String substitute = person("Awa Diop", AWA, false).replace("titulaire", "suppleant");
        for (int ordinal = 1; ordinal <= 2; ordinal++) {
            done(post(officer, desk(college("Élus")) + "/designer", substitute));
            done(post(officer, desk(member("Awa Diop")) + "/titulaire", ""));
            assertThat(member("Awa Diop").ordinal()).isEqualTo(ordinal);
            endIn(-1);
            in(town, () -> assertThat(ends.endOver()).isEqualTo(1));
        }
        done(post(officer, desk(college("Élus")) + "/designer", substitute));
        assertThat(post(officer, desk(member("Awa Diop")) + "/titulaire", "").body()).contains("renouvelable qu’une fois");
        assertThat(member("Awa Diop").isSubstitute()).isTrue();
    }

    @Test
    void areToldOnceThatTheirMandateEndsSoon() {
        done(designate("Awa Diop", AWA, false));
        done(designate("Léo Roux", "", false));
        endIn(60);
        in(town, () -> assertThat(reminders.tell()).isZero());
        endIn(40);
        in(town, () -> assertThat(reminders.tell()).as("who has an address").isEqualTo(1));
        in(town, () -> assertThat(reminders.tell()).as("once").isZero());
        assertThat(mailbox.list(town, AWA).toString()).contains("se termine le", "Il peut être renouvelé", "Pour joindre la mairie");
        assertThat(get(town, link(AWA)).statusCode()).isEqualTo(200);
        done(post(officer, desk(member("Awa Diop")) + "/renouveler", ""));
        in(town, () -> assertThat(reminders.tell()).isZero());
        endIn(40);
        in(town, () -> assertThat(reminders.tell()).as("of another mandate").isEqualTo(1));
        assertThat(mailbox.list(town, AWA).toString()).contains("D’ici là, rien ne change");
    }

    @Test
    void areToldAnewWhereAnotherSitsInTheirPlace() {
        done(designate("Awa Diop", AWA, false));
        endIn(40);
        in(town, () -> assertThat(reminders.tell()).isEqualTo(1));
        correct(member("Awa Diop"), "Awa DIOP", AWA);
        in(town, () -> assertThat(reminders.tell()).as("the same person").isZero());
        correct(member("Awa DIOP"), "Léo Roux", NEW);
        in(town, () -> assertThat(reminders.tell()).as("who sits there was never told").isEqualTo(1));
        assertThat(mailbox.list(town, NEW).getFirst()).contains("se termine le");
    }

    @Test
    void areNotToldOfShortMandatesAndSubstitutesAreNotThankedForSitting() {
        done(post(officer, desk(college("Élus")) + "/designer", person("Awa Diop", AWA, false).replace("titulaire", "suppleant")));
        last(80, 40);
        in(town, () -> assertThat(reminders.tell()).as("their first letter said so").isZero());
        last(90, 40);
        in(town, () -> assertThat(reminders.tell()).isEqualTo(1));
        assertThat(mailbox.list(town, AWA).toString()).contains("accepté d’être suppléant").doesNotContain("ce que vous avez donné");
        last(90, -1);
        in(town, () -> assertThat(ends.endOver()).isEqualTo(1));
        assertThat(mailbox.list(town, AWA).toString()).doesNotContain("ce que vous avez donné");
    }

    private void last(int days, int left) {
        in(town, () -> jdbc.sql("update participation.council_mandate set starts_on = current_date + ? - ?, ends_on = current_date + ? where territory_id = ?")
                .params(left, days, left, town.id()).update());
    }

    /** An opinion of before the council was written down here is not refused because those who left are not; a later one is. */
    @Test
    void areCountedBySeatsOnlyForDaysBeforeTheCouncilWasWrittenDown() {
        done(designate("Awa Diop", AWA, false));
        in(town, () -> jdbc.sql("update participation.council_mandate set starts_on = current_date - 100 where territory_id = ?").param(town.id()).update());
        int seats = InTerritory.call(town.id(), () -> colleges.list(council())).stream().mapToInt(one -> one.about().seats()).sum();
        assertThat(voters(-30)).isEqualTo(seats);
        assertThat(voters(0)).isEqualTo(1);
    }

    private int voters(int days) {
        return InTerritory.call(town.id(), () -> sessions.countVoters(council(), LocalDate.now().plusDays(days)));
    }

    @Test
    void areDesignatedOnlyWhereASeatIsFree() {
        done(post(officer, desk(college("Élus")), college("Élus", "DESIGNATION", 1, 0)));
        String path = desk(college("Élus")) + "/designer";
        assertThat(read(get(officer, path)).select("form[action$=/designer]")).hasSize(1);
        done(designate("Awa Diop", AWA, false));
        Document full = read(get(officer, path));
        assertThat(full.select("form[action$=/designer]")).isEmpty();
        assertThat(full.select("a[href$=" + DESK + "/membres]")).isNotEmpty();
        assertThat(full.select("a[href$=" + desk(college("Élus")) + "]").text()).contains("Élus");
        HttpResponse<String> late = post(officer, path, person("Léo Roux", "", false));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(read(late).select("#name").val()).as("kept").isEqualTo("Léo Roux");
    }
}
