package org.parvis.report.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.relation.Callers;
import org.parvis.casework.RequesterTexts;
import org.parvis.report.NearbyReport;
import org.parvis.report.Report;
import org.parvis.report.ReportRefused;
import org.parvis.report.Reports;
import org.parvis.report.SubmittedReport;
import org.parvis.casework.IntakeDoors;
import org.parvis.questions.Answers;
import org.parvis.report.category.Categories;
import org.parvis.report.category.Category;
import org.parvis.report.category.Suggestion;
import org.parvis.shared.PhoneNumber;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.AnswerSource;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Idempotency;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** Takes a report for somebody on the phone or at the counter, on one page. */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD, Role.FRONT_DESK})
class IntakeController {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST = 5;

    private final Categories categories;
    private final PlaceChoices places;
    private final Reports reports;
    private final Intake intake;
    private final Callers callers;
    private final IntakeDoors doors;
    private final RequesterTexts texts;
    private final Idempotency idempotency;
    private final List<AnswerSource> knowledge;

    IntakeController(
            Categories categories,
            PlaceChoices places,
            Reports reports,
            Intake intake,
            Callers callers,
            IntakeDoors doors,
            RequesterTexts texts,
            Idempotency idempotency,
            List<AnswerSource> knowledge) {
        this.texts = texts;
        this.knowledge = List.copyOf(knowledge);
        this.callers = callers;
        this.doors = doors;
        this.categories = categories;
        this.places = places;
        this.reports = reports;
        this.intake = intake;
        this.idempotency = idempotency;
    }

    @GetMapping("/bureau/nouveau")
    Page empty(View view) {
        return Page.of("report/intake", page(IntakeForm.EMPTY, Answers.NONE, view, view.newKey(), new FormErrors(), null));
    }

    /** For somebody whose file is open. */
    @PostMapping("/bureau/nouveau/pour")
    Page known(View view, @RequestParam String person) {
        IntakeForm form = callers.caller(person, view.visitor()).map(IntakeForm::of).orElseThrow(HttpProblem::notFound);
        return Page.of("report/intake", page(form, Answers.NONE, view, view.newKey(), new FormErrors(), null));
    }

    /**
     * Takes the report; on «Mettre à jour» only shows what is known so far: suggestions, places, duplicates. Never by
     * GET: names and telephone numbers do not belong in addresses, which are logged.
     */
    @PostMapping("/bureau/nouveau")
    Object take(
            @ModelAttribute IntakeForm form,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam String key,
            View view) {
        Answers answers = IntakeForm.answers(fields);
        IntakePage page = page(form, answers, view, key, new FormErrors(), null);
        if (fields.containsKey("regarder")) {
            return Page.of("report/intake", page);
        }
        try {
            String number = idempotency.once(
                    act(view, "intake"), key, Idempotency.payload(fields), () -> JSON.writeValueAsString(intake.take(form, answers, page.place(), view)));
            IntakePage next = page(
                    IntakeForm.EMPTY,
                    Answers.NONE,
                    view,
                    view.newKey(),
                    new FormErrors(),
                    JSON.readValue(number, SubmittedReport.class));
            return Page.of("report/intake", next.texted(textedAt(form)));
        } catch (ReportRefused refused) {
            FormErrors errors = new FormErrors();
            refused.problems().forEach((field, message) -> errors.add(fieldOf(field), view.t(message)));
            return Page.of("report/intake", page(form, answers, view, key, errors, null)).withStatus(422);
        } catch (Refusal refused) {
            FormErrors errors = new FormErrors()
                    .add(refused.messageKey().startsWith("relation.") ? "person" : "reply", view.t(refused));
            return Page.of("report/intake", page(form, answers, view, key, errors, null)).withStatus(422);
        }
    }

    /** The caller means a problem that is known: counted, and nothing is opened. */
    @PostMapping("/bureau/nouveau/meme")
    Object same(@RequestParam UUID report, @RequestParam String key, View view) {
        String number = idempotency.once(act(view, "intake-same"), key, report.toString(), () -> {
            Report known = reports.find(report).orElseThrow(HttpProblem::notFound);
            reports.confirm(report);
            return known.number();
        });
        return Redirect.to(view, "/bureau/dossiers/" + number);
    }

    private static String act(View view, String what) {
        return what + ":" + view.visitor().account();
    }

    private IntakePage page(
            IntakeForm form, Answers answers, View view, String key, FormErrors errors, @Nullable SubmittedReport sent) {
        List<Suggestion> suggestions = categories.suggest(IntakeForm.text(form.words()), MOST);
        Category category = categories.tree()
                .findChoosable(IntakeForm.text(form.category()))
                .orElse(suggestions.isEmpty() ? null : suggestions.getFirst().category());
        Optional<PlaceChoice> chosen = form.place();
        List<PlaceChoice> found = chosen.isPresent() ? List.of() : places.search(IntakeForm.text(form.address()));
        PlaceChoice place = chosen.orElse(found.size() == 1 ? found.getFirst() : null);
        List<NearbyReport> nearby = place == null || category == null
                ? List.of()
                : reports.nearby(place.point(), category.code(), Wizard.NEARBY_METRES).stream().limit(MOST).toList();
        return new IntakePage(
                doors.list(), form, answers, categories.tree(), suggestions, category, found, place, nearby, callers.known(form.caller(), view.visitor()), ready(form, view), key, errors, textedAt(form), sent);
    }

    private List<AnswerSource.Answer> ready(IntakeForm form, View view) {
        String words = IntakeForm.text(form.words());
        return knowledge.stream().flatMap(source -> source.answers(words, view).stream()).toList();
    }

    private @Nullable String textedAt(IntakeForm form) {
        return texts.number(IntakeForm.text(form.email()), IntakeForm.text(form.phone()))
                .map(number -> PhoneNumber.display(number.international()))
                .orElse(null);
    }

    private static String fieldOf(String field) {
        return switch (field) {
            case "place" -> "address";
            case "description" -> "words";
            case "contact" -> "phone";
            default -> field;
        };
    }
}
