package org.parvis.relation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.CaseRights.Sight;
import org.parvis.casework.CaseSights;
import org.parvis.casework.Cases;
import org.parvis.casework.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A page of somebody's history together with what all modules add to it, the newest first. */
@Service
@Transactional(readOnly = true)
public class FileTimeline {

    private static final Instant EVER = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    /** The newest cases of somebody, of which modules are asked. */
    private static final int MOST_CASES = 100;

    private final History history;
    private final InteractionStore interactions;
    private final Cases cases;
    private final CaseSights sights;
    private final List<FileItems> parts;

    FileTimeline(History history, InteractionStore interactions, Cases cases, CaseSights sights, List<FileItems> parts) {
        this.history = history;
        this.interactions = interactions;
        this.cases = cases;
        this.sights = sights;
        this.parts = parts;
    }

    /** One line: an exchange, or what a module tells, which is of a case. */
    public sealed interface Line {
        Instant at();

        record Exchanged(History.Item item) implements Line {
            @Override
            public Instant at() {
                return item.interaction().at();
            }
        }

        record Happened(FileItems.Item item, Case subject, Sight sight) implements Line {
            @Override
            public Instant at() {
                return item.at();
            }
        }
    }

    /** @param next the exchange after which the next page begins; null on the last */
    public record Lines(List<Line> lines, @Nullable UUID next) {}

    /** @param after an exchange of theirs, null for the newest */
    public Lines of(Person person, @Nullable UUID after, Viewer viewer) {
        History.Items page = history.of(person.id(), after, viewer);
        Set<UUID> concerning = new LinkedHashSet<>(interactions.newestCases(person.id(), MOST_CASES));
        parts.forEach(part -> concerning.addAll(part.cases(person)));
        Map<UUID, Case> known = cases.list(concerning).stream()
                .filter(one -> sights.sight(viewer, one).covers(Sight.EXISTENCE))
                .collect(Collectors.toMap(Case::id, Function.identity()));
        FileItems.Asked asked =
                new FileItems.Asked(person, List.copyOf(known.values()), at(person, page.next(), EVER), at(person, after, NEVER));
        List<Line> lines = new ArrayList<>();
        page.items().forEach(item -> lines.add(new Line.Exchanged(item)));
        if (!known.isEmpty()) {
            parts.forEach(part -> part.list(asked).forEach(item -> {
                Case subject = Objects.requireNonNull(known.get(item.caseId()), "told of a case that was not asked for");
                lines.add(new Line.Happened(item, subject, sights.sight(viewer, subject)));
            }));
        }
        lines.sort((a, b) -> b.at().compareTo(a.at()));
        return new Lines(lines, page.next());
    }

    private Instant at(Person person, @Nullable UUID exchange, Instant otherwise) {
        return exchange == null ? otherwise : interactions.find(person.id(), exchange).map(Interaction::at).orElse(otherwise);
    }
}
