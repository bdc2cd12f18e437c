package org.parvis.participation.council.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.participation.council.Applications;
import org.parvis.participation.council.College;
import org.parvis.participation.council.Colleges;
import org.parvis.participation.council.Council;
import org.parvis.participation.council.CouncilRefused;
import org.parvis.shared.Refusal;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.Idempotency;
import org.parvis.web.Page;
import org.parvis.web.RateLimits;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** «Candidater»: the form, a last look, the receipt. No account is needed. */
@Controller
@AllowAnyone
class ApplyController {

    private static final String PATH = CouncilPlaces.ONE + "/candidature";
    private static final JsonMapper JSON = new JsonMapper();

    private final CouncilPlaces places;
    private final Colleges colleges;
    private final Applications applications;
    private final Accounts accounts;
    private final Idempotency idempotency;
    private final RateLimits limits;

    ApplyController(
            CouncilPlaces places, Colleges colleges, Applications applications, Accounts accounts, Idempotency idempotency, RateLimits limits) {
        this.places = places;
        this.colleges = colleges;
        this.applications = applications;
        this.accounts = accounts;
        this.idempotency = idempotency;
        this.limits = limits;
    }

    @GetMapping(PATH)
    Page write(@PathVariable String council, @RequestParam(defaultValue = "") String college, View view) {
        Council one = places.published(council);
        List<College> calling = colleges.listCalling(one);
        if (calling.isEmpty()) {
            return Page.of("council/closed", one);
        }
        Optional<Account> account = view.visitor().accountId().flatMap(accounts::find);
        ApplyForm form = ApplyForm.empty(college, account.map(Account::name).orElse(""), account.map(Account::email).orElse(""));
        return page("council/apply", one, calling, form, view.newKey(), new FormErrors());
    }

    /** Shows what was typed for a last look, or goes back to the form with it, or sends it. Sent twice, it is one. */
    @PostMapping(PATH)
    Page send(
            @PathVariable String council,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(name = "etape", defaultValue = "verifier") String step,
            @RequestParam(defaultValue = "") String key,
            HttpServletRequest http,
            View view) {
        Council one = places.published(council);
        List<College> calling = colleges.listCalling(one);
        if (calling.isEmpty()) {
            return Page.of("council/closed", one).withStatus(422);
        }
        ApplyForm form = ApplyForm.read(fields);
        FormErrors errors = FormErrors.of(form.application(view).problems(), view);
        if (!errors.isEmpty()) {
            return page("council/apply", one, calling, form, key, errors).withStatus(422);
        }
        return switch (step) {
            case "envoyer" -> receipt(one, calling, form, fields, key, http, view);
            case "modifier" -> page("council/apply", one, calling, form, key, errors);
            default -> page("council/review", one, calling, form, key, errors);
        };
    }

    private Page receipt(
            Council one, List<College> calling, ApplyForm form, MultiValueMap<String, String> fields, String key, HttpServletRequest http, View view) {
        limits.mayReport(http);
        try {
            String sent = idempotency.once("council:" + one.slug(), key, Idempotency.payload(fields), () -> {
                limits.report(http);
                return JSON.writeValueAsString(applications.submit(one, form.application(view)));
            });
            return Page.of("council/receipt", new AppliedPage(one, JSON.readValue(sent, Applications.Submitted.class)));
        } catch (CouncilRefused refused) {
            return page("council/apply", one, calling, form, key, FormErrors.of(refused.problems(), view)).withStatus(422);
        } catch (Refusal closed) {
            return page("council/apply", one, calling, form, key, new FormErrors().add("college", view.t(closed))).withStatus(422);
        }
    }

    private static Page page(String template, Council one, List<College> calling, ApplyForm form, String key, FormErrors errors) {
        return Page.of(template, new ApplyPage(one, calling, form, key, errors));
    }
}
