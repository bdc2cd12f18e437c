package org.parvis.testing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was left in the outbox for somebody, as their mail program would show it. */
@Component
public class TestMailbox {

    private final JdbcClient jdbc;

    TestMailbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Plain texts of the mails to an address, the latest first. */
    public List<String> list(Territory territory, String email) {
        return InTerritory.call(territory.id(), () -> jdbc.sql("""
                        select c.plain
                        from messaging.message m
                        join messaging.content c on c.territory_id = m.territory_id and c.message_id = m.id
                        where m.territory_id = ? and m.recipient = ?
                        order by m.id desc
                        """)
                .params(territory.id(), email)
                .query(String.class)
                .list());
    }

    /** The first link to a path of the site in the latest mail, without the site's address: "/connexion/lien/…". */
    public String latestLink(Territory territory, String email, String prefix) {
        Matcher link = Pattern.compile(Pattern.quote(prefix) + "[\\w./?=&%-]*")
                .matcher(list(territory, email).getFirst());
        if (!link.find()) {
            throw new AssertionError("No link to " + prefix + " in the mail to " + email);
        }
        return link.group();
    }
}
