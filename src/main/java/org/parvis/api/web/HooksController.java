package org.parvis.api.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.api.ApiTokens;
import org.parvis.api.GivenToken;
import org.parvis.api.hooks.Deliveries;
import org.parvis.api.hooks.Delivery;
import org.parvis.api.hooks.Hook;
import org.parvis.api.hooks.HookEvent;
import org.parvis.api.hooks.Hooks;
import org.parvis.shared.Refusal;
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

/** Which programs are told of what happens, and how that goes. */
@Controller
@AllowRoles(Role.ADMINISTRATOR)
class HooksController {

    private static final String PATH = TokensController.PATH + "/webhooks";
    private static final String ONE = PATH + "/{id:[0-9a-f-]{36}}";
    private static final Map<String, String> DONE = Map.of(
            "essai", "api.hook.done.tried", "renvoi", "api.hook.done.resent",
            "arret", "api.hook.done.disabled", "reprise", "api.hook.done.enabled");

    private final Hooks hooks;
    private final Deliveries deliveries;
    private final ApiTokens tokens;
    private final Idempotency idempotency;
    private final Clock clock;

    HooksController(Hooks hooks, Deliveries deliveries, ApiTokens tokens, Idempotency idempotency, Clock clock) {
        this.hooks = hooks;
        this.deliveries = deliveries;
        this.tokens = tokens;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @GetMapping(PATH + "/nouveau")
    Page empty(View view) {
        return page(view.newKey(), "", "", Set.of(), new FormErrors());
    }

    @PostMapping(PATH + "/nouveau")
    Page create(
            View view,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(required = false) @Nullable List<String> events) {
        Set<String> codes = events == null ? Set.of() : Set.copyOf(events);
        FormErrors errors = new FormErrors();
        hooks.problem(url).ifPresent(problem -> errors.add("url", view.t(problem)));
        if (chosen(codes).isEmpty()) {
            errors.add("events", view.t("api.refused.events"));
        }
        if (!errors.isEmpty()) {
            return page(key, url, token, codes, errors).withStatus(422);
        }
        try {
            AtomicReference<Hooks.@Nullable Created> made = new AtomicReference<>();
            String id = idempotency.once("api-hook:" + view.visitor().account(), key, url + token + new TreeSet<>(codes), () -> {
                made.set(hooks.create(id(token), url, chosen(codes), view.visitor()));
                return Objects.requireNonNull(made.get()).hook().id().toString();
            });
            Hooks.Created created = made.get();
            Hook hook = created == null ? get(UUID.fromString(id)) : created.hook();
            return Page.of("api/hook-new", new NewHookPage(
                    inForce(), "", "", "", Set.of(), hook, created == null ? "" : created.secret(), new FormErrors()));
        } catch (Refusal refused) {
            return page(key, url, token, codes, errors.add("token", view.t(refused))).withStatus(422);
        }
    }

    private static Set<HookEvent> chosen(Set<String> codes) {
        return codes.stream().map(HookEvent::find).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw new Refusal("api.refused.token");
        }
    }

    @GetMapping(ONE)
    Page show(@PathVariable UUID id, @RequestParam(defaultValue = "") String fait) {
        Hook hook = get(id);
        GivenToken token = tokens.find(hook.tokenId()).orElseThrow();
        return Page.of("api/hook", new HookPage(
                hook, token.token().name(), token.isInForce(clock.instant()), deliveries.list(hook), DONE.getOrDefault(fait, "")));
    }

    @PostMapping(ONE + "/essai")
    Object tryOut(View view, @PathVariable UUID id) {
        deliveries.tryOut(get(id));
        return Redirect.to(view, PATH + "/" + id + "?fait=essai");
    }

    @PostMapping(ONE + "/renvoi")
    Object resend(View view, @PathVariable UUID id, @RequestParam UUID delivery) {
        Delivery one = deliveries.find(delivery).filter(found -> found.hookId().equals(id)).orElseThrow(HttpProblem::notFound);
        deliveries.resend(one);
        return Redirect.to(view, PATH + "/" + id + "?fait=renvoi");
    }

    @PostMapping(ONE + "/arret")
    Object disable(View view, @PathVariable UUID id) {
        hooks.disable(get(id), view.visitor());
        return Redirect.to(view, PATH + "/" + id + "?fait=arret");
    }

    @PostMapping(ONE + "/reprise")
    Object enable(View view, @PathVariable UUID id) {
        hooks.enable(get(id), view.visitor());
        return Redirect.to(view, PATH + "/" + id + "?fait=reprise");
    }

    @GetMapping(ONE + "/suppression")
    Page confirm(@PathVariable UUID id) {
        return Page.of("api/hook-remove", get(id));
    }

    @PostMapping(ONE + "/suppression")
    Object remove(View view, @PathVariable UUID id) {
        hooks.remove(get(id), view.visitor());
        return Redirect.to(view, TokensController.PATH + "?fait=suppression");
    }

    private Hook get(UUID id) {
        return hooks.find(id).orElseThrow(HttpProblem::notFound);
    }

    private List<GivenToken> inForce() {
        return tokens.list().stream().filter(one -> one.isInForce(clock.instant())).toList();
    }

    private Page page(String key, String url, String token, Set<String> events, FormErrors errors) {
        return Page.of("api/hook-new", new NewHookPage(inForce(), key, url, token, events, null, "", errors));
    }
}
