package org.parvis.participation.kin.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseSights;
import org.parvis.casework.Cases;
import org.parvis.casework.Viewer;
import org.parvis.participation.Proposal;
import org.parvis.participation.Proposals;
import org.parvis.participation.kin.CoAuthors;
import org.parvis.participation.kin.Merge;
import org.parvis.participation.kin.Merges;
import org.parvis.participation.kin.Reasons;
import org.parvis.participation.kin.Revision;
import org.parvis.participation.kin.Revisions;
import org.parvis.participation.kin.Weight;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.shared.TextDifference;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes, names, reasons and merges that authors want, read before anybody else reads them: for the department that has the idea. */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD})
class DeskKinController {

    private static final String PATH = "/bureau/idees/{number}/versions";
    private static final Set<String> DONE = Set.of("publie", "refuse", "nom", "demande", "ecarte", "propose");

    private final Proposals proposals;
    private final Revisions revisions;
    private final Merges merges;
    private final CoAuthors authors;
    private final Reasons reasons;
    private final Cases cases;
    private final CaseSights sights;
    private final AuthorDoor door;

    DeskKinController(
            Proposals proposals,
            Revisions revisions,
            Merges merges,
            CoAuthors authors,
            Reasons reasons,
            Cases cases,
            CaseSights sights,
            AuthorDoor door) {
        this.proposals = proposals;
        this.revisions = revisions;
        this.merges = merges;
        this.authors = authors;
        this.reasons = reasons;
        this.cases = cases;
        this.sights = sights;
        this.door = door;
    }

    @GetMapping(PATH)
    Page show(@PathVariable String number, @RequestParam(name = "fait", defaultValue = "") String done, View view) {
        return page(get(number, view), DONE.contains(done) ? done : "", "", new FormErrors());
    }

    /** What a form of this page does. */
    private interface Act {
        void run();
    }

    private Object act(Proposal proposal, String done, String field, String reason, Act act, View view) {
        try {
            act.run();
            return Redirect.to(view, "/bureau/idees/" + proposal.number() + "/versions?fait=" + done);
        } catch (Refusal refusal) {
            return page(proposal, "", reason, new FormErrors().add(field, view.t(refusal))).withStatus(422);
        }
    }

    @PostMapping(PATH + "/publier")
    Object publish(
            @PathVariable String number,
            @RequestParam(name = "lu", defaultValue = "") String mark,
            @RequestParam(defaultValue = "") String weight,
            View view) {
        Proposal proposal = get(number, view);
        @Nullable Weight decided = weight.equals(Weight.MINOR.name()) ? Weight.MINOR : Weight.SUBSTANTIVE;
        return act(proposal, "publie", "publier", "", () -> revisions.publish(proposal.id(), mark, decided, view.visitor()), view);
    }

    @PostMapping(PATH + "/refuser")
    Object refuse(
            @PathVariable String number,
            @RequestParam(name = "lu", defaultValue = "") String mark,
            @RequestParam(name = "raison", defaultValue = "") String reason,
            View view) {
        Proposal proposal = get(number, view);
        return act(proposal, "refuse", "raison", reason, () -> revisions.refuse(proposal.id(), mark, reason, view.visitor()), view);
    }

    @PostMapping(PATH + "/noms/{author}")
    Object judgeName(
            @PathVariable String number,
            @PathVariable UUID author,
            @RequestParam(name = "lu", defaultValue = "") String read,
            @RequestParam(name = "afficher", defaultValue = "") String fit,
            View view) {
        Proposal proposal = get(number, view);
        return act(proposal, "nom", "noms", "", () -> authors.judgeName(proposal, author, read, fit.equals("oui")), view);
    }

    /** Why the idea was withdrawn, by its id, or why a merge was undone, by the merge's. */
    @PostMapping(PATH + "/raisons/{id}")
    Object judgeReason(
            @PathVariable String number, @PathVariable UUID id, @RequestParam(name = "afficher", defaultValue = "") String fit, View view) {
        Proposal proposal = get(number, view);
        return act(proposal, "nom", "raisons", "", () -> reasons.judge(proposal, id, fit.equals("oui")), view);
    }

    @PostMapping(PATH + "/reunions/{id}/demander")
    Object approve(@PathVariable String number, @PathVariable UUID id, View view) {
        Proposal proposal = get(number, view);
        check(proposal, id);
        return act(proposal, "demande", "reunions", "", () -> merges.approve(id, view.visitor()), view);
    }

    @PostMapping(PATH + "/reunions/{id}/ecarter")
    Object reject(
            @PathVariable String number, @PathVariable UUID id, @RequestParam(name = "raison", defaultValue = "") String reason, View view) {
        Proposal proposal = get(number, view);
        check(proposal, id);
        return act(proposal, "ecarte", "r" + id, reason, () -> merges.reject(id, reason, view.visitor()), view);
    }

    private void check(Proposal proposal, UUID merge) {
        if (merges.find(merge).filter(one -> one.sources().contains(proposal.id())).isEmpty()) {
            throw HttpProblem.notFound();
        }
    }

    private Page page(Proposal proposal, String done, String reason, FormErrors errors) {
        @Nullable Revision waiting = revisions.find(proposal.id()).orElse(null);
        List<List<TextDifference.Part>> lines = waiting == null
                ? List.of()
                : TextDifference.of(proposal.title() + "\n" + proposal.words(), waiting.title() + "\n" + waiting.words());
        List<DeskKinPage.Line> pending = merges.listOf(proposal.id()).stream()
                .filter(Merge::isPending)
                .map(one -> new DeskKinPage.Line(one, proposals.list(one.sources())))
                .toList();
        return Page.of("kin/desk", new DeskKinPage(
                proposal, door.path(proposal), proposals.countSupports(proposal), waiting, lines, pending, authors.list(proposal.id()), reasons.list(proposal),
                proposal.canBeSupported() && revisions.isOpen(proposal), done, reason, errors));
    }

    /** Nothing tells an idea of another department from one that is not there. */
    private Proposal get(String number, View view) {
        Proposal proposal = proposals.find(number).orElseThrow(HttpProblem::notFound);
        if (!sights.handles(Viewer.of(view.visitor()), cases.get(proposal.caseId()))) {
            throw HttpProblem.notFound();
        }
        return proposal;
    }
}
