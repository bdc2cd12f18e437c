package org.parvis.participation.web;

import java.util.List;
import java.util.stream.Collectors;
import org.parvis.casework.CaseSights;
import org.parvis.casework.Cases;
import org.parvis.casework.Viewer;
import org.parvis.participation.Processes;
import org.parvis.participation.Proposal;
import org.parvis.participation.Proposals;
import org.parvis.participation.Voices;
import org.parvis.participation.kin.Consents;
import org.parvis.participation.kin.Merge;
import org.parvis.participation.kin.Merges;
import org.parvis.participation.kin.VoiceGiving;
import org.parvis.participation.moderation.IdeaModeration;
import org.parvis.participation.talk.web.Judgings;
import org.parvis.participation.talk.web.RulingForm;
import org.parvis.participation.team.AllowTeam;
import org.parvis.participation.team.ProcessAct;
import org.parvis.participation.team.ProcessRights;
import org.parvis.shared.Refusal;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether an idea is shown, for whoever handles its case, and for moderators. */
@Controller
@AllowTeam
class DeskProposalController {

    private static final String PATH = "/bureau/idees/{number}";
    private static final String GIVEN = "confiee";

    private final Proposals proposals;
    private final Processes processes;
    private final IdeaModeration moderation;
    private final Voices voices;
    private final VoiceGiving giving;
    private final Merges merges;
    private final Consents consents;
    private final ProcessRights rights;
    private final Judgings judgings;
    private final Cases cases;
    private final CaseSights sights;

    DeskProposalController(
            Proposals proposals,
            Processes processes,
            IdeaModeration moderation,
            Voices voices,
            VoiceGiving giving,
            Merges merges,
            Consents consents,
            ProcessRights rights,
            Judgings judgings,
            Cases cases,
            CaseSights sights) {
        this.proposals = proposals;
        this.processes = processes;
        this.moderation = moderation;
        this.voices = voices;
        this.giving = giving;
        this.merges = merges;
        this.consents = consents;
        this.rights = rights;
        this.judgings = judgings;
        this.cases = cases;
        this.sights = sights;
    }

    @GetMapping(PATH)
    Page show(@PathVariable String number, @RequestParam(name = "fait", defaultValue = "") String done, View view) {
        return page(get(number, view), RulingForm.EMPTY, new FormErrors(), done.equals(GIVEN), view);
    }

    /** At once, from its case. */
    @PostMapping(PATH + "/publier")
    Object publish(@PathVariable String number, View view) {
        Proposal proposal = get(number, view);
        try {
            moderation.publish(proposal.id(), view.visitor());
            return back(proposal, view);
        } catch (Refusal refusal) {
            return page(get(number, view), RulingForm.EMPTY, RulingForm.errors(refusal, view), view).withStatus(422);
        }
    }

    @PostMapping(PATH)
    Object rule(@PathVariable String number, @RequestParam MultiValueMap<String, String> fields, View view) {
        Proposal proposal = get(number, view);
        RulingForm typed = RulingForm.read(fields);
        try {
            moderation.rule(proposal.id(), typed.ruling(), view.visitor());
            return back(proposal, view);
        } catch (Refusal refusal) {
            return page(get(number, view), typed, RulingForm.errors(refusal, view), view).withStatus(422);
        }
    }

    /** The organisation in whose name it is has another mandatary, who goes on with it. */
    @PostMapping(PATH + "/mandataire")
    Object give(
            @PathVariable String number,
            @RequestParam(name = "auteur", defaultValue = "") String author,
            @RequestParam(name = "organisation", defaultValue = "") String organisation,
            @RequestParam(name = "personne", defaultValue = "") String person,
            @RequestParam(name = "quitte", defaultValue = "") List<String> ending,
            View view) {
        Proposal proposal = get(number, view);
        if (!hasCase(proposal, view)) {
            throw HttpProblem.notFound();
        }
        try {
            giving.give(proposal, giving(proposal, author, organisation, person, ending), view.visitor());
            merges.listOf(proposal.id()).stream().filter(Merge::isAsked).forEach(one -> consents.finish(one.id()));
            return Redirect.to(view, PATH.replace("{number}", number) + "?fait=" + GIVEN);
        } catch (Refusal refusal) {
            return page(proposal, RulingForm.EMPTY, new FormErrors().add("mandataires", view.t(refusal)), view).withStatus(422);
        }
    }

    /** What is no id is nobody's, as the idea's own id is no organisation's and no person's. */
    private static VoiceGiving.Giving giving(Proposal proposal, String author, String organisation, String person, List<String> ending) {
        return new VoiceGiving.Giving(
                Typed.id(author).orElse(proposal.id()), Typed.id(organisation).orElse(proposal.id()), Typed.id(person).orElse(proposal.id()),
                ending.stream().flatMap(one -> Typed.id(one).stream()).collect(Collectors.toSet()));
    }

    private List<ModeratePage.SpokenFor> spokenFor(Proposal proposal, View view) {
        boolean hasCase = hasCase(proposal, view);
        return voices.list(proposal.id()).stream()
                .map(one -> new ModeratePage.SpokenFor(one, voices.isInForce(one), hasCase ? giving.others(one) : List.of()))
                .toList();
    }

    private Object back(Proposal proposal, View view) {
        return Redirect.to(view, hasCase(proposal, view) ? "/bureau/dossiers/" + proposal.number() + "?fait=moderation" : "/bureau/commentaires?fait=decision");
    }

    private Page page(Proposal proposal, RulingForm typed, FormErrors errors, View view) {
        return page(proposal, typed, errors, false, view);
    }

    private Page page(Proposal proposal, RulingForm typed, FormErrors errors, boolean isGiven, View view) {
        return Page.of("participation/moderate", new ModeratePage(
                proposal, processes.get(proposal.processId()), spokenFor(proposal, view),
                hasCase(proposal, view) ? giving.companions(proposal) : List.of(), hasCase(proposal, view),
                judgings.of(moderation.listActs(proposal.id()), moderation.listAppeals(proposal.id()), moderation.possible(proposal), typed),
                moderation.listObjections(proposal.id()), isGiven, errors));
    }

    private boolean hasCase(Proposal proposal, View view) {
        return sights.handles(Viewer.of(view.visitor()), cases.get(proposal.caseId()));
    }

    /** Nothing tells an idea of another department from one that is not there. */
    private Proposal get(String number, View view) {
        return proposals.find(number)
                .filter(one -> hasCase(one, view) || rights.may(view.visitor(), ProcessAct.MODERATE, one.processId()))
                .orElseThrow(HttpProblem::notFound);
    }
}
