package org.parvis.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds, for some files, the others that may be of the same person. */
@Component
class Likenesses {

    /** Of one file. Whoever is like more people than that is like everybody. */
    private static final int MOST = 20;

    private final DuplicateStore store;
    private final PersonStore persons;

    Likenesses(DuplicateStore store, PersonStore persons) {
        this.store = store;
        this.persons = persons;
    }

    /** In the place of what was found for them before. Call in a transaction. */
    void find(List<UUID> files) {
        List<Person> subjects = persons.list(files);
        Map<UUID, List<UUID>> candidates = store.candidates(subjects);
        Map<UUID, Person> known = read(subjects, candidates);
        List<UUID> ids = subjects.stream().map(Person::id).toList();
        Set<Pair> excluded = store.excluded(ids);
        Map<Pair, Suggestion> found = new LinkedHashMap<>();
        for (Person subject : subjects) {
            likest(subject, candidates.getOrDefault(subject.id(), List.of()), known, excluded).forEach(one -> found.put(new Pair(one.first(), one.second()), one));
        }
        Set<UUID> gone = new HashSet<>(files); // merged since, or forgotten
        gone.addAll(ids);
        store.replace(gone, new ArrayList<>(found.values()));
    }

    private Map<UUID, Person> read(List<Person> subjects, Map<UUID, List<UUID>> candidates) {
        Map<UUID, Person> known = new HashMap<>();
        subjects.forEach(one -> known.put(one.id(), one));
        List<UUID> unread = candidates.values().stream().flatMap(List::stream).filter(one -> !known.containsKey(one)).distinct().toList();
        known.putAll(persons.list(unread).stream().collect(Collectors.toMap(Person::id, Function.identity())));
        return known;
    }

    private static List<Suggestion> likest(Person subject, List<UUID> candidates, Map<UUID, Person> known, Set<Pair> excluded) {
        List<Suggestion> found = new ArrayList<>();
        for (UUID id : candidates) {
            Person other = known.get(id);
            if (other == null || id.equals(subject.id()) || Resemblance.areTwo(subject, other)) {
                continue;
            }
            Pair pair = Pair.of(subject.id(), id);
            Resemblance resemblance = Resemblance.of(subject, other);
            if (resemblance.isSuggested() && !excluded.contains(pair)) {
                found.add(new Suggestion(pair.first(), pair.second(), resemblance));
            }
        }
        found.sort(Comparator.comparingInt((Suggestion one) -> one.resemblance().score()).reversed());
        return found.subList(0, Math.min(MOST, found.size()));
    }
}
