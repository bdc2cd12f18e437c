package org.parvis.participation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.IntakeDoor;
import org.parvis.casework.IntakeDoors;
import org.parvis.participation.Capability;
import org.parvis.participation.ListedProposal;
import org.parvis.participation.NewProposal;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.ProposalLists;
import org.parvis.participation.ProposalRefused;
import org.parvis.participation.Proposals;
import org.parvis.participation.SubmittedProposal;
import org.parvis.relation.Callers;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Idempotency;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** Takes the idea of somebody who calls, comes, writes or sits at a workshop's table: the same idea as on the site, on one page. */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD, Role.FRONT_DESK})
class IdeaIntakeController {

    private static final String PATH = "/bureau/nouveau/idee";
    private static final JsonMapper JSON = new JsonMapper();
    private static final IdeaIntakeForm EMPTY = IdeaIntakeForm.read(new LinkedMultiValueMap<>());

    private final Processes processes;
    private final Proposals proposals;
    private final ProposalLists ideas;
    private final Callers callers;
    private final IntakeDoors doors;
    private final Idempotency idempotency;

    IdeaIntakeController(
            Processes processes, Proposals proposals, ProposalLists ideas, Callers callers, IntakeDoors doors, Idempotency idempotency) {
        this.processes = processes;
        this.proposals = proposals;
        this.ideas = ideas;
        this.callers = callers;
        this.doors = doors;
        this.idempotency = idempotency;
    }

    @Bean
    @Order(30)
    static IntakeDoor ideaIntake(Processes processes) {
        return new IntakeDoor(PATH, "participation.intake.tab", () -> !open(processes).isEmpty());
    }

    private static List<Process> open(Processes processes) {
        return processes.listPublished().stream().filter(one -> one.isOpen(Capability.PROPOSE, processes.now())).toList();
    }

    @GetMapping(PATH)
    Page empty(View view) {
        return page(EMPTY, view.newKey(), new FormErrors(), null, view);
    }

    /** For somebody whose file is open. */
    @PostMapping(PATH + "/pour")
    Page known(View view, @RequestParam String person) {
        return callers.caller(person, view.visitor())
                .map(caller -> page(EMPTY.of(caller), view.newKey(), new FormErrors(), null, view))
                .orElseThrow(HttpProblem::notFound);
    }

    /** Takes the idea; on «Mettre à jour» only shows what is known so far. Never by GET: names do not belong in addresses. */
    @PostMapping(PATH)
    Page take(@RequestParam MultiValueMap<String, String> fields, @RequestParam String key, View view) {
        IdeaIntakeForm form = IdeaIntakeForm.read(fields);
        if (fields.containsKey("regarder")) {
            return page(form, key, new FormErrors(), null, view);
        }
        @Nullable Process chosen = chosen(form, open(processes));
        if (chosen == null) {
            return page(form, key, new FormErrors().add("process", view.t("participation.intake.refused.process")), null, view)
                    .withStatus(422);
        }
        try {
            String sent = idempotency.once(
                    "idea-intake:" + view.visitor().account(), key, Idempotency.payload(fields),
                    () -> JSON.writeValueAsString(submit(form, chosen, view)));
            return page(form.next(), view.newKey(), new FormErrors(), JSON.readValue(sent, SubmittedProposal.class), view);
        } catch (ProposalRefused refused) {
            return page(form, key, FormErrors.of(refused.problems(), view), null, view).withStatus(422);
        } catch (Refusal refused) {
            String field = refused.messageKey().startsWith("relation.") ? "person" : "process";
            return page(form, key, new FormErrors().add(field, view.t(refused)), null, view).withStatus(422);
        }
    }

    private SubmittedProposal submit(IdeaIntakeForm form, Process chosen, View view) {
        NewProposal idea = form.idea(chosen, view);
        SubmittedProposal sent = proposals.submit(idea);
        callers.opened(sent.caseId(), idea.channel(), form.caller(), idea.author(), view.visitor());
        return sent;
    }

    private Page page(IdeaIntakeForm form, String key, FormErrors errors, @Nullable SubmittedProposal sent, View view) {
        List<Process> open = open(processes);
        @Nullable Process chosen = chosen(form, open);
        List<ListedProposal> similar = chosen == null ? List.of() : ideas.similar(chosen, form.title(), form.words());
        return Page.of("participation/intake", new IdeaIntakePage(
                doors.list(), open, chosen, form, callers.known(form.caller(), view.visitor()), similar, key, errors, sent));
    }

    /** Where there is one alone, it is that one. */
    private static @Nullable Process chosen(IdeaIntakeForm form, List<Process> open) {
        return open.size() == 1
                ? open.getFirst()
                : open.stream().filter(one -> one.slug().equals(form.process())).findFirst().orElse(null);
    }
}
