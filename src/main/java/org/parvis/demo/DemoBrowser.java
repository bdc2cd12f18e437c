package org.parvis.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.parvis.identity.Account;
import org.parvis.territory.Territories;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The browser of the invented people: what they do on a page goes through that page, with its checks, its letters and
 * its line in the journal. What a page refuses is logged, and the trial goes on without it.
 */
@Component
class DemoBrowser {

    private static final Logger LOG = LoggerFactory.getLogger(DemoBrowser.class);

    private final Territories territories;
    private final Environment environment;

    DemoBrowser(Territories territories, Environment environment) {
        this.territories = territories;
        this.environment = environment;
    }

    /** The window of somebody who has no account. */
    Window stranger() {
        return new Window("");
    }

    /** The window of somebody who came in by the login page's one click. */
    Window of(Account person) {
        HttpResponse<Void> answer =
                new Window("").send("/connexion/demo", Map.of("account", person.id().toString()));
        return new Window(answer.headers().firstValue("Set-Cookie").orElse("").split(";", 2)[0]);
    }

    /** One person's session. */
    final class Window {

        private final String cookie;

        private Window(String cookie) {
            this.cookie = cookie;
        }

        /** Fills in and sends the form of a page. */
        HttpResponse<Void> send(String path, Map<String, String> form) {
            HttpRequest request = HttpRequest.newBuilder(address(path))
                    .timeout(Duration.ofSeconds(30))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Sec-Fetch-Site", "same-origin")
                    .header("Cookie", cookie)
                    .POST(BodyPublishers.ofString(encoded(form)))
                    .build();
            HttpResponse<Void> answer = exchange(request);
            if (answer.statusCode() >= 400) {
                LOG.warn("The trial town goes without {}: answered {}", path, answer.statusCode());
            }
            return answer;
        }
    }

    private URI address(String path) {
        String port = environment.getRequiredProperty("local.server.port");
        return URI.create("http://localhost:" + port + "/t/" + territories.current().slug() + path);
    }

    private static HttpResponse<Void> exchange(HttpRequest request) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
