package org.parvis.relation.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.shared.Role;
import org.parvis.testing.Person;

/** Mailboxes as an administrator sets and tries them. */
class MailboxPagesIT extends MailroomIT {

    private static final String PATH = "/admin/territoire/boites";

    private String form(String host, int port, String password) {
        return "address=parcs%40ville.example&department=" + department(town, "parcs") + "&host=" + host + "&port=" + port
                + "&security=NONE&login=parcs&password=" + URLEncoder.encode(password, UTF_8)
                + "&folder=INBOX&done=Parvis&plus=on";
    }

    private MailAccount saved() {
        return inside(town, () -> accounts.list()).stream()
                .filter(one -> one.address().equals("parcs@ville.example"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isSetTriedAndRemoved() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        try {
            server.setUser("parcs@ville.example", "parcs", "sesame");
            int port = server.getImap().getPort();
            Person administrator = anAdministrator(town);
            assertThat(post(administrator, PATH + "/nouvelle", form("127.0.0.1", port, "faux")).statusCode()).isEqualTo(303);
            String path = PATH + "/" + saved().id();
            String page = get(administrator, path).body();
            assertThat(page).contains("value=\"parcs@ville.example\"").doesNotContain("faux");
            String failed = post(administrator, path + "/essai", "").headers().firstValue("Location").orElseThrow();
            assertThat(get(administrator, failed.substring(failed.indexOf(PATH))).body())
                    .contains("La connexion échoue")
                    .contains("Le serveur refuse le nom ou le mot de passe");
            assertThat(post(administrator, path, form("127.0.0.1", port, "sesame")).statusCode()).isEqualTo(303);
            String tried = post(administrator, path + "/essai", "").headers().firstValue("Location").orElseThrow();
            assertThat(get(administrator, tried.substring(tried.indexOf(PATH))).body()).contains("la boîte est vide");
            assertThat(post(administrator, path, form("127.0.0.1", port, "")).statusCode()).as("kept").isEqualTo(303);
            HttpResponse<String> moved = post(administrator, path, form("localhost", port, ""));
            assertThat(moved.statusCode()).as("a password goes only where it was given for").isEqualTo(422);
            assertThat(moved.body()).contains("id=\"password-erreur\"").contains("value=\"localhost\"");
            assertThat(get(administrator, "/admin/territoire").body()).contains(PATH);
            assertThat(post(administrator, path + "/retirer", "").statusCode()).isEqualTo(303);
            assertThat(get(administrator, path).statusCode()).isEqualTo(404);
        } finally {
            server.stop();
        }
    }

    @Test
    void keepsWhatWasTypedWhereSomethingIsWrong() {
        Person administrator = anAdministrator(town);
        HttpResponse<String> page = post(administrator, PATH + "/nouvelle",
                "address=sans-arobase&department=" + UUID.randomUUID() + "&host=a%20b&port=99999&login=&folder=INBOX&done=inbox");
        assertThat(page.statusCode()).isEqualTo(422);
        for (String field : java.util.List.of("address", "department", "host", "port", "login", "done")) {
            assertThat(page.body()).contains("id=\"" + field + "-erreur\"");
        }
        assertThat(page.body()).contains("value=\"sans-arobase\"").contains("value=\"99999\"");
        String twice = form("127.0.0.1", 1, "x").replace("parcs%40ville.example", account.address().replace("@", "%40"));
        assertThat(post(administrator, PATH + "/nouvelle", twice).body()).contains("Une autre boîte a déjà cette adresse");
    }

    @Test
    void isNobodyElsesBusiness() {
        Person elsewhere = anAdministrator(aTown());
        String path = PATH + "/" + account.id();
        assertThat(get(elsewhere, path).statusCode()).isEqualTo(404);
        assertThat(get(nadia, path).statusCode()).isEqualTo(403);
        assertThat(post(nadia, path + "/essai", "").statusCode()).isEqualTo(403);
        assertThat(get(aStaffMember(town, Role.AUDITOR, null), PATH).statusCode()).isEqualTo(403);
        assertThat(get(town, PATH).statusCode()).isNotEqualTo(200);
    }
}
