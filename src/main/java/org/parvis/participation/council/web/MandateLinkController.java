package org.parvis.participation.council.web;

import java.util.Set;
import org.parvis.participation.council.College;
import org.parvis.participation.council.Colleges;
import org.parvis.participation.council.Council;
import org.parvis.participation.council.Councils;
import org.parvis.participation.council.Mandate;
import org.parvis.participation.council.Mandate.NamedBy;
import org.parvis.participation.council.Members;
import org.parvis.shared.Refusal;
import org.parvis.web.AllowAnyone;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a member's personal link opens. Reading it changes nothing, as mail scanners read them all. */
@Controller
@AllowAnyone
class MandateLinkController {

    private static final String PATH = "/conseils/mandat";
    private static final Set<String> DONE = Set.of("nomme", "retire");

    private final Members members;
    private final Councils councils;
    private final Colleges colleges;

    MandateLinkController(Members members, Councils councils, Colleges colleges) {
        this.members = members;
        this.councils = councils;
        this.colleges = colleges;
    }

    @GetMapping(PATH)
    Page show(@RequestParam(name = "cle", defaultValue = "") String token, @RequestParam(name = "fait", defaultValue = "") String done) {
        return members.findByLink(token).map(own -> page(own, token, DONE.contains(done) ? done : "")).orElseGet(MandateLinkController::gone);
    }

    /** @param wanted public, or no longer */
    @PostMapping(PATH + "/nom")
    Object name(@RequestParam(name = "cle", defaultValue = "") String token, @RequestParam(name = "nom", defaultValue = "") String wanted, View view) {
        Mandate own = members.findByLink(token).orElse(null);
        if (own == null) {
            return gone();
        }
        boolean isNamed = wanted.equals("public");
        try {
            members.name(own, isNamed, NamedBy.LINK);
        } catch (Refusal over) {
            return page(own, token, "").withStatus(422);
        }
        return Redirect.to(view, PATH + "?cle=" + token + "&fait=" + (isNamed ? "nomme" : "retire"));
    }

    private Page page(Mandate own, String token, String done) {
        Council council = councils.get(own.councilId());
        return Page.of("council/member", new MemberPage(council, colleges.find(council, own.collegeId()).map(College::name).orElse(""), own, token, done));
    }

    private static Page gone() {
        return Page.of("council/gone").withStatus(404);
    }
}
