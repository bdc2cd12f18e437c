package org.parvis.participation.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.Capability;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.shared.Slugs;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The surveys of processes, as they are written and published. Who may answer and who sees what comes out stays as it was
 * when the first version was published: people answered by it.
 */
@Service
@Transactional
public class Surveys {

    private static final int LONGEST_SLUG = 60;

    private final SurveyStore store;
    private final Processes processes;
    private final Journal journal;

    Surveys(SurveyStore store, Processes processes, Journal journal) {
        this.store = store;
        this.processes = processes;
        this.journal = journal;
    }

    /** All of them, the oldest first. */
    @Transactional(readOnly = true)
    public List<Survey> listOf(Process process) {
        return store.listOf(process.id());
    }

    @Transactional(readOnly = true)
    public Optional<Survey> find(Process process, String slug) {
        return store.find(process.id(), slug);
    }

    @Transactional(readOnly = true)
    public Survey get(UUID id) {
        return store.find(id).orElseThrow();
    }

    /** Those that everybody can read, of a process by its id. */
    @Transactional(readOnly = true)
    public List<Survey> listPublished(UUID process) {
        return store.listOf(process).stream().filter(Survey::isPublished).toList();
    }

    /** Those that everybody can read and that have these words, the best first. */
    @Transactional(readOnly = true)
    public List<Survey> search(String words, int most) {
        return store.search(words, most);
    }

    /** As the desk writes it; nobody else sees it. */
    @Transactional(readOnly = true)
    public SurveyForm draft(Survey survey) {
        return store.draft(survey.id());
    }

    @Transactional(readOnly = true)
    public SurveyForm form(Survey survey, int version) {
        return store.findForm(survey.id(), version).orElseThrow();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<SurveyVersion> versions(Survey survey) {
        return store.versions(survey.id());
    }

    /**
     * Begins one.
     *
     * @throws Refusal where the process has one by that name
     */
    public Survey create(Process process, SurveyAbout about, Visitor by) {
        Survey made = insert(process, about);
        journal.append(JournalEntry.by(by, "participation.surveyCreated", "process", process.slug()).with("title", about.title()));
        return made;
    }

    /** The same without a note of who began it. */
    Survey insert(Process process, SurveyAbout about) {
        check(about.problems());
        String slug = slug(about.title());
        Survey made = new Survey(Ids.next(), process.id(), slug, about, 0);
        if (slug.isEmpty() || !store.insert(made, processes.now())) {
            throw new Refusal(slug.isEmpty() ? "survey.refused.title" : "survey.refused.taken");
        }
        return made;
    }

    /** By which addresses name a survey of that title. */
    static String slug(String title) {
        return Slugs.of(title, LONGEST_SLUG);
    }

    /** @throws Refusal where a published survey would be answered by another rule */
    public void change(Survey survey, SurveyAbout about, Visitor by) {
        Survey before = store.hold(survey.id());
        check(about.problems());
        if (before.isPublished() && !about.hasTheRulesOf(before.about())) {
            throw new Refusal("survey.refused.rules");
        }
        store.update(survey.id(), about);
        journal.append(entry(by, "participation.surveySaved", before));
    }

    /**
     * Changes the draft.
     *
     * @throws Refusal where it would contradict itself
     */
    public void edit(Survey survey, UnaryOperator<SurveyForm> change, Visitor by) {
        Survey before = store.hold(survey.id());
        store.update(survey.id(), change.apply(store.draft(survey.id())));
        journal.append(entry(by, "participation.surveySaved", before));
    }

    /**
     * The draft as it is can be answered from now on; what was begun before is ended as it was begun.
     *
     * @throws Refusal where it asks nothing, nothing has changed, or the process has no time for it
     */
    public int publish(Survey survey, Visitor by) {
        Survey before = store.hold(survey.id());
        SurveyForm draft = store.draft(before.id());
        draft.complete();
        if (processes.get(before.processId()).phasesFor(Capability.ANSWER).isEmpty()) {
            throw new Refusal("survey.refused.noPhase");
        }
        if (before.isPublished() && form(before, before.version()).items().equals(draft.items())) {
            throw new Refusal("survey.refused.same");
        }
        int version = before.version() + 1;
        store.publish(before, version, draft, processes.now());
        journal.append(entry(by, "participation.surveyPublished", before).with("version", version));
        return version;
    }

    private static JournalEntry entry(Visitor by, String act, Survey survey) {
        return JournalEntry.by(by, act, "survey", survey.slug());
    }

    private static void check(Map<String, String> problems) {
        problems.values().stream().findFirst().ifPresent(problem -> {
            throw new Refusal(problem);
        });
    }
}
