package org.parvis.participation.digest.web;

import java.util.List;
import org.parvis.database.PageTransaction;
import org.parvis.participation.Process;
import org.parvis.participation.digest.AnswersOwed;
import org.parvis.participation.digest.DigestRights;
import org.parvis.participation.digest.Movements;
import org.parvis.participation.team.AllowTeam;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What moves, and who waits for an answer, in the processes that somebody leads. */
@Controller
@AllowTeam
class AnimationController {

    static final String PATH = "/bureau/animation";

    private final DigestRights rights;
    private final Movements movements;
    private final AnswersOwed owed;

    AnimationController(DigestRights rights, Movements movements, AnswersOwed owed) {
        this.rights = rights;
        this.movements = movements;
        this.owed = owed;
    }

    @GetMapping(PATH)
    @PageTransaction
    Page show(View view) {
        List<Process> led = rights.processesOf(view.visitor());
        return Page.of("digest/animation", new AnimationPage(movements.list(led), owed.list(led, view.visitor())));
    }
}
