package org.parvis.participation.talk.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Processes;
import org.parvis.participation.talk.Charter;
import org.parvis.participation.talk.Charters;
import org.parvis.participation.talk.CommentModeration;
import org.parvis.participation.talk.RegisterLine;
import org.parvis.participation.talk.ToModerate;
import org.parvis.shared.SafeCell;
import org.parvis.web.AllowAnyone;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.RateLimits;
import org.parvis.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** By what comments are moderated, and all that was done: a page and data, without a name. */
@Controller
@AllowAnyone
class CharterController {

    private static final int SHOWN = 30;
    private static final int AT_ONCE = 500;

    private final Charters charters;
    private final CommentModeration moderation;
    private final Processes processes;
    private final List<ToModerate> others;
    private final RateLimits limits;

    CharterController(Charters charters, CommentModeration moderation, Processes processes, List<ToModerate> others, RateLimits limits) {
        this.charters = charters;
        this.moderation = moderation;
        this.processes = processes;
        this.others = others;
        this.limits = limits;
    }

    @GetMapping("/participer/charte")
    Page charter(@RequestParam(defaultValue = "") String version) {
        check();
        Charter current = charters.current();
        Charter shown = version.isEmpty() ? current : charters.find(number(version)).orElseThrow(HttpProblem::notFound);
        return Page.of("talk/charter", new CharterPage(shown, current, charters.versions()));
    }

    private static int number(String typed) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException e) {
            throw HttpProblem.notFound();
        }
    }

    @GetMapping("/participer/moderation")
    Page register(@RequestParam(name = "avant", defaultValue = "") String before) {
        check();
        List<RegisterLine> found = moderation.register(Typed.id(before).orElse(null), SHOWN);
        List<RegisterLine> shown = found.size() > SHOWN ? found.subList(0, SHOWN) : found;
        return Page.of("talk/register", new RegisterPage(shown, found.size() > SHOWN ? shown.getLast().id().toString() : null));
    }

    /** A part of it at a time, so that none is held longer than it is written. */
    @GetMapping("/participer/moderation.csv")
    void data(HttpServletRequest request, HttpServletResponse response) throws IOException {
        check();
        limits.lookUp(request);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"moderation.csv\"");
        try (CsvWriter csv = CsvWriter.builder()
                .build(new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)))) {
            csv.writeRecord("act", "article", "reason", "waiting_since", "decided_at", "delay_hours", "appeal", "about");
            @Nullable UUID before = null;
            List<RegisterLine> page;
            do {
                page = moderation.register(before, AT_ONCE);
                List<RegisterLine> some = page.size() > AT_ONCE ? page.subList(0, AT_ONCE) : page;
                some.forEach(one -> csv.writeRecord(
                        one.act().name(), SafeCell.of(one.article()), SafeCell.of(one.reason()),
                        one.since() == null ? "" : one.since().toString(), one.at().toString(),
                        one.hours() == null ? "" : String.valueOf(one.hours()), one.appeal().name(),
                        one.about().name()));
                before = some.isEmpty() ? null : some.getLast().id();
            } while (page.size() > AT_ONCE);
        }
    }

    /** Where nothing was ever published, there is nothing to moderate. */
    private void check() {
        if (processes.listPublished().isEmpty() && others.stream().noneMatch(ToModerate::isUsed)) {
            throw HttpProblem.notFound();
        }
    }
}
