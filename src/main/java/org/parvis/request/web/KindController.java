package org.parvis.request.web;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.ContactRetention;
import org.parvis.casework.law.LegalTerms;
import org.parvis.request.KindLaw;
import org.parvis.request.RequestKind;
import org.parvis.request.RequestKinds;
import org.parvis.shared.Role;
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

    private final RequestKinds kinds;
    private final KindChecks checks;
    private final KindLaw law;
    private final ContactRetention contacts;

    KindController(RequestKinds kinds, KindChecks checks, KindLaw law, ContactRetention contacts) {
        this.kinds = kinds;
        this.checks = checks;
        this.law = law;
        this.contacts = contacts;
    }

    @GetMapping(PATH)
    Page list(View view) {
        return Page.of("request/kinds", kinds.list().stream()
                .map(kind -> new KindPage.Row(kind, silence(kind, view)))
                .toList());
    }

    private String silence(RequestKind kind, View view) {
        LegalTerms terms = law.terms(kind.code());
        return terms.rule().isNone() ? "" : view.t("request.kinds.silence." + terms.silence(), terms.months());
    }

    @GetMapping(PATH + "/nouvelle")
    Page create(View view) {
        return page(null, KindForm.empty(), new FormErrors(), view);
    }

    @PostMapping(PATH + "/nouvelle")
    Object create(@RequestParam MultiValueMap<String, String> fields, View view) {
        KindForm form = KindForm.read("", fields);
        return isPreview(fields) ? page(null, form, new FormErrors(), view) : save(null, form, code(form.french()), view);
    }

    @GetMapping(PATH + "/{code}")
    Page edit(@PathVariable String code, View view) {
        RequestKind kind = get(code);
        return page(kind, KindForm.of(kind, known(kind)), new FormErrors(), view);
    }

    @PostMapping(PATH + "/{code}")
    Object change(@PathVariable String code, @RequestParam MultiValueMap<String, String> fields, View view) {
        KindForm form = KindForm.read(code, fields);
        return isPreview(fields) ? page(get(code), form, new FormErrors(), view) : save(get(code), form, code, view);
    }

    /** What the acknowledgement would say of what is typed: nothing is saved. */
    private static boolean isPreview(MultiValueMap<String, String> fields) {
        return "apercu".equals(fields.getFirst("faire"));
    }

    private KindForm.Law known(RequestKind kind) {
        return KindForm.Law.of(law.terms(kind.code()), law.commonMonths(), kind);
    }

    @PostMapping(PATH + "/{code}/retrait")
    ResponseEntity<Void> retire(@PathVariable String code, View view) {
        kinds.retire(code, view.visitor());
        return Redirect.to(view, PATH);
    }

    private Object save(@Nullable RequestKind before, KindForm form, String code, View view) {
        FormErrors errors = checks.errors(before, form, code, view);
        if (!errors.isEmpty()) {
            return page(before, form, errors, view).withStatus(422);
        }
        kinds.save(KindWriting.write(form, code, before), view.visitor());
        return Redirect.to(view, PATH);
    }

    private Page page(@Nullable RequestKind kind, KindForm form, FormErrors errors, View view) {
        return Page.of("request/kind", new KindPage(
                kind, form, checks.inside(), law.commonMonths(), contacts.months(), acknowledgement(form, view), errors));
    }

    /** Nothing as long as the delay is not typed right. */
    private List<String> acknowledgement(KindForm form, View view) {
        boolean isCounted = form.law().months().isEmpty() || KindChecks.isNumber(form.law().months(), KindLaw.MOST_MONTHS);
        return isCounted
                ? law.preview(form.law().rule(), form.department().isEmpty() ? null : form.department(), view.locale())
                : List.of();
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
