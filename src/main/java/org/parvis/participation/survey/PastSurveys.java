package org.parvis.participation.survey;

import java.util.List;
import java.util.Optional;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.Capability;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Surveys that were answered elsewhere: published in a process whose time for answers is over, and nowhere mixed with answers
 * that were given here.
 */
@Service
@Transactional
public class PastSurveys {

    private final Surveys surveys;
    private final SurveyStore store;
    private final SurveyAnswerStore answers;
    private final PastAnswerStore past;
    private final Processes processes;
    private final Journal journal;

    PastSurveys(
            Surveys surveys, SurveyStore store, SurveyAnswerStore answers, PastAnswerStore past, Processes processes, Journal journal) {
        this.surveys = surveys;
        this.store = store;
        this.answers = answers;
        this.past = past;
        this.processes = processes;
        this.journal = journal;
    }

    /** Whether people could answer here, and can no more. */
    @Transactional(readOnly = true)
    public boolean isOver(Process process) {
        return !process.phasesFor(Capability.ANSWER).isEmpty() && process.isOver(Capability.ANSWER, processes.now());
    }

    /** By its title. */
    @Transactional(readOnly = true)
    public Optional<Survey> find(Process process, String title) {
        return surveys.find(process, Surveys.slug(title)).filter(Survey::isPublished);
    }

    @Transactional(readOnly = true)
    public SurveyForm form(Survey survey) {
        return surveys.form(survey, survey.version());
    }

    /** Whether somebody answered it here, a child of a class too. */
    @Transactional(readOnly = true)
    public boolean hasAnswersOfHere(Survey survey) {
        return answers.countAll(survey.id()) > past.count(survey.id());
    }

    /** @throws Refusal where the title is none, or taken by one that is not published */
    public Survey publish(Process process, SurveyAbout about, SurveyForm form) {
        Survey made = surveys.insert(process, about);
        form.complete();
        store.update(made.id(), form);
        store.publish(made, 1, form, processes.now());
        return store.hold(made.id());
    }

    /** Writes those that are not here, in the caller's transaction; gives how many. */
    public int bring(Survey survey, List<PastAnswer> some) {
        return past.insert(survey, some);
    }

    /** Notes what was brought. */
    public void brought(Survey survey, long answers) {
        journal.append(JournalEntry.bySystem("participation.surveyBrought", "survey", survey.slug()).with("answers", answers));
    }
}
