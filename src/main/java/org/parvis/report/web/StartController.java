package org.parvis.report.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.report.Draft;
import org.parvis.report.Drafts;
import org.parvis.report.web.WizardPages.PhotoPage;
import org.parvis.shared.Ids;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.RateLimits;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The first screen: what is the matter, in the person's own words, and a photo. */
@Controller
@AllowAnyone
class StartController {

    private static final int LONGEST = 4000;

    private final Drafts drafts;
    private final DraftPhotos photos;
    private final Wizard wizard;
    private final RateLimits limits;

    StartController(Drafts drafts, DraftPhotos photos, Wizard wizard, RateLimits limits) {
        this.limits = limits;
        this.drafts = drafts;
        this.photos = photos;
        this.wizard = wizard;
    }

    @GetMapping("/signaler")
    Page start(@RequestParam(defaultValue = "") String mots) {
        return page(first(mots.substring(0, Math.min(mots.length(), LONGEST)))).cacheable();
    }

    /** Reading the page leaves no trace; the draft begins with what was typed. */
    @PostMapping("/signaler")
    Object begin(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> files,
            View view,
            HttpServletRequest request) {
        if (!view.visitor().isStaff()) {
            limits.report(request);
        }
        FormErrors errors = checked(words, view);
        if (!errors.isEmpty()) {
            return page(first(words).with(errors)).withStatus(422);
        }
        String token = drafts.begin(words);
        return Redirect.to(view, Step.CATEGORY.path(token) + RefusedPhotos.query(photos.take(token, files)));
    }

    @GetMapping("/signaler/{token}")
    Object resume(@PathVariable String token, View view) {
        return wizard.goOn(view, token, wizard.open(token));
    }

    @GetMapping("/signaler/{token}/quoi")
    Page what(@PathVariable String token) {
        return page(wizard.screen(token, Step.WHAT));
    }

    @PostMapping("/signaler/{token}/quoi")
    Object say(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable UUID remove,
            View view) {
        FormErrors errors = checked(words, view);
        if (!errors.isEmpty()) {
            return page(wizard.screen(token, Step.WHAT).with(errors)).withStatus(422);
        }
        Draft draft = drafts.change(token, d -> d.saying(words));
        FormErrors refused = photos.add(token, files, view);
        if (remove != null) {
            drafts.remove(token, remove);
        }
        if (!refused.isEmpty()) {
            return page(wizard.screen(token, Step.WHAT).with(refused)).withStatus(422);
        }
        if (remove != null) {
            return Redirect.to(view, Step.WHAT.path(token));
        }
        return wizard.goOn(view, token, draft);
    }

    private static FormErrors checked(String words, View view) {
        FormErrors errors = new FormErrors();
        return words.length() > LONGEST ? errors.add("words", view.t("report.refused.tooLong")) : errors;
    }

    private Page page(Screen screen) {
        return Page.of("report/what", new PhotoPage(screen, photos.list(screen.draft())));
    }

    private Screen first(String words) {
        return wizard.screen("", Draft.empty(Ids.next()).saying(words), Step.WHAT);
    }
}
