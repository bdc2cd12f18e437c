package org.parvis.participation.survey.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.survey.SaidAnswer;
import org.parvis.participation.survey.Sheet;
import org.parvis.participation.survey.SheetChecks;
import org.parvis.participation.survey.Sheets;
import org.parvis.participation.survey.SurveyAbout.Who;
import org.parvis.participation.survey.SurveyForm;
import org.parvis.participation.survey.SurveyForm.Asked;
import org.parvis.participation.survey.SurveyPage;
import org.parvis.participation.survey.Surveys;
import org.parvis.questions.Answers;
import org.parvis.shared.Refusal;
import org.parvis.shared.Tokens;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.RateLimit;
import org.parvis.web.RateLimits;
import org.parvis.web.Redirect;
import org.parvis.web.Source;
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

    /** Of free answers, whose senders nobody can tell apart: a class of a school sends within an hour what a flood would send within a minute. */
    private static final RateLimit SENT = new RateLimit("survey-send", 30, Duration.ofHours(1));

    private static final RateLimit SENT_A_DAY = new RateLimit("survey-send-day", 90, Duration.ofDays(1));
    private static final RateLimit SAVED = new RateLimit("survey-save", 60, Duration.ofMinutes(1));
    private static final String PATH = "/participer/{slug}/questionnaires/{survey}";
    private static final Set<String> DONE = Set.of("garde", "plus", "lien");

    private final SurveyPlaces places;
    private final Surveys surveys;
    private final Sheets sheets;
    private final RateLimits limits;

    SheetController(SurveyPlaces places, Surveys surveys, Sheets sheets, RateLimits limits) {
        this.places = places;
        this.surveys = surveys;
        this.sheets = sheets;
        this.limits = limits;
    }

    @GetMapping(PATH + "/repondre")
    Object show(
            @PathVariable String slug,
            @PathVariable String survey,
            @RequestParam(name = "jeton", defaultValue = "") String token,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @RequestParam(name = "suite", defaultValue = "") String way,
            @RequestParam(name = "fait", defaultValue = "") String done,
            @RequestParam(name = "garde", defaultValue = "0") int arrived,
            View view) {
        SurveyPlace place = place(slug, survey, view);
        Optional<Sheet> sheet = sheets.find(place.survey(), token);
        if (sheet.isEmpty() || !sheets.isOpen(place.survey(), place.process())) {
            return gone(place, sheet);
        }
        SurveyForm form = form(place, sheet.get());
        Asked asked = form.asked(sheet.get().answers());
        return pages(form, asked).stream()
                .filter(page -> page.number() >= number)
                .findFirst()
                .<Object>map(page -> page(place, sheet.get(), token, form, page, new Way(way, arrived, done), new FormErrors()))
                .orElseGet(() -> Redirect.to(view, check(place, token, arrived)));
    }

    /**
     * What a page is shown after.
     *
     * @param back as in {@link SheetPage#way()}
     * @param arrived as in {@link SheetPage#arrived()}
     */
    private record Way(String back, int arrived, String done) {}

    /** Saves a page, and goes where the button says. */
    @PostMapping(PATH + "/repondre")
    Object save(
            @PathVariable String slug,
            @PathVariable String survey,
            @RequestParam(name = "jeton", defaultValue = "") String token,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @RequestParam MultiValueMap<String, String> fields,
            View view) {
        SurveyPlace place = place(slug, survey, view);
        Optional<Sheet> found = sheets.find(place.survey(), token);
        if (found.isEmpty() || !sheets.isOpen(place.survey(), place.process())) {
            return Typed.of(fields, "etape").equals("auto") ? ResponseEntity.status(409).build() : gone(place, found);
        }
        limits.takeHere(SAVED, Tokens.hash(token));
        SurveyForm form = form(place, found.get());
        Optional<SurveyPage> page = form.pages().stream().filter(one -> one.number() == number).findFirst();
        if (page.isEmpty()) {
            return Redirect.to(view, sheetPath(place, token, 1));
        }
        SheetFields sent = SheetFields.read(page.get(), fields);
        sheets.save(found.get(), sent.keys(), sent.answers());
        String step = Typed.of(fields, "etape");
        if (step.equals("auto")) {
            return ResponseEntity.noContent().build();
        }
        Sheet sheet = sheets.find(place.survey(), token).orElseThrow();
        return next(new Turn(place, sheet, token, form, page.get(), sent.shown(), step, Typed.of(fields, "suite")), view);
    }

    /** A page that was saved, and what was pressed on it. */
    private record Turn(
            SurveyPlace place, Sheet sheet, String token, SurveyForm form, SurveyPage page, Set<String> shown, String step, String way) {}

    private Object next(Turn turn, View view) {
        Asked asked = turn.form().asked(turn.sheet().answers());
        int here = turn.page().number();
        if (turn.step().equals("garder")) {
            return Redirect.to(view, sheetPath(turn.place(), turn.token(), here) + "&fait=garde" + kept(here));
        }
        List<SurveyPage> pages = pages(turn.form(), asked);
        if (turn.step().equals("retour")) {
            int before = pages.stream().mapToInt(SurveyPage::number).filter(one -> one < here).max().orElse(here);
            return Redirect.to(view, sheetPath(turn.place(), turn.token(), before) + kept(here));
        }
        Map<String, String> problems = SheetChecks.problems(turn.page().items(), asked);
        problems.keySet().retainAll(turn.shown());
        if (!problems.isEmpty()) {
            Way way = new Way(turn.way(), here, "");
            return page(turn.place(), turn.sheet(), turn.token(), turn.form(), turn.page(), way, errors(problems, view)).withStatus(422);
        }
        boolean isMore = turn.page().items().stream()
                .anyMatch(item -> asked.codes().contains(item.code()) && !turn.shown().contains(item.code()));
        if (isMore) {
            return Redirect.to(view, sheetPath(turn.place(), turn.token(), here) + "&fait=plus" + suffix(turn.way()) + kept(here));
        }
        if (turn.way().equals("verif")) {
            return Redirect.to(view, check(turn.place(), turn.token(), here));
        }
        return pages.stream()
                .filter(one -> one.number() > here)
                .findFirst()
                .map(one -> Redirect.to(view, sheetPath(turn.place(), turn.token(), one.number()) + kept(here)))
                .orElseGet(() -> Redirect.to(view, check(turn.place(), turn.token(), here)));
    }

    /** All answers, before they are sent, also anew. */
    @GetMapping(PATH + "/verifier")
    Page check(
            @PathVariable String slug,
            @PathVariable String survey,
            @RequestParam(name = "jeton", defaultValue = "") String token,
            @RequestParam(name = "garde", defaultValue = "0") int arrived,
            View view) {
        SurveyPlace place = place(slug, survey, view);
        Optional<Sheet> sheet = sheets.find(place.survey(), token);
        if (sheet.isEmpty() || !sheets.isOpen(place.survey(), place.process())) {
            return gone(place, sheet);
        }
        return checkPage("survey/check", place, sheet.get(), token, arrived, new FormErrors(), view);
    }

    @PostMapping(PATH + "/envoyer")
    Object send(
            @PathVariable String slug,
            @PathVariable String survey,
            @RequestParam(name = "jeton", defaultValue = "") String token,
            HttpServletRequest http,
            View view) {
        SurveyPlace place = place(slug, survey, view);
        Optional<Sheet> sheet = sheets.find(place.survey(), token);
        if (sheet.isEmpty()) {
            return gone(place, sheet);
        }
        SurveyForm form = form(place, sheet.get());
        Map<String, String> problems = SheetChecks.problems(form.items(), form.asked(sheet.get().answers()));
        if (!problems.isEmpty()) {
            return checkPage("survey/check", place, sheet.get(), token, 0, errors(problems, view), view).withStatus(422);
        }
        try {
            Answers sent = sheets.send(place.survey(), place.process(), token, () -> mayAnswer(place, http));
            return sheet.get().owner() == Sheet.Owner.PERSON
                    ? Redirect.to(view, place.path() + "/recu?jeton=" + token)
                    : checkPage("survey/receipt", place, sheet.get().with(sheet.get().version(), sent), "", 0, new FormErrors(), view);
        } catch (Refusal refused) {
            int status = switch (refused.messageKey()) {
                case "survey.refused.unknown", "survey.refused.closed" -> 404;
                case "survey.refused.often", "survey.refused.oftenToday" -> 429;
                default -> 422;
            };
            return status == 404
                    ? gone(place, sheets.find(place.survey(), token))
                    : checkPage("survey/check", place, sheet.get(), token, 0, new FormErrors().add("envoyer", view.t(refused)), view)
                            .withStatus(status);
        }
    }

    /** Of somebody known one answer counts anyway; what is refused stays on its sheet and says when to try again. */
    private void mayAnswer(SurveyPlace place, HttpServletRequest http) {
        if (place.survey().about().who() != Who.FREE) {
            return;
        }
        if (!limits.allowsWithin(SENT_A_DAY, Source.of(http))) {
            throw new Refusal("survey.refused.oftenToday");
        }
        if (!limits.allowsWithin(SENT, Source.of(http))) {
            throw new Refusal("survey.refused.often");
        }
    }

    /** Of what was sent of somebody's, whatever they have typed since; nobody's is shown once, as nothing leads back to it. */
    @GetMapping(PATH + "/recu")
    Page receipt(
            @PathVariable String slug, @PathVariable String survey, @RequestParam(name = "jeton", defaultValue = "") String token, View view) {
        SurveyPlace place = place(slug, survey, view);
        return sheets.find(place.survey(), token)
                .flatMap(sheet -> sheets.findSent(sheet).map(sent -> sheet.with(sent.version(), sent.answers())))
                .map(sheet -> checkPage("survey/receipt", place, sheet, token, 0, new FormErrors(), view))
                .orElseGet(() -> gone(place, Optional.empty()));
    }

    /** Sends the link to go on later, wherever somebody wants to have it. */
    @PostMapping(PATH + "/lien")
    Object mail(
            @PathVariable String slug,
            @PathVariable String survey,
            @RequestParam(name = "jeton", defaultValue = "") String token,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest http,
            View view) {
        SurveyPlace place = place(slug, survey, view);
        Optional<Sheet> sheet = sheets.find(place.survey(), token);
        if (sheet.isEmpty() || !sheets.isOpen(place.survey(), place.process())) {
            return gone(place, sheet);
        }
        try {
            EmailAddress address = EmailAddress.of(email);
            limits.sendMessage(http);
            sheets.mail(address, token, place.survey(), place.process(), view.locale());
            return Redirect.to(view, sheetPath(place, token, number) + "&fait=lien");
        } catch (Refusal refused) {
            SurveyForm form = form(place, sheet.get());
            SurveyPage page = form.pages().stream().filter(one -> one.number() == number).findFirst().orElse(form.pages().getFirst());
            return page(place, sheet.get(), token, form, page, new Way("", 0, ""), new FormErrors().add("email", view.t(refused))).withStatus(422);
        }
    }

    private Page page(
            SurveyPlace place, Sheet sheet, String token, SurveyForm form, SurveyPage page, Way way, FormErrors errors) {
        Asked asked = form.asked(sheet.answers());
        List<SurveyPage> pages = pages(form, asked);
        int at = Math.max(1, (int) pages.stream().filter(one -> one.number() <= page.number()).count());
        return Page.of("survey/page", new SheetPage(
                place, sheet, token, form, page, asked, at, pages.size(), way.back().equals("verif") ? "verif" : "", way.arrived(),
                DONE.contains(way.done()) ? way.done() : "", errors));
    }

    private Page checkPage(String template, SurveyPlace place, Sheet sheet, String token, int arrived, FormErrors errors, View view) {
        SurveyForm form = form(place, sheet);
        List<SaidAnswer> said = SaidAnswer.of(form.items(), form.asked(sheet.answers()), view.locale());
        List<Integer> numbers = said.stream()
                .map(one -> form.pages().stream().filter(page -> page.hasAny(Set.of(one.code()))).findFirst().orElseThrow().number())
                .toList();
        return Page.of(template, new CheckPage(place, sheet.owner(), sheet.isSent(), token, arrived, said, numbers, errors));
    }

    /** Of an unknown link nothing is said but what may have become of it; of a closed survey, that it is closed. */
    private Page gone(SurveyPlace place, Optional<Sheet> sheet) {
        boolean isOpen = sheets.isOpen(place.survey(), place.process());
        return Page.of("survey/gone", new GonePage(place, isOpen, sheet.filter(Sheet::isSent).isPresent())).withStatus(isOpen ? 404 : 200);
    }

    /** Not at a kiosk, where the next person could open what the one before has written. */
    private SurveyPlace place(String slug, String survey, View view) {
        if (view.isKiosk()) {
            throw HttpProblem.notFound();
        }
        return places.published(slug, survey);
    }

    private SurveyForm form(SurveyPlace place, Sheet sheet) {
        return surveys.form(place.survey(), sheet.version());
    }

    /** Those on which something is asked. */
    private static List<SurveyPage> pages(SurveyForm form, Asked asked) {
        return form.pages().stream().filter(page -> page.hasAny(asked.codes())).toList();
    }

    private static FormErrors errors(Map<String, String> problems, View view) {
        FormErrors errors = new FormErrors();
        problems.forEach((code, problem) -> errors.add("answer." + code, view.t(problem)));
        return errors;
    }

    private static String suffix(String way) {
        return way.equals("verif") ? "&suite=verif" : "";
    }

    private static String sheetPath(SurveyPlace place, String token, int number) {
        return place.path() + "/repondre?jeton=" + token + "&page=" + number;
    }

    private static String check(SurveyPlace place, String token, int arrived) {
        return place.path() + "/verifier?jeton=" + token + kept(arrived);
    }

    /** Tells the browser that a page has arrived. */
    private static String kept(int arrived) {
        return arrived == 0 ? "" : "&garde=" + arrived;
    }
}
