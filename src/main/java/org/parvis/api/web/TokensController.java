package org.parvis.api.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.api.ApiScope;
import org.parvis.api.ApiTokens;
import org.parvis.api.GivenToken;
import org.parvis.api.NewToken;
import org.parvis.api.hooks.Hooks;
import org.parvis.api.web.TokensPage.Typed;
import org.parvis.shared.Role;
import org.parvis.territory.Department;
import org.parvis.territory.Territories;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Idempotency;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.TypedDay;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which programs may work with the territory's cases and files: gives them tokens, and takes them back. */
@Controller
@AllowRoles(Role.ADMINISTRATOR)
class TokensController {

    static final String PATH = "/admin/api";

    private static final int USUAL_DAYS = 180;

    private final ApiTokens tokens;
    private final Hooks hooks;
    private final Territories territories;
    private final Idempotency idempotency;
    private final Clock clock;

    TokensController(ApiTokens tokens, Hooks hooks, Territories territories, Idempotency idempotency, Clock clock) {
        this.tokens = tokens;
        this.hooks = hooks;
        this.territories = territories;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @GetMapping(PATH)
    Page show(View view, @RequestParam(defaultValue = "") String fait) {
        String done =
                switch (fait) {
                    case "retrait" -> "api.done.revoked";
                    case "suppression" -> "api.done.removed";
                    default -> "";
                };
        return page(nothing(view), "", done, new FormErrors());
    }

    private Typed nothing(View view) {
        return new Typed(view.newKey(), "", "60", today().plusDays(USUAL_DAYS).toString(), Set.of(), Set.of());
    }

    /** The answer holds the secret, so it is no redirect: nothing keeps the secret until a next page. */
    @PostMapping(PATH)
    Page create(
            View view,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String perMinute,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(required = false) @Nullable List<String> scopes,
            @RequestParam(required = false) @Nullable List<String> departments) {
        Typed typed = new Typed(key, name, perMinute, until, set(scopes), set(departments));
        NewToken wanted = wanted(typed);
        FormErrors errors = new FormErrors();
        wanted.problems().forEach((field, problem) -> errors.add(field, view.t(problem)));
        if (!errors.isEmpty()) {
            return page(typed, "", "", errors).withStatus(422);
        }
        String secret = createOnce(view, typed, wanted);
        return page(nothing(view), secret, secret.isEmpty() ? "api.done.madeBefore" : "", errors);
    }

    /** The secret; empty when the same form came before: the secret was shown then, and nobody has it any more. */
    private String createOnce(View view, Typed typed, NewToken wanted) {
        AtomicReference<@Nullable String> secret = new AtomicReference<>();
        String payload = Idempotency.payload(Map.of(
                "name", wanted.name(), "perMinute", wanted.perMinute(), "days", wanted.days(),
                "scopes", new TreeSet<>(wanted.scopes()), "departments", new TreeSet<>(wanted.departments())));
        idempotency.once("api-token:" + view.visitor().account(), typed.key(), payload, () -> {
            secret.set(tokens.create(wanted, view.visitor()));
            return "made";
        });
        return Objects.requireNonNullElse(secret.get(), "");
    }

    private NewToken wanted(Typed typed) {
        Set<ApiScope> scopes = Arrays.stream(ApiScope.values()).filter(typed::isChosen).collect(Collectors.toSet());
        Set<UUID> departments = tokens.choices().stream().filter(typed::isChosen).map(Department::id).collect(Collectors.toSet());
        int days = TypedDay.find(typed.until().strip())
                .map(day -> (int) Math.clamp(ChronoUnit.DAYS.between(today(), day), -1, NewToken.MOST_DAYS + 1))
                .orElse(0);
        return new NewToken(typed.name(), scopes, departments, number(typed.perMinute()), days);
    }

    @GetMapping(PATH + "/jetons/{id}/retrait")
    Page confirm(@PathVariable UUID id) {
        return Page.of("api/revoke", tokens.find(id).filter(one -> one.isInForce(clock.instant())).orElseThrow(HttpProblem::notFound));
    }

    @PostMapping(PATH + "/jetons/{id}/retrait")
    Object revoke(View view, @PathVariable UUID id) {
        if (tokens.find(id).isEmpty()) {
            throw HttpProblem.notFound();
        }
        tokens.revoke(id, view.visitor());
        return Redirect.to(view, PATH + "?fait=retrait");
    }

    private Page page(Typed typed, String secret, String done, FormErrors errors) {
        List<GivenToken> given = tokens.list();
        Map<UUID, List<String>> names =
                given.stream().collect(Collectors.toMap(one -> one.token().id(), one -> tokens.names(one.token())));
        return Page.of("api/tokens", new TokensPage(
                given, names, hooks.list(), tokens.choices(), typed, secret, done, errors, clock.instant()));
    }

    private LocalDate today() {
        ZoneId zone = territories.current().zone();
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static Set<String> set(@Nullable List<String> words) {
        return words == null ? Set.of() : Set.copyOf(words);
    }

    /** No number at all is as wrong as one that is too small. */
    private static int number(String typed) {
        return typed.strip().matches("\\d{1,6}") ? Integer.parseInt(typed.strip()) : 0;
    }
}
