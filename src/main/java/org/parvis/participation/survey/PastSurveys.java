package org.parvis.participation.survey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.Capability;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.shared.Slugs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Surveys that were answered elsewhere: published in a process whose time for answers is over, and nowhere mixed with answers
 * that were given here.
 */
@Service
@Transactional
public class PastSurveys {

    private static final int LONGEST_SLUG = 60;

    private final SurveyStore store;
    private final SurveyAnswerStore answers;
    private final PastAnswerStore past;
    private final Processes processes;
    private final Journal journal;

    PastSurveys(SurveyStore store, SurveyAnswerStore answers, PastAnswerStore past, Processes processes, Journal journal) {
        this.store = store;
        this.answers = answers;
        this.past = past;
        this.processes = processes;
        this.journal = journal;
    }

    /** Whether people can answer here, now or later. */
    @Transactional(readOnly = true)
    public boolean isOver(Process process) {
        Instant now = processes.now();
        List<org.parvis.participation.Phase> phases = process.phasesFor(Capability.ANSWER);
        return !phases.isEmpty() && phases.stream().allMatch(phase -> phase.isOver(now));
    }

    /** By its title. */
    @Transactional(readOnly = true)
    public Optional<Survey> find(Process process, String title) {
        return store.find(process.id(), Slugs.of(title, LONGEST_SLUG)).filter(Survey::isPublished);
    }

    @Transactional(readOnly = true)
    public SurveyForm form(Survey survey) {
        return store.findForm(survey.id(), survey.version()).orElseThrow();
    }

    /** Whether somebody answered it here. */
    @Transactional(readOnly = true)
    public boolean hasAnswersOfHere(Survey survey) {
        return answers.count(survey.id()) > past.count(survey.id());
    }

    /** @throws Refusal where the title is none, or taken by one that is not published */
    public Survey publish(Process process, SurveyAbout about, SurveyForm form) {
        String slug = Slugs.of(about.title(), LONGEST_SLUG);
        Survey made = new Survey(Ids.next(), process.id(), slug, about, 0);
        if (slug.isEmpty() || !about.problems().isEmpty()) {
            throw new Refusal("survey.refused.title");
        }
        if (!store.insert(made, processes.now())) {
            throw new Refusal("survey.refused.taken");
        }
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
