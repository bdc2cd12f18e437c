package org.parvis.files.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.parvis.files.Picture;
import org.parvis.files.PictureAccess.Audience;
import org.parvis.files.PictureGate;
import org.parvis.files.PictureVariant;
import org.parvis.files.Pictures;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.HttpProblem;
import org.parvis.web.LocalPath;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets agents make faces and plates unrecognisable, or withhold a picture; only those who may see its original. */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD, Role.FRONT_DESK, Role.MODERATOR, Role.ADMINISTRATOR})
class RetouchController {

    private static final String PATH = "/bureau/photos/{id}";

    private final Pictures pictures;
    private final PictureGate gate;
    private final Journal journal;

    RetouchController(Pictures pictures, PictureGate gate, Journal journal) {
        this.pictures = pictures;
        this.gate = gate;
        this.journal = journal;
    }

    @GetMapping(PATH)
    Page show(View view, @PathVariable UUID id, @RequestParam(defaultValue = "") String retour) {
        return Page.of("files/retouch", new RetouchPage(allowed(view, id), LocalPath.or(retour, "")));
    }

    @PostMapping(PATH + "/zones")
    @Transactional
    ResponseEntity<Void> hideAreas(
            View view,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") String retour) {
        Picture picture = allowed(view, id);
        pictures.hideAreas(id, RetouchForm.areas(form));
        record(view, picture, "files.areasHidden");
        return backTo(view, id, retour);
    }

    @PostMapping(PATH + "/retirer")
    @Transactional
    ResponseEntity<Void> withhold(View view, @PathVariable UUID id, @RequestParam(defaultValue = "") String retour) {
        Picture picture = allowed(view, id);
        pictures.withhold(id);
        record(view, picture, "files.withheld");
        return backTo(view, id, retour);
    }

    @PostMapping(PATH + "/remettre")
    @Transactional
    ResponseEntity<Void> showAgain(View view, @PathVariable UUID id, @RequestParam(defaultValue = "") String retour) {
        Picture picture = allowed(view, id);
        pictures.show(id);
        record(view, picture, "files.shown");
        return backTo(view, id, retour);
    }

    private Picture allowed(View view, UUID id) {
        Picture picture = pictures.find(id).orElseThrow(HttpProblem::notFound);
        if (gate.audience(view.visitor(), picture, PictureVariant.ORIGINAL) == Audience.NOBODY) {
            throw HttpProblem.notFound();
        }
        return picture;
    }

    private void record(View view, Picture picture, String act) {
        journal.append(JournalEntry.by(view.visitor(), act, picture.owner().kind(), picture.owner().id())
                .with("picture", picture.id()));
    }

    private static ResponseEntity<Void> backTo(View view, UUID id, String back) {
        String query = LocalPath.find(back)
                .map(path -> "?retour=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
                .orElse("");
        return ResponseEntity.status(303)
                .header("Location", view.url("/bureau/photos/" + id + query))
                .build();
    }
}
