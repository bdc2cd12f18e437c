package org.parvis.report.open311.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.parvis.report.open311.ApiKey;
import org.parvis.report.open311.ApiKeys;
import org.parvis.report.open311.GivenKey;
import org.parvis.report.open311.NewKey;
import org.parvis.report.open311.web.KeysPage.Typed;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Idempotency;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which programs may write by Open311: gives them keys, and takes them back. */
@Controller
@AllowRoles(Role.ADMINISTRATOR)
class KeysController {

    static final String PATH = "/admin/territoire/open311";

    private final ApiKeys keys;
    private final Idempotency idempotency;

    KeysController(ApiKeys keys, Idempotency idempotency) {
        this.keys = keys;
        this.idempotency = idempotency;
    }

    @GetMapping(PATH)
    Page show(View view, @RequestParam(defaultValue = "") String fait) {
        String done = fait.equals("retrait") ? "open311.key.revoked" : "";
        return page(Typed.nothing(view.newKey()), "", done, new FormErrors());
    }

    /** The answer holds the secret, so it is no redirect: nothing keeps the secret until a next page. */
    @PostMapping(PATH)
    Page create(
            View view,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String perMinute,
            @RequestParam(required = false) @Nullable List<String> scopes) {
        Typed typed = new Typed(key, name, perMinute, scopes(scopes));
        FormErrors errors = new FormErrors();
        NewKey.problems(typed.name(), number(typed.perMinute()), typed.scopes())
                .forEach((field, problem) -> errors.add(field, view.t(problem)));
        if (!errors.isEmpty()) {
            return page(typed, "", "", errors).withStatus(422);
        }
        String secret = createOnce(view, typed);
        String done = secret.isEmpty() ? "open311.key.madeBefore" : "";
        return page(Typed.nothing(view.newKey()), secret, done, errors);
    }

    /** The secret; empty when the same form came before: the secret was shown then, and nobody has it any more. */
    private String createOnce(View view, Typed typed) {
        NewKey wanted = new NewKey(typed.name(), number(typed.perMinute()), typed.scopes());
        AtomicReference<@Nullable String> secret = new AtomicReference<>();
        String payload = Idempotency.payload(
                Map.of("name", wanted.name(), "perMinute", wanted.perMinute(), "scopes", new TreeSet<>(wanted.scopes())));
        idempotency.once("open311-key:" + view.visitor().account(), typed.key(), payload, () -> {
            secret.set(keys.create(wanted, view.visitor()));
            return "made";
        });
        return Objects.requireNonNullElse(secret.get(), "");
    }

    @GetMapping(PATH + "/{id}/retrait")
    Page confirm(@PathVariable UUID id) {
        return Page.of("report/open311/revoke", keys.findGiven(id).filter(GivenKey::isInForce).orElseThrow(HttpProblem::notFound));
    }

    @PostMapping(PATH + "/{id}/retrait")
    Object revoke(View view, @PathVariable UUID id) {
        if (keys.findGiven(id).isEmpty()) {
            throw HttpProblem.notFound();
        }
        keys.revoke(id, view.visitor());
        return Redirect.to(view, PATH + "?fait=retrait");
    }

    private Page page(Typed typed, String secret, String done, FormErrors errors) {
        return Page.of("report/open311/keys", new KeysPage(keys.listGiven(), typed, secret, done, errors));
    }

    private static Set<ApiKey.Scope> scopes(@Nullable List<String> words) {
        Set<ApiKey.Scope> scopes = EnumSet.noneOf(ApiKey.Scope.class);
        Arrays.stream(ApiKey.Scope.values())
                .filter(scope -> words != null && words.contains(scope.name()))
                .forEach(scopes::add);
        return scopes;
    }

    /** No number at all is as wrong as one that is too small. */
    private static int number(String typed) {
        return typed.strip().matches("\\d{1,6}") ? Integer.parseInt(typed.strip()) : 0;
    }
}
