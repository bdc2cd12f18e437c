package org.parvis.casework.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Sector;
import org.parvis.casework.Sectors;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which departments keep what they handle to themselves. */
@Controller
@AllowRoles(Role.ADMINISTRATOR)
class SectorController {

    static final String PATH = "/admin/secteurs";

    private final Sectors sectors;
    private final Departments departments;

    SectorController(Sectors sectors, Departments departments) {
        this.sectors = sectors;
        this.departments = departments;
    }

    @AllowRoles({Role.ADMINISTRATOR, Role.AUDITOR})
    @GetMapping(PATH)
    Page list() {
        return page(null, new FormErrors());
    }

    @GetMapping(PATH + "/nouveau")
    Page create() {
        return page(new SectorsPage.Form("", "", Sector.Outside.TRACE, Set.of()), new FormErrors());
    }

    @GetMapping(PATH + "/{code}")
    Page edit(@PathVariable String code) {
        Sector sector = get(code);
        Set<String> codes = inside().stream()
                .filter(one -> sector.departments().contains(one.id()))
                .map(Department::code)
                .collect(Collectors.toSet());
        return page(new SectorsPage.Form(code, sector.label(), sector.outside(), codes), new FormErrors());
    }

    @PostMapping(PATH + "/nouveau")
    Object create(
            View view,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "TRACE") Sector.Outside outside,
            @RequestParam(name = "department", defaultValue = "") Set<String> chosen) {
        return save(view, new SectorsPage.Form("", label.strip(), outside, chosen));
    }

    @PostMapping(PATH + "/{code}")
    Object change(
            View view,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "TRACE") Sector.Outside outside,
            @RequestParam(name = "department", defaultValue = "") Set<String> chosen) {
        return save(view, new SectorsPage.Form(get(code).code(), label.strip(), outside, chosen));
    }

    @PostMapping(PATH + "/{code}/retrait")
    ResponseEntity<Void> remove(View view, @PathVariable String code) {
        sectors.remove(get(code).code(), view.visitor());
        return Redirect.to(view, PATH);
    }

    private Object save(View view, SectorsPage.Form form) {
        String code = form.code().isEmpty() ? "s-" + Ids.next() : form.code();
        try {
            sectors.save(
                    new Sector(
                            code,
                            form.label(),
                            form.outside(),
                            inside().stream()
                                    .filter(one -> form.departments().contains(one.code()))
                                    .map(Department::id)
                                    .collect(Collectors.toSet())),
                    view.visitor());
        } catch (Refusal refusal) {
            return page(form, new FormErrors().add("label", view.t(refusal))).withStatus(422);
        }
        return Redirect.to(view, PATH);
    }

    private Page page(SectorsPage.@Nullable Form form, FormErrors errors) {
        return Page.of("casework/sectors", new SectorsPage(sectors.list(), inside(), form, errors));
    }

    private List<Department> inside() {
        return departments.list().stream().filter(one -> !one.isOutside()).toList();
    }

    private Sector get(String code) {
        return sectors.list().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(HttpProblem::notFound);
    }
}
