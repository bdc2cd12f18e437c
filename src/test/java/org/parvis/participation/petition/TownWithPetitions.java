package org.parvis.participation.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseChannel;
import org.parvis.participation.TownWithIdeas;
import org.parvis.participation.petition.PetitionRule.Birth;
import org.parvis.participation.petition.PetitionRule.Step;
import org.parvis.participation.petition.PetitionRule.Taking;
import org.parvis.participation.petition.Signature.Who;
import org.parvis.participation.petition.Signature.Wish;
import org.parvis.relation.TestVisitor;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tests in a town of their own that takes petitions: three signatures oblige it to answer, five to put it on the agenda. */
abstract class TownWithPetitions extends TownWithIdeas {

    protected static final String AWA = "awa@habitants.example";
    protected static final String LEA = "lea@habitants.example";
    protected static final String JO = "jo@habitants.example";
    protected static final String AUTHOR = "autrice@habitants.example";

    @Autowired
    protected PetitionRules rules;

    @Autowired
    protected Petitions petitions;

    @Autowired
    protected PetitionActs acts;

    @Autowired
    protected Signatures signatures;

    @Autowired
    protected SigningSheets sheets;

    @Autowired
    protected PetitionNews news;

    @Autowired
    protected PetitionClosing closing;

    @Autowired
    protected JdbcClient jdbc;

    protected Territory town;
    protected Person antoine;
    protected Person nadia;
    protected TestVisitor admin;

    @BeforeEach
    void buildTown() {
        town = aTown();
        antoine = aStaffMember(town, Role.ADMINISTRATOR, null);
        nadia = anAgent(town, voirie(town));
        admin = new TestVisitor(antoine);
        rule(town, admin, Birth.NOT_ASKED);
    }

    protected static PetitionRule aRule(Birth birth) {
        return new PetitionRule(
                0, null, Taking.YES, 16, birth, List.of("92330", "92340"), 6, 21, 15, 6, 100L, "électeurs inscrits", "voirie",
                List.of(new Step(3, null, Duty.ANSWER, "", 60), new Step(null, 50, Duty.COUNCIL, "", 120)));
    }

    protected void rule(Territory where, TestVisitor by, Birth birth) {
        in(where, () -> rules.write(rules.find().map(PetitionRule::version).orElse(0), aRule(birth), by));
    }

    protected Petition submit(String title) {
        return InTerritory.call(town.id(), () -> petitions.get(petitions.submit(new NewPetition(
                PetitionText.typed(title, "Un passage piéton devant l’école.", "Deux enfants ont failli être renversés.", "Rue Houdan", "STREETS", "Awa D."),
                "Autrice", AUTHOR, "92330", true, Locale.FRENCH, CaseChannel.WEB, Actor.requester())).id()));
    }

    protected Petition open(String title) {
        Petition sent = submit(title);
        in(town, () -> acts.admit(sent.id(), sent.revision(), new TestVisitor(nadia)));
        return read(sent);
    }

    /** Hidden by its department, by the first article of the charter. */
    protected void hide(Petition petition, String reason) {
        String read = PetitionModeration.edition(read(petition));
        int status = post(nadia, petition.deskPath() + "/moderation", form("acte", "HIDE", "lu", read, "article", "1", "raison", reason)).statusCode();
        assertThat(status).isEqualTo(303);
    }

    protected Petition read(Petition known) {
        return InTerritory.call(town.id(), () -> petitions.get(known.id()));
    }

    protected static Wish wish(String given, String family) {
        return new Wish(new Who(given, family, "92330", null), true, false, true);
    }

    protected static Document read(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    protected HttpResponse<String> ask(Petition petition, String email, String given, String family) {
        return post(town, petition.path() + "/signer", form(
                "prenom", given, "nom", family, "postcode", "92330", "email", email, "age", "oui", "nouvelles", "oui", "montrer", "oui"));
    }

    /** Of the link in the latest mail. */
    protected String key(String email) {
        String link = mailbox.latestLink(town, email, "/petitions/signature?cle=");
        return link.substring(link.indexOf("cle=") + 4);
    }

    protected HttpResponse<String> confirm(String key) {
        return post(town, "/petitions/signature/confirmer", form("cle", key));
    }

    /** Asks and confirms; gives the secret of the link. */
    protected String sign(Petition petition, String email, String given, String family) {
        ask(petition, email, given, family);
        String key = key(email);
        confirm(key);
        return key;
    }

    protected int signed(Petition petition) {
        return read(petition).signed().all();
    }

    /** Its time is over, and so many days have passed since. */
    protected void end(Petition petition, int days) {
        in(town, () -> jdbc.sql("""
                update participation.petition
                set closes_at = now() - ? * interval '1 day' - interval '1 minute',
                    counted_until = now() + (15 - ?) * interval '1 day'
                where territory_id = ? and id = ?
                """).params(days, days, town.id(), petition.id()).update());
        in(town, () -> closing.run());
    }

    protected static Who line(String given, String family, @Nullable String born) {
        return new Who(given, family, "92330", born == null ? null : LocalDate.parse(born));
    }
}
