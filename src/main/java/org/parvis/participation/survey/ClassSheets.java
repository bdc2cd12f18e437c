package org.parvis.participation.survey;

import java.time.Instant;
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

    public Sheet begin(Survey survey) {
        Instant now = processes.now();
        return new Sheet(sheets.create(survey, now), survey.id(), survey.version(), Sheet.Owner.NOBODY, Answers.NONE, now, null);
    }

    @Transactional(readOnly = true)
    public Optional<Sheet> find(UUID id) {
        return sheets.list(List.of(id)).stream().findFirst();
    }

    /** Kept from changing until the caller's transaction ends. */
    public Optional<Sheet> hold(UUID id) {
        return sheets.hold(List.of(id)).stream().findFirst();
    }

    /**
     * Sends a sheet that is held, which goes with that.
     *
     * @param form what the child was asked of the survey
     * @throws Refusal where something is missing
     */
    public void send(Sheet sheet, SurveyForm form) {
        Answers kept = SheetChecks.whole(form, sheet.answers());
        sheets.delete(List.of(sheet.id()));
        answers.addOfClass(sheet, kept, processes.now().atZone(territories.current().zone()).toLocalDate());
    }
}
