package org.parvis.participation.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.identity.Accounts;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.Capability;
import org.parvis.participation.TownWithIdeas;
import org.parvis.participation.talk.Participants;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Tests in a town of their own that asks for opinions on eight statements, now. */
abstract class TownThatCanvasses extends TownWithIdeas {

    protected static final String AWA = "awa@habitants.example";
    protected static final String ALL = "/bureau/participation/" + SLUG + "/avis";
    protected static final String DESK = ALL + "/les-rues-aux-ecoles";
    protected static final String PAGE = PROCESS + "/avis/les-rues-aux-ecoles";
    protected static final List<String> SAID = List.of(
            "Les enfants doivent pouvoir aller à l’école à pied.", "Il faut plus de passages protégés.", "Le bruit des voitures gêne.",
            "La rue de l’école doit être fermée aux voitures.", "Fermer la rue gênera les commerces.", "Il faut des places pour déposer les enfants.",
            "Le car devrait passer plus souvent.", "Un garage à vélos manque.");

    @Autowired
    protected Canvasses canvasses;

    @Autowired
    protected Statements statements;

    @Autowired
    protected StatementVotes votes;

    @Autowired
    protected Voters voters;

    @Autowired
    protected Grouping grouping;

    @Autowired
    protected OpinionResults results;

    @Autowired
    protected Participants participants;

    @Autowired
    protected Accounts accounts;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected TransactionTemplate transaction;

    protected Territory town;
    protected Person officer;
    protected Person lea;

    @BeforeEach
    void buildTown() {
        town = aTown();
        officer = anAdministrator(town);
        lea = aStaffMember(town, Role.MODERATOR, null);
        publish(town, aDraft(phase("Donner son avis", -1, 20, Capability.SHARE)));
    }

    protected static String about(String data) {
        return form("title", "Les rues aux écoles", "words", "Ce que vous pensez des rues devant les écoles.", "ajout", "EVERYBODY", "donnees", data);
    }

    /** Written and opened by the officer, as a person does. */
    protected void open(String data) {
        assertThat(post(officer, ALL, about(data)).statusCode()).isEqualTo(303);
        assertThat(post(officer, DESK + "/affirmations", form("affirmations", String.join("\n", SAID))).statusCode()).isEqualTo(303);
        assertThat(post(officer, DESK + "/publier", "").statusCode()).isEqualTo(303);
    }

    protected Canvass canvass() {
        return InTerritory.call(town.id(), () -> canvasses.find(processes.find(SLUG).orElseThrow(), "les-rues-aux-ecoles").orElseThrow());
    }

    protected UUID statement(int number) {
        return InTerritory.call(town.id(), () -> statements.listOf(canvass())).get(number - 1).id();
    }

    protected HttpResponse<String> vote(Person who, int statement, String opinion) {
        return post(who, PAGE + "/vote", form("affirmation", statement(statement).toString(), "avis", opinion));
    }

    protected Voter voter(String email) {
        return new Voter(
                EmailAddress.of(email), null, "", Locale.FRENCH, participants.findId(email).orElse(null));
    }

    /** Somebody votes on all statements: +1, −1, 0, in the order of their numbers. */
    protected void answers(String email, int... values) {
        in(town, () -> transaction.executeWithoutResult(_ -> {
            List<Statement> all = statements.listOf(canvass());
            for (int i = 0; i < values.length; i++) {
                votes.vote(voter(email), canvass(), all.get(i).id(), Opinion.of(values[i]));
            }
        }));
    }

    /** People of two camps, who agree on the first three. */
    protected void camps(int first, int second) {
        for (int i = 0; i < first + second; i++) {
            int side = i < first ? 1 : -1;
            answers("habitant" + i + "@habitants.example", 1, 1, i % 5 == 0 ? 0 : 1, side, -side, -side, i % 10 == 3 ? 0 : side, i % 7 == 0 ? 0 : 1);
        }
    }

    /** The last computation was yesterday: another one may be due. */
    protected void aDayLater() {
        in(town, () -> jdbc.sql("update participation.canvass_result set computed_at = computed_at - interval '25 hours'").update());
    }

    /** Nobody votes any more, because the phase is over. */
    protected void endPhase() {
        in(town, () -> jdbc.sql("update participation.phase set closes_at = now() - interval '1 second'").update());
    }

    protected int compute() {
        return InTerritory.call(town.id(), grouping::catchUp);
    }

    protected void close() {
        assertThat(post(officer, DESK + "/clore", form("pourquoi", "Le conseil décide demain.")).statusCode()).isEqualTo(303);
    }

    protected Document read(String path) {
        return Jsoup.parse(get(town, path).body());
    }

    protected long count(String table) {
        return InTerritory.call(town.id(), () -> jdbc.sql("select count(*) from participation." + table + " where territory_id = ?")
                .param(town.id())
                .query(Long.class)
                .single());
    }
}
