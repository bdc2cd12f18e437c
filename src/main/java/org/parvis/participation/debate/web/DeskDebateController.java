package org.parvis.participation.debate.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.debate.Debate;
import org.parvis.participation.debate.DebateRefused;
import org.parvis.participation.debate.Debates;
import org.parvis.participation.team.AllowTeam;
import org.parvis.participation.team.ProcessAct;
import org.parvis.participation.team.ProcessRights;
import org.parvis.shared.Refusal;
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

/** Debates of a process, for whoever keeps them: opens them for the town, says them better, closes them. */
@Controller
@AllowTeam
class DeskDebateController {

    private static final String PATH = "/bureau/participation/{slug}/debats";
    private static final int SHOWN = 50;
    private static final Set<String> DONE = Set.of("enregistre", "publie", "clos");

    private final Processes processes;
    private final Debates debates;
    private final ProcessRights rights;

    DeskDebateController(Processes processes, Debates debates, ProcessRights rights) {
        this.processes = processes;
        this.debates = debates;
        this.rights = rights;
    }

    static String path(Process process) {
        return "/bureau/participation/" + process.slug() + "/debats";
    }

    @GetMapping(PATH)
    Page list(@PathVariable String slug, @RequestParam(name = "apres", defaultValue = "") String after, View view) {
        Process process = process(slug, view);
        int before = after.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(after) : Integer.MAX_VALUE;
        List<Debate> found = debates.listForTown(process, before, SHOWN);
        List<Debate> shown = found.size() > SHOWN ? found.subList(0, SHOWN) : found;
        return Page.of("debate/desk", new DeskDebatesPage(
                process, shown, processes.now(), found.size() > SHOWN ? shown.getLast().number() : null));
    }

    @GetMapping(PATH + "/nouveau")
    Page create(@PathVariable String slug, View view) {
        return page(process(slug, view), null, DebateForm.empty(""), "", "", new FormErrors());
    }

    @PostMapping(PATH + "/nouveau")
    Object create(@PathVariable String slug, @RequestParam MultiValueMap<String, String> fields, View view) {
        Process process = process(slug, view);
        DebateForm form = DebateForm.read(fields);
        try {
            return saved(process, debates.draft(process, form.draft(), view.visitor()), "enregistre", view);
        } catch (DebateRefused refused) {
            return page(process, null, form, "", "", FormErrors.of(refused.problems(), view)).withStatus(422);
        } catch (Refusal refusal) {
            return page(process, null, form, "", "", new FormErrors().add("question", view.t(refusal))).withStatus(422);
        }
    }

    @GetMapping(PATH + "/{number}")
    Page edit(
            @PathVariable String slug,
            @PathVariable String number,
            @RequestParam(name = "fait", defaultValue = "") String done,
            View view) {
        Process process = process(slug, view);
        Debate debate = debate(process, number);
        return page(process, debate, DebateForm.of(debate.about()), "", DONE.contains(done) ? done : "", new FormErrors());
    }

    @PostMapping(PATH + "/{number}")
    Object change(
            @PathVariable String slug, @PathVariable String number, @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(name = "lu", defaultValue = "") String read, View view) {
        Process process = process(slug, view);
        Debate debate = debate(process, number);
        DebateForm form = DebateForm.read(fields);
        try {
            debates.change(debate.id(), form.draft(), form.reason(), read, view.visitor());
            return saved(process, debate, "enregistre", view);
        } catch (DebateRefused refused) {
            return page(process, debate, form, "", "", FormErrors.of(refused.problems(), view)).withStatus(422);
        } catch (Refusal refusal) {
            return page(process, debate(process, number), form, "", "", new FormErrors().add("question", view.t(refusal))).withStatus(422);
        }
    }

    @PostMapping(PATH + "/{number}/publier")
    Object publish(@PathVariable String slug, @PathVariable String number, View view) {
        Process process = process(slug, view);
        Debate debate = debate(process, number);
        try {
            debates.publish(debate.id(), view.visitor());
            return saved(process, debate, "publie", view);
        } catch (Refusal refusal) {
            return page(process, debate, DebateForm.of(debate.about()), "", "", new FormErrors().add("question", view.t(refusal))).withStatus(422);
        }
    }

    @PostMapping(PATH + "/{number}/clore")
    Object close(
            @PathVariable String slug, @PathVariable String number, @RequestParam(name = "pourquoi", defaultValue = "") String why, View view) {
        Process process = process(slug, view);
        Debate debate = debate(process, number);
        try {
            debates.close(debate.id(), why, view.visitor());
            return saved(process, debate, "clos", view);
        } catch (Refusal refusal) {
            return page(process, debate, DebateForm.of(debate.about()), why, "", new FormErrors().add("pourquoi", view.t(refusal))).withStatus(422);
        }
    }

    private static Object saved(Process process, Debate debate, String done, View view) {
        return Redirect.to(view, path(process) + "/" + debate.number() + "?fait=" + done);
    }

    private Page page(Process process, @Nullable Debate debate, DebateForm form, String closing, String done, FormErrors errors) {
        return Page.of("debate/edit", new DebateEditPage(
                process, debate, form, debate != null && debates.isAnswered(debate), debate == null ? List.of() : debates.versions(debate),
                closing, done, errors));
    }

    private Process process(String slug, View view) {
        return rights.get(slug, ProcessAct.CONCLUDE, view.visitor());
    }

    private Debate debate(Process process, String number) {
        return debates.find(process, number)
                .filter(one -> !one.isWithdrawn() && (one.isTowns() || !one.isDraft()))
                .orElseThrow(HttpProblem::notFound);
    }
}
