package org.parvis.relation.rights.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.parvis.relation.Person;
import org.parvis.relation.PersonHandles;
import org.parvis.relation.PersonSearch;
import org.parvis.relation.rights.Erasures;
import org.parvis.relation.rights.RightsDesk;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds somebody who asks what is kept about them, tells who looked, and hands out everything. */
@Controller
@AllowRoles({Role.AUDITOR, Role.ADMINISTRATOR})
class RightsController {

    private final RightsDesk desk;
    private final Erasures erasures;
    private final RightsPages pages;
    private final PersonHandles handles;

    RightsController(RightsDesk desk, Erasures erasures, RightsPages pages, PersonHandles handles) {
        this.desk = desk;
        this.erasures = erasures;
        this.pages = pages;
        this.handles = handles;
    }

    @GetMapping("/bureau/droits")
    Page start(View view) {
        return Page.of("relation/rights/start", new StartPage("", List.of(), false, pages.receipts(view, erasures.list())));
    }

    /** Never by GET: names and telephone numbers do not belong in addresses, which are logged. */
    @PostMapping("/bureau/droits")
    Page find(View view, @RequestParam(defaultValue = "") String q) {
        List<Person> found = desk.find(q, view.visitor());
        return Page.of("relation/rights/start", new StartPage(
                q.strip(),
                found.stream().map(person -> pages.line(view, person)).toList(),
                found.size() >= PersonSearch.MOST,
                pages.receipts(view, erasures.list())));
    }

    @GetMapping("/bureau/droits/personnes/{handle}")
    Page show(View view, @PathVariable String handle) {
        RightsDesk.Overview overview = desk.open(id(view, handle), view).orElseThrow(HttpProblem::notFound);
        return Page.of("relation/rights/person", pages.person(view, overview, new FormErrors()));
    }

    @GetMapping("/bureau/droits/personnes/{handle}/consultations")
    Page looks(View view, @PathVariable String handle) {
        UUID person = id(view, handle);
        RightsDesk.LookList looks = desk.looks(person, view).orElseThrow(HttpProblem::notFound);
        return Page.of("relation/rights/looks", pages.looks(view, looks));
    }

    /** By POST, so that nothing fetches it ahead and no address of it is kept. */
    @AllowRoles(Role.AUDITOR)
    @PostMapping("/bureau/droits/personnes/{handle}/export")
    void export(
            View view,
            @PathVariable String handle,
            @RequestParam(defaultValue = "") List<String> avec,
            HttpServletResponse response)
            throws IOException {
        UUID person = id(view, handle);
        if (!desk.recordExport(person, view)) {
            throw HttpProblem.notFound();
        }
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"donnees-personnelles.zip\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        // The head of the answer, and with it the session, is written before the transaction that only reads.
        response.flushBuffer();
        desk.export(person, avec, view, response.getOutputStream());
    }

    private UUID id(View view, String handle) {
        return handles.find(handle, view.visitor()).orElseThrow(HttpProblem::notFound);
    }
}
