package org.parvis.request.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.law.LegalTerms;
import org.parvis.casework.law.Silence;
import org.parvis.questions.AnsweredQuestion;
import org.parvis.request.Authors;
import org.parvis.request.KindLaw;
import org.parvis.request.NewRequest;
import org.parvis.request.RequestKind;
import org.parvis.request.RequestKinds;
import org.parvis.request.RequestRefused;
import org.parvis.request.Requests;
import org.parvis.request.SubmittedRequest;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Idempotency;
import org.parvis.web.Page;
import org.parvis.web.RateLimits;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** «Contacter la mairie»: what it is about, the form, a last look, the receipt. No account is needed. */
@Controller
@AllowAnyone
class WriteController {

    private static final JsonMapper JSON = new JsonMapper();

    private final RequestKinds kinds;
    private final Requests requests;
    private final KindLaw law;
    private final Authors authors;
    private final Idempotency idempotency;
    private final RateLimits limits;

    WriteController(
            RequestKinds kinds,
            Requests requests,
            KindLaw law,
            Authors authors,
            Idempotency idempotency,
            RateLimits limits) {
        this.law = law;
        this.kinds = kinds;
        this.requests = requests;
        this.authors = authors;
        this.idempotency = idempotency;
        this.limits = limits;
    }

    @GetMapping("/contacter")
    Page choose() {
        return Page.of("request/choose", kinds.listForEverybody());
    }

    @GetMapping("/contacter/{kind}")
    Page write(@PathVariable String kind, View view) {
        RequestKind chosen = get(kind);
        RequestForm form = RequestForm.read(new org.springframework.util.LinkedMultiValueMap<>()).ofKind(kind);
        return Page.of("request/write", new WritePage(chosen, form, List.of(), view.newKey(), silence(chosen, view), new FormErrors()));
    }

    /** Shows what was typed for a last look, or goes back to the form with it, or sends it. Sent twice, it is one. */
    @PostMapping("/contacter/{kind}")
    Object send(
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(name = "etape", defaultValue = "verifier") String step,
            @RequestParam(defaultValue = "") String key,
            HttpServletRequest http,
            View view) {
        RequestKind chosen = get(kind);
        RequestForm form = RequestForm.read(fields).ofKind(kind);
        FormErrors errors = FormErrors.of(requests.problems(request(form, view)), view);
        if (!errors.isEmpty()) {
            return Page.of("request/write", new WritePage(chosen, form, List.of(), key, silence(chosen, view), errors)).withStatus(422);
        }
        if (step.equals("envoyer")) {
            return receipt(form, fields, key, http, view);
        }
        List<AnsweredQuestion> answers = AnsweredQuestion.of(chosen.questions(), form.answers(), view.locale());
        WritePage page = new WritePage(chosen, form, answers, key, silence(chosen, view), errors);
        return Page.of(step.equals("modifier") ? "request/write" : "request/review", page);
    }

    private Object receipt(
            RequestForm form, MultiValueMap<String, String> fields, String key, HttpServletRequest http, View view) {
        limits.mayReport(http);
        try {
            String sent = idempotency.once("request", key, Idempotency.payload(fields), () -> {
                limits.report(http);
                SubmittedRequest submitted = requests.submit(request(form, view));
                view.visitor().accountId().ifPresent(account -> authors.note(account, submitted.id()));
                return JSON.writeValueAsString(submitted);
            });
            return Page.of("request/receipt", JSON.readValue(sent, SubmittedRequest.class));
        } catch (RequestRefused refused) {
            // The kind was changed between the two looks.
            return Redirect.to(view, "/contacter");
        }
    }

    private NewRequest request(RequestForm form, View view) {
        return new NewRequest(
                form.kind(),
                form.words(),
                form.answers(),
                form.requester(view.locale().getLanguage()),
                view.isKiosk() ? CaseChannel.KIOSK : CaseChannel.WEB,
                null,
                Actor.requester());
    }

    /** Said before anybody files anything. */
    private String silence(RequestKind kind, View view) {
        LegalTerms terms = law.terms(kind.code());
        if (terms.rule().isNone()) {
            return "";
        }
        String said = view.t("request.write.silence." + terms.silence(), terms.months(), terms.rule().article());
        return terms.silence() == Silence.ACCEPTANCE && kind.concernsOthers() ? said + " " + view.t("request.write.published") : said;
    }

    private RequestKind get(String code) {
        return kinds.findChoosable(code).filter(RequestKind::isForEverybody).orElseThrow(HttpProblem::notFound);
    }
}
