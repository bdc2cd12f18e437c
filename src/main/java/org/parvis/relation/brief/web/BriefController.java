package org.parvis.relation.brief.web;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.relation.brief.Brief;
import org.parvis.relation.brief.BriefAnswers;
import org.parvis.relation.brief.BriefChannel;
import org.parvis.relation.brief.BriefState;
import org.parvis.relation.brief.BriefThreads;
import org.parvis.relation.brief.Briefs;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Short messages that came in: what waits, and what becomes of each. */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD, Role.FRONT_DESK})
class BriefController {

    private static final String PATH = "/bureau/{channel:sms|mentions}";
    private static final String ONE = PATH + "/{id:[0-9a-f-]{36}}";
    private static final Set<String> DONE = Set.of("dossier", "classer", "reprendre", "ouvrir", "repondre");

    private final Briefs briefs;
    private final BriefThreads threads;
    private final BriefPages pages;

    BriefController(Briefs briefs, BriefThreads threads, BriefPages pages) {
        this.briefs = briefs;
        this.threads = threads;
        this.pages = pages;
    }

    @GetMapping(PATH)
    Page list(
            View view,
            @PathVariable String channel,
            @RequestParam(defaultValue = "") String vue,
            @RequestParam(required = false) @Nullable UUID apres,
            @RequestParam(defaultValue = "") String fait) {
        BriefState state = Arrays.stream(BriefState.values())
                .filter(one -> one.slug().equals(vue))
                .findFirst()
                .orElse(BriefState.WAITING);
        return Page.of("relation/brief/briefs", pages.list(view, named(channel), state, apres, fait.equals("ailleurs") ? "brief.done.others" : ""));
    }

    @GetMapping(ONE)
    Page show(View view, @PathVariable String channel, @PathVariable UUID id, @RequestParam(defaultValue = "") String fait) {
        String done = DONE.contains(fait) ? "brief.done." + fait : "";
        return page(view, get(view, channel, id), BriefPage.Typed.NOTHING, new FormErrors(), done);
    }

    @PostMapping(ONE + "/{act:dossier|classer|reprendre|ouvrir}")
    Object act(
            View view,
            @PathVariable String channel,
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam(defaultValue = "") String numero,
            @RequestParam(defaultValue = "") String nature) {
        Brief brief = get(view, channel, id);
        try {
            switch (act) {
                case "dossier" -> briefs.move(id, numero.strip(), view.visitor());
                case "classer" -> briefs.file(id, view.visitor());
                case "reprendre" -> briefs.takeUp(id, view.visitor());
                default -> briefs.open(id, nature, view.visitor());
            }
        } catch (Refusal refusal) {
            if (refusal.messageKey().equals("brief.refused.state")) {
                FormErrors errors = new FormErrors().add("contenu", view.t(refusal));
                return page(view, get(view, channel, id), BriefPage.Typed.NOTHING, errors, "").withStatus(422);
            }
            FormErrors errors = new FormErrors().add(act.equals("ouvrir") ? "nature" : "numero", view.t(refusal));
            return page(view, brief, new BriefPage.Typed(numero, nature, "", ""), errors, "").withStatus(422);
        }
        // Whoever put it into a case of others reads it no more.
        return briefs.find(brief.channel(), id, view.visitor()).isPresent()
                ? Redirect.to(view, brief.path() + "?fait=" + act)
                : Redirect.to(view, brief.channel().path() + "?fait=ailleurs");
    }

    /** Answers it where it was written. */
    @PostMapping(ONE + "/repondre")
    Object answer(
            View view,
            @PathVariable String channel,
            @PathVariable UUID id,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String texte,
            @RequestParam(defaultValue = "") String lecteurs) {
        Brief brief = get(view, channel, id);
        try {
            Brief.Audience audience = Arrays.stream(Brief.Audience.values())
                    .filter(one -> one.name().equals(lecteurs))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("social.refused.audience"));
            threads.answer(brief, new BriefAnswers.NewAnswer(key, texte, audience), view.visitor());
            return Redirect.to(view, brief.path() + "?fait=repondre");
        } catch (Refusal refusal) {
            String field = refusal.messageKey().endsWith("audience") ? "lecteurs" : "texte";
            FormErrors errors = new FormErrors().add(field, view.t(refusal));
            return page(view, brief, new BriefPage.Typed("", "", texte, lecteurs), errors, "").withStatus(422);
        }
    }

    private Page page(View view, Brief brief, BriefPage.Typed typed, FormErrors errors, String done) {
        return Page.of("relation/brief/brief", pages.page(view, brief, typed, errors, done));
    }

    private Brief get(View view, String channel, UUID id) {
        return briefs.find(named(channel), id, view.visitor()).orElseThrow(HttpProblem::notFound);
    }

    private static BriefChannel named(String slug) {
        return BriefChannel.find(slug).orElseThrow(HttpProblem::notFound);
    }
}
