package org.parvis.participation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.participation.Capability;
import org.parvis.participation.ListedProposal;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.ProposalLists;
import org.parvis.participation.Proposals;
import org.parvis.participation.SubmittedProposal;
import org.parvis.relation.bond.Mandate;
import org.parvis.relation.bond.Mandates;
import org.parvis.shared.Refusal;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
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

/** «Proposer une idée»: the form, a last look with ideas that resemble it, the receipt. No account is needed. */
@Controller
@AllowAnyone
class ProposeController {

    private static final JsonMapper JSON = new JsonMapper();

    private final Processes processes;
    private final Proposals proposals;
    private final ProposalLists ideas;
    private final RuleSentence rules;
    private final Accounts accounts;
    private final Mandates mandates;
    private final Idempotency idempotency;
    private final RateLimits limits;

    ProposeController(
            Processes processes,
            Proposals proposals,
            ProposalLists ideas,
            RuleSentence rules,
            Accounts accounts,
            Mandates mandates,
            Idempotency idempotency,
            RateLimits limits) {
        this.processes = processes;
        this.proposals = proposals;
        this.ideas = ideas;
        this.rules = rules;
        this.accounts = accounts;
        this.mandates = mandates;
        this.idempotency = idempotency;
        this.limits = limits;
    }

    @GetMapping("/participer/{slug}/proposer")
    Page write(@PathVariable String slug, View view) {
        Process process = get(slug);
        if (!process.isOpen(Capability.PROPOSE, processes.now())) {
            return Page.of("participation/closed", process);
        }
        String email = view.visitor().accountId().flatMap(accounts::find).map(Account::email).orElse("");
        return page("participation/propose", process, ProposalForm.empty(email), mandates.of(view.visitor()), List.of(), view.newKey(), new FormErrors());
    }

    /** Shows what was typed for a last look, or goes back to the form with it, or sends it. Sent twice, it is one. */
    @PostMapping("/participer/{slug}/proposer")
    Page send(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(name = "etape", defaultValue = "verifier") String step,
            @RequestParam(defaultValue = "") String key,
            HttpServletRequest http,
            View view) {
        Process process = get(slug);
        ProposalForm form = ProposalForm.read(fields);
        List<Mandate> held = mandates.of(view.visitor());
        FormErrors errors = FormErrors.of(Proposals.problems(form.idea(process, held, view)), view);
        if (!form.voice().isEmpty() && form.behalf(held).isEmpty()) {
            errors.add("pour", view.t("participation.refused.mandate"));
        }
        if (!errors.isEmpty()) {
            return refused(process, form, held, key, errors);
        }
        return switch (step) {
            case "envoyer" -> receipt(process, form, held, fields, key, http, view);
            case "modifier" -> page("participation/propose", process, form, held, List.of(), key, errors);
            default -> review(process, form, held, key, http);
        };
    }

    private Page review(Process process, ProposalForm form, List<Mandate> held, String key, HttpServletRequest http) {
        limits.lookUp(http);
        return page(
                "participation/review", process, form, held, ideas.similar(process, form.title(), form.words()), key, new FormErrors());
    }

    private Page receipt(
            Process process, ProposalForm form, List<Mandate> held, MultiValueMap<String, String> fields, String key, HttpServletRequest http, View view) {
        limits.mayReport(http);
        try {
            String sent = idempotency.once("proposal:" + process.slug(), key, Idempotency.payload(fields), () -> {
                limits.report(http);
                return JSON.writeValueAsString(proposals.submit(form.idea(process, held, view)));
            });
            return Page.of("participation/receipt", new ReceiptPage(process, JSON.readValue(sent, SubmittedProposal.class)));
        } catch (Refusal closed) {
            return refused(process, form, held, key, new FormErrors().add("title", view.t(closed)));
        }
    }

    private Page refused(Process process, ProposalForm form, List<Mandate> held, String key, FormErrors errors) {
        return page("participation/propose", process, form, held, List.of(), key, errors).withStatus(422);
    }

    private Page page(
            String template, Process process, ProposalForm form, List<Mandate> held, List<ListedProposal> similar, String key, FormErrors errors) {
        return Page.of(template, new ProposePage(process, form, similar, held, rules.department(process), key, errors));
    }

    private Process get(String slug) {
        return processes.findPublished(slug).orElseThrow(HttpProblem::notFound);
    }
}
