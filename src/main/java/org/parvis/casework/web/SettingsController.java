package org.parvis.casework.web;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.texts.AnswerTemplate;
import org.parvis.casework.texts.AnswerTemplates;
import org.parvis.casework.texts.FinerStatuses;
import org.parvis.casework.texts.LegalText;
import org.parvis.casework.texts.LegalTexts;
import org.parvis.shared.Ids;
import org.parvis.shared.Printable;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Prepared answers and reasons of law: what agents pick from. */
@Controller
@AllowRoles({Role.HEAD, Role.ADMINISTRATOR})
class SettingsController {

    private static final int LONGEST_LABEL = 120;

    private final AnswerTemplates templates;
    private final LegalTexts laws;
    private final FinerStatuses statuses;
    private final DeskPages desk;

    SettingsController(AnswerTemplates templates, LegalTexts laws, FinerStatuses statuses, DeskPages desk) {
        this.templates = templates;
        this.laws = laws;
        this.statuses = statuses;
        this.desk = desk;
    }

    @GetMapping("/bureau/reglages")
    Page show(View view) {
        return page(view, Map.of(), new FormErrors());
    }

    @PostMapping("/bureau/reglages/modeles")
    Object saveTemplate(View view, @RequestParam Map<String, String> form) {
        return saved(view, form, "corps-modele", () -> {
            String label = label(form);
            templates.save(
                    new AnswerTemplate(
                            Ids.next(),
                            code(form, label),
                            label,
                            purpose(form.getOrDefault("usage", "")),
                            optional(form.get("categorie")),
                            null,
                            body(form)),
                    templates.list().size());
        });
    }

    @PostMapping("/bureau/reglages/textes")
    Object saveLaw(View view, @RequestParam Map<String, String> form) {
        return saved(view, form, "corps-texte", () -> {
            String label = label(form);
            laws.save(new LegalText(Ids.next(), code(form, label), label, body(form)), laws.list().size());
        });
    }

    @PostMapping("/bureau/reglages/modeles/{code}/retirer")
    ResponseEntity<Void> removeTemplate(View view, @PathVariable String code) {
        templates.remove(code);
        return back(view);
    }

    @PostMapping("/bureau/reglages/textes/{code}/retirer")
    ResponseEntity<Void> removeLaw(View view, @PathVariable String code) {
        laws.remove(code);
        return back(view);
    }

    private Object saved(View view, Map<String, String> form, String field, Runnable save) {
        try {
            save.run();
            return back(view);
        } catch (Refusal refusal) {
            return page(view, form, new FormErrors().add(field, view.t(refusal))).withStatus(422);
        }
    }

    private static String label(Map<String, String> form) {
        String label = Printable.line(form.getOrDefault("nom", ""), LONGEST_LABEL);
        if (label.isBlank()) {
            throw new Refusal("desk.refused.name");
        }
        return label;
    }

    private static String body(Map<String, String> form) {
        String body = Printable.text(form.getOrDefault("corps", ""));
        if (body.isBlank() || body.length() > 4_000) {
            throw new Refusal("desk.refused.body");
        }
        return body;
    }

    /** A text keeps its code for life; a new one is called after its name. */
    private static String code(Map<String, String> form, String label) {
        String kept = form.getOrDefault("code", "").strip();
        return kept.isEmpty()
                ? Normalizer.normalize(label, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "")
                : kept;
    }

    private static AnswerTemplate.Purpose purpose(String name) {
        return Arrays.stream(AnswerTemplate.Purpose.values())
                .filter(purpose -> purpose.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal("desk.refused.purpose"));
    }

    private static @Nullable String optional(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private Page page(View view, Map<String, String> values, FormErrors errors) {
        return Page.of(
                "casework/settings",
                new SettingsPage(
                        templates.list(), laws.list(), statuses.list(), desk.categoryChoices(view.locale()), values, errors));
    }

    private static ResponseEntity<Void> back(View view) {
        return Redirect.to(view, "/bureau/reglages");
    }
}
