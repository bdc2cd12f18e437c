package org.parvis.participation.decision;

import java.util.Optional;
import org.parvis.ballot.vote.Vote;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.budget.Budgets;
import org.parvis.participation.petition.Petition;
import org.parvis.participation.petition.Petitions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What there is to decide about. */
@Service
@Transactional(readOnly = true)
public class Matters {

    private final Budgets budgets;
    private final Processes processes;
    private final Petitions petitions;

    Matters(Budgets budgets, Processes processes, Petitions petitions) {
        this.budgets = budgets;
        this.processes = processes;
        this.petitions = petitions;
    }

    /** A vote whose result is public. */
    public Optional<Matter> findVoted(String slug) {
        return budgets.findPublished(slug)
                .filter(voted -> voted.vote().stage(budgets.now()) == Vote.Stage.PUBLISHED)
                .map(Matter.Voted::new);
    }

    /** A process, wherever it stands: what was decided stays readable when it is prolonged. */
    public Optional<Matter> findProcess(String slug) {
        return processes.findPublished(slug).map(Matter.Held::new);
    }

    /** A process whose last phase is over. */
    public Optional<Matter> findHeld(String slug) {
        return processes.findPublished(slug)
                .filter(process -> process.stage(processes.now()) == Process.Stage.FINISHED)
                .map(Matter.Held::new);
    }

    /** A petition that people sign or signed, whether the town owes it an answer or not. */
    public Optional<Matter.Asked> findAsked(String number) {
        return petitions.find(number)
                .filter(one -> one.state() == Petition.State.OPEN || one.state() == Petition.State.CLOSED)
                .map(Matter.Asked::new);
    }
}
