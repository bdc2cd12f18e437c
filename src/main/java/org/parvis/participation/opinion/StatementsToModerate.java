package org.parvis.participation.opinion;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.parvis.participation.talk.Awaited;
import org.parvis.participation.talk.ToModerate;
import org.springframework.stereotype.Component;

/** Statements of residents that wait for a moderator. */
@Component
class StatementsToModerate implements ToModerate {

    private static final int MOST = 100;

    private final StatementModeration moderation;

    StatementsToModerate(StatementModeration moderation) {
        this.moderation = moderation;
    }

    @Override
    public List<ToModerate.Item> list(Collection<UUID> processes) {
        return moderation.listWaiting(processes, MOST).stream().map(StatementsToModerate::item).toList();
    }

    private static ToModerate.Item item(Statement statement) {
        Awaited waiting = Objects.requireNonNull(statement.waiting());
        return new ToModerate.Item(
                statement.words(), "/bureau/affirmations/" + statement.id(), "opinion.why." + waiting.why(), waiting.since(), waiting.dueAt());
    }
}
