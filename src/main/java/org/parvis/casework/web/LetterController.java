package org.parvis.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.parvis.casework.Case;
import org.parvis.casework.Cases;
import org.parvis.casework.KeptLetter;
import org.parvis.casework.LegalLetters;
import org.parvis.shared.Role;
import org.parvis.web.AllowAnyone;
import org.parvis.web.AllowRoles;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Acknowledgements and other letters of the law as they were sent: for the agents of the case, and whoever asked. */
@Controller
class LetterController {

    private final CasePages pages;
    private final Cases cases;
    private final LegalLetters letters;
    private final LetterSheet sheet;

    LetterController(CasePages pages, Cases cases, LegalLetters letters, LetterSheet sheet) {
        this.pages = pages;
        this.cases = cases;
        this.letters = letters;
        this.sheet = sheet;
    }

    @GetMapping("/bureau/dossiers/{number}/lettres")
    @AllowRoles({Role.AGENT, Role.HEAD})
    Page list(View view, @PathVariable String number) {
        Case subject = pages.handled(view, number);
        return Page.of("casework/law/letters", page(subject, "/bureau/dossiers/" + subject.number()));
    }

    @GetMapping("/bureau/dossiers/{number}/lettres/{ordinal}.pdf")
    @AllowRoles({Role.AGENT, Role.HEAD})
    void show(View view, @PathVariable String number, @PathVariable int ordinal, HttpServletResponse response)
            throws IOException {
        write(view, pages.handled(view, number), ordinal, response);
    }

    @GetMapping("/suivi/{token}/lettres")
    @AllowAnyone
    Page listOwn(@PathVariable String token) {
        return Page.of("casework/law/mine", page(own(token), "/suivi/" + token));
    }

    @GetMapping("/suivi/{token}/lettres/{ordinal}.pdf")
    @AllowAnyone
    void showOwn(View view, @PathVariable String token, @PathVariable int ordinal, HttpServletResponse response)
            throws IOException {
        write(view, own(token), ordinal, response);
    }

    private Case own(String token) {
        return cases.findByLink(token).orElseThrow(HttpProblem::notFound);
    }

    private LettersPage page(Case subject, String back) {
        return new LettersPage(subject.number(), back, letters.list(subject));
    }

    private void write(View view, Case subject, int ordinal, HttpServletResponse response) throws IOException {
        KeptLetter letter = letters.list(subject).stream()
                .filter(one -> one.ordinal() == ordinal)
                .findFirst()
                .orElseThrow(HttpProblem::notFound);
        byte[] pdf = sheet.pdf(view, letter);
        response.setContentType("application/pdf");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader(
                "Content-Disposition", "inline; filename=\"" + letter.number().replace('/', '-') + ".pdf\"");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }
}
