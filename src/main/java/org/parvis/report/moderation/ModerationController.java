package org.parvis.report.moderation;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.files.Pictures;
import org.parvis.report.Report;
import org.parvis.report.Reports;
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

/** The moderators' queue. */
@Controller
@AllowRoles(Role.MODERATOR)
class ModerationController {

    /** No report is as late as that, and no database holds what is later still. */
    private static final Instant FAR = Instant.parse("2200-01-01T00:00:00Z");

    private final Moderation moderation;
    private final Reports reports;
    private final Pictures pictures;

    ModerationController(Moderation moderation, Reports reports, Pictures pictures) {
        this.moderation = moderation;
        this.reports = reports;
        this.pictures = pictures;
    }

    @GetMapping("/bureau/moderation")
    Page queue(@RequestParam(defaultValue = "") String apres) {
        List<Waiting> waiting = moderation.waiting(instant(apres));
        boolean more = waiting.size() > ModerationStore.PAGE;
        List<Waiting> shown = more ? waiting.subList(0, ModerationStore.PAGE) : waiting;
        return Page.of("report/moderation/queue", new QueuePage(shown, more ? shown.getLast().since().toString() : null));
    }

    @GetMapping("/bureau/moderation/{number}")
    Page one(@PathVariable String number) {
        return page(get(number), new ModerationPage.Typed("KEEP", "", ""), new FormErrors());
    }

    @PostMapping("/bureau/moderation/{number}")
    Object rule(
            View view,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String acte,
            @RequestParam(defaultValue = "") String mots,
            @RequestParam(defaultValue = "") String raison) {
        Report report = get(number);
        try {
            moderation.rule(report, ruling(acte, mots, raison), view);
            return Redirect.to(view, "/bureau/moderation");
        } catch (Refusal refusal) {
            FormErrors errors = new FormErrors().add("raison", view.t(refusal));
            return page(report, new ModerationPage.Typed(acte, mots, raison), errors).withStatus(422);
        }
    }

    private Page page(Report report, ModerationPage.Typed typed, FormErrors errors) {
        return Page.of(
                "report/moderation/show",
                new ModerationPage(
                        report, moderation.waitingFor(report.id()), pictures.list(report.pictures()), typed, errors));
    }

    /** «HIDE_PHOTO:id» names the photo with the act. */
    private static Ruling ruling(String act, String words, String reason) {
        int colon = act.indexOf(':');
        try {
            ModerationAct kind = ModerationAct.valueOf(colon < 0 ? act : act.substring(0, colon));
            @Nullable UUID picture = colon < 0 ? null : UUID.fromString(act.substring(colon + 1));
            return new Ruling(kind, reason, Arrays.asList(words.split("[,\\n]")), picture);
        } catch (IllegalArgumentException e) {
            throw new Refusal("report.moderation.refused.act");
        }
    }

    private Report get(String number) {
        return reports.find(number).orElseThrow(HttpProblem::notFound);
    }

    private static Instant instant(String word) {
        try {
            Instant after = word.isEmpty() ? Instant.EPOCH : Instant.parse(word);
            return after.isBefore(Instant.EPOCH) || after.isAfter(FAR) ? Instant.EPOCH : after;
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }
}
