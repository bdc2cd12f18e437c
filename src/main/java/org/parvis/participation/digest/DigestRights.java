package org.parvis.participation.digest;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.decision.DecisionRights;
import org.parvis.participation.team.ProcessAct;
import org.parvis.participation.team.ProcessRights;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/**
 * Who leads which processes, and writes the letters about them: whoever concludes them, by their department or in the team. Letters
 * about anything are like votes, which belong to no department.
 */
@Component
public class DigestRights {

    private final Processes processes;
    private final ProcessRights rights;
    private final DecisionRights decisions;
    private final Topics topics;

    DigestRights(Processes processes, ProcessRights rights, DecisionRights decisions, Topics topics) {
        this.topics = topics;
        this.processes = processes;
        this.rights = rights;
        this.decisions = decisions;
    }

    /** Those that everybody can read and that somebody leads. */
    public List<Process> processesOf(Visitor visitor) {
        return rights.among(processes.listPublished(), ProcessAct.CONCLUDE, visitor);
    }

    /** @param process that a letter is about; null for one about anything */
    public boolean mayWrite(@Nullable UUID process, Visitor visitor) {
        return process == null ? decisions.mayDecide("", visitor) : rights.may(visitor, ProcessAct.CONCLUDE, topics.get(process));
    }
}
