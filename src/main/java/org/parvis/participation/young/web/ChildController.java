package org.parvis.participation.young.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parvis.participation.survey.SaidAnswer;
import org.parvis.participation.survey.Sheet;
import org.parvis.participation.survey.SheetChecks;
import org.parvis.participation.survey.SurveyForm;
import org.parvis.participation.survey.SurveyItem;
import org.parvis.participation.survey.SurveyPage;
import org.parvis.participation.survey.web.SheetFields;
import org.parvis.participation.young.ChoicePhotos;
import org.parvis.participation.young.ClassForm;
import org.parvis.participation.young.SimpleSurveys;
import org.parvis.participation.young.SimpleWords;
import org.parvis.participation.young.Sitting;
import org.parvis.participation.young.Sittings;
import org.parvis.shared.Refusal;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.RateLimits;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a child answers: a code, then a question at a time. No code and no answer stands in an address, so that the next child
 * at the same tablet finds neither; each press saves.
 */
@Controller
@AllowAnyone
class ChildController {

    private static final String PATH = "/classe";

    private final Sittings sittings;
    private final SimpleSurveys simple;
    private final ChoicePhotos photos;
    private final RateLimits limits;

    ChildController(Sittings sittings, SimpleSurveys simple, ChoicePhotos photos, RateLimits limits) {
        this.sittings = sittings;
        this.simple = simple;
        this.photos = photos;
        this.limits = limits;
    }

    @GetMapping(PATH)
    Page begin() {
        return asking("", new FormErrors());
    }

    @PostMapping(PATH)
    Page answer(@RequestParam MultiValueMap<String, String> fields, HttpServletRequest http, View view) {
        limits.lookUp(http);
        String code = Typed.of(fields, "code");
        if (code.isEmpty()) {
            return refused(code, "young.code.empty", view);
        }
        if (!Sittings.isWhole(code)) {
            return refused(code, "young.code.mistyped", view);
        }
        Optional<Sitting> found = sittings.find(code);
        if (found.isEmpty()) {
            limits.tryCode(http);
            return refused(code, "young.code.unknown", view);
        }
        Sitting sitting = found.get();
        if (sitting.state() != Sitting.State.OPEN) {
            return refused(sitting.state() == Sitting.State.USED ? "" : code, "young.code." + sitting.state(), view);
        }
        try {
            Sheet sheet = sittings.sheet(sitting, code);
            return next(new Turn(sitting, sheet, Sittings.written(code), sittings.form(sitting, sheet), simple.of(sitting.survey())), fields, view);
        } catch (Refusal refusal) {
            return refused("", refusal.messageKey(), view);
        }
    }

    /** A child who has pressed something. */
    private record Turn(Sitting sitting, Sheet sheet, String code, ClassForm form, Map<String, SimpleWords> words) {

        Turn with(Sheet saved) {
            return new Turn(sitting, saved, code, form, words);
        }

        SurveyItem simple(SurveyItem item) {
            return words.getOrDefault(item.code(), SimpleWords.NONE).of(item);
        }
    }

    private Page next(Turn before, MultiValueMap<String, String> fields, View view) {
        String step = Typed.of(fields, "etape");
        if (step.equals("fini")) {
            return send(before, view);
        }
        List<SurveyItem> asked = before.form().asked(before.sheet().answers());
        int here = asked.stream().map(SurveyItem::code).toList().indexOf(Typed.of(fields, "question"));
        if (step.isEmpty()) {
            return show(before, before.form().resumed(before.sheet().answers()), new FormErrors(), view);
        }
        if (here < 0) {
            return show(before, step.equals("retour") ? asked.size() - 1 : 0, new FormErrors(), view);
        }
        SurveyItem item = asked.get(here);
        SheetFields sent = SheetFields.read(new SurveyPage(1, "", List.of(item)), fields);
        Turn turn = sent.keys().isEmpty() ? before : before.with(sittings.save(before.sheet(), sent.keys(), sent.answers()));
        if (step.equals("retour")) {
            return show(turn, here - 1, new FormErrors(), view);
        }
        SurveyForm.Asked now = turn.form().form().asked(turn.sheet().answers());
        Map<String, String> problems = SheetChecks.problems(List.of(item), now);
        FormErrors errors = new FormErrors();
        problems.forEach((one, problem) -> errors.add("answer." + one, view.t(problem)));
        return show(turn, errors.isEmpty() ? here + 1 : here, errors, view);
    }

    private Page show(Turn turn, int wanted, FormErrors errors, View view) {
        List<SurveyItem> asked = turn.form().asked(turn.sheet().answers());
        if (wanted >= asked.size()) {
            return ready(turn, errors, view);
        }
        int at = Math.max(0, wanted);
        SurveyItem item = asked.get(at);
        List<SurveyItem> all = turn.form().form().items();
        QuestionPage.Way way = new QuestionPage.Way(at + 1, all.indexOf(item), all.size(), turn.form().hasBranches());
        Page page = Page.of("young/question", new QuestionPage(
                turn.sitting().survey().title(), turn.code(), turn.simple(item), turn.words().getOrDefault(item.code(), SimpleWords.NONE),
                photos.of(turn.sitting().survey()).getOrDefault(item.code(), Map.of()), turn.sheet().answers(), way, errors));
        return errors.isEmpty() ? page : page.withStatus(422);
    }

    private Page ready(Turn turn, FormErrors errors, View view) {
        List<SurveyItem> simple = turn.form().form().items().stream().map(turn::simple).toList();
        SurveyForm.Asked asked = turn.form().form().asked(turn.sheet().answers());
        List<SaidAnswer> said = SaidAnswer.of(simple, asked, view.locale());
        Page page = Page.of("young/ready", new ReadyPage(turn.sitting().survey().title(), turn.code(), said, errors));
        return errors.isEmpty() ? page : page.withStatus(422);
    }

    private Page send(Turn turn, View view) {
        try {
            sittings.send(turn.code());
            return Page.of("young/thanks");
        } catch (Refusal refusal) {
            if (Set.of("survey.refused.empty", "survey.refused.incomplete").contains(refusal.messageKey())) {
                return ready(turn, new FormErrors().add("fini", view.t(refusal)), view);
            }
            return refused("", refusal.messageKey(), view);
        }
    }

    private static Page refused(String code, String why, View view) {
        return asking(code, new FormErrors().add("code", view.t(why))).withStatus(422);
    }

    private static Page asking(String code, FormErrors errors) {
        return Page.of("young/code", new CodePage(code, errors));
    }
}
