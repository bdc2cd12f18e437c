package org.parvis.participation.text;

import java.util.List;
import java.util.UUID;
import org.parvis.participation.Sequel;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from a process to the texts that it puts before people. */
@Component
@Order(8)
class TextSequel implements Sequel {

    private final Texts texts;

    TextSequel(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<Sequel.Link> links(UUID matter, String path) {
        List<DraftText> published = texts.listPublished(matter);
        return switch (published.size()) {
            case 0 -> List.of();
            case 1 -> List.of(new Sequel.Link("text.link.one", path + "/textes/" + published.getFirst().number()));
            default -> List.of(new Sequel.Link("text.link.all", path + "/textes"));
        };
    }
}
