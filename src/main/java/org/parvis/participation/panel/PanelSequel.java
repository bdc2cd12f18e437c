package org.parvis.participation.panel;

import java.util.List;
import java.util.UUID;
import org.parvis.participation.Sequel;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from a process to its draws. */
@Component
@Order(11)
class PanelSequel implements Sequel {

    private final Panels panels;

    PanelSequel(Panels panels) {
        this.panels = panels;
    }

    @Override
    public List<Link> links(UUID matter, String path) {
        List<Panel> announced = panels.listAnnounced(matter);
        return switch (announced.size()) {
            case 0 -> List.of();
            case 1 -> List.of(new Link("panel.link.one", path + "/tirages/" + announced.getFirst().slug()));
            default -> List.of(new Link("panel.link.all", path + "/tirages"));
        };
    }
}
