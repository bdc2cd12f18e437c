package org.parvis.casework.web.law;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseKinds;
import org.parvis.casework.law.LegalLetter;
import org.parvis.casework.law.LegalParameter;
import org.parvis.casework.law.LegalParameters;
import org.parvis.casework.law.LegalTemplates;
import org.parvis.shared.Printable;
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

/** The legal delays of the territory: auditors read them, administrators change them, with a date and a reason. */
@Controller
@AllowRoles({Role.ADMINISTRATOR})
class LawController {

    private static final String PATH = "/bureau/reglages/delais";

    private final LegalParameters parameters;
    private final LegalTemplates templates;
    private final CaseKinds kinds;

    LawController(LegalParameters parameters, LegalTemplates templates, CaseKinds kinds) {
        this.parameters = parameters;
        this.templates = templates;
        this.kinds = kinds;
    }

    @GetMapping(PATH)
    @AllowRoles({Role.ADMINISTRATOR, Role.AUDITOR})
    Page show(View view, @RequestParam(name = "fait", defaultValue = "") String done) {
        String known = done.equals("done") || done.equals("published") ? done : null;
        return page(view, known, Map.of(), new FormErrors(), null);
    }

    @PostMapping(PATH)
    Object change(View view, @RequestParam Map<String, String> typed) {
        FormErrors errors = new FormErrors();
        Optional<LegalParameter> read = LawForm.read(typed, names(view).keySet(), errors, view);
        if (read.isEmpty()) {
            return page(view, null, typed, errors, null).withStatus(422);
        }
        parameters.change(read.get(), view.visitor());
        return Redirect.to(view, PATH + "?fait=done");
    }

    @PostMapping(PATH + "/textes/{letter}/{language}")
    Object publish(
            View view,
            @PathVariable String letter,
            @PathVariable String language,
            @RequestParam(name = "texte", defaultValue = "") String body) {
        LegalLetter which = Arrays.stream(LegalLetter.values())
                .filter(one -> one.name().equals(letter))
                .findFirst()
                .orElseThrow(HttpProblem::notFound);
        if (!view.site().languages().contains(language)) {
            throw HttpProblem.notFound();
        }
        String text = Printable.text(body).strip();
        try {
            templates.publish(which, Locale.of(language), text, view.visitor());
            return Redirect.to(view, PATH + "?fait=published");
        } catch (Refusal refusal) {
            LawPage.Wording typed = new LawPage.Wording(which, language, text, view.t(refusal));
            FormErrors errors = new FormErrors().add("texte-" + typed.id(), view.t(refusal));
            return page(view, null, Map.of(), errors, typed).withStatus(422);
        }
    }

    private Page page(
            View view,
            @Nullable String done,
            Map<String, String> typed,
            FormErrors errors,
            LawPage.@Nullable Wording refused) {
        return Page.of(
                "casework/law/settings",
                new LawPage(
                        parameters.values().all(),
                        names(view),
                        wordings(view, refused),
                        view.visitor().has(Role.ADMINISTRATOR),
                        done,
                        typed,
                        errors));
    }

    private Map<String, String> names(View view) {
        Map<String, String> names = new LinkedHashMap<>();
        kinds.all().forEach(kind -> names.put(kind.code(), kind.label(view.locale())));
        return names;
    }

    private List<LawPage.Wording> wordings(View view, LawPage.@Nullable Wording refused) {
        List<LawPage.Wording> wordings = new ArrayList<>();
        for (LegalLetter letter : LegalLetter.values()) {
            for (String language : view.site().languages()) {
                boolean isRefused =
                        refused != null && refused.letter() == letter && refused.language().equals(language);
                wordings.add(
                        isRefused
                                ? refused
                                : new LawPage.Wording(
                                        letter, language, templates.wording(letter, Locale.of(language)), null));
            }
        }
        return wordings;
    }
}
