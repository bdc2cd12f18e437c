package org.parvis.participation.survey;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.participation.Processes;
import org.parvis.questions.Answers;
import org.parvis.shared.Refusal;
import org.parvis.territory.Territories;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sheets of children, whose code stands for a link: nobody's, and of no class once they are sent. */
@Service
@Transactional
public class ClassSheets {

    private final SheetStore sheets;
    private final SurveyAnswerStore answers;
    private final Processes processes;
    private final Territories territories;

    ClassSheets(SheetStore sheets, SurveyAnswerStore answers, Processes processes, Territories territories) {
        this.sheets = sheets;
        this.answers = answers;
        this.processes = processes;
        this.territories = territories;
    }

    public UUID begin(Survey survey) {
        return sheets.create(survey, processes.now());
    }

    @Transactional(readOnly = true)
    public Optional<Sheet> find(UUID id) {
        return sheets.list(List.of(id)).stream().findFirst();
    }

    /**
     * Sends a sheet, which goes with that.
     *
     * @param form what the child was asked of the survey
     * @throws Refusal where something is missing
     */
    public void send(UUID id, SurveyForm form) {
        Sheet sheet = sheets.hold(List.of(id)).stream().findFirst().orElseThrow(() -> new Refusal("survey.refused.unknown"));
        SurveyForm.Asked asked = form.asked(sheet.answers());
        if (!SheetChecks.problems(form.items(), asked).isEmpty()) {
            throw new Refusal("survey.refused.incomplete");
        }
        Answers kept = SheetChecks.kept(form.items(), asked.answers());
        if (kept.isEmpty()) {
            throw new Refusal("survey.refused.empty");
        }
        sheets.delete(List.of(id));
        answers.addOfClass(sheet, kept, processes.now().atZone(territories.current().zone()).toLocalDate());
    }
}
