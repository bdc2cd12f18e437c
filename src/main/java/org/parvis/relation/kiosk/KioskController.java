package org.parvis.relation.kiosk;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.parvis.identity.Logins;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.web.AllowAnyone;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Kiosk;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Makes a device a kiosk, and is where visits to it begin and end. */
@Controller
class KioskController {

    private static final String DESK = "/bureau/borne";
    private static final String START = "/borne";
    private static final Set<String> DONE = Set.of("efface", "fini", "ailleurs");
    private static final Duration COOKIE_KEPT = Duration.ofDays(400);

    private final TownKiosks kiosks;
    private final Logins logins;

    KioskController(TownKiosks kiosks, Logins logins) {
        this.kiosks = kiosks;
        this.logins = logins;
    }

    @AllowRoles({Role.FRONT_DESK, Role.AGENT, Role.HEAD, Role.ADMINISTRATOR})
    @GetMapping(DESK)
    Page list() {
        return page("", new FormErrors());
    }

    /** On the device itself: whoever starts it is logged out there. */
    @AllowRoles({Role.FRONT_DESK, Role.AGENT, Role.HEAD, Role.ADMINISTRATOR})
    @PostMapping(DESK)
    Object start(
            View view, @RequestParam(defaultValue = "") String nom, HttpServletRequest request, HttpServletResponse response) {
        try {
            TownKiosks.Started started = kiosks.start(nom, view.visitor());
            response.addCookie(cookie(request, TownKiosks.COOKIE, started.secret(), COOKIE_KEPT));
            forget(request, response, started.visit());
            return Redirect.to(view, START);
        } catch (Refusal refused) {
            return page(nom, new FormErrors().add("nom", view.t(refused))).withStatus(422);
        }
    }

    @AllowRoles({Role.FRONT_DESK, Role.AGENT, Role.HEAD, Role.ADMINISTRATOR})
    @PostMapping(DESK + "/{id:[0-9a-f-]{36}}/arreter")
    ResponseEntity<Void> end(View view, @PathVariable UUID id) {
        kiosks.end(id, view.visitor());
        return Redirect.to(view, DESK);
    }

    private Page page(String name, FormErrors errors) {
        return Page.of("relation/kiosk/kiosks", new KiosksPage(kiosks.list(), name, errors));
    }

    @AllowAnyone
    @GetMapping(START)
    Page begin(HttpServletRequest request, HttpServletResponse response, @RequestParam(defaultValue = "") String fait) {
        Kiosk kiosk = kiosk(request);
        // Whoever begins is somebody else; not who was led back from a page that is not shown.
        if (fait.isEmpty() || kiosk.visit() == null) {
            forget(request, response, kiosks.next(kiosk));
        }
        return Page.of("relation/kiosk/start", new KiosksPage.Start(DONE.contains(fait) ? "kiosk.done." + fait : ""));
    }

    /** «J'ai fini, effacer», or nobody answered any more. */
    @AllowAnyone
    @PostMapping(START + "/fin")
    ResponseEntity<Void> finish(View view, HttpServletRequest request, HttpServletResponse response) {
        forget(request, response, kiosks.next(kiosk(request)));
        return Redirect.to(view, START + "?fait=efface");
    }

    private Kiosk kiosk(HttpServletRequest request) {
        return kiosks.find(request).orElseThrow(HttpProblem::notFound);
    }

    /**
     * What the browser keeps goes: its pages, drafts and lists (Clear-Site-Data), a session that may have been begun, the
     * language. A cookie that changes has browsers drop the pages that they would go back to.
     *
     * @param visit secret of the visit that begins
     */
    private void forget(HttpServletRequest request, HttpServletResponse response, String visit) {
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        logins.close(request);
        response.addCookie(cookie(request, "lang", "", Duration.ZERO));
        response.addCookie(cookie(request, TownKiosks.VISIT_COOKIE, visit, COOKIE_KEPT));
    }

    private static Cookie cookie(HttpServletRequest request, String name, String value, Duration kept) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge((int) kept.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
