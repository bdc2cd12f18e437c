package org.parvis.participation.debate;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.participation.talk.Awaited;
import org.parvis.participation.talk.Deadlines;
import org.parvis.participation.talk.Objection.Of;
import org.parvis.participation.talk.Objection;
import org.parvis.participation.talk.Objections;
import org.parvis.participation.talk.ToModerate;
import org.parvis.participation.talk.Waiting.Why;
import org.springframework.stereotype.Component;

/** Debates of residents that wait for a moderator. Few: each is read before anybody can answer it. */
@Component
class DebatesToModerate implements ToModerate {

    private static final int MOST = 100;

    private final DebateModeration moderation;
    private final Debates debates;
    private final Objections objections;
    private final Deadlines deadlines;

    DebatesToModerate(DebateModeration moderation, Debates debates, Objections objections, Deadlines deadlines) {
        this.moderation = moderation;
        this.debates = debates;
        this.objections = objections;
        this.deadlines = deadlines;
    }

    @Override
    public List<Item> list(Collection<UUID> processes) {
        return Stream.concat(
                        objections.listWaiting(Of.DEBATE, processes, MOST).stream().map(this::objected),
                        moderation.listWaiting(processes, MOST).stream().map(DebatesToModerate::item))
                .toList();
    }

    private Item objected(Objection.Since one) {
        return new Item(
                debates.get(one.about()).question(), "/bureau/debats/" + one.about(), "debate.why." + Why.FLAGGED, one.since(),
                deadlines.dueAt(Why.FLAGGED.workingDays(), one.since()));
    }

    private static Item item(Debate debate) {
        Awaited waiting = Objects.requireNonNull(debate.waiting());
        return new Item(debate.question(), "/bureau/debats/" + debate.id(), "debate.why." + waiting.why(), waiting.since(), waiting.dueAt());
    }
}
