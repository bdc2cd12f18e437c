package org.parvis.participation.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Case;
import org.parvis.casework.Cases;
import org.parvis.relation.rights.Erasable.Erased;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** Who keeps a council, and what is kept of its members, given to them and forgotten. */
class CouncilRightsIT extends TownWithCouncils {

    private static final String AWA = "awa@habitants.example";
    private static final long DAY = 24 * 3_600L;

    @Autowired
    private CouncilRecords records;

    @Autowired
    private MandateStore store;

    @Autowired
    private CouncilRetention retention;

    @Autowired
    private Cases cases;

    @Test
    void areNobodysElse() {
        String id = UUID.randomUUID().toString();
        Person elsewhere = anAdministrator(aTown());
        UUID gas = InTerritory.call(town.id(), () -> departments.find("parcs").orElseThrow().id());
        Person otherHead = aStaffMember(town, Role.HEAD, gas);
        Person agent = anAgent(town, voirie(town));
        Person frontDesk = aStaffMember(town, Role.FRONT_DESK, null);
        String member = DESK + "/membres/" + id;
        for (String path : List.of(
                DESK + "/reglages", DESK + "/publier", DESK + "/mettre-fin", DESK + "/colleges", DESK + "/colleges/" + id, DESK + "/colleges/" + id + "/supprimer",
                DESK + "/colleges/" + id + "/appel", DESK + "/colleges/" + id + "/designer", DESK + "/colleges/" + id + "/prendre", member + "/fin",
                member + "/renouveler", member + "/titulaire", member + "/nom", member + "/corriger", DESK + "/candidatures/" + id, DESK + "/candidatures/" + id + "/siege", DESK + "/avis",
                DESK + "/avis/1", DESK + "/avis/1/publier", DESK + "/avis/1/supprimer", DESK + "/avis/1/repondre", DESK + "/avis/1/corriger", DESK + "/seances", DESK + "/seances/" + id,
                DESK + "/seances/" + id + "/retirer")) {
            assertThat(post(town, path, "").statusCode()).as(path).isEqualTo(401);
            assertThat(post(aResident(town), path, "").statusCode()).as(path).isEqualTo(403);
            for (Person other : List.of(elsewhere, otherHead, agent, frontDesk)) {
                assertThat(post(other, path, form("pourquoi", "Pour voir.")).statusCode()).as(path).isEqualTo(404);
            }
        }
        for (String path : List.of(DESK, DESK + "/reglages", DESK + "/colleges", DESK + "/membres", DESK + "/candidatures", DESK + "/avis", DESK + "/avis/nouveau", DESK + "/seances")) {
            assertThat(get(officer, path).statusCode()).as(path).isEqualTo(200);
            assertThat(get(aStaffMember(town, Role.HEAD, voirie(town)), path).statusCode()).as("head of its department " + path).isEqualTo(200);
            for (Person other : List.of(elsewhere, otherHead, agent, frontDesk)) {
                assertThat(get(other, path).statusCode()).as(path).isEqualTo(404);
            }
        }
        for (String path : List.of(DESK + "/colleges/" + college("Habitants volontaires").id() + "/prendre", DESK + "/seances/" + id + "/retirer")) {
            assertThat(get(town, path).statusCode()).as(path).isEqualTo(302);
            assertThat(get(aResident(town), path).statusCode()).as(path).isEqualTo(403);
            for (Person other : List.of(elsewhere, otherHead, agent, frontDesk)) {
                assertThat(get(other, path).statusCode()).as(path).isEqualTo(404);
            }
        }
        for (String path : List.of(PUBLIC, PUBLIC + "/candidature", PUBLIC + "/avis.csv", PUBLIC + "/calendrier.ics", PUBLIC + "/avis/1")) {
            assertThat(get(elsewhere.territory(), path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(council().isEnded()).isFalse();
    }

    @Test
    void areBegunByWhoeverMayForTheirOwnDepartmentAndProcess() {
        UUID parks = InTerritory.call(town.id(), () -> departments.find("parcs").orElseThrow().id());
        Person head = aStaffMember(town, Role.HEAD, parks);
        assertThat(post(head, ALL, about("Conseil des parcs", "voirie", "")).body()).contains("un service dont vous êtes responsable");
        assertThat(post(head, ALL, about("Conseil des parcs", "parcs", process.id().toString())).body()).contains("une démarche que vous conduisez");
        assertThat(post(head, ALL, about("Conseil des parcs", "parcs", "")).statusCode()).isEqualTo(303);
        assertThat(post(anAgent(town, parks), ALL, about("Conseil des agents", "parcs", "")).statusCode()).isEqualTo(404);
        assertThat(get(head, ALL).body()).contains("Conseil des parcs").doesNotContain("Conseil du centre");
    }

    @Test
    void areKeptByWhoeverConductsTheirProcess() {
        Person conductor = anAgent(town, InTerritory.call(town.id(), () -> departments.find("parcs").orElseThrow().id()));
        assertThat(get(conductor, DESK + "/membres").statusCode()).isEqualTo(404);
        done(post(officer, "/bureau/participation/" + SLUG + "/equipe", form("qui", conductor.id().toString(), "role", "OFFICER")));
        assertThat(get(conductor, DESK + "/membres").statusCode()).isEqualTo(200);
        assertThat(get(conductor, "/bureau/participation").body()).contains(DESK);
        assertThat(post(conductor, DESK + "/reglages", about("Conseil du centre", "parcs", process.id().toString())).body())
                .as("but gives it to no other department").contains("un service dont vous êtes responsable");
        done(post(officer, DESK + "/reglages", about("Conseil du centre", "voirie", "")));
        assertThat(get(conductor, DESK + "/membres").statusCode()).as("nor once it is of no process").isEqualTo(404);
    }

    @Test
    void nameMembersByTheirAccountAndNobodyElse() {
        Person awa = aResident(town);
        done(designate("Awa Diop", awa.account().email(), false));
        String own = "/compte/mandats/" + member("Awa Diop").id() + "/nom";
        assertThat(get(awa, "/compte").body()).contains("/compte/mandats");
        assertThat(get(awa, "/compte/mandats").body()).contains("Conseil du centre");
        assertThat(post(town, own, form("nom", "public")).statusCode()).isEqualTo(401);
        assertThat(post(aResident(town), own, form("nom", "public")).statusCode()).isEqualTo(404);
        assertThat(post(aResident(aTown()), own, form("nom", "public")).statusCode()).isEqualTo(404);
        assertThat(member("Awa Diop").naming().isNamed()).isFalse();
        done(post(awa, own, form("nom", "public")));
        assertThat(member("Awa Diop").naming().by()).isEqualTo(Mandate.NamedBy.ACCOUNT);
        assertThat(get(town, PUBLIC).body()).contains("Awa Diop");
        done(post(awa, own, form("nom", "non")));
        assertThat(get(town, PUBLIC).body()).doesNotContain("Awa Diop");
    }

    @Test
    void giveAndEraseWhatTheyKnowOfSomebody() throws Exception {
        Person awa = aResident(town);
        done(designate("Awa Diop", awa.account().email(), true));
        assertThat(export(awa)).contains("Conseil du centre", "Awa Diop");
        call();
        post(town, PUBLIC + "/candidature", application("Léo Roux", "leo@habitants.example"));
        Application leo = applied().getFirst();
        Case asked = InTerritory.call(town.id(), () -> cases.get(leo.caseId()));
        in(town, () -> assertThat(records.erase(new Erased(List.of(), List.of(asked), Set.of(awa.account().email().toLowerCase(Locale.ROOT)), Set.of())))
                .allMatch(one -> one.count() == 1));
        assertThat(members()).as("their seat is free").isEmpty();
        assertThat(ended().getFirst().isForgotten()).isTrue();
        assertThat(ended().getFirst().end()).extracting(Mandate.End::reason).isEqualTo(EndReason.ERASED);
        assertThat(applied().getFirst().motivation()).isEmpty();
        assertThat(get(town, PUBLIC).body()).doesNotContain("Awa Diop");
        assertThat(get(officer, DESK + "/membres").body()).contains("Personne oubliée").doesNotContain("Awa Diop");
        assertThat(read(get(officer, "/bureau/droits/registre")).text()).contains("suivre les mandats et les présences");
    }

    /** That their name may be public, in the words to which they said yes, and since when. */
    @Test
    void giveToWhatAnApplicantSaidYes() throws Exception {
        call();
        Person desk = aStaffMember(town, Role.FRONT_DESK, null);
        post(desk, "/bureau/nouveau/candidature", form(
                "college", college("Habitants volontaires").id().toString(), "motivation", "Il connaît tout le monde.", "name", "Léo Roux", "phone",
                "01 02 03 04 05", "email", "leo@habitants.example", "person", "", "channel", "COUNTER", "wantsName", "oui", "key", UUID.randomUUID().toString()));
        Person dpo = aStaffMember(town, Role.AUDITOR, null);
        String file = read(post(dpo, "/bureau/droits", form("q", "leo@habitants.example"))).select("ul.rows a[href*=personnes]").attr("href").replace("/t/" + town.slug(), "");
        String given = unzipped(HttpRequest.newBuilder(at(town, file + "/export"))
                .header("Cookie", "parvis=" + dpo.cookie())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(""))
                .build());
        assertThat(given).contains("La personne accepte que son nom soit public si elle est retenue.", "\"consentAt\"", "Accord pour un nom public");
        assertThat(given.replaceAll("(?s).*\"consentAt\" ?: ?\"", "")).startsWith(String.valueOf(LocalDate.now(ZoneOffset.UTC).getYear()));
    }

    @Test
    void giveAndEraseWhoeverAppliedWithoutAnAddress() {
        call();
        String form = application("Paulette Girard", "").replace("phone=", "phone=01+02+03+04+05");
        assertThat(post(town, PUBLIC + "/candidature", form).body()).contains("est envoyée");
        Application paulette = applied().getFirst();
        done(post(officer, DESK + "/candidatures/" + paulette.id(), form("reponse", "CHOSEN", "motif", "Elle connaît le quartier.")));
        assertThat(member("Paulette Girard").member().email()).isEmpty();
        Case asked = InTerritory.call(town.id(), () -> cases.get(paulette.caseId()));
        in(town, () -> assertThat(store.listOf(Set.of(), List.of(asked.id()))).as("in her export").hasSize(1));
        in(town, () -> assertThat(records.erase(new Erased(List.of(), List.of(asked), Set.of(), Set.of()))).allMatch(one -> one.count() == 1));
        assertThat(members()).as("her seat is free").isEmpty();
        assertThat(ended().getFirst().isForgotten()).isTrue();
        assertThat(ended().getFirst().by()).as("nor is the act kept that names her").isEmpty();
        in(town, () -> assertThat(records.erase(new Erased(List.of(), List.of(asked), Set.of(), Set.of()))).allMatch(one -> one.count() == 0));
    }

    @Test
    void leaveTheSeatToWhoeverItWasWrittenDownForInPlaceOfAnApplicant() {
        call();
        post(town, PUBLIC + "/candidature", application("Paulette Girard", "").replace("phone=", "phone=01+02+03+04+05"));
        Application paulette = applied().getFirst();
        done(post(officer, DESK + "/candidatures/" + paulette.id(), form("reponse", "CHOSEN", "motif", "Elle connaît le quartier.")));
        Mandate seat = member("Paulette Girard");
        assertThat(read(get(officer, desk(seat) + "/corriger")).text()).contains("C’est la même personne", "ne sera plus lié");
        done(post(officer, desk(seat) + "/corriger", form("name", "Paulette Gérard", "email", "", "named", "oui")));
        assertThat(member("Paulette Gérard").applicationId()).as("the same person, spelled otherwise").isEqualTo(paulette.id());
        done(post(officer, desk(seat) + "/corriger", form("name", "Zoé Petit", "email", "")));
        assertThat(member("Zoé Petit").isLinked()).isFalse();
        Case asked = InTerritory.call(town.id(), () -> cases.get(paulette.caseId()));
        in(town, () -> records.erase(new Erased(List.of(), List.of(asked), Set.of(), Set.of())));
        assertThat(members()).as("what Paulette asks for ends nobody else's mandate").extracting(one -> one.member().name()).containsExactly("Zoé Petit");
    }

    @Test
    void forgetMembersAsLongAfterTheirMandateAsContactsAreKept() {
        done(designate("Awa Diop", AWA, false));
        done(designate("Léo Roux", "", false));
        done(post(officer, desk(member("Awa Diop")) + "/fin", form("raison", "RESIGNED")));
        in(town, () -> assertThat(retention.forget(Instant.now().plusSeconds(700 * DAY))).isZero());
        in(town, () -> assertThat(retention.forget(Instant.now().plusSeconds(740 * DAY))).as("who sits is known").isEqualTo(1));
        assertThat(ended().getFirst().isForgotten()).isTrue();
        assertThat(ended().getFirst().end()).extracting(Mandate.End::on).isEqualTo(LocalDate.now(town.zone()));
        assertThat(member("Léo Roux").isForgotten()).isFalse();
    }
}
