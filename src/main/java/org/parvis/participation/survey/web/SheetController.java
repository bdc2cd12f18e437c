package org.parvis.participation.survey.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.survey.Sheet;
import org.parvis.participation.survey.SheetChecks;
import org.parvis.participation.survey.Sheets;
import org.parvis.participation.survey.SurveyForm;
import org.parvis.participation.survey.SurveyForm.Asked;
import org.parvis.participation.survey.SurveyPage;
import org.parvis.shared.Refusal;
import org.parvis.shared.Tokens;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.RateLimit;
import org.parvis.web.RateLimits;
import org.parvis.web.Redirect;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Answering page by page. Each page is saved when it is left, right or wrong, and by the browser meanwhile; the link in its
 * address resumes it anywhere. Reading a link changes nothing.
 */
@Controller
@AllowAnyone
class SheetController {

    private static final RateLimit SAVED = new RateLimit("survey-save", 60, Duration.ofMinutes(1));
    private static final Set<String> DONE = Set.of("garde", "plus", "lien");

    private final SheetPages pages;
    private final Sheets sheets;
    private final RateLimits limits;

    SheetController(SheetPages pages, Sheets sheets, RateLimits limits) {
        this.pages = pages;
        this.sheets = sheets;
        this.limits = limits;
    }

    @GetMapping(SheetPages.PATH + "/repondre")
    Object show(
            @PathVariable String slug,
            @PathVariable String survey,
            @RequestParam(name = "jeton", defaultValue = "") String token,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @RequestParam(name = "suite", defaultValue = "") String way,
            @RequestParam(name = "fait", defaultValue = "") String done,
            @RequestParam(name = "garde", defaultValue = "0") int arrived,
            View view) {
        SurveyPlace place = pages.place(slug, survey, view);
        Optional<Sheet> sheet = sheets.find(place.survey(), token);
        if (sheet.isEmpty() || !sheets.isOpen(place.survey(), place.process())) {
            return pages.gone(place, sheet);
        }
        SurveyForm form = pages.form(place, sheet.get());
        Asked asked = form.asked(sheet.get().answers());
        return asking(form, asked).stream()
                .filter(page -> page.number() >= number)
                .findFirst()
                .<Object>map(page -> page(place, sheet.get(), token, form, page, new Way(way, arrived, done), new FormErrors()))
                .orElseGet(() -> Redirect.to(view, SheetPages.check(place, token, arrived)));
    }

    /**
     * What a page is shown after.
     *
     * @param back as in {@link SheetPage#way()}
     * @param arrived as in {@link SheetPage#arrived()}
     */
    private record Way(String back, int arrived, String done) {}

    /** Saves a page, and goes where the button says. */
    @PostMapping(SheetPages.PATH + "/repondre")
    Object save(
            @PathVariable String slug,
            @PathVariable String survey,
            @RequestParam(name = "jeton", defaultValue = "") String token,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @RequestParam MultiValueMap<String, String> fields,
            View view) {
        SurveyPlace place = pages.place(slug, survey, view);
        Optional<Sheet> found = sheets.find(place.survey(), token);
        if (found.isEmpty() || !sheets.isOpen(place.survey(), place.process())) {
            return Typed.of(fields, "etape").equals("auto") ? ResponseEntity.status(409).build() : pages.gone(place, found);
        }
        limits.takeHere(SAVED, Tokens.hash(token));
        SurveyForm form = pages.form(place, found.get());
        Optional<SurveyPage> page = form.pages().stream().filter(one -> one.number() == number).findFirst();
        if (page.isEmpty()) {
            return Redirect.to(view, sheetPath(place, token, 1));
        }
        SheetFields sent = SheetFields.read(page.get(), fields);
        Optional<Sheet> saved = sheets.save(found.get(), sent.keys(), sent.answers());
        String step = Typed.of(fields, "etape");
        if (step.equals("auto")) {
            return ResponseEntity.status(saved.isEmpty() ? 409 : 204).build();
        }
        if (saved.isEmpty()) {
            return pages.gone(place, saved);
        }
        return next(new Turn(place, saved.get(), token, form, page.get(), sent.shown(), step, Typed.of(fields, "suite")), view);
    }

    /** A page that was saved, and what was pressed on it. */
    private record Turn(
            SurveyPlace place, Sheet sheet, String token, SurveyForm form, SurveyPage page, Set<String> shown, String step, String way) {}

    private Object next(Turn turn, View view) {
        Asked asked = turn.form().asked(turn.sheet().answers());
        int here = turn.page().number();
        if (turn.step().equals("garder")) {
            return Redirect.to(view, sheetPath(turn.place(), turn.token(), here) + "&fait=garde" + SheetPages.kept(here));
        }
        List<SurveyPage> asking = asking(turn.form(), asked);
        if (turn.step().equals("retour")) {
            int before = asking.stream().mapToInt(SurveyPage::number).filter(one -> one < here).max().orElse(here);
            return Redirect.to(view, sheetPath(turn.place(), turn.token(), before) + SheetPages.kept(here));
        }
        Map<String, String> problems = SheetChecks.problems(turn.page().items(), asked);
        problems.keySet().retainAll(turn.shown());
        if (!problems.isEmpty()) {
            Way way = new Way(turn.way(), here, "");
            return page(turn.place(), turn.sheet(), turn.token(), turn.form(), turn.page(), way, SheetPages.errors(problems, view)).withStatus(422);
        }
        boolean isMore = turn.page().items().stream()
                .anyMatch(item -> asked.codes().contains(item.code()) && !turn.shown().contains(item.code()));
        if (isMore) {
            return Redirect.to(view, sheetPath(turn.place(), turn.token(), here) + "&fait=plus" + suffix(turn.way()) + SheetPages.kept(here));
        }
        if (turn.way().equals("verif")) {
            return Redirect.to(view, SheetPages.check(turn.place(), turn.token(), here));
        }
        return asking.stream()
                .filter(one -> one.number() > here)
                .findFirst()
                .map(one -> Redirect.to(view, sheetPath(turn.place(), turn.token(), one.number()) + SheetPages.kept(here)))
                .orElseGet(() -> Redirect.to(view, SheetPages.check(turn.place(), turn.token(), here)));
    }

    /** Sends the link to go on later, wherever somebody wants to have it. */
    @PostMapping(SheetPages.PATH + "/lien")
    Object mail(
            @PathVariable String slug,
            @PathVariable String survey,
            @RequestParam(name = "jeton", defaultValue = "") String token,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest http,
            View view) {
        SurveyPlace place = pages.place(slug, survey, view);
        Optional<Sheet> sheet = sheets.find(place.survey(), token);
        if (sheet.isEmpty() || !sheets.isOpen(place.survey(), place.process())) {
            return pages.gone(place, sheet);
        }
        try {
            EmailAddress address = EmailAddress.of(email);
            limits.sendMessage(http);
            sheets.mail(address, token, place.survey(), place.process(), view.locale());
            return Redirect.to(view, sheetPath(place, token, number) + "&fait=lien");
        } catch (Refusal refused) {
            SurveyForm form = pages.form(place, sheet.get());
            SurveyPage page = form.pages().stream().filter(one -> one.number() == number).findFirst().orElse(form.pages().getFirst());
            return page(place, sheet.get(), token, form, page, new Way("", 0, ""), new FormErrors().add("email", view.t(refused))).withStatus(422);
        }
    }

    private Page page(
            SurveyPlace place, Sheet sheet, String token, SurveyForm form, SurveyPage page, Way way, FormErrors errors) {
        Asked asked = form.asked(sheet.answers());
        List<SurveyPage> asking = asking(form, asked);
        int at = Math.max(1, (int) asking.stream().filter(one -> one.number() <= page.number()).count());
        return Page.of("survey/page", new SheetPage(
                place, sheet, token, form, page, asked, at, asking.size(), way.back().equals("verif") ? "verif" : "", way.arrived(),
                DONE.contains(way.done()) ? way.done() : "", errors));
    }

    /** Those on which something is asked. */
    private static List<SurveyPage> asking(SurveyForm form, Asked asked) {
        return form.pages().stream().filter(page -> page.hasAny(asked.codes())).toList();
    }

    private static String suffix(String way) {
        return way.equals("verif") ? "&suite=verif" : "";
    }

    private static String sheetPath(SurveyPlace place, String token, int number) {
        return place.path() + "/repondre?jeton=" + token + "&page=" + number;
    }
}
