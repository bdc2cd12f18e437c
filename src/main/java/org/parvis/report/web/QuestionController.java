package org.parvis.report.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parvis.report.Draft;
import org.parvis.report.Drafts;
import org.parvis.report.ReportRefused;
import org.parvis.questions.AnswerChecks;
import org.parvis.questions.Answers;
import org.parvis.report.category.Category;
import org.parvis.questions.Question;
import org.parvis.report.web.WizardPages.QuestionPage;
import org.parvis.territory.StreetObject;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the category needs to know. */
@Controller
@AllowAnyone
class QuestionController {

    private final Drafts drafts;
    private final PlaceChoices places;
    private final Wizard wizard;

    QuestionController(Drafts drafts, PlaceChoices places, Wizard wizard) {
        this.drafts = drafts;
        this.places = places;
        this.wizard = wizard;
    }

    @GetMapping("/signaler/{token}/questions")
    Object ask(@PathVariable String token, View view) {
        Screen screen = wizard.screen(token, Step.QUESTIONS);
        return screen.category() == null || !wizard.asksSomething(screen.draft(), screen.category())
                ? wizard.goOn(view, token, screen.draft())
                : page(screen, screen.category(), screen.draft().answers(), ObjectChoice.of(screen.draft()));
    }

    @PostMapping("/signaler/{token}/questions")
    Object answer(@PathVariable String token, @RequestParam MultiValueMap<String, String> form, View view) {
        Screen screen = wizard.screen(token, Step.QUESTIONS);
        if (screen.category() == null) {
            return wizard.goOn(view, token, screen.draft());
        }
        List<Question> questions = screen.category().questions();
        ObjectChoice chosen = ObjectChoice.of(form);
        Answers answers = chosen.completing(
                questions, answers(questions, form), ObjectChoice.of(screen.draft()), view);
        FormErrors errors = problems(questions, answers, view);
        if (!errors.isEmpty()) {
            return page(screen.with(errors), screen.category(), answers, chosen).withStatus(422);
        }
        Optional<StreetObject> object = places.object(screen.category(), chosen.reference());
        Draft draft = drafts.change(token, d -> about(chosen, object, d).answering(AnswerChecks.asked(questions, answers)));
        return isNewlyAsked(questions, screen.draft().answers(), answers, form)
                ? page(wizard.screen(token, draft, Step.QUESTIONS), screen.category(), answers, chosen)
                : wizard.goOn(view, token, draft);
    }

    private static Draft about(ObjectChoice chosen, Optional<StreetObject> object, Draft draft) {
        return chosen.isUnknown()
                ? draft.aboutNoObject()
                : object.map(o -> draft.aboutObject(o.point(), o.reference())).orElse(draft);
    }

    static Answers answers(List<Question> questions, Map<String, List<String>> form) {
        return new Answers(questions.stream()
                .filter(q -> form.containsKey(ReportRefused.ANSWER + q.code()))
                .collect(Collectors.toMap(
                        Question::code,
                        q -> form.getOrDefault(ReportRefused.ANSWER + q.code(), List.of()),
                        (a, b) -> a,
                        java.util.LinkedHashMap::new)));
    }

    static FormErrors problems(List<Question> questions, Answers answers, View view) {
        FormErrors errors = new FormErrors();
        AnswerChecks.problems(questions, answers)
                .forEach((code, key) -> errors.add(
                        ReportRefused.ANSWER + code, view.t("report.answer.to", label(questions, code, view), view.t(key))));
        return errors;
    }

    private static String label(List<Question> questions, String code, View view) {
        return questions.stream()
                .filter(q -> q.code().equals(code))
                .findFirst()
                .map(q -> q.label().in(view.locale()))
                .orElse("");
    }

    /** Without JavaScript a question that depends on another is put only now that the other is answered. */
    private static boolean isNewlyAsked(
            List<Question> questions, Answers before, Answers now, Map<String, List<String>> form) {
        return !form.containsKey("dynamic")
                && questions.stream().anyMatch(q -> q.shownWhen() != null
                        && q.isAskedAfter(now)
                        && !q.isAskedAfter(before)
                        && now.of(q.code()).isEmpty());
    }

    private Page page(Screen screen, Category category, Answers answers, ObjectChoice chosen) {
        List<StreetObject> objects = places.objects(category, screen.draft().spot());
        return Page.of("report/questions", new QuestionPage(screen, category, answers, objects, chosen));
    }
}
