package org.parvis.participation.kin;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Requester;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.NewProposal;
import org.parvis.participation.OnBehalf;
import org.parvis.participation.SubmittedProposal;
import org.parvis.participation.Voices;
import org.parvis.relation.IdentifierKind;
import org.parvis.relation.PersonDraft;
import org.parvis.relation.PersonHandles;
import org.parvis.relation.PersonKind;
import org.parvis.relation.Persons;
import org.parvis.relation.Proof;
import org.parvis.relation.TestVisitor;
import org.parvis.relation.bond.Bond;
import org.parvis.relation.bond.BondRole;
import org.parvis.relation.bond.Bonds;
import org.parvis.relation.bond.NewBond;
import org.parvis.shared.InTerritory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Tests with an idea that Awa sent in the name of her club. */
abstract class TownWithVoices extends TownWithKin {

    static final String CLUB = "Amicale du parc";

    @Autowired
    private Persons persons;

    @Autowired
    private Bonds bonds;

    @Autowired
    protected PersonHandles handles;

    @Autowired
    protected Voices voices;

    @Autowired
    protected TransactionTemplate transaction;

    @Autowired
    protected JdbcClient jdbc;

    UUID awaFile = new UUID(0, 0);
    UUID club = new UUID(0, 0);
    SubmittedProposal orchard = new SubmittedProposal(new UUID(0, 0), new UUID(0, 0), "", "", "", "");

    @BeforeEach
    void proposeForTheClub() {
        club = aFile(PersonKind.ORGANISATION, CLUB, "amicale@associations.example");
        awaFile = aMandatary("Diop", AWA);
        orchard = forTheClub("Un verger", AWA, awaFile);
    }

    UUID aFile(PersonKind kind, String name, String email) {
        return InTerritory.call(town.id(), () -> persons.create(
                new PersonDraft(kind, name, "", "", null, "fr", "", List.of(new PersonDraft.Stated(IdentifierKind.EMAIL, email, Proof.SEEN))),
                new TestVisitor(nadia)));
    }

    UUID aMandatary(String name, String email) {
        UUID file = aFile(PersonKind.PERSON, name, email);
        in(town, () -> bonds.add(
                new NewBond(file, club, BondRole.MANDATARY, new Bond.Terms("Parler pour elle", null, LocalDate.now().plusDays(30), Proof.SEEN)),
                new TestVisitor(nadia)));
        return file;
    }

    SubmittedProposal forTheClub(String title, String email, UUID person) {
        SubmittedProposal sent = InTerritory.call(town.id(), () -> proposals.submit(new NewProposal(
                processes.find(SLUG).orElseThrow(), title, "Parce que : " + title, "", "Awa", Requester.said("Awa", email, "", "fr"),
                CaseChannel.WEB, Actor.requester(), new OnBehalf(club, CLUB, person, "Parler pour elle"))));
        in(town, () -> moderation.publish(sent.id(), new TestVisitor(nadia)));
        return sent;
    }

    void end(UUID file) {
        in(town, () -> bonds.end(file, bonds.list(file).getFirst().id(), new TestVisitor(nadia)));
    }

    String read(String number) {
        return Jsoup.parse(get(town, page(number) + "?" + UUID.randomUUID()).body()).text();
    }

    HttpResponse<String> revise(String token) {
        return post(town, "/idees/modifier", "jeton=" + token + "&title=Deux+vergers&words=Vingt+pommiers.");
    }

    /** Somebody becomes an author of the club's idea by the mail that invites them; gives the token of their page. */
    String invited(String email) {
        in(town, () -> authors.invite(authorOf(orchard), EmailAddress.of(email), Locale.FRENCH));
        String link = mailbox.latestLink(town, email, "/idees/invitation?jeton=");
        String token = link.substring(link.indexOf('=') + 1);
        String page = post(town, "/idees/invitation/accepter", "jeton=" + token + "&nom=").headers().firstValue("Location").orElseThrow();
        return page.substring(page.indexOf("/suivi/") + "/suivi/".length());
    }

    HttpResponse<String> give(Person by, String number, UUID author, UUID organisation, UUID to, String... ending) {
        StringBuilder body = new StringBuilder(
                form("auteur", author.toString(), "organisation", organisation.toString(), "personne", to.toString()));
        for (String one : ending) {
            body.append("&quitte=").append(one);
        }
        return post(by, "/bureau/idees/" + number + "/mandataire", body.toString());
    }

    HttpResponse<String> give(Person by, UUID to) {
        return give(by, orchard.number(), orchard.id(), club, to);
    }

    /** The link that the last mail with one leads to. */
    String tokenOf(String email) {
        return mailbox.latestLink(town, email, "/suivi/").substring("/suivi/".length());
    }
}
