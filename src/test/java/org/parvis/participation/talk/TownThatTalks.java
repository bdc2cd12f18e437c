package org.parvis.participation.talk;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.identity.Accounts;
import org.parvis.participation.SubmittedProposal;
import org.parvis.participation.TownWithIdeas;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tests in a town of their own with an idea that everybody can read and comment on. */
abstract class TownThatTalks extends TownWithIdeas {

    static final String AWA = "awa@habitants.example";

    @Autowired
    Comments comments;

    @Autowired
    CommentStore store;

    @Autowired
    Talks talks;

    @Autowired
    Tallying tallying;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    Territory town;
    Person nadia;
    Person lea;
    SubmittedProposal idea;
    String page;

    @BeforeEach
    void buildTown() {
        town = aTown();
        publish(town);
        nadia = anAgent(town, voirie(town));
        lea = aStaffMember(town, Role.MODERATOR, null);
        idea = aShownIdea(town, "Des bancs", nadia);
        page = PROCESS + "/idees/" + idea.number() + "/commentaires";
    }

    static String said(String stance, String words) {
        return form("avis", stance, "texte", words, "nom", "Awa D.", "source", "");
    }

    Talk talk() {
        return InTerritory.call(town.id(), () -> talks.get(idea.id()));
    }

    /** Somebody with an account whose first comment was read and shown already. */
    Person aKnownResident() {
        Person person = aResident(town);
        UUID first = say(person, null, Stance.NEITHER, "Bonjour.");
        publishFirst(first);
        return person;
    }

    UUID say(Person who, @Nullable UUID answerTo, Stance stance, String words) {
        return InTerritory.call(town.id(), () -> comments.submitAs(
                accounts.get(who.id()), new NewComment(talk(), answerTo, stance, words, "", "Idris"), java.util.Locale.FRENCH)).id();
    }

    UUID say(Person who, String words) {
        return say(who, null, Stance.PRO, words);
    }

    void publishFirst(UUID comment) {
        rule(lea, comment, "PUBLISH", "", "");
    }

    HttpResponse<String> rule(Person by, UUID comment, String act, String article, String reason) {
        return rule(by, comment, comment(comment).edition(), act, article, reason);
    }

    /** @param read what the moderator had before them */
    HttpResponse<String> rule(Person by, UUID comment, String read, String act, String article, String reason) {
        return post(by, "/bureau/commentaires/" + comment, form("lu", read, "acte", act, "article", article, "raison", reason));
    }

    Comment comment(UUID id) {
        return InTerritory.call(town.id(), () -> store.find(id).orElseThrow());
    }

    Optional<Comment> last() {
        return InTerritory.call(town.id(), () -> jdbc.sql("select id from participation.comment order by id desc limit 1").query(UUID.class).optional().map(this::comment));
    }

    Document read(String path) {
        return Jsoup.parse(get(town, path).body());
    }

    String ownLink(String email) {
        return mailbox.latestLink(town, email, "/commentaires/mien?jeton=");
    }

    static String token(String link) {
        return link.substring(link.indexOf('?') + 1);
    }
}
