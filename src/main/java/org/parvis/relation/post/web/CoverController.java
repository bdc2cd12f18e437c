package org.parvis.relation.post.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.parvis.relation.post.CoverSheets;
import org.parvis.relation.post.LetterRegister;
import org.parvis.relation.post.ReceivedLetter;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.HttpProblem;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Prints the sheet that is scanned on top of a letter. */
@Controller
class CoverController {

    private final LetterRegister register;
    private final CoverSheets sheets;
    private final PostPages pages;

    CoverController(LetterRegister register, CoverSheets sheets, PostPages pages) {
        this.register = register;
        this.sheets = sheets;
        this.pages = pages;
    }

    @AllowRoles({Role.FRONT_DESK, Role.AGENT, Role.HEAD})
    @GetMapping(PostController.PATH + PostController.NUMBER + "/garde.pdf")
    void cover(View view, @PathVariable String number, HttpServletResponse response) throws IOException {
        ReceivedLetter letter = register.find(number, view.visitor()).orElseThrow(HttpProblem::notFound);
        PaperAnswer.write(sheets.pdf(view, letter, pages.name(letter.department())), letter.number(), response);
    }
}
