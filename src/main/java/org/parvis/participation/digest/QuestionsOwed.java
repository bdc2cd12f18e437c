package org.parvis.participation.digest;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.participation.Process;
import org.springframework.stereotype.Component;

/** Questions that people asked the town at a meeting, and that have no answer since. */
@Component
class QuestionsOwed implements ToAnswer {

    private final OwedStore store;

    QuestionsOwed(OwedStore store) {
        this.store = store;
    }

    @Override
    public List<Owed> list(Who who) {
        Map<UUID, Process> led = who.processes().stream().collect(Collectors.toMap(Process::id, Function.identity()));
        return store.listUnansweredMeetings(led.keySet(), who.today().atStartOfDay(who.zone()).toInstant(), who.most()).stream()
                .flatMap(one -> Stream.ofNullable(led.get(one.process())).map(process -> new Owed(
                        Owed.Kind.QUESTION, one.title(), "/bureau/participation/" + process.slug() + "/rencontres/" + one.address() + "/questions",
                        one.endedAt().atZone(who.zone()).toLocalDate())))
                .toList();
    }
}
