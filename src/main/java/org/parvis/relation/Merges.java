package org.parvis.relation;

import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.journal.Journal;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one of two files of one person, and two of it again. A merge moves nothing: the merged file is read through the
 * surviving one, whose handles it follows, so that everything can be given back to whom it came from.
 */
@Service
public class Merges {

    private static final int BESIDE = 20;

    private final MergeStore store;
    private final UnsortedStore unsorted;
    private final PersonStore persons;
    private final DuplicateStore duplicates;
    private final Comparing comparing;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Merges(
            MergeStore store,
            UnsortedStore unsorted,
            PersonStore persons,
            DuplicateStore duplicates,
            Comparing comparing,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.events = events;
        this.store = store;
        this.unsorted = unsorted;
        this.persons = persons;
        this.duplicates = duplicates;
        this.comparing = comparing;
        this.journal = journal;
        this.clock = clock;
    }

    /** The file as it would be. */
    public static Person preview(Person kept, Person merged, Set<MergeField> taken, Set<String> dropped) {
        Map<String, Identifier> identifiers = Stream.concat(kept.identifiers().stream(), merged.identifiers().stream())
                .filter(one -> !dropped.contains(NewMerge.key(one)))
                .collect(Collectors.toMap(
                        NewMerge::key, one -> one, (a, b) -> b.proof() == Proof.SEEN ? b : a, LinkedHashMap::new));
        return MergeField.with(kept, values(merged, taken)).knownBy(List.copyOf(identifiers.values()));
    }

    private static Map<MergeField, String> values(Person person, Set<MergeField> fields) {
        Map<MergeField, String> values = new EnumMap<>(MergeField.class);
        fields.forEach(field -> values.put(field, field.of(person)));
        return values;
    }

    /** Refused where either has changed since it was shown, is merged already, or was found to be another person's. */
    @Transactional
    public void merge(NewMerge asked, Visitor agent) {
        NewMerge merge = new NewMerge(
                asked.kept(), asked.merged(), asked.taken(), asked.dropped(), Duplicates.reason(asked.reason()));
        List<UUID> both = List.of(merge.kept().id(), merge.merged().id());
        Map<UUID, Integer> held = store.hold(both);
        refuseWrong(merge, held);
        Person kept = persons.find(merge.kept().id()).orElseThrow();
        Person merged = persons.find(merge.merged().id()).orElseThrow();
        if (kept.kind() != merged.kind()) {
            throw new Refusal("relation.refused.kinds");
        }
        Set<MergeField> taken = merge.taken().stream().filter(field -> field.differs(kept, merged)).collect(Collectors.toSet());
        UUID id = Ids.next();
        store.insert(id, merge, values(kept, taken), values(merged, taken), agent.account(), agent.name());
        store.hide(id, both, merge.dropped());
        store.write(MergeField.with(kept, values(merged, taken)));
        store.join(merged.id(), kept.id());
        persons.touch(kept.id(), clock.instant());
        duplicates.forget(both);
        comparing.ask(kept.id());
        journal.append(Persons.entry(agent, "relation.personsMerged", kept.id())
                .with("merged", PersonHandles.mark(merged.id()))
                .with("reason", merge.reason()));
        events.publishEvent(new PersonsMerged(InTerritory.current(), kept.id(), merged.id(), clock.instant()));
    }

    private void refuseWrong(NewMerge merge, Map<UUID, Integer> held) {
        List<NewMerge.Version> both = List.of(merge.kept(), merge.merged());
        if (held.size() < 2) {
            boolean isGone = both.stream().anyMatch(one -> persons.find(one.id()).isEmpty());
            throw new Refusal(isGone ? "relation.refused.unknown" : "relation.refused.merged");
        }
        if (both.stream().anyMatch(one -> !Objects.equals(held.get(one.id()), one.number()))) {
            throw new Refusal("relation.refused.changedMeanwhile");
        }
        if (duplicates.excluded(List.of(merge.kept().id())).contains(Pair.of(merge.kept().id(), merge.merged().id()))) {
            throw new Refusal("relation.refused.excluded");
        }
    }

    /** Those by which others are read through this file, and those undone of which something is to be sorted still. */
    @Transactional(readOnly = true)
    public List<PastMerge> of(UUID file) {
        return store.list(file, BESIDE);
    }

    @Transactional(readOnly = true)
    public Optional<PastMerge> find(UUID id) {
        return store.find(id);
    }

    /**
     * Makes two files of one again. Each has what it had; what a field said before is said again, unless it was changed
     * since. They are noted as two people.
     */
    @Transactional
    public void undo(UUID id, String typedReason, Visitor agent) {
        String reason = Duplicates.reason(typedReason);
        PastMerge merge = store.find(id).orElseThrow(() -> new Refusal("relation.refused.unknown"));
        store.holdMerged(merge.merged());
        store.holdMerged(merge.survivor());
        UUID root = persons.touch(merge.survivor(), clock.instant()).orElseThrow(() -> new Refusal("relation.refused.unknown"));
        if (!store.undo(id, agent.name(), reason)) {
            throw new Refusal("relation.refused.undone");
        }
        unsorted.insert(id);
        restore(store.find(id).orElseThrow());
        store.part(merge.merged(), clock.instant());
        store.show(id, merge.survivor());
        store.show(id, merge.merged());
        persons.raiseVersion(root);
        Pair pair = Pair.of(merge.survivor(), merge.merged());
        duplicates.exclude(pair, agent.name(), reason);
        duplicates.forget(List.of(root, merge.merged()));
        comparing.ask(root);
        comparing.ask(merge.merged());
        journal.append(Persons.entry(agent, "relation.mergeUndone", merge.survivor())
                .with("merged", PersonHandles.mark(merge.merged()))
                .with("reason", reason));
    }

    /** A later merge into the same file that took over what this one brought gives back, one day, what was before both. */
    private void restore(PastMerge merge) {
        Person survivor = persons.own(merge.survivor()).orElseThrow();
        Map<MergeField, String> back = new EnumMap<>(MergeField.class);
        merge.before().forEach((field, before) -> {
            String brought = merge.after().getOrDefault(field, "");
            Optional<PastMerge> next = store.next(merge, field);
            if (next.isEmpty()) {
                if (field.of(survivor).equals(brought)) {
                    back.put(field, before);
                }
            } else if (brought.equals(next.get().before().get(field))) {
                Map<MergeField, String> earlier = new EnumMap<>(next.get().before());
                earlier.put(field, before);
                store.changeBefore(next.get().id(), earlier);
            }
        });
        store.write(MergeField.with(survivor, back));
    }
}
