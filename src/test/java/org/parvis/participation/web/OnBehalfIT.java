package org.parvis.participation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.participation.TownWithIdeas;
import org.parvis.relation.IdentifierKind;
import org.parvis.relation.PersonDraft;
import org.parvis.relation.PersonKind;
import org.parvis.relation.Persons;
import org.parvis.relation.Proof;
import org.parvis.relation.TestVisitor;
import org.parvis.relation.bond.Bond;
import org.parvis.relation.bond.BondRole;
import org.parvis.relation.bond.Bonds;
import org.parvis.relation.bond.NewBond;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** An organisation has no login: whoever has mandate for it proposes in its name, for as long as the mandate holds. */
class OnBehalfIT extends TownWithIdeas {

    private static final String PATH = PROCESS + "/proposer";

    @Autowired
    private Persons persons;

    @Autowired
    private Bonds bonds;

    private Territory town;
    private Person awa;
    private TestVisitor agent;
    private UUID file;
    private UUID club;

    @BeforeEach
    void mandate() {
        town = aTown();
        publish(town);
        awa = aResident(town);
        agent = new TestVisitor(anAgent(town, voirie(town)));
        file = aFile(town, PersonKind.PERSON, "Diop", awa.account().email());
        club = aFile(town, PersonKind.ORGANISATION, "Amicale du parc", "amicale@associations.example");
        bind(file, BondRole.MANDATARY, club, Proof.SEEN);
    }

    private UUID aFile(Territory where, PersonKind kind, String name, String email) {
        return aFile(where, kind, name, email, Proof.SEEN);
    }

    private UUID aFile(Territory where, PersonKind kind, String name, String email, Proof proof) {
        return InTerritory.call(where.id(), () -> persons.create(
                new PersonDraft(kind, name, "", "", null, "fr", "", List.of(new PersonDraft.Stated(IdentifierKind.EMAIL, email, proof))), agent));
    }

    private void bind(UUID person, BondRole role, UUID other, Proof proof) {
        in(town, () -> bonds.add(
                new NewBond(person, other, role, new Bond.Terms("Parler pour elle", null, LocalDate.now().plusDays(30), proof)), agent));
    }

    private static String idea(UUID voice, String step) {
        return form("title", "Un verger", "words", "Douze pommiers.", "name", "Awa", "pour", voice.toString(), "etape", step);
    }

    private List<String> offered(Person who) {
        return Jsoup.parse(get(who, PATH).body()).select("#pour option").eachText();
    }

    @Test
    void proposesInItsNameWhichEverybodyReads() {
        assertThat(offered(awa)).containsExactly("En votre nom", "Au nom de Amicale du parc (Parler pour elle)");
        HttpResponse<String> look = post(awa, PATH, idea(club, "verifier"));
        assertThat(Jsoup.parse(look.body()).select("dl").text()).contains("Amicale du parc");
        assertThat(Jsoup.parse(post(awa, PATH, idea(club, "modifier")).body()).select("#pour option[selected]").text()).as("kept").contains("Amicale");
        HttpResponse<String> sent = post(awa, PATH, idea(club, "envoyer") + "&key=" + UUID.randomUUID());
        assertThat(sent.statusCode()).isEqualTo(200);
        String number = Jsoup.parse(sent.body()).text().replaceFirst(".*?(I-\\d{4}-\\d{6}).*", "$1");
        Person officer = anAgent(town, voirie(town));
        assertThat(get(officer, "/bureau/dossiers/" + number).body()).contains("Amicale du parc (Parler pour elle)");
        assertThat(get(officer, "/bureau/idees/" + number).body()).contains("mandat vu par un agent");
        assertThat(mailbox.list(town, "amicale@associations.example").getFirst()).contains("Un verger", number, "Parler pour elle");
        assertThat(post(officer, "/bureau/idees/" + number + "/publier", "").statusCode()).isEqualTo(303);
        assertThat(Jsoup.parse(get(town, PROCESS + "/idees/" + number).body()).text())
                .contains("Awa, ", "Envoyée au nom de Amicale du parc le ", "par une personne dont la mairie connaissait le mandat ce jour-là");
        in(town, () -> bonds.end(file, bonds.list(file).getFirst().id(), agent));
        assertThat(get(town, PROCESS + "/idees/" + number + "?encore").body()).as("it was right then").contains("Envoyée au nom de Amicale du parc");
    }

    @Test
    void needsAMandateInForce() {
        assertThat(offered(aResident(town))).isEmpty();
        HttpResponse<String> none = post(aResident(town), PATH, idea(club, "envoyer") + "&key=" + UUID.randomUUID());
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(none.body()).select("#pour-erreur").text()).contains("Vous n’avez pas, ou plus, de mandat");
        assertThat(Jsoup.parse(none.body()).select("#title").val()).as("kept").isEqualTo("Un verger");
        assertThat(post(town, PATH, idea(club, "envoyer") + "&key=" + UUID.randomUUID()).statusCode()).as("nobody").isEqualTo(422);
        in(town, () -> bonds.end(file, bonds.list(file).getFirst().id(), agent));
        assertThat(offered(awa)).as("ended").isEmpty();
        assertThat(post(awa, PATH, idea(club, "envoyer") + "&key=" + UUID.randomUUID()).statusCode()).isEqualTo(422);
        UUID other = aFile(town, PersonKind.ORGANISATION, "Club", "club@associations.example");
        bind(file, BondRole.MEMBER, other, Proof.SEEN);
        assertThat(offered(awa)).as("a member speaks for nobody else").isEmpty();
    }

    /** Whoever calls can say anything. */
    @Test
    void isNoneThatWasOnlySaid() {
        Person zoe = aResident(town);
        UUID hers = aFile(town, PersonKind.PERSON, "Martin", zoe.account().email(), Proof.STATED);
        bind(hers, BondRole.MANDATARY, club, Proof.SEEN);
        assertThat(offered(zoe)).as("the address was only said").isEmpty();
        Person leo = aResident(town);
        UUID his = aFile(town, PersonKind.PERSON, "Petit", leo.account().email());
        bind(his, BondRole.MANDATARY, club, Proof.STATED);
        assertThat(offered(leo)).as("the mandate was only said").isEmpty();
    }

    @Test
    void isNobodysWhereTwoFilesHaveTheAddress() {
        aFile(town, PersonKind.PERSON, "Diop le jeune", awa.account().email());
        assertThat(offered(awa)).isEmpty();
    }

    @Test
    void holdsInItsOwnTerritoryAlone() {
        Territory elsewhere = aTown();
        publish(elsewhere);
        Person same = aResident(elsewhere);
        aFile(elsewhere, PersonKind.PERSON, "Diop", same.account().email());
        assertThat(post(same, PATH, idea(club, "envoyer") + "&key=" + UUID.randomUUID()).statusCode()).isEqualTo(422);
    }
}
