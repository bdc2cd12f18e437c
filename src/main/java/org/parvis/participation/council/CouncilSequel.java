package org.parvis.participation.council;

import java.util.List;
import java.util.UUID;
import org.parvis.participation.Sequel;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from a process to the councils that it brought forth. */
@Component
@Order(12)
class CouncilSequel implements Sequel {

    private final Councils councils;

    CouncilSequel(Councils councils) {
        this.councils = councils;
    }

    @Override
    public List<Link> links(UUID matter, String path) {
        List<Council> own = councils.listPublished().stream().filter(one -> matter.equals(one.about().processId())).toList();
        return switch (own.size()) {
            case 0 -> List.of();
            case 1 -> List.of(new Link("council.link.one", own.getFirst().path()));
            default -> List.of(new Link("council.link.all", "/conseils"));
        };
    }
}
