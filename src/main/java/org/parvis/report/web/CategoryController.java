package org.parvis.report.web;

import java.util.List;
import org.parvis.report.Draft;
import org.parvis.report.Drafts;
import org.parvis.report.category.Categories;
import org.parvis.report.category.Category;
import org.parvis.report.category.Suggestion;
import org.parvis.report.web.WizardPages.CategoryPage;
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

/** The second screen: which kind of problem it is; suggested from the words, or chosen from the list. */
@Controller
@AllowAnyone
class CategoryController {

    private static final int MOST_SUGGESTED = 4;

    private final Drafts drafts;
    private final Categories categories;
    private final Wizard wizard;

    CategoryController(Drafts drafts, Categories categories, Wizard wizard) {
        this.drafts = drafts;
        this.categories = categories;
        this.wizard = wizard;
    }

    @GetMapping("/signaler/{token}/categorie")
    Page ask(
            @PathVariable String token,
            @RequestParam(name = RefusedPhotos.PARAMETER, defaultValue = "") List<String> refused,
            View view) {
        return page(wizard.screen(token, Step.CATEGORY), RefusedPhotos.said(refused, view));
    }

    @PostMapping("/signaler/{token}/categorie")
    Object choose(@PathVariable String token, @RequestParam(defaultValue = "") String category, View view) {
        Category chosen = categories.treeForEverybody().findChoosable(category).orElse(null);
        if (chosen == null) {
            FormErrors errors = new FormErrors().add("category", view.t("report.refused.category"));
            return page(wizard.screen(token, Step.CATEGORY).with(errors), "").withStatus(422);
        }
        Draft draft = drafts.change(token, d -> d.about(chosen.code()));
        return chosen.handling().takesReports()
                ? wizard.goOn(view, token, draft)
                : Redirect.to(view, "/signaler/" + token + "/appeler");
    }

    /** Not for us, or not for a form: whom to call instead. */
    @GetMapping("/signaler/{token}/appeler")
    Object call(@PathVariable String token, View view) {
        Screen screen = wizard.screen(token, Step.CATEGORY);
        return screen.category() == null || screen.category().handling().takesReports()
                ? wizard.goOn(view, token, screen.draft())
                : Page.of("report/call", screen);
    }

    private Page page(Screen screen, String refused) {
        List<Suggestion> suggestions = categories.suggestToEverybody(screen.draft().words(), MOST_SUGGESTED);
        return Page.of("report/category", new CategoryPage(screen, suggestions, categories.treeForEverybody(), refused));
    }
}
