package org.parvis.participation.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.participation.TownWithIdeas;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tests in a town of their own whose officer writes letters. */
abstract class TownWithLetters extends TownWithIdeas {

    protected static final String AWA = "awa@habitants.example";
    protected static final String SUBSCRIBE = "/participer/lettres/abonnement";
    protected static final String CONFIRM = "/participer/lettres/confirmer";
    protected static final String END = "/participer/lettres/desinscription";
    protected static final String DESK = "/bureau/animation/lettres";

    @Autowired
    protected Letters letters;

    @Autowired
    protected LetterSending sending;

    @Autowired
    protected JdbcClient jdbc;

    protected Territory town;
    protected Person officer;

    @BeforeEach
    void buildTown() {
        town = aTown();
        officer = anAdministrator(town);
        publish(town);
    }

    /** An address asks for letters and says yes; on all processes where none is named. */
    protected void subscribed(String email, String process) {
        assertThat(post(town, SUBSCRIBE, form("email", email, "demarche", process)).statusCode()).isEqualTo(303);
        assertThat(post(town, CONFIRM, form("jeton", token(email, CONFIRM))).statusCode()).isEqualTo(303);
    }

    /** Of the link in the latest mail to an address. */
    protected String token(String email, String path) {
        String link = mailbox.latestLink(town, email, path + "?jeton=");
        return link.substring(link.indexOf('=') + 1);
    }

    /** Begun by the officer; about all processes where none is named. */
    protected String begun(String process) {
        HttpResponse<String> answer = post(officer, DESK, form("demarche", process));
        assertThat(answer.statusCode()).isEqualTo(303);
        String path = answer.headers().firstValue("Location").orElseThrow();
        return path.substring(path.indexOf(DESK));
    }

    protected HttpResponse<String> written(String letter, int revision, String... more) {
        return post(officer, letter, form("revision", String.valueOf(revision), "objet", "La lettre du parc", "salutation", "Bonjour,", "mot", "Le parc a cent ans.", "geste", "enregistrer")
                + (more.length == 0 ? "" : "&" + form(more)));
    }

    /** Written and sent by the officer. */
    protected String sent(String process, String... items) {
        String letter = begun(process);
        String[] more = new String[items.length * 2];
        for (int i = 0; i < items.length; i++) {
            more[i * 2] = "choix";
            more[i * 2 + 1] = items[i];
        }
        assertThat(written(letter, 1, more).statusCode()).isEqualTo(303);
        assertThat(post(officer, letter + "/envoyer", form("revision", "2", "quand", "maintenant")).statusCode()).isEqualTo(303);
        return letter;
    }

    protected int send() {
        return InTerritory.call(town.id(), sending::send);
    }

    protected Letter letter(String path) {
        return InTerritory.call(town.id(), () -> letters.find(UUID.fromString(path.substring(DESK.length() + 1))).orElseThrow());
    }

    protected Document read(String path) {
        return Jsoup.parse(get(town, path).body());
    }

    protected Document desk(String path) {
        return Jsoup.parse(get(officer, path).body());
    }

    protected List<String> mails(String email) {
        return mailbox.list(town, email);
    }

    protected long count(String table) {
        return InTerritory.call(town.id(), () -> jdbc.sql("select count(*) from participation." + table + " where territory_id = ?")
                .param(town.id())
                .query(Long.class)
                .single());
    }
}
