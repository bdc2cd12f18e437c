package org.parvis.participation.moderation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.parvis.participation.talk.Deadlines;
import org.parvis.participation.talk.ToModerate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ideas that wait to be read, and those whose authors appeal, in the queue of moderators. */
@Component
class IdeasToModerate implements ToModerate {

    private static final int MOST = 100;

    private final IdeaActStore acts;
    private final Deadlines deadlines;

    IdeasToModerate(IdeaActStore acts, Deadlines deadlines) {
        this.acts = acts;
        this.deadlines = deadlines;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> list(Collection<UUID> processes) {
        return processes.isEmpty() ? List.of() : acts.listWaiting(processes, MOST).stream().map(this::item).toList();
    }

    private Item item(WaitingIdea idea) {
        return new Item(
                idea.title(), "/bureau/idees/" + idea.number(), "moderation.why." + idea.why(), idea.since(),
                deadlines.dueAt(idea.why().workingDays(), idea.since()));
    }
}
