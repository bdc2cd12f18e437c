package org.parvis.participation.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Viewer;
import org.parvis.participation.Process;
import org.parvis.participation.ProcessRefused;
import org.parvis.participation.Processes;
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

/** The processes of a territory, for those who write them. */
@Controller
@AllowRoles({Role.HEAD, Role.ADMINISTRATOR})
class DeskProcessController {

    static final String PATH = "/bureau/participation";

    private static final Set<String> DONE = Set.of("enregistre", "publie");

    private final Processes processes;
    private final Departments departments;

    DeskProcessController(Processes processes, Departments departments) {
        this.processes = processes;
        this.departments = departments;
    }

    @GetMapping(PATH)
    Page list(View view) {
        Instant now = processes.now();
        Viewer viewer = Viewer.of(view.visitor());
        return Page.of("participation/desk", processes.list().stream()
                .map(one -> ProcessEditPage.Row.of(one, now, studyPath(one, viewer)))
                .toList());
    }

    private @Nullable String studyPath(Process process, Viewer viewer) {
        return process.isPublished() && StudyQueueController.mayHaveStudied(process, viewer, departments)
                ? StudyQueuePage.path(process)
                : null;
    }

    @GetMapping(PATH + "/nouvelle")
    Page create() {
        return page(null, ProcessForm.empty(), "", new FormErrors());
    }

    @PostMapping(PATH + "/nouvelle")
    Object create(@RequestParam MultiValueMap<String, String> fields, View view) {
        return save(null, ProcessForm.read(fields), view);
    }

    @GetMapping(PATH + "/{slug}")
    Page edit(@PathVariable String slug, @RequestParam(name = "fait", defaultValue = "") String done, View view) {
        Process process = get(slug);
        return page(process, ProcessForm.of(process, zone(view)), DONE.contains(done) ? done : "", new FormErrors());
    }

    @PostMapping(PATH + "/{slug}")
    Object change(@PathVariable String slug, @RequestParam MultiValueMap<String, String> fields, View view) {
        return save(get(slug), ProcessForm.read(fields), view);
    }

    @PostMapping(PATH + "/{slug}/publier")
    Object publish(@PathVariable String slug, View view) {
        Process draft = get(slug);
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
                    ? processes.create(form.draft(zone(view)), view.visitor())
                    : processes.change(before.slug(), form.draft(zone(view)), form.reason(), view.visitor());
            return Redirect.to(view, PATH + "/" + saved.slug() + "?fait=enregistre");
        } catch (ProcessRefused refused) {
            return page(before, form, "", FormErrors.of(refused.problems(), view)).withStatus(422);
        }
    }

    private Page page(@Nullable Process process, ProcessForm form, String done, FormErrors errors) {
        List<Department> inside = departments.list().stream().filter(one -> !one.isOutside()).toList();
        return Page.of("participation/edit", new ProcessEditPage(process, form, inside, done, errors));
    }

    private static ZoneId zone(View view) {
        return view.site().zone();
    }

    private Process get(String slug) {
        return processes.find(slug).orElseThrow(HttpProblem::notFound);
    }
}
