package org.parvis.participation.digest;

import java.util.List;
import java.util.stream.Stream;
import org.parvis.participation.Process;
import org.parvis.participation.decision.TownDecisions;
import org.springframework.stereotype.Component;

/** «Ce que nous ferons de vos contributions»: promises past or near their day, of processes on which nothing is decided. */
@Component
class PromisesOwed implements ToAnswer {

    private final TownDecisions decisions;

    PromisesOwed(TownDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<Owed> list(Who who) {
        return who.processes().stream()
                .flatMap(one -> owed(one, who).stream())
                .filter(one -> who.isNear(one.owed().due()))
                .filter(one -> decisions.findPublished(one.process().id()).isEmpty())
                .map(Promise::owed)
                .toList();
    }

    private record Promise(Process process, Owed owed) {}

    private static List<Promise> owed(Process process, Who who) {
        String desk = "/bureau/participation/" + process.slug();
        boolean isOver = process.closes().atZone(who.zone()).toLocalDate().isBefore(who.today());
        return Stream.ofNullable(process.about().promisedFor())
                .map(day -> new Promise(process, new Owed(Owed.Kind.PROMISE, process.title(), isOver ? desk + "/decision" : desk, day)))
                .toList();
    }
}
