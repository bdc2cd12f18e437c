package org.parvis.relation.post.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.relation.post.OutgoingLetter;
import org.parvis.relation.post.OutgoingLetter.State;
import org.parvis.relation.post.OutgoingLetters;
import org.parvis.relation.post.PaperPress;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.Templates;
import org.parvis.web.TypedDay;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Letters to print, their list for the post office, and which have gone. */
@Controller
@AllowRoles({Role.FRONT_DESK, Role.AGENT, Role.HEAD})
class DepartureController {

    private static final String PATH = PostController.PATH + "/depart";

    private final OutgoingLetters letters;
    private final PostPages pages;
    private final PaperPress press;
    private final Templates templates;

    DepartureController(OutgoingLetters letters, PostPages pages, PaperPress press, Templates templates) {
        this.letters = letters;
        this.pages = pages;
        this.press = press;
        this.templates = templates;
    }

    @GetMapping(PATH)
    Page list(
            View view,
            @RequestParam(defaultValue = "") String vue,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(required = false) @Nullable UUID apres,
            @RequestParam(defaultValue = "") String fait) {
        String done = switch (fait) {
            case "poste", "annule", "retour" -> "post.done." + fait;
            default -> "";
        };
        return page(view, State.of(vue), service, apres, PostPages.Chosen.NOTHING, done);
    }

    private Page page(
            View view, State state, String service, @Nullable UUID after, PostPages.Chosen chosen, String done) {
        return Page.of("relation/post/departures", pages.departures(view, state, service, after, chosen, done));
    }

    /** What is done with the letters that were ticked: printed together, listed, or said to have been posted. */
    @PostMapping(PATH)
    @Nullable Object act(
            View view,
            @RequestParam(name = "lettre", defaultValue = "") List<UUID> ids,
            @RequestParam(defaultValue = "") String acte,
            @RequestParam(defaultValue = "") String le,
            @RequestParam(defaultValue = "") String service,
            HttpServletResponse response)
            throws IOException {
        try {
            switch (acte) {
                case "imprimer" -> {
                    List<byte[]> drawn = letters.print(ids, view.visitor()).stream()
                            .map(letter -> press.pdf(letter.html()))
                            .toList();
                    PaperAnswer.write(press.together(drawn), "lettres", response);
                    return null;
                }
                case "bordereau" -> {
                    PaperAnswer.write(slip(view, letters.choose(ids, view.visitor())), "bordereau", response);
                    return null;
                }
                default -> {
                    letters.post(
                            ids, TypedDay.find(le).orElseThrow(() -> new Refusal("post.refused.postedOn")), view.visitor());
                    return Redirect.to(view, DeparturesPage.path(State.WAITING) + "&fait=poste");
                }
            }
        } catch (Refusal refused) {
            String field = refused.messageKey().equals("post.refused.postedOn") ? "le" : "lettres";
            FormErrors errors = new FormErrors().add(field, view.t(refused));
            return page(view, State.WAITING, service, null, new PostPages.Chosen(ids, le, errors), "").withStatus(422);
        }
    }

    private byte[] slip(View view, List<OutgoingLetter> chosen) {
        return press.pdf(templates.text("relation/post/slip", Map.of("view", view, "letters", chosen)));
    }

    @PostMapping(PATH + "/{id:[0-9a-f-]{36}}/{act:annuler|retour}")
    Object afterwards(View view, @PathVariable UUID id, @PathVariable String act) {
        try {
            if (act.equals("annuler")) {
                letters.takeBack(id, view.visitor());
                return Redirect.to(view, DeparturesPage.path(State.POSTED) + "&fait=annule");
            }
            letters.returned(id, view.visitor());
            return Redirect.to(view, DeparturesPage.path(State.POSTED) + "&fait=retour");
        } catch (Refusal refused) {
            FormErrors errors = new FormErrors().add("lettres", view.t(refused));
            return page(view, State.POSTED, "", null, new PostPages.Chosen(List.of(), "", errors), "").withStatus(422);
        }
    }
}
