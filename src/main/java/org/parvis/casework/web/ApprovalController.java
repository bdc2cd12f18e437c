package org.parvis.casework.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.Approval;
import org.parvis.casework.ApprovalRule;
import org.parvis.casework.ApprovalRules;
import org.parvis.casework.Approvals;
import org.parvis.casework.Case;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.Viewer;
import org.parvis.identity.Staff;
import org.parvis.shared.Printable;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «À valider»: answers that leave once somebody else has read them. */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD})
class ApprovalController {

    static final String PATH = "/bureau/a-valider";

    private static final Pattern DONE = Pattern.compile("(sent|returned)-([A-Z]{1,6}-\\d{4}-\\d{6,})");

    private final Approvals approvals;
    private final ApprovalRules rules;
    private final CasePages pages;
    private final DeskPages desk;
    private final Clock clock;

    ApprovalController(Approvals approvals, ApprovalRules rules, CasePages pages, DeskPages desk, Clock clock) {
        this.approvals = approvals;
        this.rules = rules;
        this.pages = pages;
        this.desk = desk;
        this.clock = clock;
    }

    /** @param fait what was just done, and with which case: {@code sent-S-2026-000412} */
    @GetMapping(PATH)
    Page list(View view, @RequestParam(defaultValue = "") String fait) {
        Matcher done = DONE.matcher(fait);
        return page(view, new FormErrors(), null, done.matches() ? view.t("desk.approvals." + done.group(1), done.group(2)) : "");
    }

    @PostMapping(PATH + "/{number}")
    Object end(View view, @PathVariable String number, @RequestParam Map<String, String> form) {
        Approvals.Waiting waiting = approvals.find(pages.get(view, number), view.visitor().account()).orElse(null);
        if (waiting == null) {
            return gone(view, number);
        }
        String act = form.getOrDefault("faire", "");
        try {
            perform(act, new Approvals.Read(waiting.subject().id(), read(form)), form, Viewer.of(view.visitor()).actor());
        } catch (Refusal refusal) {
            FormErrors errors = new FormErrors().add(field(refusal) + "-" + number, view.t(refusal));
            ApprovalsPage.Typed typed = new ApprovalsPage.Typed(
                    number, act, text(form, "fact"), text(form, "law"), text(form, "next"), text(form, "reason"));
            return page(view, errors, typed, "").withStatus(422);
        }
        return Redirect.to(view, PATH + "?fait=" + (act.equals("renvoyer") ? "returned" : "sent") + "-" + waiting.subject().number());
    }

    /** Sent twice, taken back meanwhile, or another's to approve: said to whoever handles the case; others find nothing here. */
    private Page gone(View view, String number) {
        Case subject = pages.get(view, number);
        if (!pages.isHandled(view, subject)) {
            throw HttpProblem.notFound();
        }
        String why = approvals.find(subject.id()).filter(Approval::isWaiting).isPresent()
                ? view.t("casework.refused.notApprover")
                : view.t("desk.approvals.gone", number);
        FormErrors errors = new FormErrors().add("contenu", why);
        return page(view, errors, null, "").withStatus(422);
    }

    private void perform(String act, Approvals.Read read, Map<String, String> form, Actor by) {
        switch (act) {
            case "valider" -> approvals.approve(read, by);
            case "corriger" -> approvals.correct(read, text(form, "fact"), optional(form, "law"), optional(form, "next"), by);
            case "renvoyer" -> approvals.sendBack(read, text(form, "reason"), by);
            default -> throw new Refusal("desk.refused.approval");
        }
    }

    /** Whoever handles the case takes the answer back before it was approved. */
    @PostMapping("/bureau/dossiers/{number}/validation/reprise")
    ResponseEntity<Void> takeBack(View view, @PathVariable String number) {
        Case subject = pages.handled(view, number);
        approvals.takeBack(subject.id(), Viewer.of(view.visitor()).actor());
        return Redirect.to(view, "/bureau/dossiers/" + subject.number() + "/repondre");
    }

    private Page page(View view, FormErrors errors, ApprovalsPage.@Nullable Typed typed, String done) {
        List<Approvals.Waiting> all = approvals.listOf(view.visitor().account());
        return Page.of("casework/approvals", new ApprovalsPage(
                all.stream().filter(Approvals.Waiting::isForThem).map(one -> line(one, view)).toList(),
                all.stream().filter(one -> !one.isForThem()).map(one -> line(one, view)).toList(),
                errors,
                typed,
                done));
    }

    private ApprovalsPage.Line line(Approvals.Waiting one, View view) {
        DecisionDraft draft = one.approval().draft();
        String signatory = signedBy(one, view) + ", " + desk.departmentName(one.subject());
        return new ApprovalsPage.Line(
                one.subject(),
                one.approval(),
                new Preview(
                        view.t("desk.status." + draft.outcome()),
                        draft.fact(),
                        draft.law() == null ? "" : draft.law(),
                        draft.nextSteps() == null ? "" : draft.nextSteps(),
                        signatory,
                        draft.sms() == null ? "" : draft.sms()),
                Waited.words(Duration.between(one.approval().askedAt(), clock.instant()), view),
                one.approvers().stream().map(Staff::name).collect(Collectors.joining(", ")));
    }

    private String signedBy(Approvals.Waiting one, View view) {
        boolean isByApprover = rules.find(one.subject())
                .filter(rule -> rule.signing() == ApprovalRule.Signing.APPROVER)
                .isPresent();
        if (!isByApprover) {
            return one.approval().author();
        }
        return one.isForThem() ? view.visitor().name() : view.t("desk.approvals.byApprover");
    }

    private static Instant read(Map<String, String> form) {
        try {
            return Instant.parse(form.getOrDefault("lu", ""));
        } catch (DateTimeException e) {
            throw new Refusal("casework.refused.changedMeanwhile");
        }
    }

    private static String field(Refusal refusal) {
        return switch (refusal.messageKey()) {
            case "casework.refused.missing.REASON_OF_FACT" -> "fact";
            case "casework.refused.missing.REASON_OF_LAW" -> "law";
            case "casework.refused.missing.REASON" -> "reason";
            default -> "reponse";
        };
    }

    private static String text(Map<String, String> form, String field) {
        return Printable.text(form.getOrDefault(field, "")).strip();
    }

    private static @Nullable String optional(Map<String, String> form, String field) {
        String text = text(form, field);
        return text.isEmpty() ? null : text;
    }
}
