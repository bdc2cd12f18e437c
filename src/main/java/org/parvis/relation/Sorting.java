package org.parvis.relation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Viewer;
import org.parvis.journal.Journal;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** After a merge was undone, an agent says whose is what came in between. Until then it stays where it was kept. */
@Service
public class Sorting {

    /** On one page. */
    public static final int PAGE = 50;

    /** That are looked through for what the viewer may know of. */
    private static final int MOST = 1000;

    private final UnsortedStore store;
    private final MergeStore merges;
    private final InteractionStore interactions;
    private final PersonStore persons;
    private final History history;
    private final Comparing comparing;
    private final Journal journal;
    private final Clock clock;

    Sorting(
            UnsortedStore store,
            MergeStore merges,
            InteractionStore interactions,
            PersonStore persons,
            History history,
            Comparing comparing,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.merges = merges;
        this.interactions = interactions;
        this.persons = persons;
        this.history = history;
        this.comparing = comparing;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Something that came.
     *
     * @param exchange null for an address or a number
     * @param kind of the address or number
     */
    public record Item(UUID id, History.@Nullable Item exchange, @Nullable IdentifierKind kind, String typed) {}

    /** How many came since two files were made one, of which the viewer may know: undoing leaves them to be sorted. */
    @Transactional(readOnly = true)
    public int since(PastMerge merge, Viewer viewer) {
        return known(store.since(merge.id(), MOST), viewer).size();
    }

    /** Those that are to be sorted, as far as the viewer may know of them; the others wait for a colleague who may. */
    @Transactional(readOnly = true)
    public List<Item> list(UUID merge, Viewer viewer) {
        return known(store.list(merge, MOST), viewer);
    }

    private List<Item> known(List<UnsortedStore.Item> items, Viewer viewer) {
        List<UUID> exchanges = items.stream().filter(UnsortedStore.Item::isExchange).map(UnsortedStore.Item::id).toList();
        Map<UUID, History.Item> shown = history.of(interactions.list(exchanges), viewer).stream()
                .collect(Collectors.toMap(one -> one.interaction().id(), Function.identity()));
        return items.stream()
                .filter(one -> !one.isExchange() || shown.containsKey(one.id()))
                .map(one -> item(one, shown))
                .toList();
    }

    private static Item item(UnsortedStore.Item one, Map<UUID, History.Item> exchanges) {
        int space = one.shown().indexOf(' ');
        return one.isExchange() || space < 0
                ? new Item(one.id(), exchanges.get(one.id()), null, "")
                : new Item(one.id(), null, IdentifierKind.valueOf(one.shown().substring(0, space)), one.shown().substring(space + 1));
    }

    /**
     * Whose some of them are. Those of which the agent may not know stay unsorted, whatever was sent.
     *
     * @param areMerged by item: whether it belongs to the file that had been merged, or stays where it is
     */
    @Transactional
    public void sort(UUID mergeId, Map<UUID, Boolean> areMerged, Visitor agent) {
        PastMerge merge = merges.find(mergeId).filter(one -> !one.isInForce()).orElseThrow(() -> new Refusal("relation.refused.unknown"));
        Pair files = Pair.of(persons.surviving(merge.survivor()), persons.surviving(merge.merged()));
        for (UUID file : List.of(files.first(), files.second())) {
            UUID root = persons.touch(file, clock.instant()).orElseThrow(() -> new Refusal("relation.refused.unknown"));
            persons.raiseVersion(root);
            comparing.ask(root);
        }
        List<UUID> moved = new ArrayList<>();
        List<UUID> kept = new ArrayList<>();
        for (Item item : list(mergeId, Viewer.of(agent))) {
            Boolean isMerged = areMerged.get(item.id());
            if (isMerged != null) {
                (isMerged ? moved : kept).add(item.id());
            }
        }
        store.keep(mergeId, kept);
        store.move(mergeId, moved, merge.merged());
        journal.append(Persons.entry(agent, "relation.itemsSorted", merge.survivor())
                .with("merged", PersonHandles.mark(merge.merged()))
                .with("moved", moved.size())
                .with("kept", kept.size()));
    }
}
