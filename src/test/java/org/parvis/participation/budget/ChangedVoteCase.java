package org.parvis.participation.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.ballot.vote.VoteKeeping;
import org.parvis.shared.InTerritory;
import org.parvis.testing.Person;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What tests of projects that change while people vote share. */
abstract class ChangedVoteCase extends ListedVoteCase {

    static final String CHANGE = DESK + "/changements";
    static final String KARIM = "karim@habitants.example";
    static final String NADIA = "nadia@habitants.example";
    static final String WITHDRAW = "projet=P2&acte=retirer&" + field("raison", "Le terrain est vendu.") + "&" + field("autorite", "Le conseil municipal");

    private static final Pattern LINK = Pattern.compile("/bulletin\\?jeton=([A-Za-z0-9_-]+)");

    @Autowired
    VoteKeeping keeping;

    @Autowired
    private ChangeTelling telling;

    static JdbcClient superuser() {
        return JdbcClient.create(new DriverManagerDataSource(TestDatabase.superuserUrl()));
    }

    /** As the job does; gives how many were told. */
    int tell() {
        return InTerritory.call(town.id(), telling::tell);
    }

    String link(String email, Locale language) {
        String path = BUDGET + "/lien?lang=" + language.getLanguage();
        assertThat(post(town, path, field("email", email)).statusCode()).isEqualTo(200);
        Matcher link = LINK.matcher(mailbox.list(town, email).getFirst());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    HttpResponse<String> vote(String token, String choices) {
        return post(town, BUDGET + "/bulletin", "atteste=oui&" + field("jeton", token) + "&" + choices);
    }

    void change(Person officer, String fields) {
        HttpResponse<String> done = post(officer, CHANGE, fields + "&etape=confirmer");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
    }

    void close() {
        superuser()
                .sql("update ballot.vote set closes_at = clock_timestamp() where territory_id = ?")
                .param(town.id())
                .update();
        in(town, keeping::end);
    }

    /** With plain spaces. */
    static String plain(HttpResponse<String> answer) {
        return answer.body().replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    long toldOf(String email, String words) {
        return mailbox.list(town, email).stream().filter(mail -> mail.contains(words)).count();
    }

    /** No message to that address is written the first times. */
    void whileBroken(String email, int times, Runnable act) {
        String broken = "messaging.broken_" + town.slug();
        superuser().sql("create sequence " + broken).update();
        superuser().sql("create function " + broken + "() returns trigger language plpgsql security definer as $$ begin if nextval('" + broken + "') <= " + times
                        + " then raise exception 'the server dies'; end if; return new; end $$")
                .update();
        superuser().sql("create trigger broken_" + town.slug() + " before insert on messaging.message for each row when (new.recipient = '" + email
                        + "') execute function " + broken + "()")
                .update();
        try {
            act.run();
        } finally {
            superuser().sql("drop function " + broken + " cascade").update();
            superuser().sql("drop sequence " + broken).update();
        }
    }
}
