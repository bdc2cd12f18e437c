package org.parvis.participation.debate;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.identity.Accounts;
import org.parvis.participation.TownWithIdeas;
import org.parvis.participation.talk.CommentModeration;
import org.parvis.participation.talk.Comments;
import org.parvis.participation.talk.ModerationAct;
import org.parvis.participation.talk.NewComment;
import org.parvis.participation.talk.Ruling;
import org.parvis.participation.talk.Stance;
import org.parvis.participation.talk.Talks;
import org.parvis.participation.talk.Tallying;
import org.parvis.relation.TestVisitor;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tests in a town of their own with a debate on night buses that is open. */
public abstract class TownThatDebates extends TownWithIdeas {

    protected static final String AWA = "awa@habitants.example";
    protected static final String QUESTION = "Faut-il des bus la nuit ?";
    protected static final String DESK = "/bureau/participation/" + SLUG + "/debats";

    @Autowired
    protected Debates debates;

    @Autowired
    protected DebateVotes votes;

    @Autowired
    protected Comments comments;

    @Autowired
    protected CommentModeration moderationOfComments;

    @Autowired
    protected Talks talks;

    @Autowired
    protected Tallying tallying;

    @Autowired
    protected Accounts accounts;

    @Autowired
    protected JdbcClient jdbc;

    protected Territory town;
    protected Person admin;
    protected Person lea;
    protected Person nadia;
    protected Debate debate;
    protected String page;

    @BeforeEach
    void buildTown() {
        town = aTown();
        publish(town);
        admin = anAdministrator(town);
        nadia = anAgent(town, voirie(town));
        lea = aStaffMember(town, Role.MODERATOR, null);
        debate = aDebate(QUESTION);
        page = PROCESS + "/debats/" + debate.number();
    }

    protected Debate aDebate(String question) {
        return InTerritory.call(town.id(), () -> {
            TestVisitor by = new TestVisitor(admin);
            Debate made = debates.draft(
                    processes.find(SLUG).orElseThrow(), new DebateDraft(question, "Le dernier bus part à 21 h 40.", "Rentrer.", "Payer."), by);
            debates.publish(made.id(), by);
            return debates.get(made.id());
        });
    }

    protected HttpResponse<String> vote(Person who, String position) {
        return post(who, page + "/vote", form("position", position));
    }

    /** For, against, neither, as everybody reads it. */
    protected String figures() {
        return String.join(" ", read(page).select(".votes-table [data-votes]").eachText());
    }

    protected Document read(String path) {
        return Jsoup.parse(get(town, path).body());
    }

    protected UUID say(Person who, Stance stance, String words) {
        return InTerritory.call(town.id(), () -> comments.submitAs(
                accounts.get(who.id()), new NewComment(talks.get(debate.id()), null, stance, words, "", "Idris"), Locale.FRENCH)).id();
    }

    /** Somebody whose first comment was read and shown already. */
    protected Person aKnownResident() {
        Person person = aResident(town);
        show(say(person, Stance.NEITHER, "Bonjour."));
        return person;
    }

    protected void show(UUID comment) {
        in(town, () -> moderationOfComments.rule(
                comment, new Ruling(ModerationAct.PUBLISH, comments.find(comment).orElseThrow().edition(), 0, ""), new TestVisitor(lea)));
    }

    protected static String token(String link) {
        return link.substring(link.indexOf('?') + 1);
    }
}
