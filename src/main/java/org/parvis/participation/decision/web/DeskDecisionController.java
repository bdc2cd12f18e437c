package org.parvis.participation.decision.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Viewer;
import org.parvis.participation.decision.DecisionRefused;
import org.parvis.participation.decision.Fates;
import org.parvis.participation.decision.Matter;
import org.parvis.participation.decision.Matters;
import org.parvis.participation.decision.Ruling;
import org.parvis.participation.decision.TownDecision;
import org.parvis.participation.decision.TownDecisions;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
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
 * Where a decision is written, page by page, and published: on a vote by those who write budgets, on a process by the head of
 * its department and administrators.
 */
@Controller
@AllowRoles({Role.HEAD, Role.ADMINISTRATOR})
class DeskDecisionController {

    private static final String VOTE = "/bureau/budgets/{slug}/decision";
    private static final String PROCESS = "/bureau/participation/{slug}/decision";
    private static final Set<String> DONE = Set.of("prepare", "enregistre", "publie");

    private final Matters matters;
    private final TownDecisions decisions;
    private final Departments departments;

    DeskDecisionController(Matters matters, TownDecisions decisions, Departments departments) {
        this.matters = matters;
        this.decisions = decisions;
        this.departments = departments;
    }

    @GetMapping(VOTE)
    Page editOnVote(
            @PathVariable String slug,
            @RequestParam(name = "apres", defaultValue = "0") int after,
            @RequestParam(name = "fait", defaultValue = "") String done) {
        return page(voted(slug), null, after, "", DONE.contains(done) ? done : "", new FormErrors());
    }

    @GetMapping(PROCESS)
    Page editOnProcess(
            @PathVariable String slug,
            @RequestParam(name = "apres", defaultValue = "0") int after,
            @RequestParam(name = "fait", defaultValue = "") String done,
            View view) {
        return page(held(slug, view), null, after, "", DONE.contains(done) ? done : "", new FormErrors());
    }

    @PostMapping(VOTE + "/preparer")
    Object beginOnVote(@PathVariable String slug, @RequestParam(defaultValue = "") String reason, View view) {
        return begin(voted(slug), reason, view);
    }

    @PostMapping(PROCESS + "/preparer")
    Object beginOnProcess(@PathVariable String slug, @RequestParam(defaultValue = "") String reason, View view) {
        return begin(held(slug, view), reason, view);
    }

    @PostMapping(VOTE)
    Object saveOnVote(@PathVariable String slug, @RequestParam MultiValueMap<String, String> fields, View view) {
        return save(voted(slug), fields, view);
    }

    @PostMapping(PROCESS)
    Object saveOnProcess(@PathVariable String slug, @RequestParam MultiValueMap<String, String> fields, View view) {
        return save(held(slug, view), fields, view);
    }

    private Object begin(Matter matter, String reason, View view) {
        try {
            decisions.begin(matter, reason.strip(), view.visitor());
            return Redirect.to(view, matter.deskPath() + "/decision?fait=prepare");
        } catch (DecisionRefused refused) {
            return page(matter, null, 0, reason, "", errors(refused.problems(), view)).withStatus(422);
        }
    }

    /** Whatever button was pressed, what was typed is kept first: publishing that is refused loses nothing. */
    private Object save(Matter matter, MultiValueMap<String, String> fields, View view) {
        DecisionForm form = DecisionForm.read(fields);
        int after = after(fields);
        Map<String, String> problems = form.problems();
        if (!problems.isEmpty()) {
            return page(matter, form, after, "", "", errors(problems, view)).withStatus(422);
        }
        try {
            decisions.save(matter, form.draft(), form.said(), view.visitor());
            return next(matter, form, after, fields, view);
        } catch (DecisionRefused refused) {
            return page(matter, form, place(matter, refused, after), "", "", errors(refused.problems(), view)).withStatus(422);
        }
    }

    private Object next(Matter matter, DecisionForm form, int after, MultiValueMap<String, String> fields, View view) {
        String act = String.valueOf(fields.getFirst("geste"));
        if (!act.equals("publier")) {
            int place = act.equals("suite") ? part(matter, after).next() : after;
            return Redirect.to(view, matter.deskPath() + "/decision?fait=enregistre&apres=" + place);
        }
        if (!fields.containsKey("relu")) {
            FormErrors errors = new FormErrors().add("relu", view.t("decision.desk.unread"));
            return page(matter, form, after, "", "", errors).withStatus(422);
        }
        decisions.publish(matter, view.visitor());
        return Redirect.to(view, matter.deskPath() + "/decision?fait=publie");
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
        @Nullable TownDecision draft = decisions.findDraft(matter.id()).orElse(null);
        RulingsPart part = part(matter, after);
        List<TownDecision> published = decisions.listPublished(matter.id());
        @Nullable TownDecision counted = draft == null && !published.isEmpty() ? published.getLast() : draft;
        DecisionForm form = typed != null
                ? typed
                : draft == null ? DecisionForm.EMPTY : DecisionForm.of(draft.about(), part.rulings());
        return Page.of("decision/edit", new DecisionEditPage(
                matter, draft, published, form, part, counted == null ? new Fates(Map.of()) : decisions.count(counted), correction, done, errors));
    }

    private static FormErrors errors(Map<String, String> problems, View view) {
        FormErrors errors = new FormErrors();
        problems.forEach((field, key) -> errors.add(field, view.t(key)));
        return errors;
    }

    private Matter voted(String slug) {
        return matters.findVoted(slug).orElseThrow(HttpProblem::notFound);
    }

    private Matter held(String slug, View view) {
        Viewer viewer = Viewer.of(view.visitor());
        return matters.findHeld(slug)
                .filter(matter -> matter instanceof Matter.Held held && mayDecide(held, viewer))
                .orElseThrow(HttpProblem::notFound);
    }

    private boolean mayDecide(Matter.Held held, Viewer viewer) {
        return viewer.roles().contains(Role.ADMINISTRATOR)
                || departments.find(held.process().about().department())
                        .filter(one -> viewer.headed().contains(one.id()))
                        .isPresent();
    }
}
