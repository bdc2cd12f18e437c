package org.parvis.participation.petition.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.participation.petition.PetitionDrafts;
import org.parvis.participation.petition.PetitionLists;
import org.parvis.participation.petition.PetitionLists.Similar;
import org.parvis.participation.petition.PetitionRefused;
import org.parvis.participation.petition.PetitionRule;
import org.parvis.participation.petition.PetitionRules;
import org.parvis.participation.petition.Petitions;
import org.parvis.shared.Refusal;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.Idempotency;
import org.parvis.web.Page;
import org.parvis.web.RateLimits;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** «Lancer une pétition»: the form, which is kept where that is asked for, a last look with what resembles it, the receipt. */
@Controller
@AllowAnyone
class LaunchController {

    private static final String PATH = "/petitions/lancer";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Similar NOTHING = new Similar(List.of(), List.of());

    private final Petitions petitions;
    private final PetitionRules rules;
    private final PetitionLists lists;
    private final PetitionDrafts drafts;
    private final PetitionWords words;
    private final Accounts accounts;
    private final Idempotency idempotency;
    private final RateLimits limits;

    LaunchController(
            Petitions petitions,
            PetitionRules rules,
            PetitionLists lists,
            PetitionDrafts drafts,
            PetitionWords words,
            Accounts accounts,
            Idempotency idempotency,
            RateLimits limits) {
        this.petitions = petitions;
        this.rules = rules;
        this.lists = lists;
        this.drafts = drafts;
        this.words = words;
        this.accounts = accounts;
        this.idempotency = idempotency;
        this.limits = limits;
    }

    @GetMapping(PATH)
    Page write(
            @RequestParam(name = "brouillon", defaultValue = "") String draft, @RequestParam(name = "fait", defaultValue = "") String done, View view) {
        Optional<PetitionRule> rule = taking();
        if (rule.isEmpty()) {
            return Page.of("petition/closed");
        }
        Optional<Account> account = view.visitor().accountId().flatMap(accounts::find);
        LaunchForm form = drafts.find(draft)
                .map(kept -> LaunchForm.of(kept, draft))
                .orElseGet(() -> LaunchForm.empty(account.map(Account::name).orElse(""), account.map(Account::email).orElse("")));
        return page("petition/launch", rule.get(), form, NOTHING, view.newKey(), done.equals("garde") && !form.draft().isEmpty() ? done : "", new FormErrors(), view);
    }

    /** Keeps what was typed, or shows it for a last look, or goes back to the form with it, or sends it. Sent twice, it is one. */
    @PostMapping(PATH)
    Object send(
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(name = "etape", defaultValue = "verifier") String step,
            @RequestParam(defaultValue = "") String key,
            HttpServletRequest http,
            View view) {
        Optional<PetitionRule> rule = taking();
        if (rule.isEmpty()) {
            return Page.of("petition/closed").withStatus(422);
        }
        LaunchForm form = LaunchForm.read(fields);
        if (step.equals("garder")) {
            limits.sendMessage(http);
            return Redirect.to(view, PATH + "?brouillon=" + drafts.keep(form.draft(), form.kept(), view.locale()) + "&fait=garde");
        }
        FormErrors errors = PetitionController.errors(form.petition(view).problems(rule.get()), rule.get(), view);
        if (!errors.isEmpty()) {
            return refused(rule.get(), form, key, errors, view);
        }
        return switch (step) {
            case "envoyer" -> receipt(rule.get(), form, fields, key, http, view);
            case "modifier" -> page("petition/launch", rule.get(), form, NOTHING, key, "", errors, view);
            default -> {
                limits.lookUp(http);
                yield page("petition/review", rule.get(), form, lists.similar(form.text()), key, "", errors, view);
            }
        };
    }

    private Page receipt(
            PetitionRule rule, LaunchForm form, MultiValueMap<String, String> fields, String key, HttpServletRequest http, View view) {
        limits.mayReport(http);
        try {
            String sent = idempotency.once("petition", key, Idempotency.payload(fields), () -> {
                limits.report(http);
                drafts.drop(form.draft());
                return JSON.writeValueAsString(petitions.submit(form.petition(view)));
            });
            return Page.of("petition/receipt", JSON.readValue(sent, Petitions.Submitted.class));
        } catch (PetitionRefused refused) {
            return refused(rule, form, key, PetitionController.errors(refused.problems(), rule, view), view);
        } catch (Refusal closed) {
            return refused(rule, form, key, new FormErrors().add("title", view.t(closed)), view);
        }
    }

    private Page refused(PetitionRule rule, LaunchForm form, String key, FormErrors errors, View view) {
        return page("petition/launch", rule, form, NOTHING, key, "", errors, view).withStatus(422);
    }

    private Page page(
            String template, PetitionRule rule, LaunchForm form, Similar similar, String key, String done, FormErrors errors, View view) {
        return Page.of(template, new LaunchPage(rule, words.of(rule, view), form, similar, key, done, errors));
    }

    private Optional<PetitionRule> taking() {
        return rules.find().filter(PetitionRule::takes);
    }
}
