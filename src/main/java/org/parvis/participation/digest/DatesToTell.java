package org.parvis.participation.digest;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parvis.participation.Phase;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.Budgets;
import org.springframework.stereotype.Component;

/** When people can take part: phases in which something can be done, and votes on budgets, which belong to no process. */
@Component
class DatesToTell implements ToTell {

    private final Processes processes;
    private final Budgets budgets;

    DatesToTell(Processes processes, Budgets budgets) {
        this.processes = processes;
        this.budgets = budgets;
    }

    @Override
    public Set<NewsKind> kinds() {
        return EnumSet.of(NewsKind.PHASE, NewsKind.VOTE);
    }

    @Override
    public List<News> list(NewsScope scope, Voice voice) {
        Stream<News> phases = scope.processes().values().stream()
                .flatMap(process -> IntStream.range(0, process.phases().size())
                        .filter(i -> isNews(process.phases().get(i), scope))
                        .mapToObj(i -> news(process, i, voice)));
        Stream<News> votes = scope.isWhole()
                ? budgets.listPublished().stream()
                        .filter(one -> scope.isNear(one.about().opens(), one.about().closes()))
                        .map(one -> news(one, voice))
                : Stream.of();
        return Stream.concat(phases, votes).toList();
    }

    private static boolean isNews(Phase phase, NewsScope scope) {
        return !phase.allows().isEmpty() && scope.isNear(phase.opens(), phase.closes());
    }

    /** A phase is named by its process and its place in it. */
    @Override
    public Optional<News> find(LetterItem item, Voice voice) {
        if (item.kind() == NewsKind.VOTE) {
            return budgets.find(item.ref()).filter(Budget::isFrozen).map(one -> news(one, voice));
        }
        String[] parts = item.ref().split("/", 2);
        int place = parts.length == 2 && parts[1].matches("[0-9]{1,2}") ? Integer.parseInt(parts[1]) : Integer.MAX_VALUE;
        return processes.findPublished(parts[0]).filter(one -> place < one.phases().size()).map(one -> news(one, place, voice));
    }

    private static News news(Process process, int place, Voice voice) {
        Phase phase = process.phases().get(place);
        return new News(
                NewsKind.PHASE, process.slug() + "/" + place, phase.name() + " – " + process.title(),
                voice.say("digest.note.dates", voice.when(phase.opens()), voice.when(phase.closes())), process.path(), phase.opens());
    }

    private static News news(Budget budget, Voice voice) {
        return new News(
                NewsKind.VOTE, budget.slug(), budget.title(),
                voice.say("digest.note.dates", voice.when(budget.about().opens()), voice.when(budget.about().closes())), budget.path(), budget.about().opens());
    }
}
