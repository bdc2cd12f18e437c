package org.parvis.participation.council.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.parvis.database.PageTransaction;
import org.parvis.participation.council.Council;
import org.parvis.participation.council.CouncilSessions;
import org.parvis.participation.council.Councils;
import org.parvis.participation.council.Presence;
import org.parvis.participation.council.Session;
import org.parvis.participation.team.AllowTeam;
import org.parvis.shared.Refusal;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sessions of a council at the desk, and who came. */
@Controller
@AllowTeam
class DeskSessionController {

    private static final String ALL = CouncilPlaces.DESK + "/seances";
    private static final String ONE = ALL + "/{meeting:[0-9a-f-]{36}}";
    private static final Set<String> DONE = Set.of("ajoutee", "retiree", "note");

    private final CouncilPlaces places;
    private final Councils councils;
    private final CouncilSessions sessions;

    DeskSessionController(CouncilPlaces places, Councils councils, CouncilSessions sessions) {
        this.places = places;
        this.councils = councils;
        this.sessions = sessions;
    }

    @GetMapping(ALL)
    @PageTransaction
    Page list(@PathVariable String council, @RequestParam(name = "fait", defaultValue = "") String done, View view) {
        return page(places.kept(council, view.visitor()), DONE.contains(done) ? done : "", new FormErrors());
    }

    private Page page(Council one, String done, FormErrors errors) {
        return Page.of("council/desksessions", new DeskSessionsPage(
                one, councils.processOf(one).orElse(null), sessions.list(one), sessions.listOther(one), councils.now(), done, errors));
    }

    @PostMapping(ALL)
    Object add(@PathVariable String council, @RequestParam(defaultValue = "") String meeting, View view) {
        Council one = places.kept(council, view.visitor());
        try {
            sessions.add(one, Typed.id(meeting).orElseThrow(() -> new Refusal("council.refused.meeting")), view.visitor());
            return Redirect.to(view, one.deskPath() + "/seances?fait=ajoutee");
        } catch (Refusal refused) {
            return page(one, "", new FormErrors().add("meeting", view.t(refused))).withStatus(422);
        }
    }

    @GetMapping(ONE + "/retirer")
    Page askToRemove(@PathVariable String council, @PathVariable UUID meeting, View view) {
        Council one = places.kept(council, view.visitor());
        return removal(one, get(one, meeting));
    }

    private static Page removal(Council one, Session session) {
        return Page.of("council/desksessionremove", new DeskSessionRemovePage(one, session));
    }

    /** Without «confirmer» it says first what that means. */
    @PostMapping(ONE + "/retirer")
    Object remove(@PathVariable String council, @PathVariable UUID meeting, @RequestParam(name = "etape", defaultValue = "") String step, View view) {
        Council one = places.kept(council, view.visitor());
        Session session = get(one, meeting);
        if (!step.equals("confirmer")) {
            return removal(one, session);
        }
        try {
            sessions.remove(one, meeting, view.visitor());
            return Redirect.to(view, one.deskPath() + "/seances?fait=retiree");
        } catch (Refusal refused) {
            return page(one, "", new FormErrors().add("s-" + meeting, view.t(refused))).withStatus(422);
        }
    }

    @GetMapping(ONE)
    @PageTransaction
    Page show(@PathVariable String council, @PathVariable UUID meeting, View view) {
        Council one = places.kept(council, view.visitor());
        return attendance(one, get(one, meeting), new FormErrors());
    }

    private Page attendance(Council one, Session session, FormErrors errors) {
        return Page.of("council/desksession", new DeskSessionPage(
                one, session, sessions.members(one, session), sessions.presences(one, session.meeting().id()), errors));
    }

    /** Each member of that day, by the id of their mandate. */
    @PostMapping(ONE)
    Object note(@PathVariable String council, @PathVariable UUID meeting, @RequestParam MultiValueMap<String, String> fields, View view) {
        Council one = places.kept(council, view.visitor());
        Session session = get(one, meeting);
        Map<UUID, Presence> said = new HashMap<>();
        sessions.members(one, session).forEach(member -> Typed.one(Presence.values(), Typed.of(fields, "p-" + member.id()))
                .ifPresent(presence -> said.put(member.id(), presence)));
        try {
            sessions.note(one, meeting, said, view.visitor());
            return Redirect.to(view, one.deskPath() + "/seances?fait=note");
        } catch (Refusal refused) {
            return attendance(one, session, new FormErrors().add("presences", view.t(refused))).withStatus(422);
        }
    }

    private Session get(Council one, UUID meeting) {
        return sessions.find(one, meeting).orElseThrow(HttpProblem::notFound);
    }
}
