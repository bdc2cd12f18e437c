package org.parvis.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.parvis.casework.Case;
import org.parvis.casework.CaseWriting;
import org.parvis.casework.Viewer;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A day's round: its address holds its cases, so that it can be kept, sent and opened on a phone. */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD})
class RoundController {

    private final RoundPages pages;
    private final RoundSheet sheet;
    private final CasePages casePages;
    private final CaseWriting writing;

    RoundController(RoundPages pages, RoundSheet sheet, CasePages casePages, CaseWriting writing) {
        this.pages = pages;
        this.sheet = sheet;
        this.casePages = casePages;
        this.writing = writing;
    }

    @GetMapping("/bureau/tournee")
    Page round(
            View view,
            @RequestParam(name = "dossier", defaultValue = "") List<String> numbers,
            @RequestParam(name = "vu", defaultValue = "") List<String> seen) {
        return Page.of("casework/round", pages.page(view, numbers, seen));
    }

    @GetMapping("/bureau/tournee.pdf")
    void print(
            View view,
            @RequestParam(name = "dossier", defaultValue = "") List<String> numbers,
            @RequestParam(name = "vu", defaultValue = "") List<String> seen,
            HttpServletResponse response)
            throws IOException {
        byte[] pdf = sheet.pdf(view, pages.page(view, numbers, seen));
        response.setContentType("application/pdf");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Content-Disposition", "inline; filename=\"tournee.pdf\"");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }

    /** «Vu»: a line on the case's timeline, and the round goes on. */
    @PostMapping("/bureau/tournee/vu")
    ResponseEntity<Void> seen(View view, @RequestParam String number, @RequestParam("tournee") String round) {
        Case subject = casePages.handled(view, number);
        writing.addNote(subject.id(), view.t("desk.round.note"), Viewer.of(view.visitor()).actor());
        String kept = round.replaceAll("[^A-Za-z0-9=&-]", "");
        return Redirect.to(view, "/bureau/tournee?" + kept + "&vu=" + subject.number() + "#" + subject.number());
    }
}
