package org.parvis.participation.text.web;

import java.util.List;
import java.util.Optional;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.text.DraftText;
import org.parvis.participation.text.Texts;
import org.parvis.web.HomeTile.Item;
import org.parvis.web.LooseWords;
import org.parvis.web.SearchSource;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Texts that everybody can read in the site's search, by their titles and what they are for. */
@Component
@Order(154)
class TextDoors implements SearchSource {

    private static final int FOUND = 5;

    private final Processes processes;
    private final Texts texts;

    TextDoors(Processes processes, Texts texts) {
        this.processes = processes;
        this.texts = texts;
    }

    /** Texts have no number outside of their process. */
    @Override
    public Optional<String> pathOf(String number) {
        return Optional.empty();
    }

    @Override
    public List<Item> find(String words, View view) {
        if (processes.listPublished().isEmpty()) {
            return List.of();
        }
        LooseWords asked = LooseWords.of(words);
        return texts.listPublished().stream()
                .filter(one -> asked.areAllIn(one.title() + " " + one.intro()))
                .flatMap(one -> processes.findPublished(one.processId()).map(process -> item(one, process, view)).stream())
                .limit(FOUND)
                .toList();
    }

    private Item item(DraftText text, Process process, View view) {
        return new Item(
                text.title(), new TextPlace(process, text).path(), "", view.t("text.stage." + text.stage(process, processes.now())), process.title());
    }

    @Override
    public String heading(View view) {
        return view.t("text.link.all");
    }

    @Override
    public String morePath(String words) {
        return "";
    }
}
