package org.parvis.participation.opinion;

import java.util.List;
import java.util.UUID;
import org.parvis.participation.Sequel;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from a process to the opinions that it asks for. */
@Component
@Order(9)
class OpinionSequel implements Sequel {

    private final Canvasses canvasses;

    OpinionSequel(Canvasses canvasses) {
        this.canvasses = canvasses;
    }

    @Override
    public List<Sequel.Link> links(UUID matter, String path) {
        List<Canvass> published = canvasses.listPublished(matter);
        return switch (published.size()) {
            case 0 -> List.of();
            case 1 -> List.of(new Sequel.Link("opinion.link.one", path + "/avis/" + published.getFirst().slug()));
            default -> List.of(new Sequel.Link("opinion.link.all", path + "/avis"));
        };
    }
}
