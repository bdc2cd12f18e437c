package org.parvis.participation.debate.web;

import java.util.List;
import java.util.Optional;
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
        return processes.listPublished().isEmpty()
                ? List.of()
                : debates.search(words, FOUND).stream()
                        .flatMap(one -> processes.findPublished(one.processId()).stream().map(process -> new Item(
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
