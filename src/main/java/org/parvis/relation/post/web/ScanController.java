package org.parvis.relation.post.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.relation.post.LooseScans;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes scans, one by one or as a batch, and shows those whose letter was not recognised. */
@Controller
@AllowRoles({Role.FRONT_DESK, Role.AGENT, Role.HEAD})
class ScanController {

    private static final String PATH = PostController.PATH + "/scans";

    private final LooseScans scans;
    private final PostPages pages;

    ScanController(LooseScans scans, PostPages pages) {
        this.scans = scans;
        this.pages = pages;
    }

    @GetMapping(PATH)
    Page list(
            View view,
            @RequestParam(defaultValue = "") String fait,
            @RequestParam(defaultValue = "0") int lettres,
            @RequestParam(defaultValue = "0") int attente) {
        String done = switch (fait) {
            case "lu" -> view.t("post.done.read", lettres, attente);
            case "rattache" -> view.t("post.done.scanned");
            case "supprime" -> view.t("post.done.scanDeleted");
            default -> "";
        };
        return page(view, "", "", new FormErrors(), done);
    }

    @PostMapping(PATH)
    Object take(View view, @RequestParam(name = "pages", required = false) @Nullable List<MultipartFile> files) {
        List<LooseScans.Outcome> outcomes = new ArrayList<>();
        try {
            Uploads.each(files, (file, name) -> outcomes.add(scans.take(file, name, view.visitor())));
        } catch (Refusal refused) {
            return page(view, "", "", new FormErrors().add("pages", view.t(refused)), "").withStatus(422);
        }
        int attached = outcomes.stream().mapToInt(outcome -> outcome.attached().size()).sum();
        int waiting = outcomes.stream().mapToInt(LooseScans.Outcome::waiting).sum();
        return Redirect.to(view, PATH + "?fait=lu&lettres=" + attached + "&attente=" + waiting);
    }

    @PostMapping(PATH + "/{id:[0-9a-f-]{36}}/{act:rattacher|supprimer}")
    Object act(
            View view, @PathVariable UUID id, @PathVariable String act, @RequestParam(defaultValue = "") String numero) {
        String number = numero.strip().toUpperCase(Locale.ROOT);
        try {
            if (act.equals("supprimer")) {
                scans.delete(id, view.visitor());
                return Redirect.to(view, PATH + "?fait=supprime");
            }
            scans.attach(id, number, view.visitor());
            return Redirect.to(view, PATH + "?fait=rattache");
        } catch (Refusal refused) {
            return page(view, id.toString(), number, new FormErrors().add("numero-" + id, view.t(refused)), "").withStatus(422);
        }
    }

    private Page page(View view, String wrong, String typed, FormErrors errors, String done) {
        return Page.of("relation/post/scans", pages.scans(view, wrong, typed, errors, done));
    }
}
