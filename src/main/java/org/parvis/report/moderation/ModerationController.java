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
    private final ModerationQueue queue;
    private final Reports reports;
    private final Pictures pictures;

    ModerationController(Moderation moderation, ModerationQueue queue, Reports reports, Pictures pictures) {
        this.moderation = moderation;
        this.queue = queue;
        this.reports = reports;
        this.pictures = pictures;
    }

    @GetMapping("/bureau/moderation")
    Page queue(@RequestParam(name = "apres", defaultValue = "") String after) {
        List<Waiting> waiting = queue.list(instant(after));
        boolean more = waiting.size() > WaitingStore.PAGE;
        List<Waiting> shown = more ? waiting.subList(0, WaitingStore.PAGE) : waiting;
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
            @RequestParam(name = "acte", defaultValue = "") String act,
            @RequestParam(name = "mots", defaultValue = "") String words,
            @RequestParam(name = "raison", defaultValue = "") String reason) {
        Report report = get(number);
        try {
            moderation.rule(report, ruling(act, words, reason), view);
            return Redirect.to(view, "/bureau/moderation");
        } catch (Refusal refusal) {
            String field = refusal.messageKey().startsWith("report.moderation.refused.words") ? "mots" : "raison";
            FormErrors errors = new FormErrors().add(field, view.t(refusal));
            return page(report, new ModerationPage.Typed(act, words, reason), errors).withStatus(422);
        }
    }

    private Page page(Report report, ModerationPage.Typed typed, FormErrors errors) {
        return Page.of(
                "report/moderation/show",
                new ModerationPage(
                        report,
                        queue.listFor(report.id()),
                        moderation.restrictions(report.id()),
                        pictures.list(report.pictures()),
                        typed,
                        errors));
    }

    /** «HIDE_PHOTO:id» and «SHOW_PHOTO:id» name the photo with the act. */
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
