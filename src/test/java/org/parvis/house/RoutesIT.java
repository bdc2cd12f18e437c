package org.parvis.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.OnADemo;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.parvis.web.Access;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the running application is in {@code docs/routes.md}, and admits whom it says and nobody else. */
@OnADemo
class RoutesIT extends ParvisIT {

    private static final Path TABLE = Path.of("docs/routes.md");
    private static final String HEAD = """
            # Routes

            Every address of the application and who may call it, listed from the running application by `RoutesIT`, which
            also calls them as every role. After a change: `./parvis test -Dtest=RoutesIT -Dparvis.write=true`.

            *anyone*: logged in or not. *account*: whoever is logged in to the territory. Roles count only after the second
            factor; what a role sees inside (department, territory) is decided further in. *program*: a token with that scope.

            | Verb | Path | Who |
            |---|---|---|
            """;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** Somebody, or nobody, and the roles that count. */
    private record Caller(String name, @Nullable Person person, Set<Role> roles, boolean hasAccount) {

        boolean isAdmitted(Access access) {
            return switch (access) {
                case Access.Anyone() -> true;
                case Access.Account() -> hasAccount;
                case Access.Programs(String _) -> false;
                case Access.Roles(Set<Role> wanted) -> roles.stream().anyMatch(wanted::contains);
            };
        }
    }

    @Test
    void areAllInTheTable() throws IOException {
        String table = HEAD + routes().stream().map(Route::line).collect(Collectors.joining("\n")) + "\n";
        if (Boolean.getBoolean("parvis.write")) {
            Files.createDirectories(TABLE.getParent());
            Files.writeString(TABLE, table);
        }
        assertThat(table)
                .as("docs/routes.md: look at what changed, then ./parvis test -Dtest=RoutesIT -Dparvis.write=true")
                .isEqualTo(Files.readString(TABLE));
    }

    @Test
    void admitWhomTheySayAndNobodyElse() {
        Territory territory = aTerritory();
        List<String> wrong = new ArrayList<>();
        for (Caller caller : callers(territory)) {
            for (Route route : routes()) {
                if (route.verb().equals("GET")) {
                    check(route, caller, caller.isAdmitted(route.access()), territory, wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void areNobodysInAnotherTerritory() {
        Territory elsewhere = aTerritory();
        List<String> wrong = new ArrayList<>();
        for (Caller caller : callers(aTerritory())) {
            for (Route route : routes()) {
                if (route.verb().equals("GET")) {
                    check(route, caller, route.access() instanceof Access.Anyone, elsewhere, wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void changeNothingForWhomTheyDoNotAdmit() {
        Territory territory = aTerritory();
        List<String> wrong = new ArrayList<>();
        for (Caller caller : callers(territory)) {
            for (Route route : routes()) {
                if (!route.verb().equals("GET") && !route.verb().equals("*") && !caller.isAdmitted(route.access())) {
                    check(route, caller, false, territory, wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void answerOnlyTheVerbsTheyDeclare() {
        Territory territory = aTerritory();
        List<String> wrong = routes().stream()
                .filter(route -> !route.verb().equals("*"))
                .map(Route::sample)
                .distinct()
                .filter(path -> call("PATCH", path, null, territory).statusCode() != 405)
                .toList();
        assertThat(wrong).isEmpty();
    }

    private List<Route> routes() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(route -> route.getValue().getBeanType().getPackageName().startsWith("org.parvis"))
                .flatMap(route -> Route.of(route.getKey(), route.getValue()))
                .sorted(Route.ORDER)
                .toList();
    }

    private List<Caller> callers(Territory territory) {
        Map<String, Caller> callers = new LinkedHashMap<>();
        callers.put("nobody", new Caller("nobody", null, Set.of(), false));
        callers.put("resident", new Caller("resident", aResident(territory), Set.of(), true));
        for (Role role : Role.values()) {
            Person person = aStaffMember(territory, role, role.isDepartmental() ? UUID.randomUUID() : null);
            callers.put(role.name(), new Caller(role.name(), person, Set.of(role), true));
        }
        Person halfIn = people.halfIn(anAdministrator(territory));
        callers.put("half in", new Caller("administrator without second factor", halfIn, Set.of(), false));
        return List.copyOf(callers.values());
    }

    private void check(Route route, Caller caller, boolean admitted, Territory territory, List<String> wrong) {
        HttpResponse<InputStream> answer = call(route.verb(), route.sample(), caller.person(), territory);
        boolean passed = admitted ? isLetIn(answer, route) : isTurnedAway(answer);
        if (!passed) {
            wrong.add("%s %s as %s: %d, should be %s"
                    .formatted(
                            route.verb(),
                            route.sample(),
                            caller.name(),
                            answer.statusCode(),
                            admitted ? "let in" : "turned away"));
        }
    }

    private static boolean isLetIn(HttpResponse<InputStream> answer, Route route) {
        int status = answer.statusCode();
        return status < 500 && status != 401 && status != 403 && (!isSentToLogin(answer) || isOfLogin(route));
    }

    private static boolean isTurnedAway(HttpResponse<InputStream> answer) {
        return answer.statusCode() == 401 || answer.statusCode() == 403 || isSentToLogin(answer);
    }

    private static boolean isSentToLogin(HttpResponse<InputStream> answer) {
        return answer.statusCode() == 302
                && answer.headers().firstValue("Location").orElse("").contains("/connexion");
    }

    private static boolean isOfLogin(Route route) {
        return route.path().startsWith("/connexion");
    }

    private HttpResponse<InputStream> call(String verb, String path, @Nullable Person person, Territory territory) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(at(territory, "") + path))
                .timeout(Duration.ofSeconds(30))
                .header("Sec-Fetch-Site", "same-origin")
                .method(verb, HttpRequest.BodyPublishers.noBody());
        if (person != null) {
            request.header("Cookie", "parvis=" + person.cookie());
        }
        try {
            HttpResponse<InputStream> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(verb + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
