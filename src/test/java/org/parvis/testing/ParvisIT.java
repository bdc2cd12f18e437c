package org.parvis.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.parvis.Parvis;
import org.parvis.identity.TestPeople;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territories;
import org.parvis.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole application on a real PostgreSQL behind a real HTTP port, one for all tests. Each test works in a territory
 * of its own, so that none needs to clean up.
 */
@SpringBootTest(classes = Parvis.class, webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class ParvisIT {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @LocalServerPort
    protected int port;

    @Autowired
    protected Territories territories;

    @Autowired
    protected TestPeople people;

    @Autowired
    protected TestMailbox mailbox;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("parvis.database.data", TestDatabase.FOLDER::toString);
        // Whoever waits long for a connection is told to come back, but a machine that is busy with tests is no fault.
        settings.add("parvis.database.patience", () -> "PT60S");
        settings.add("parvis.origin", () -> "http://localhost");
        settings.add("parvis.open311.allow-private", () -> "true");
        settings.add("parvis.webhooks.allow-private", () -> "true");
        settings.add("parvis.social.allow-private", () -> "true");
        settings.add("parvis.witness.allow-private", () -> "true");
        settings.add("parvis.social.patience", () -> "PT2S");
        settings.add("parvis.mailboxes.private-hosts", () -> "localhost,127.0.0.1");
        // Tests do the work of jobs when they want it done; SchedulingIT has the scheduler.
        settings.add("db-scheduler.enabled", () -> "false");
        settings.add("parvis.open311.poll-every", () -> "PT0.3S");
        // Contexts share one database: none takes the mails that a test of delivery waits for.
        settings.add("parvis.smtp.workers", () -> "0");
        // There is a provider of text messages, but no test reaches it: those of delivery bring their own.
        settings.add("parvis.sms.workers", () -> "0");
        settings.add("parvis.sms.first.kind", () -> "SMPP");
        settings.add("parvis.sms.first.host", () -> "127.0.0.1");
        settings.add("parvis.sms.first.user", () -> "parvis");
        settings.add("parvis.sms.first.password", () -> "unused");
        settings.add("parvis.sms.receipt-secret", () -> "a-secret-that-only-tests-know");
    }

    @AfterEach
    void takeCopiesAway() {
        Elsewhere.clear();
    }

    /** A new territory that no other test knows. */
    protected Territory aTerritory() {
        String slug = "t" + UUID.randomUUID().toString().substring(0, 8);
        return territories.create(slug, "Ville de " + slug);
    }

    /** Does something as the application does it for a territory. */
    protected void in(Territory territory, Runnable work) {
        InTerritory.run(territory.id(), work);
    }

    /** Address of a path in a territory, on this test's server. */
    protected URI at(Territory territory, String path) {
        return URI.create("http://localhost:" + port + "/t/" + territory.slug() + path);
    }

    protected HttpResponse<String> get(Territory territory, String path) {
        return send(HttpRequest.newBuilder(at(territory, path)).build());
    }

    /** A form as browsers send it: names and values in turns. */
    protected static String form(String... namesAndValues) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.append(i == 0 ? "" : "&").append(namesAndValues[i]).append('=')
                    .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }

    /** Sends a form as a page of the site does. */
    protected HttpResponse<String> post(Territory territory, String path, String form) {
        return send(HttpRequest.newBuilder(at(territory, path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    /** Somebody with an account and no role, logged in. */
    protected Person aResident(Territory territory) {
        return people.create(territory, null, null);
    }

    /** Somebody who holds a role, logged in with both factors; the department only for {@code AGENT} and {@code HEAD}. */
    protected Person aStaffMember(Territory territory, Role role, @Nullable UUID department) {
        return people.create(territory, role, department);
    }

    protected Person anAgent(Territory territory, UUID department) {
        return people.create(territory, Role.AGENT, department);
    }

    protected Person anAdministrator(Territory territory) {
        return people.create(territory, Role.ADMINISTRATOR, null);
    }

    /** A page of the person's territory, as that person. */
    protected HttpResponse<String> get(Person person, String path) {
        return send(HttpRequest.newBuilder(at(person.territory(), path))
                .header("Cookie", "parvis=" + person.cookie())
                .build());
    }

    /** Somebody who has just been given a session by an answer of the server. */
    protected Person withCookieOf(HttpResponse<String> answer, Person before) {
        String cookie = answer.headers().allValues("Set-Cookie").stream()
                .filter(header -> header.startsWith("parvis="))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no session cookie in the answer " + answer.statusCode()));
        return new Person(
                before.territory(), before.account(), cookie.substring("parvis=".length(), cookie.indexOf(';')));
    }

    /** Sends a form as that person. */
    protected HttpResponse<String> post(Person person, String path, String form) {
        return send(HttpRequest.newBuilder(at(person.territory(), path))
                .header("Cookie", "parvis=" + person.cookie())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    /** Sends a form as that person and gives the file that is the answer. */
    protected HttpResponse<byte[]> bytes(Person person, String path, String form) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(at(person.territory(), path))
                            .header("Cookie", "parvis=" + person.cookie())
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Sec-Fetch-Site", "same-origin")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Gives an account another address, as its owner does: asked for on their page, confirmed from the new address. */
    protected void readdress(Person who, String email) {
        post(who, "/compte/email", form("email", email));
        String link = mailbox.latestLink(who.territory(), email, "/compte/email/");
        int status = post(who.territory(), "/compte/email/confirmation", form("secret", link.substring(link.lastIndexOf('/') + 1))).statusCode();
        if (status != 200) {
            throw new AssertionError("the change of an address was answered by " + status);
        }
    }

    protected HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
