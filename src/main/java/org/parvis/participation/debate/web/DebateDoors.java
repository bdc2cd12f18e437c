package org.parvis.participation.debate.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.debate.Debates;
import org.parvis.web.HomeTile.Item;
import org.parvis.web.SearchSource;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Debates that everybody can read in the site's search; none where the territory has published no process. */
@Component
@Order(151)
class DebateDoors implements SearchSource {

    private static final int FOUND = 5;

    private final Processes processes;
    private final Debates debates;

    DebateDoors(Processes processes, Debates debates) {
        this.processes = processes;
        this.debates = debates;
    }

    /** Numbers of debates are those of their process. */
    @Override
    public Optional<String> pathOf(String number) {
        return Optional.empty();
    }

    @Override
    public List<Item> find(String words, View view) {
        Map<UUID, Process> published = processes.listPublished().stream().collect(Collectors.toMap(Process::id, Function.identity()));
        return published.isEmpty()
                ? List.of()
                : debates.search(words, FOUND).stream()
                        .flatMap(one -> Stream.ofNullable(published.get(one.processId())).map(process -> new Item(
                                one.question(), process.path() + "/debats/" + one.number(), "",
                                view.t("debate.stage." + new DebatesPage(process, List.of(), processes.now(), null).stage(one)), process.title())))
                        .toList();
    }

    @Override
    public String heading(View view) {
        return view.t("debate.link");
    }

    @Override
    public String morePath(String words) {
        return "";
    }
}
