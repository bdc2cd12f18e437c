package org.parvis.participation.debate;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.parvis.participation.talk.Awaited;
import org.parvis.participation.talk.ToModerate;
import org.springframework.stereotype.Component;

/** Debates of residents that wait for a moderator. Few: each is read before anybody can answer it. */
@Component
class DebatesToModerate implements ToModerate {

    private static final int MOST = 100;

    private final DebateModeration moderation;

    DebatesToModerate(DebateModeration moderation) {
        this.moderation = moderation;
    }

    @Override
    public List<Item> list(Collection<UUID> processes) {
        return moderation.listWaiting(processes, MOST).stream().map(DebatesToModerate::item).toList();
    }

    private static Item item(Debate debate) {
        Awaited waiting = Objects.requireNonNull(debate.waiting());
        return new Item(debate.question(), "/bureau/debats/" + debate.id(), "debate.why." + waiting.why(), waiting.since(), waiting.dueAt());
    }
}
