package org.parvis.participation.talk.web;

import java.util.ArrayList;
import java.util.List;
import org.parvis.participation.talk.Charter;
import org.parvis.participation.talk.Charters;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing the charter by which comments are moderated. */
@Controller
@AllowRoles(Role.ADMINISTRATOR)
class DeskCharterController {

    private static final String PATH = "/bureau/charte";

    private final Charters charters;

    DeskCharterController(Charters charters) {
        this.charters = charters;
    }

    @GetMapping(PATH)
    Page edit(@RequestParam(name = "fait", defaultValue = "") String done) {
        Charter current = charters.current();
        return page(current.version(), current.articles(), done.equals("enregistre") ? done : "", new FormErrors());
    }

    @PostMapping(PATH)
    Object save(@RequestParam MultiValueMap<String, String> fields, @RequestParam(defaultValue = "0") int version, View view) {
        List<Charter.Article> articles = new ArrayList<>();
        for (int i = 1; i <= Charter.MOST_ARTICLES; i++) {
            articles.add(new Charter.Article(Typed.of(fields, "titre" + i), Typed.of(fields, "texte" + i)));
        }
        try {
            charters.write(version, articles, view.visitor());
            return Redirect.to(view, PATH + "?fait=enregistre");
        } catch (Refusal refusal) {
            return page(version, articles, "", new FormErrors().add("articles", view.t(refusal))).withStatus(422);
        }
    }

    private static Page page(int version, List<Charter.Article> articles, String done, FormErrors errors) {
        List<Charter.Article> lines = new ArrayList<>(articles);
        while (lines.size() < Charter.MOST_ARTICLES) {
            lines.add(new Charter.Article("", ""));
        }
        return Page.of("talk/charteredit", new CharterEditPage(version, lines, done, errors));
    }
}
