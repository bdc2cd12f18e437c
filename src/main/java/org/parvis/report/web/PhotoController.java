package org.parvis.report.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.report.Draft;
import org.parvis.report.Drafts;
import org.parvis.report.web.WizardPages.PhotoPage;
import org.parvis.web.AllowAnyone;
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

/** Photos: up to five, each taken or refused with a word. */
@Controller
@AllowAnyone
class PhotoController {

    private final Drafts drafts;
    private final DraftPhotos photos;
    private final Wizard wizard;

    PhotoController(Drafts drafts, DraftPhotos photos, Wizard wizard) {
        this.drafts = drafts;
        this.photos = photos;
        this.wizard = wizard;
    }

    @GetMapping("/signaler/{token}/photos")
    Page ask(@PathVariable String token) {
        return page(wizard.screen(token, Step.PHOTOS));
    }

    @PostMapping("/signaler/{token}/photos")
    Object add(
            @PathVariable String token,
            @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable UUID remove,
            @RequestParam(defaultValue = "") String then,
            View view) {
        FormErrors errors = photos.add(token, files, view);
        if (remove != null) {
            drafts.remove(token, remove);
        }
        if (!errors.isEmpty()) {
            return page(wizard.screen(token, Step.PHOTOS).with(errors)).withStatus(422);
        }
        if (remove != null || then.equals("more")) {
            return Redirect.to(view, Step.PHOTOS.path(token));
        }
        return wizard.goOn(view, token, drafts.change(token, Draft::photographed));
    }

    private Page page(Screen screen) {
        return Page.of("report/photos", new PhotoPage(screen, photos.list(screen.draft())));
    }
}
