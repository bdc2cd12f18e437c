package org.parvis.participation.kin.web;

import java.util.List;
import java.util.UUID;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.ProposalLists;
import org.parvis.participation.ProposalRefused;
import org.parvis.participation.Proposals;
import org.parvis.participation.Voices;
import org.parvis.participation.kin.Author;
import org.parvis.participation.kin.CoAuthors;
import org.parvis.participation.kin.Consents;
import org.parvis.participation.kin.Merge;
import org.parvis.participation.kin.Merges;
import org.parvis.participation.kin.Partings;
import org.parvis.participation.kin.web.AuthorDoor.Own;
import org.parvis.shared.Refusal;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Ideas that become one, for their authors: propose it; agree or not, let them stand by themselves again, as where one becomes several. */
@Controller
@AllowAnyone
class MergeController {

    private final AuthorDoor door;
    private final Merges merges;
    private final Consents consents;
    private final Partings partings;
    private final CoAuthors authors;
    private final Voices voices;
    private final Proposals proposals;
    private final ProposalLists lists;
    private final Processes processes;

    MergeController(
            AuthorDoor door,
            Merges merges,
            Consents consents,
            Partings partings,
            CoAuthors authors,
            Voices voices,
            Proposals proposals,
            ProposalLists lists,
            Processes processes) {
        this.door = door;
        this.merges = merges;
        this.consents = consents;
        this.partings = partings;
        this.authors = authors;
        this.voices = voices;
        this.proposals = proposals;
        this.lists = lists;
        this.processes = processes;
    }

    @GetMapping("/idees/reunir")
    Page form(@RequestParam(name = "jeton", defaultValue = "") String token) {
        Own own = door.open(token);
        return form(own, new MergeForm("", own.proposal().title(), own.proposal().words()), new FormErrors());
    }

    @PostMapping("/idees/reunir")
    Object propose(
            @RequestParam(name = "jeton", defaultValue = "") String token,
            @RequestParam(defaultValue = "") String others,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String words,
            View view) {
        Own own = door.act(token);
        MergeForm typed = new MergeForm(others, title, words);
        try {
            merges.propose(own.author(), typed.wanted());
            return AuthorDoor.back(own, "reunir", view);
        } catch (ProposalRefused refused) {
            return form(own, typed, MergeForm.errors(refused, view)).withStatus(422);
        } catch (Refusal refusal) {
            return form(own, typed, new FormErrors().add("others", view.t(refusal))).withStatus(422);
        }
    }

    private Page form(Own own, MergeForm typed, FormErrors errors) {
        Process process = processes.get(own.proposal().processId());
        return Page.of("kin/join", new MergeFormPage(
                own.token(), own.proposal().number(), own.proposal().title(), own.publicPath(), process.path(),
                lists.similar(process, own.proposal().title(), own.proposal().words()).stream()
                        .filter(one -> !one.id().equals(own.proposal().id()))
                        .toList(),
                typed.others(), typed.title(), typed.words(), errors));
    }

    @GetMapping("/idees/reunions/{id}")
    Page show(@PathVariable UUID id, @RequestParam(name = "jeton", defaultValue = "") String token) {
        Own own = door.open(token);
        return page(own, get(id, own), "");
    }

    @PostMapping("/idees/reunions/{id}/repondre")
    Object answer(
            @PathVariable UUID id,
            @RequestParam(name = "jeton", defaultValue = "") String token,
            @RequestParam(name = "reponse", defaultValue = "") String answer,
            View view) {
        Own own = door.act(token);
        Merge merge = get(id, own);
        try {
            if (answer.equals("oui")) {
                consents.agree(id, own.author());
            } else if (answer.equals("non")) {
                consents.refuse(id, own.author());
            } else {
                throw new Refusal("kin.refused.noAnswer");
            }
            return AuthorDoor.back(own, answer.equals("oui") ? "accord" : "desaccord", view);
        } catch (Refusal refusal) {
            return page(own, merge, view.t(refusal)).withStatus(422);
        }
    }

    @GetMapping("/idees/reunions/defaire")
    Page askToUndo(@RequestParam(name = "jeton", defaultValue = "") String token) {
        return undoing(door.open(token), "", new FormErrors());
    }

    @PostMapping("/idees/reunions/defaire")
    Object undo(
            @RequestParam(name = "jeton", defaultValue = "") String token, @RequestParam(name = "texte", defaultValue = "") String reason, View view) {
        Own own = door.act(token);
        try {
            partings.undo(own.author(), reason);
            return AuthorDoor.back(own, "defaire", view);
        } catch (Refusal refusal) {
            return undoing(own, reason, new FormErrors().add("texte", view.t(refusal))).withStatus(422);
        }
    }

    private Page undoing(Own own, String reason, FormErrors errors) {
        boolean isPart = merges.findByResult(own.proposal().id()).filter(Merge::isSplit).isPresent();
        return Page.of("kin/reason", new ReasonPage(
                isPart ? "kin.unsplit" : "kin.undo", "/idees/reunions/defaire", own.token(), own.proposal().number(), own.proposal().title(), proposals.countSupports(own.proposal()), reason, errors));
    }

    /** What waits to be read is shown to nobody but who wrote it. */
    private Merge get(UUID id, Own own) {
        return merges.find(id)
                .filter(one -> one.sources().contains(own.proposal().id()))
                .filter(one -> one.state() != Merge.State.READING || own.author().id().equals(one.proposedBy()))
                .orElseThrow(HttpProblem::notFound);
    }

    private Page page(Own own, Merge merge, String error) {
        List<UUID> agreed = merges.listAgreed(merge.id());
        List<MergePage.Line> lines = proposals.list(merge.sources()).stream()
                .map(one -> new MergePage.Line(
                        one, voices.listShown(one.id()), door.path(one), proposals.countSupports(one), current(one.id()).stream().allMatch(author -> agreed.contains(author.id()))))
                .toList();
        long waiting = merge.sources().stream()
                .flatMap(one -> current(one).stream())
                .filter(author -> !agreed.contains(author.id()))
                .count();
        return Page.of("kin/merge", new MergePage(
                own.token(), own.proposal().number(), merge, lines, merge.isAsked() && !agreed.contains(own.author().id()) && (!error.isEmpty() || voices.ended(own.proposal().id(), own.author().id()).isEmpty()), waiting, error));
    }

    private List<Author> current(UUID proposal) {
        return authors.list(proposal).stream().filter(Author::isCurrent).toList();
    }
}
