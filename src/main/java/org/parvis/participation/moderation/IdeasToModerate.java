package org.parvis.participation.moderation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.participation.Proposal;
import org.parvis.participation.Proposals;
import org.parvis.participation.talk.Deadlines;
import org.parvis.participation.talk.Objection.Of;
import org.parvis.participation.talk.Objection;
import org.parvis.participation.talk.Objections;
import org.parvis.participation.talk.ToModerate;
import org.parvis.participation.talk.Waiting.Why;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ideas that wait to be read, those to which readers object, and those whose authors appeal, in the queue of moderators. */
@Component
class IdeasToModerate implements ToModerate {

    private static final int MOST = 100;

    private final IdeaActStore acts;
    private final Deadlines deadlines;
    private final Objections objections;
    private final Proposals proposals;

    IdeasToModerate(IdeaActStore acts, Deadlines deadlines, Objections objections, Proposals proposals) {
        this.objections = objections;
        this.proposals = proposals;
        this.acts = acts;
        this.deadlines = deadlines;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> list(Collection<UUID> processes) {
        return processes.isEmpty()
                ? List.of()
                : Stream.concat(
                                objections.listWaiting(Of.IDEA, processes, MOST).stream().map(this::objected),
                                acts.listWaiting(processes, MOST).stream().map(this::item))
                        .toList();
    }

    private Item objected(Objection.Since one) {
        Proposal idea = proposals.get(one.about());
        return new Item(
                idea.title(), "/bureau/idees/" + idea.number(), "moderation.why." + Why.FLAGGED, one.since(),
                deadlines.dueAt(Why.FLAGGED.workingDays(), one.since()));
    }

    private Item item(WaitingIdea idea) {
        return new Item(
                idea.title(), "/bureau/idees/" + idea.number(), "moderation.why." + idea.why(), idea.since(),
                deadlines.dueAt(idea.why().workingDays(), idea.since()));
    }
}
