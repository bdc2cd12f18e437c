package org.parvis.participation.meeting;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.participation.Process;
import org.parvis.participation.TownWithIdeas;
import org.parvis.participation.meeting.MeetingAbout.Entry;
import org.parvis.participation.meeting.MeetingAbout.Format;
import org.parvis.participation.meeting.MeetingAbout.Kind;
import org.parvis.participation.meeting.MeetingAbout.Needs;
import org.parvis.relation.TestVisitor;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tests in a town of their own with a workshop on its park. */
public abstract class TownThatMeets extends TownWithIdeas {

    protected static final String MEETINGS = PROCESS + "/rencontres";
    protected static final String PAGE = MEETINGS + "/repenser-le-parc";
    protected static final String DESK = "/bureau/participation/" + SLUG + "/rencontres/repenser-le-parc";

    @Autowired
    protected Meetings meetings;

    @Autowired
    protected Registrations registrations;

    @Autowired
    protected JdbcClient jdbc;

    protected Territory town;
    protected Person antoine;
    protected TestVisitor admin;

    @BeforeEach
    void buildTown() {
        town = aTown();
        antoine = aStaffMember(town, Role.ADMINISTRATOR, null);
        admin = new TestVisitor(antoine);
        publish(town);
    }

    /** In a week. */
    protected static MeetingAbout about(@Nullable Integer capacity) {
        Instant starts = Instant.now().plus(Duration.ofDays(7)).truncatedTo(ChronoUnit.MINUTES);
        return new MeetingAbout(
                "Repenser le parc", "Autour de plans et de crayons.", "18 h 30 : accueil", Format.WORKSHOP, Kind.BOTH, "Salle des fêtes", null,
                "https://visio.example/parc", starts, starts.plus(Duration.ofHours(2)), Entry.REGISTERED, capacity, capacity == null ? 2 : Math.min(2, capacity - 1), Needs.ASKED, 24);
    }

    protected Meeting announce(@Nullable Integer capacity) {
        return announce(about(capacity));
    }

    protected Meeting announce(MeetingAbout about) {
        in(town, () -> meetings.publish(meetings.create(process(), about, admin).id(), admin));
        return meeting();
    }

    protected Process process() {
        return InTerritory.call(town.id(), () -> processes.find(SLUG).orElseThrow());
    }

    protected Meeting meeting() {
        return InTerritory.call(town.id(), () -> meetings.find(process(), "repenser-le-parc").orElseThrow());
    }

    /** It began so many hours ago. */
    protected void begin(int hoursAgo) {
        in(town, () -> jdbc.sql("""
                update participation.meeting set starts_at = now() - ? * interval '1 hour', ends_at = now() + (2 - ?) * interval '1 hour'
                where territory_id = ?
                """).params(hoursAgo, hoursAgo, town.id()).update());
    }

    protected static Document read(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    /** Asks by mail; gives the secret of the link. */
    protected String ask(String email, String companions) {
        HttpResponse<String> answer = post(town, PAGE + "/inscription", form("nom", "Awa D.", "email", email, "avec", companions, "besoins", ""));
        if (answer.statusCode() != 303) {
            throw new AssertionError(read(answer).text());
        }
        return key(email);
    }

    /** Of the link in the latest mail. */
    protected String key(String email) {
        String link = mailbox.latestLink(town, email, PAGE + "/billet?cle=");
        return link.substring(link.indexOf("cle=") + 4);
    }

    protected HttpResponse<String> confirm(String key) {
        return post(town, PAGE + "/billet/confirmer", form("cle", key));
    }

    /** Asks and confirms; gives the secret of the link. */
    protected String register(String email, String companions) {
        String key = ask(email, companions);
        confirm(key);
        return key;
    }

    protected Document ticket(String key) {
        return read(get(town, PAGE + "/billet?cle=" + key));
    }

    protected Registration registration(String key) {
        return InTerritory.call(town.id(), () -> registrations.findByLink(meeting(), key).orElseThrow());
    }
}
