package org.parvis.request.web;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseKinds;
import org.parvis.request.RequestKind;
import org.parvis.request.RequestKinds;
import org.parvis.shared.Role;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The kinds of request that a territory takes, for its administrators. */
@Controller
@AllowRoles(Role.ADMINISTRATOR)
class KindController {

    static final String PATH = "/admin/demandes";

    private static final int LONGEST_LABEL = 120;
    private static final int LONGEST_HINT = 300;
    private static final int MOST_HOURS = 10_000;

    private final RequestKinds kinds;
    private final CaseKinds caseKinds;
    private final Departments departments;

    KindController(RequestKinds kinds, CaseKinds caseKinds, Departments departments) {
        this.kinds = kinds;
        this.caseKinds = caseKinds;
        this.departments = departments;
    }

    @GetMapping(PATH)
    Page list() {
        return Page.of("request/kinds", kinds.list());
    }

    @GetMapping(PATH + "/nouvelle")
    Page create() {
        return page(null, KindForm.empty(), new FormErrors());
    }

    @PostMapping(PATH + "/nouvelle")
    Object create(@RequestParam MultiValueMap<String, String> fields, View view) {
        KindForm form = KindForm.read("", fields);
        return save(null, form, code(form.french()), view);
    }

    @GetMapping(PATH + "/{code}")
    Page edit(@PathVariable String code) {
        RequestKind kind = get(code);
        return page(kind, KindForm.of(kind), new FormErrors());
    }

    @PostMapping(PATH + "/{code}")
    Object change(@PathVariable String code, @RequestParam MultiValueMap<String, String> fields, View view) {
        return save(get(code), KindForm.read(code, fields), code, view);
    }

    @PostMapping(PATH + "/{code}/retrait")
    ResponseEntity<Void> retire(@PathVariable String code, View view) {
        kinds.retire(code, view.visitor());
        return Redirect.to(view, PATH);
    }

    private Object save(@Nullable RequestKind before, KindForm form, String code, View view) {
        FormErrors errors = errors(before, form, code, view);
        if (!errors.isEmpty()) {
            return page(before, form, errors).withStatus(422);
        }
        kinds.save(form.written(code, before), view.visitor());
        return Redirect.to(view, PATH);
    }

    private FormErrors errors(@Nullable RequestKind before, KindForm form, String code, View view) {
        FormErrors errors = new FormErrors();
        if (form.french().isEmpty() || form.french().length() > LONGEST_LABEL || code.isEmpty()) {
            errors.add("fr", view.t("request.kind.refused.label", LONGEST_LABEL));
        } else if (before == null && isTaken(code, view.locale())) {
            errors.add("fr", view.t("request.kind.refused.taken"));
        }
        if (form.frenchHint().length() > LONGEST_HINT) {
            errors.add("hint.fr", view.t("request.kind.refused.hint", LONGEST_HINT));
        }
        if (!form.hours().isEmpty() && !isHours(form.hours())) {
            errors.add("hours", view.t("request.kind.refused.hours", MOST_HOURS));
        }
        if (!form.department().isEmpty() && inside(form.department()).isEmpty()) {
            errors.add("department", view.t("request.refused.department"));
        }
        for (int i = 0; i < form.questions().size(); i++) {
            check(form.questions().get(i), "q" + i, errors, view);
        }
        return errors;
    }

    private static void check(KindForm.Line line, String field, FormErrors errors, View view) {
        if (line.isEmpty()) {
            return;
        }
        if (line.french().isBlank() || line.french().length() > LONGEST_HINT) {
            errors.add(field + ".fr", view.t("request.kind.refused.question", LONGEST_HINT));
        }
        boolean isChoice = line.kind().equals("ONE") || line.kind().equals("SEVERAL");
        List<String> codes = KindForm.options(line).stream().map(one -> one.get("code").asString()).toList();
        if (isChoice && (codes.size() < 2 || codes.stream().distinct().count() < codes.size()
                || !codes.stream().allMatch(one -> one.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,59}")))) {
            errors.add(field + ".options", view.t("request.kind.refused.options"));
        }
    }

    private static boolean isHours(String typed) {
        return typed.matches("\\d{1,5}") && Integer.parseInt(typed) >= 1 && Integer.parseInt(typed) <= MOST_HOURS;
    }

    /** Rules and queues know what cases are about by one list of codes. */
    private boolean isTaken(String code, Locale locale) {
        return kinds.find(code).isPresent()
                || caseKinds.subjects().stream()
                        .flatMap(one -> one.topics(locale).stream())
                        .anyMatch(topic -> topic.code().equals(code));
    }

    private Page page(@Nullable RequestKind kind, KindForm form, FormErrors errors) {
        return Page.of("request/kind", new KindPage(kind, form, inside(), errors));
    }

    private List<Department> inside() {
        return departments.list().stream().filter(one -> !one.isOutside()).toList();
    }

    private Optional<Department> inside(String code) {
        return inside().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    private RequestKind get(String code) {
        return kinds.findChoosable(code).orElseThrow(HttpProblem::notFound);
    }

    /** «Demande d’acte» becomes «demande-d-acte». */
    private static String code(String label) {
        String plain = Normalizer.normalize(label, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
        String dashed = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return dashed.length() <= 50 ? dashed : dashed.substring(0, 50).replaceAll("-$", "");
    }
}
