package org.parvis.participation.petition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.Processes;
import org.parvis.participation.petition.PetitionRule.Birth;
import org.parvis.participation.petition.PetitionRule.Step;
import org.parvis.participation.petition.PetitionRule.Taking;
import org.parvis.territory.Departments;
import org.parvis.territory.PerVersion;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** By which rules petitions go in the territory in scope: there are none before it has written some. */
@Service
@Transactional
public class PetitionRules {

    private static final int AGE = 16;
    private static final int MONTHS = 6;
    private static final int EXAMINE_DAYS = 21;
    private static final int PAPER_DAYS = 15;
    private static final int SIGNATURES = 500;
    private static final int ANSWER_DAYS = 60;
    /** The share of voters that the law asks of a commune (CGCT L1112-16, as it stands in 2026); others ask a twentieth. */
    private static final int TENTH = 100;
    private static final int COUNCIL_DAYS = 120;

    private final PetitionRuleStore store;
    private final Processes processes;
    private final Departments departments;
    private final Territories territories;
    private final Journal journal;
    private final PerVersion<Optional<PetitionRule>> known;

    PetitionRules(PetitionRuleStore store, Processes processes, Departments departments, Territories territories, Journal journal) {
        this.store = store;
        this.processes = processes;
        this.departments = departments;
        this.territories = territories;
        this.journal = journal;
        this.known = new PerVersion<>(territories, store::findLast);
    }

    /** Those in force; from memory, as many pages ask. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<PetitionRule> find() {
        return known.current();
    }

    /** A version that was in force once. */
    @Transactional(readOnly = true)
    public PetitionRule get(int version) {
        return store.find(version).orElseThrow();
    }

    /** All versions, the newest first. */
    @Transactional(readOnly = true)
    public List<PetitionRule> list() {
        return store.list();
    }

    /** What a territory that has none begins to write with. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public PetitionRule suggested() {
        return new PetitionRule(
                0, null, Taking.YES, AGE, Birth.NOT_ASKED, List.of(), MONTHS, EXAMINE_DAYS, PAPER_DAYS, MONTHS, null, "", "",
                List.of(
                        new Step(SIGNATURES, null, Duty.ANSWER, "", ANSWER_DAYS),
                        new Step(null, TENTH, Duty.COUNCIL, "", COUNCIL_DAYS)));
    }

    /**
     * From now on it is this one, for petitions that are sent from now on; earlier ones stay readable.
     *
     * @param after the version that was read
     * @throws PetitionRefused with what contradicts itself, by field
     */
    public void write(int after, PetitionRule rule, Visitor by) {
        Map<String, String> problems = rule.problems();
        if (!problems.containsKey("service") && departments.find(rule.department()).filter(one -> !one.isOutside()).isEmpty()) {
            problems.put("service", "petition.refused.department");
        }
        PetitionRefused.check(problems);
        int current = store.findLast().map(PetitionRule::version).orElse(0);
        if (current != after || !store.insert(after + 1, rule, processes.now())) {
            throw new PetitionRefused(Map.of("age", "petition.refused.meanwhile"));
        }
        territories.contentsChanged();
        journal.append(JournalEntry.by(by, "participation.petitionRuleWritten", "petitionRule", after + 1));
    }
}
