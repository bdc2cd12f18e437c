package org.parvis.participation.debate.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.Capability;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.debate.Debate;
import org.parvis.participation.debate.DebateProposals;
import org.parvis.participation.talk.web.Readers;
import org.parvis.shared.Refusal;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.RateLimit;
import org.parvis.web.RateLimits;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opening a debate as a resident, where a process lets them. */
@Controller
@AllowAnyone
class OpenDebateController {

    private static final Set<String> DONE = Set.of("verifiez", "lu");

    /** A debate is read by hand: nobody needs more of them. */
    private static final RateLimit DEBATES = new RateLimit("debate", 3, Duration.ofDays(1));

    private static final RateLimit LINKS_OF_AN_ADDRESS = new RateLimit("debate-link", 3, Duration.ofHours(1));

    private final Processes processes;
    private final DebateProposals proposals;
    private final Readers readers;
    private final RateLimits limits;

    OpenDebateController(Processes processes, DebateProposals proposals, Readers readers, RateLimits limits) {
        this.processes = processes;
        this.proposals = proposals;
        this.readers = readers;
        this.limits = limits;
    }

    @GetMapping("/participer/{slug}/debats/proposer")
    Page write(@PathVariable String slug, @RequestParam(name = "fait", defaultValue = "") String done, View view) {
        return page(get(slug), DebateForm.empty(""), DONE.contains(done) ? done : "", new FormErrors(), view);
    }

    @PostMapping("/participer/{slug}/debats/proposer")
    Object send(@PathVariable String slug, @RequestParam MultiValueMap<String, String> fields, HttpServletRequest http, View view) {
        Process process = get(slug);
        DebateForm form = DebateForm.read(fields);
        @Nullable Account account = readers.account(view);
        FormErrors errors = FormErrors.of(DebateProposals.problems(form.draft(), form.name()), view);
        if (account == null && EmailAddress.find(form.email()).isEmpty()) {
            errors.add("email", view.t("messaging.refused.address"));
        }
        if (!errors.isEmpty()) {
            return page(process, form, "", errors, view).withStatus(422);
        }
        try {
            if (account == null) {
                EmailAddress address = readers.toAsk(form.email(), LINKS_OF_AN_ADDRESS, http);
                proposals.ask(process, form.draft(), form.name(), address, view.locale());
                return Redirect.to(view, process.path() + "/debats/proposer?fait=verifiez");
            }
            if (!limits.allows(DEBATES, account.id().toString())) {
                throw new Refusal("debate.refused.enough");
            }
            Debate sent = proposals.submitAs(account, process, form.draft(), form.name(), view.locale());
            return Redirect.to(view, MyDebateController.PATH + "?id=" + sent.id() + "&fait=publie");
        } catch (Refusal refusal) {
            return page(process, form, "", errors.add("question", view.t(refusal)), view).withStatus(422);
        } catch (HttpProblem tooMany) {
            // What was typed comes back whatever happens.
            return page(process, form, "", errors.add("email", view.t("debate.refused.enough")), view).withStatus(tooMany.status());
        }
    }

    private Page page(Process process, DebateForm form, String done, FormErrors errors, View view) {
        return Page.of("debate/propose", new OpenPage(
                process, form, process.isOpen(Capability.OPEN_DEBATE, processes.now()), readers.account(view) != null, done, errors));
    }

    /** Where residents never open any there is no form. */
    private Process get(String slug) {
        return processes.findPublished(slug).filter(one -> !one.phasesFor(Capability.OPEN_DEBATE).isEmpty()).orElseThrow(HttpProblem::notFound);
    }
}
