package org.parvis.relation.rights.web;

import java.util.List;
import java.util.UUID;
import org.parvis.relation.PersonHandles;
import org.parvis.relation.rights.Erasure;
import org.parvis.relation.rights.Erasures;
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

/** Shows what an erasure would do, carries it out and gives the receipt. */
@Controller
@AllowRoles(Role.AUDITOR)
class ErasureController {

    private final Erasures erasures;
    private final RightsPages pages;
    private final PersonHandles handles;
    private final Idempotency idempotency;

    ErasureController(Erasures erasures, RightsPages pages, PersonHandles handles, Idempotency idempotency) {
        this.erasures = erasures;
        this.pages = pages;
        this.handles = handles;
        this.idempotency = idempotency;
    }

    @GetMapping("/bureau/droits/personnes/{handle}/effacement")
    Page preview(View view, @PathVariable String handle, @RequestParam(defaultValue = "") List<String> avec) {
        return page(view, id(view, handle), avec, "", new FormErrors());
    }

    @PostMapping("/bureau/droits/personnes/{handle}/effacement")
    Object erase(
            View view,
            @PathVariable String handle,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String raison,
            @RequestParam(defaultValue = "") String confirmation,
            @RequestParam(defaultValue = "") List<String> avec) {
        UUID person = id(view, handle);
        FormErrors errors = new FormErrors();
        if (raison.isBlank()) {
            errors.add("raison", view.t("rights.refused.reason"));
        }
        if (confirmation.isEmpty()) {
            errors.add("confirmation", view.t("rights.refused.confirm"));
        }
        if (!errors.isEmpty()) {
            return page(view, person, avec, raison, errors).withStatus(422);
        }
        try {
            String receipt = idempotency.once(
                    "erasure:" + view.visitor().account(), key, person + raison + avec,
                    () -> erasures.erase(new Erasure.Order(person, avec, raison), view.visitor()).toString());
            return Redirect.to(view, RightsPages.receipt(UUID.fromString(receipt)));
        } catch (Refusal refused) {
            return page(view, person, avec, raison, errors.add("raison", view.t(refused))).withStatus(422);
        }
    }

    private Page page(View view, UUID person, List<String> avec, String reason, FormErrors errors) {
        Erasures.Preview preview = erasures.preview(person, avec, view).orElseThrow(HttpProblem::notFound);
        return Page.of("relation/rights/erasure", pages.erasure(view, preview, avec, reason, errors));
    }

    @AllowRoles({Role.AUDITOR, Role.ADMINISTRATOR})
    @GetMapping("/bureau/droits/effacements/{id}")
    Page receipt(View view, @PathVariable UUID id) {
        Erasure erasure = erasures.find(id).orElseThrow(HttpProblem::notFound);
        return Page.of("relation/rights/receipt", pages.receipt(view, erasure));
    }

    private UUID id(View view, String handle) {
        return handles.find(handle, view.visitor()).orElseThrow(HttpProblem::notFound);
    }
}
