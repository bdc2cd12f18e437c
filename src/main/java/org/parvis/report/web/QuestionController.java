package org.parvis.report.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parvis.report.AnswerChecks;
import org.parvis.report.Answers;
import org.parvis.report.Category;
import org.parvis.report.Draft;
import org.parvis.report.Drafts;
import org.parvis.report.Question;
import org.parvis.report.ReportRefused;
import org.parvis.report.web.WizardPages.QuestionPage;
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
        return screen.category() == null || screen.category().questions().isEmpty()
                ? wizard.goOn(view, token, screen.draft())
                : page(screen, screen.category(), screen.draft().answers());
    }

    @PostMapping("/signaler/{token}/questions")
    Object answer(@PathVariable String token, @RequestParam MultiValueMap<String, String> form, View view) {
        Screen screen = wizard.screen(token, Step.QUESTIONS);
        if (screen.category() == null) {
            return wizard.goOn(view, token, screen.draft());
        }
        List<Question> questions = screen.category().questions();
        Answers answers = answers(questions, form);
        FormErrors errors = problems(questions, answers, view);
        if (!errors.isEmpty()) {
            return page(screen.with(errors), screen.category(), answers).withStatus(422);
        }
        Draft draft = drafts.change(token, d -> d.answering(AnswerChecks.asked(questions, answers)));
        return isNewlyAsked(questions, screen.draft().answers(), answers, form)
                ? page(wizard.screen(token, draft, Step.QUESTIONS), screen.category(), answers)
                : wizard.goOn(view, token, draft);
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
                .forEach((code, key) -> errors.add(ReportRefused.ANSWER + code, view.t(key)));
        return errors;
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

    private Page page(Screen screen, Category category, Answers answers) {
        Draft.Spot spot = screen.draft().spot();
        List<PlaceChoice> objects =
                spot == null || category.objectLayer() == null ? List.of() : places.objects(category.objectLayer(), spot.point());
        return Page.of("report/questions", new QuestionPage(screen, category, answers, objects));
    }
}
