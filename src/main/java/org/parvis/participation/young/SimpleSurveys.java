package org.parvis.participation.young;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.survey.Survey;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Surveys in simple words and pictures. What a child has answered by stays as they read it. */
@Service
@Transactional
public class SimpleSurveys {

    private final SimpleWordsStore store;
    private final SchoolClassStore classes;
    private final Journal journal;

    SimpleSurveys(SimpleWordsStore store, SchoolClassStore classes, Journal journal) {
        this.store = store;
        this.classes = classes;
        this.journal = journal;
    }

    /** By code of the question; none for one that is asked as it stands. */
    @Transactional(readOnly = true)
    public Map<String, SimpleWords> of(Survey survey) {
        return store.of(survey.id());
    }

    /** Whether a child has answered, so that what they read stays. */
    @Transactional(readOnly = true)
    public boolean isFrozen(Survey survey) {
        return classes.hasAnswers(survey.id());
    }

    /**
     * Writes what children read.
     *
     * @throws Refusal where a child has answered, and something would read otherwise
     */
    public void put(Survey survey, Map<String, SimpleWords> wanted, Visitor by) {
        Map<String, SimpleWords> before = store.of(survey.id());
        Map<String, SimpleWords> changed = new LinkedHashMap<>(wanted);
        changed.entrySet().removeIf(one -> one.getValue().equals(before.getOrDefault(one.getKey(), SimpleWords.NONE)));
        if (changed.isEmpty()) {
            return;
        }
        if (isFrozen(survey)) {
            throw new Refusal("young.refused.frozen");
        }
        changed.forEach((item, words) -> store.put(survey.id(), item, words));
        journal.append(JournalEntry.by(by, "participation.classWordsSaved", "survey", survey.slug()));
    }
}
