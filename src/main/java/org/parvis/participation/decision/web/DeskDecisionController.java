package org.parvis.participation.decision.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.decision.DecisionDrafts;
import org.parvis.participation.decision.DecisionRefused;
import org.parvis.participation.decision.DraftMoved;
import org.parvis.participation.decision.Fates;
import org.parvis.participation.decision.IdeasAdded;
import org.parvis.participation.decision.Matter;
import org.parvis.participation.decision.Ruling;
import org.parvis.participation.decision.Saved;
import org.parvis.participation.decision.TownDecision;
import org.parvis.participation.decision.TownDecisions;
import org.parvis.participation.team.AllowTeam;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a decision is written, page by page, and published: on a vote by those who write budgets, on a process or a petition by
 * the head of its department and administrators.
 */
@Controller
@AllowRoles({Role.HEAD, Role.ADMINISTRATOR})
class DeskDecisionController {

    private static final String VOTE = "/bureau/budgets/{slug}/decision";
    private static final String PROCESS = "/bureau/participation/{slug}/decision";
    private static final String PETITION = "/bureau/petitions/{number}/decision";
    private static final Set<String> DONE = Set.of("prepare", "enregistre", "ajoute", "publie");

    private final DeskMatters matters;
    private final TownDecisions decisions;
    private final DecisionDrafts drafts;

    DeskDecisionController(DeskMatters matters, TownDecisions decisions, DecisionDrafts drafts) {
        this.matters = matters;
        this.decisions = decisions;
        this.drafts = drafts;
    }

    @AllowTeam
    @GetMapping(VOTE)
    Page editOnVote(
            @PathVariable String slug,
            @RequestParam(name = "apres", defaultValue = "0") int after,
            @RequestParam(name = "fait", defaultValue = "") String done,
            View view) {
        return page(matters.voted(slug, view.visitor()), null, after, "", DONE.contains(done) ? done : "", new FormErrors());
    }

    @AllowTeam
    @GetMapping(PROCESS)
    Page editOnProcess(
            @PathVariable String slug,
            @RequestParam(name = "apres", defaultValue = "0") int after,
            @RequestParam(name = "fait", defaultValue = "") String done,
            View view) {
        return page(matters.held(slug, view.visitor()), null, after, "", DONE.contains(done) ? done : "", new FormErrors());
    }

    @GetMapping(PETITION)
    Page editOnPetition(
            @PathVariable String number,
            @RequestParam(name = "apres", defaultValue = "0") int after,
            @RequestParam(name = "fait", defaultValue = "") String done,
            View view) {
        return page(matters.asked(number, view.visitor()), null, after, "", DONE.contains(done) ? done : "", new FormErrors());
    }

    @PostMapping(PETITION + "/preparer")
    Object beginOnPetition(@PathVariable String number, @RequestParam(defaultValue = "") String reason, View view) {
        return begin(matters.asked(number, view.visitor()), reason, view);
    }

    @PostMapping(PETITION)
    Object saveOnPetition(@PathVariable String number, @RequestParam MultiValueMap<String, String> fields, View view) {
        return save(matters.asked(number, view.visitor()), fields, view);
    }

    @AllowTeam
    @PostMapping(VOTE + "/preparer")
    Object beginOnVote(@PathVariable String slug, @RequestParam(defaultValue = "") String reason, View view) {
        return begin(matters.voted(slug, view.visitor()), reason, view);
    }

    @AllowTeam
    @PostMapping(PROCESS + "/preparer")
    Object beginOnProcess(@PathVariable String slug, @RequestParam(defaultValue = "") String reason, View view) {
        return begin(matters.held(slug, view.visitor()), reason, view);
    }

    @AllowTeam
    @PostMapping(VOTE)
    Object saveOnVote(@PathVariable String slug, @RequestParam MultiValueMap<String, String> fields, View view) {
        return save(matters.voted(slug, view.visitor()), fields, view);
    }

    @AllowTeam
    @PostMapping(PROCESS)
    Object saveOnProcess(@PathVariable String slug, @RequestParam MultiValueMap<String, String> fields, View view) {
        return save(matters.held(slug, view.visitor()), fields, view);
    }

    private Object begin(Matter matter, String reason, View view) {
        try {
            drafts.begin(matter, reason.strip(), view.visitor());
            return Redirect.to(view, matter.deskPath() + "/decision?fait=prepare");
        } catch (DecisionRefused refused) {
            return page(matter, null, 0, reason, "", FormErrors.of(refused.problems(), view)).withStatus(422);
        }
    }

    /** Whatever button was pressed, what was typed is kept first: publishing that is refused loses nothing. */
    private Object save(Matter matter, MultiValueMap<String, String> fields, View view) {
        DecisionForm form = DecisionForm.read(fields);
        int after = after(fields);
        Map<String, String> problems = form.problems();
        if (!problems.isEmpty()) {
            return page(matter, form, after, "", "", FormErrors.of(problems, view)).withStatus(422);
        }
        DecisionForm kept = form;
        try {
            Saved saved = drafts.save(matter, form.written(), view.visitor());
            kept = form.at(saved.revision());
            return next(matter, kept, after, saved.added(), fields, view);
        } catch (DecisionRefused refused) {
            return refused(matter, kept, after, refused, view);
        } catch (DraftMoved moved) {
            return moved(matter, form, after, moved, view);
        } catch (IdeasAdded added) {
            return added(matter, kept, after, added, view);
        }
    }

    private Object next(Matter matter, DecisionForm kept, int after, int added, MultiValueMap<String, String> fields, View view) {
        String act = String.valueOf(fields.getFirst("geste"));
        if (!act.equals("publier")) {
            int place = act.equals("suite") ? part(matter, after).next() : after;
            return Redirect.to(view, matter.deskPath() + "/decision?fait=" + (added > 0 ? "ajoute" : "enregistre") + "&apres=" + place);
        }
        if (added > 0) {
            throw new IdeasAdded(added);
        }
        if (!fields.containsKey("relu")) {
            FormErrors errors = new FormErrors().add("relu", view.t("decision.desk.unread"));
            return page(matter, kept, after, "", "", errors).withStatus(422);
        }
        drafts.publish(matter, kept.revision(), view.visitor());
        return Redirect.to(view, matter.deskPath() + "/decision?fait=publie");
    }

    private Page refused(Matter matter, DecisionForm typed, int after, DecisionRefused refused, View view) {
        Optional<TownDecision> published = decisions.findPublished(matter.id());
        List<OtherText> own = published.isPresent() && decisions.findDraft(matter.id()).isEmpty() ? typed(typed, published.get(), view) : List.of();
        return page(matter, typed, place(matter, refused, after), own, "", "", FormErrors.of(refused.problems(), view)).withStatus(422);
    }

    /** What was typed for a draft that somebody else has published meanwhile, where that says something else. */
    private List<OtherText> typed(DecisionForm typed, TownDecision published, View view) {
        List<Ruling> rulings = decisions.rulings(published, 0, Integer.MAX_VALUE).stream()
                .filter(one -> typed.lines().containsKey(one.code()))
                .toList();
        return OtherText.between(DecisionForm.of(published, rulings), typed, rulings, view);
    }

    /** Both texts are shown; saved once more it is by somebody who has read the other. */
    private Page moved(Matter matter, DecisionForm typed, int after, DraftMoved moved, View view) {
        TownDecision draft = decisions.findDraft(matter.id()).orElseThrow(HttpProblem::notFound);
        List<Ruling> rulings = part(matter, after).rulings();
        List<OtherText> others = OtherText.between(typed, DecisionForm.of(draft, rulings), rulings, view);
        FormErrors errors = new FormErrors().add("autre-texte", view.t(moved));
        return page(matter, typed.at(draft.revision()), after, others, "", "", errors).withStatus(422);
    }

    /** What came in is on the page that says so, or on a later one. */
    private Page added(Matter matter, DecisionForm typed, int after, IdeasAdded added, View view) {
        int revision = decisions.findDraft(matter.id()).map(TownDecision::revision).orElse(typed.revision());
        return page(matter, typed.at(revision), after, "", "", new FormErrors().add("relu", view.t(added))).withStatus(422);
    }

    private static int after(MultiValueMap<String, String> fields) {
        String typed = String.valueOf(fields.getFirst("apres"));
        return typed.matches("[0-9]{1,7}") ? Integer.parseInt(typed) : 0;
    }

    private RulingsPart part(Matter matter, int after) {
        return decisions.findDraft(matter.id())
                .map(draft -> RulingsPart.of(decisions.rulings(draft, after, RulingsPart.SHOWN + 1), after))
                .orElseGet(() -> new RulingsPart(List.of(), 0, 0));
    }

    /** Where the first project or idea stands with which something is wrong, unless the page shows it already. */
    private int place(Matter matter, DecisionRefused refused, int after) {
        RulingsPart shown = part(matter, after);
        return refused.problems().keySet().stream()
                .filter(field -> field.contains("."))
                .map(field -> field.substring(field.indexOf('.') + 1))
                .findFirst()
                .filter(code -> !shown.has(code))
                .flatMap(code -> decisions.findDraft(matter.id()).flatMap(draft -> decisions.findRuling(draft, code)))
                .map(Ruling::position)
                .map(position -> position - 1)
                .orElse(after);
    }

    private Page page(Matter matter, @Nullable DecisionForm typed, int after, String correction, String done, FormErrors errors) {
        return page(matter, typed, after, List.of(), correction, done, errors);
    }

    private Page page(
            Matter matter, @Nullable DecisionForm typed, int after, List<OtherText> others, String correction, String done, FormErrors errors) {
        @Nullable TownDecision draft = decisions.findDraft(matter.id()).orElse(null);
        RulingsPart part = part(matter, after);
        List<TownDecision> published = decisions.listPublished(matter.id());
        @Nullable TownDecision counted = draft == null && !published.isEmpty() ? published.getLast() : draft;
        DecisionForm form = typed != null ? typed : draft == null ? DecisionForm.EMPTY : DecisionForm.of(draft, part.rulings());
        Fates counts = counted == null ? new Fates(Map.of()) : decisions.count(counted);
        return Page.of(
                "decision/edit", new DecisionEditPage(matter, draft, published, form, part, counts, others, correction, done, errors));
    }
}
