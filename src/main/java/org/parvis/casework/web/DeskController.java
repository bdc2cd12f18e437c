package org.parvis.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.RequesterFiles;
import org.parvis.casework.Requesters;
import org.parvis.casework.queues.QueueQuery;
import org.parvis.casework.queues.SavedViews;
import org.parvis.database.PageTransaction;
import org.parvis.shared.Role;
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

/** The queues and the cases in them. */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD, Role.FRONT_DESK, Role.ADMINISTRATOR, Role.AUDITOR})
class DeskController {

    private final DeskPages desk;
    private final CasePages pages;
    private final CaseScreens screens;
    private final ActionForms forms;
    private final Offers offers;
    private final Requesters requesters;
    private final RequesterFiles files;
    private final SavedViews views;

    DeskController(
            DeskPages desk,
            CasePages pages,
            CaseScreens screens,
            ActionForms forms,
            Offers offers,
            Requesters requesters,
            RequesterFiles files,
            SavedViews views) {
        this.views = views;
        this.desk = desk;
        this.pages = pages;
        this.screens = screens;
        this.forms = forms;
        this.offers = offers;
        this.requesters = requesters;
        this.files = files;
    }

    /** The way in for everybody who works for the authority: whoever has no cases goes to what they have. */
    @AllowRoles({
        Role.AGENT, Role.HEAD, Role.FRONT_DESK, Role.MODERATOR, Role.ADMINISTRATOR, Role.ELECTED, Role.AUDITOR
    })
    @GetMapping("/bureau")
    @PageTransaction
    Object list(View view, HttpServletRequest request) {
        boolean asksForList = request.getQueryString() != null;
        if (!DeskDoors.cases(view) || (!asksForList && !DeskDoors.worksOnCases(view))) {
            return Redirect.to(view, DeskDoors.landing(view));
        }
        QueueQuery query = asksForList ? QueueQuery.parse(request.getParameterMap()) : desk.landing(view);
        if (saysNothing(request)) {
            return Redirect.to(view, "/bureau?" + query.toUrl());
        }
        DeskPage page = desk.page(view, query, null);
        String asked = request.getParameter("vue");
        if (asked != null && !asked.equalsIgnoreCase(query.queue().slug())) {
            page = page.saying(view.t("desk.unknownView"));
        }
        return Page.of(view.isPartial() ? "casework/refreshed" : "casework/desk", page);
    }

    /** Filters left empty by a form without script: the address is kept, sent, bookmarked, so it stays short. */
    private static boolean saysNothing(HttpServletRequest request) {
        return request.getParameterMap().values().stream().anyMatch(values -> values.length == 1 && values[0].isEmpty());
    }

    @GetMapping("/bureau/dossiers/{number}")
    Page show(View view, HttpServletRequest request, @PathVariable String number) {
        return around(view, request, pages.get(view, number), null);
    }

    @GetMapping("/bureau/dossiers/{number}/{action}")
    Page form(
            View view,
            HttpServletRequest request,
            @PathVariable String number,
            @PathVariable String action,
            @RequestParam Map<String, String> given) {
        ActionKind kind = ActionKind.find(action).orElseThrow(HttpProblem::notFound);
        Case subject = pages.handled(view, number);
        String context = QueueQuery.parse(request.getParameterMap()).toUrl();
        if (!offers.isOpen(kind, subject)) {
            return closed(view, request, subject);
        }
        ActionForm form = forms.form(view, kind, subject, context, ActionForms.Typed.nothing(given));
        return isOnlyForm(view, request)
                ? Page.of("casework/action", form)
                : around(view, request, subject, form);
    }

    private static boolean isOnlyForm(View view, HttpServletRequest request) {
        return view.isPartial() && "action".equals(request.getHeader("HX-Target"));
    }

    /** A form that could only be refused is not shown. */
    private Page closed(View view, HttpServletRequest request, Case subject) {
        String why = view.t("desk.refused.stage", view.t("desk.status." + subject.status()));
        if (isOnlyForm(view, request)) {
            return Page.of("casework/refused", new FormErrors().add("titre-dossier", why)).withStatus(422);
        }
        QueueQuery query = QueueQuery.parse(request.getParameterMap());
        return screens.show(view, subject, new CasePages.Around(query, CasePage.Notice.refusal(why), null)).withStatus(422);
    }

    /** Keeps the list as it is filtered under a name. */
    @PostMapping("/bureau/vues")
    ResponseEntity<Void> keep(View view, @RequestParam String name, @RequestParam String query) {
        QueueQuery kept = Contexts.parse(query);
        views.save(view.visitor().account(), name, kept);
        return Redirect.to(view, "/bureau?" + kept.toUrl());
    }

    @PostMapping("/bureau/vues/{id}/retirer")
    ResponseEntity<Void> forget(View view, @PathVariable UUID id) {
        views.remove(view.visitor().account(), id);
        return Redirect.to(view, "/bureau");
    }

    /** Who asked; each look is on record. */
    @PostMapping("/bureau/dossiers/{number}/coordonnees")
    Page contact(View view, HttpServletRequest request, @PathVariable String number) {
        Case subject = pages.handled(view, number);
        ContactBlock contact = new ContactBlock(
                "/bureau/dossiers/" + subject.number() + "/coordonnees",
                requesters.show(subject, view.visitor()),
                requesters.forgottenAt(subject).orElse(null),
                files.path(subject.id(), view.visitor()).orElse(null));
        if (view.isPartial()) {
            return Page.of("casework/contact", contact);
        }
        QueueQuery query = QueueQuery.parse(request.getParameterMap());
        return screens.show(view, subject, new CasePages.Around(query, null, null), page -> page.with(contact));
    }

    private Page around(View view, HttpServletRequest request, Case subject, @Nullable ActionForm form) {
        QueueQuery query = QueueQuery.parse(request.getParameterMap());
        return screens.show(view, subject, new CasePages.Around(query, Done.notice(view, request), form));
    }
}
