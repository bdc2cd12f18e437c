package org.parvis.messaging.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parvis.messaging.MessageState;
import org.parvis.messaging.OutgoingSms;
import org.parvis.messaging.SmsAccount;
import org.parvis.messaging.SmsLine;
import org.parvis.messaging.SmsPreview;
import org.parvis.messaging.SmsPreviews;
import org.parvis.messaging.SmsTrial;
import org.parvis.messaging.sms.SenderId;
import org.parvis.messaging.web.SmsPage.Trial;
import org.parvis.messaging.web.SmsPage.Typed;
import org.parvis.shared.PhoneNumber;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.RateLimit;
import org.parvis.web.RateLimits;
import org.parvis.web.Redirect;
import org.parvis.web.TypedDay;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** In whose name the territory sends text messages, what they may cost, and a trial to one's own phone. */
@Controller
@AllowRoles(Role.ADMINISTRATOR)
class SmsController {

    static final String PATH = "/admin/territoire/sms";

    private static final RateLimit TRIALS = new RateLimit("sms-trial", 20, Duration.ofHours(1));

    private final SmsLine line;
    private final SmsPreviews previews;
    private final SmsTrial trials;
    private final RateLimits limits;

    SmsController(SmsLine line, SmsPreviews previews, SmsTrial trials, RateLimits limits) {
        this.line = line;
        this.previews = previews;
        this.trials = trials;
        this.limits = limits;
    }

    @GetMapping(PATH)
    Page show(View view, @RequestParam(defaultValue = "") String fait, @RequestParam(defaultValue = "") String essai) {
        @Nullable MessageState sent =
                essai.isBlank() ? null : trials.state(view.visitor().account(), essai).orElse(null);
        String done = fait.equals("oui") ? "messaging.sms.done" : sent == null ? "" : "messaging.sms.trial.done";
        return page(now(view), noTrial(view), sent, new FormErrors(), done);
    }

    @PostMapping(PATH)
    Object change(@ModelAttribute Typed typed, View view) {
        FormErrors errors = new FormErrors();
        Optional<SmsAccount> account = account(typed, errors, view);
        if (account.isPresent()) {
            line.change(account.get(), view.visitor());
            return Redirect.to(view, PATH + "?fait=oui");
        }
        return page(typed, noTrial(view), null, errors, "").withStatus(422);
    }

    /**
     * Sends the trial; on «Vérifier» only shows how it would arrive, on «Utiliser ce texte» with the plainer text. Never
     * by GET: numbers do not belong in addresses, which are logged.
     */
    @PostMapping(PATH + "/essai")
    Object tryOut(
            View view,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String words,
            @RequestParam String key,
            @RequestParam(required = false) @Nullable String verifier,
            @RequestParam(required = false) @Nullable String simplifier) {
        String wanted = simplifier == null ? words : previews.plainer(words);
        SmsPreview preview = previews.of(wanted);
        Trial trial = new Trial(number, wanted, key, preview);
        if (verifier != null || simplifier != null) {
            return page(now(view), trial, null, new FormErrors(), "");
        }
        FormErrors errors = new FormErrors();
        Optional<PhoneNumber> to = PhoneNumber.find(number).filter(PhoneNumber::isMobile);
        if (to.isEmpty()) {
            errors.add("number", view.t("messaging.refused.mobile"));
        }
        if (preview.parts().isEmpty()) {
            errors.add("words", view.t("messaging.refused.smsEmpty"));
        } else if (preview.isTooLong()) {
            errors.add("words", view.t("messaging.refused.smsTooLong", OutgoingSms.MOST_PARTS));
        } else if (!line.isOpen()) {
            errors.add("words", view.t("messaging.refused.smsClosed"));
        }
        if (!errors.isEmpty()) {
            return page(now(view), trial, null, errors, "").withStatus(422);
        }
        limits.take(TRIALS, view.visitor().account().toString());
        trials.send(to.orElseThrow(), wanted, view.visitor().account(), key);
        return Redirect.to(view, PATH + "?essai=" + key);
    }

    private Optional<SmsAccount> account(Typed typed, FormErrors errors, View view) {
        SenderId sender = checked("sender", errors, view, () -> new SenderId(text(typed.sender())));
        String day = text(typed.declaredOn());
        @Nullable LocalDate declaredOn = TypedDay.find(day).orElse(null);
        if (!day.isEmpty() && declaredOn == null) {
            errors.add("declaredOn", view.t("messaging.refused.smsDay"));
        }
        int parts = number(typed.monthlyParts()).orElse(-1);
        checked("monthlyParts", errors, view, () -> SmsAccount.of("Parvis", null, parts, BigDecimal.ZERO));
        BigDecimal price = decimal(typed.partPrice()).orElse(BigDecimal.ONE.negate());
        checked("partPrice", errors, view, () -> SmsAccount.of("Parvis", null, 0, price));
        int hourly = number(typed.hourlyCap()).orElse(-1);
        checked("hourlyCap", errors, view, () -> new SmsAccount.Caps(hourly, 1));
        int daily = number(typed.dailyCap()).orElse(-1);
        checked("dailyCap", errors, view, () -> new SmsAccount.Caps(1, daily));
        return errors.isEmpty() && sender != null
                ? Optional.of(new SmsAccount(sender, declaredOn, parts, price, new SmsAccount.Caps(hourly, daily)))
                : Optional.empty();
    }

    private static <T> @Nullable T checked(String field, FormErrors errors, View view, Supplier<T> made) {
        try {
            return made.get();
        } catch (Refusal refusal) {
            errors.add(field, view.t(refusal));
            return null;
        }
    }

    private static Optional<Integer> number(@Nullable String typed) {
        String digits = text(typed).replaceAll("[\\s\\p{Z}]", "");
        return digits.matches("\\d{1,8}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    private static Optional<BigDecimal> decimal(@Nullable String typed) {
        String digits = text(typed).replace(',', '.');
        return digits.matches("\\d{1,4}(\\.\\d{1,3})?") ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private Typed now(View view) {
        return line.account().map(account -> Typed.of(account, view.locale())).orElse(Typed.NOTHING);
    }

    private static Trial noTrial(View view) {
        return new Trial("", "", view.newKey(), null);
    }

    private Page page(Typed typed, Trial trial, @Nullable MessageState sent, FormErrors errors, String done) {
        return Page.of(
                "messaging/sms",
                new SmsPage(
                        typed, line.account().orElse(null), line.thisMonth(), line.hasProvider(), trial, sent, errors, done));
    }
}
