package org.parvis.participation.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.database.PageTransaction;
import org.parvis.participation.Process;
import org.parvis.participation.ProcessRefused;
import org.parvis.participation.Processes;
import org.parvis.participation.team.AllowTeam;
import org.parvis.participation.team.Membership;
import org.parvis.participation.team.Memberships;
import org.parvis.participation.team.ProcessAct;
import org.parvis.participation.team.ProcessRights;
import org.parvis.shared.Role;
import org.parvis.territory.Department;
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

/** The processes of a territory, for those who write them, and for whoever is in the team of one. */
@Controller
@AllowTeam
class DeskProcessController {

    static final String PATH = "/bureau/participation";

    private static final Set<String> DONE = Set.of("enregistre", "publie");

    private final Processes processes;
    private final ProcessRights rights;
    private final Memberships memberships;
    private final OwnWork own;
    private final Departments departments;

    DeskProcessController(
            Processes processes,
            ProcessRights rights,
            Memberships memberships,
            OwnWork own,
            Departments departments) {
        this.processes = processes;
        this.rights = rights;
        this.memberships = memberships;
        this.own = own;
        this.departments = departments;
    }

    @GetMapping(PATH)
    @PageTransaction
    Page list(View view) {
        List<Process> all = processes.list();
        Instant now = processes.now();
        List<Process> followed = rights.among(all, ProcessAct.FOLLOW_STUDIES, view.visitor());
        List<DeskProcessesPage.Own> theirs = own.of(all, view);
        if (theirs.isEmpty() && !ProcessRights.mayBegin(view.visitor())) {
            throw HttpProblem.notFound();
        }
        return Page.of("participation/desk", new DeskProcessesPage(
                theirs,
                rights.among(all, ProcessAct.WRITE, view.visitor()).stream()
                        .map(one -> DeskProcessesPage.Row.of(one, now, followed.contains(one)))
                        .toList(),
                ProcessRights.mayBegin(view.visitor())));
    }

    @AllowRoles({Role.HEAD, Role.ADMINISTRATOR})
    @GetMapping(PATH + "/nouvelle")
    Page create() {
        return page(null, ProcessForm.empty(), "", new FormErrors());
    }

    @AllowRoles({Role.HEAD, Role.ADMINISTRATOR})
    @PostMapping(PATH + "/nouvelle")
    Object create(@RequestParam MultiValueMap<String, String> fields, View view) {
        return save(null, ProcessForm.read(fields), view);
    }

    @GetMapping(PATH + "/{slug}")
    Page edit(@PathVariable String slug, @RequestParam(name = "fait", defaultValue = "") String done, View view) {
        Process process = get(slug, view);
        return page(process, ProcessForm.of(process, zone(view)), DONE.contains(done) ? done : "", new FormErrors());
    }

    @PostMapping(PATH + "/{slug}")
    Object change(@PathVariable String slug, @RequestParam MultiValueMap<String, String> fields, View view) {
        return save(get(slug, view), ProcessForm.read(fields), view);
    }

    @PostMapping(PATH + "/{slug}/publier")
    Object publish(@PathVariable String slug, View view) {
        Process draft = get(slug, view);
        try {
            processes.publish(slug, view.visitor());
            return Redirect.to(view, PATH + "/" + slug + "?fait=publie");
        } catch (ProcessRefused refused) {
            FormErrors errors = FormErrors.of(refused.problems(), view);
            return page(draft, ProcessForm.of(draft, zone(view)), "", errors).withStatus(422);
        }
    }

    private Object save(@Nullable Process before, ProcessForm form, View view) {
        Map<String, String> problems = form.problems(zone(view));
        if (!problems.isEmpty()) {
            return page(before, form, "", FormErrors.of(problems, view)).withStatus(422);
        }
        try {
            Process saved = before == null
                    ? processes.create(form.draft(zone(view), null), view.visitor())
                    : processes.change(before.slug(), form.draft(zone(view), before), form.reason(), view.visitor());
            return Redirect.to(view, PATH + "/" + saved.slug() + "?fait=enregistre");
        } catch (ProcessRefused refused) {
            return page(before, form, "", FormErrors.of(refused.problems(), view)).withStatus(422);
        }
    }

    private Page page(@Nullable Process process, ProcessForm form, String done, FormErrors errors) {
        List<Department> inside = departments.list().stream().filter(one -> !one.isOutside()).toList();
        List<Membership> team =
                process == null ? List.of() : memberships.list(process).stream().filter(one -> one.held().isHeld()).toList();
        return Page.of("participation/edit", new ProcessEditPage(process, form, inside, team, done, errors));
    }

    private static ZoneId zone(View view) {
        return view.site().zone();
    }

    private Process get(String slug, View view) {
        return rights.get(slug, ProcessAct.WRITE, view.visitor());
    }
}
