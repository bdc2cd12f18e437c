package org.parvis.participation.young;

import java.util.Collection;
import java.util.Optional;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.survey.ClassSheets;
import org.parvis.participation.survey.Sheet;
import org.parvis.participation.survey.Sheets;
import org.parvis.participation.survey.Survey;
import org.parvis.participation.survey.Surveys;
import org.parvis.participation.young.ClassCodeStore.Seat;
import org.parvis.questions.Answers;
import org.parvis.shared.Refusal;
import org.parvis.shared.Tokens;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Children who answer, each with a code: saved question by question, resumed by the code on any tablet until it is sent, once. */
@Service
@Transactional
public class Sittings {

    private final ClassCodeStore codes;
    private final SchoolClassStore classes;
    private final ClassKeys keys;
    private final ClassSheets sheets;
    private final Sheets saving;
    private final Surveys surveys;
    private final Processes processes;

    Sittings(
            ClassCodeStore codes,
            SchoolClassStore classes,
            ClassKeys keys,
            ClassSheets sheets,
            Sheets saving,
            Surveys surveys,
            Processes processes) {
        this.codes = codes;
        this.classes = classes;
        this.keys = keys;
        this.sheets = sheets;
        this.saving = saving;
        this.surveys = surveys;
        this.processes = processes;
    }

    /** Whether it could be a code at all; one that could not was mistyped. */
    public static boolean isWhole(String typed) {
        return ClassCode.isWhole(typed);
    }

    /** As it is written on its slip. */
    public static String written(String typed) {
        String code = Tokens.normalisedCode(typed);
        int half = code.length() / 2;
        return code.substring(0, half) + "-" + code.substring(half);
    }

    /** What a code opens; empty where there is none such. */
    @Transactional(readOnly = true)
    public Optional<Sitting> find(String typed) {
        return codes.find(keys.hash(typed)).flatMap(seat -> classes.find(seat.classId()).flatMap(one -> sitting(one, seat)));
    }

    private Optional<Sitting> sitting(SchoolClass schoolClass, Seat seat) {
        Survey survey = surveys.get(schoolClass.surveyId());
        Process process = processes.get(survey.processId());
        if (!process.isPublished()) {
            return Optional.empty();
        }
        boolean isOpen = schoolClass.state() == SchoolClass.State.OPEN && saving.isOpen(survey, process);
        Sitting.State state = seat.isUsed() ? Sitting.State.USED : isOpen ? Sitting.State.OPEN : Sitting.State.CLOSED;
        return Optional.of(new Sitting(schoolClass, survey, process, state));
    }

    /** The sheet of a code that opens, begun or resumed; a draft that was left for a month begins anew. */
    public Sheet sheet(Sitting sitting, String typed) {
        String hash = keys.hash(typed);
        Seat seat = codes.hold(hash).orElseThrow(() -> new Refusal("young.code.unknown"));
        if (seat.isUsed()) {
            throw new Refusal("young.code.USED");
        }
        Optional<Sheet> begun = Optional.ofNullable(seat.sheetId()).flatMap(sheets::find);
        if (begun.isPresent()) {
            return begun.get();
        }
        Sheet sheet = sheets.begin(sitting.survey());
        codes.sit(hash, sheet.id());
        return sheet;
    }

    /** What a child is asked. */
    @Transactional(readOnly = true)
    public ClassForm form(Sitting sitting, Sheet sheet) {
        return ClassForm.of(surveys.form(sitting.survey(), sheet.version()), sitting.schoolClass());
    }

    /** Saves what was chosen, right or wrong; gives the sheet as it is now. */
    public Sheet save(Sheet sheet, Collection<String> typedKeys, Answers typed) {
        return saving.save(sheet, typedKeys, typed).orElseThrow(() -> new Refusal("young.code.USED"));
    }

    /**
     * Sends what a code's child answered. The code is used up with it, and nothing leads from the answer to it or to the class.
     * The class is held before the code and the code before the sheet, as whoever stops the class takes them.
     *
     * @throws Refusal where it was sent before, the survey is closed, or something is missing
     */
    public void send(String typed) {
        String hash = keys.hash(typed);
        SchoolClass schoolClass = classes.holdOf(hash).orElseThrow(() -> new Refusal("young.code.unknown"));
        Seat seat = codes.hold(hash).orElseThrow(() -> new Refusal("young.code.unknown"));
        Sitting sitting = sitting(schoolClass, seat).orElseThrow(() -> new Refusal("young.code.unknown"));
        if (sitting.state() != Sitting.State.OPEN) {
            throw new Refusal("young.code." + sitting.state());
        }
        Sheet sheet = Optional.ofNullable(seat.sheetId()).flatMap(sheets::hold).orElseThrow(() -> new Refusal("survey.refused.empty"));
        sheets.send(sheet, form(sitting, sheet).form());
        codes.use(hash);
        classes.answered(schoolClass.id());
    }
}
