package org.parvis.relation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.CaseRights.Sight;
import org.parvis.casework.CaseSights;
import org.parvis.casework.Cases;
import org.parvis.casework.Sectors;
import org.parvis.casework.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that somebody ever asked for and was told, the newest first, as far as the viewer may know. */
@Service
@Transactional(readOnly = true)
public class History {

    /** Exchanges on one page. */
    public static final int PAGE = 30;

    private final InteractionStore store;
    private final Cases cases;
    private final CaseSights sights;
    private final Sectors sectors;

    History(InteractionStore store, Cases cases, CaseSights sights, Sectors sectors) {
        this.sights = sights;
        this.sectors = sectors;
        this.store = store;
        this.cases = cases;
    }

    /**
     * One exchange, with the case that it opened.
     *
     * @param sight of the case, or of the department whose note it is; with no more than a trace neither is told
     * @param isRead whether the viewer reads the words: their department's, or everybody's
     * @param subject null where there is no case, or the viewer may not even know of it
     */
    public record Item(Interaction interaction, Sight sight, boolean isRead, @Nullable Case subject) {
        /** Whether all that may be known is that there was something. */
        public boolean isTrace() {
            return sight == Sight.TRACE;
        }
    }

    /** @param next the exchange after which the next page begins; null on the last */
    public record Items(List<Item> items, @Nullable UUID next) {}

    /** @param after an exchange of theirs, null for the newest */
    public Items of(UUID person, @Nullable UUID after, Viewer viewer) {
        Interaction last = after == null ? null : store.find(person, after).orElse(null);
        List<Interaction> found = store.list(person, last, PAGE + 1);
        List<Interaction> shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        return new Items(of(shown, viewer), found.size() > PAGE ? shown.getLast().id() : null);
    }

    /** These, as far as the viewer may know of them. */
    List<Item> of(List<Interaction> some, Viewer viewer) {
        Map<UUID, Case> subjects = subjects(some);
        return some.stream()
                .map(one -> item(one, subjects, viewer))
                .filter(item -> item.sight().covers(Sight.TRACE))
                .toList();
    }

    /** The cases of somebody and of whoever was merged into them. */
    public List<UUID> casesOf(UUID person) {
        return store.casesOf(List.of(person)).getOrDefault(person, List.of());
    }

    /**
     * How much there is of somebody, and of whoever was merged into them; empty for a viewer before whom a sector hides
     * that there is anything, as a number would tell.
     */
    public Optional<Extent> extent(UUID person, Viewer viewer) {
        if (!sectors.walls().behind(viewer, Sight.TRACE).isEmpty()) {
            return Optional.empty();
        }
        InteractionStore.Count count = store.count(person);
        return Optional.of(new Extent(count.exchanges() - count.cases(), count.cases()));
    }

    /** @param notes exchanges that opened no case */
    public record Extent(long notes, long cases) {}

    private Map<UUID, Case> subjects(Collection<Interaction> interactions) {
        List<UUID> ids = interactions.stream().map(Interaction::caseId).filter(Objects::nonNull).toList();
        return ids.isEmpty() ? Map.of() : cases.list(ids).stream().collect(Collectors.toMap(Case::id, Function.identity()));
    }

    private Item item(Interaction one, Map<UUID, Case> subjects, Viewer viewer) {
        Case subject = one.caseId() == null ? null : subjects.get(one.caseId());
        Sight ofNote = one.department() == null ? Sight.CONTENT : sectors.walls().most(viewer, one.department());
        Sight ofCase = subject == null ? Sight.CONTENT : sights.sight(viewer, subject);
        Sight sight = ofCase.covers(ofNote) ? ofNote : ofCase;
        boolean isRead = one.department() == null || viewer.departments().contains(one.department());
        return new Item(one, sight, isRead, sight.covers(Sight.EXISTENCE) ? subject : null);
    }
}
