package org.parvis.relation;

import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.journal.Journal;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that may be of one person. They are told, never merged by themselves: an agent compares, and says that they are
 * one ({@link Merges}) or two.
 */
@Service
public class Duplicates {

    /** On one page. */
    public static final int PAGE = 30;

    /** Beside one file. */
    private static final int BESIDE = 10;

    private static final int LONGEST_REASON = 500;

    private final DuplicateStore store;
    private final PersonStore persons;
    private final Comparing comparing;
    private final Journal journal;
    private final Clock clock;

    Duplicates(DuplicateStore store, PersonStore persons, Comparing comparing, Journal journal, Clock clock) {
        this.clock = clock;
        this.store = store;
        this.persons = persons;
        this.comparing = comparing;
        this.journal = journal;
    }

    /** A file that may be of the person whom a form tells of; what speaks for it is empty where only the name is alike. */
    public record Known(Person person, Resemblance resemblance) {}

    /** The likeliest first, after one of them; from the beginning on after null. One more than a page where there are more. */
    @Transactional(readOnly = true)
    public List<Suggestion> list(Suggestion.@Nullable Place after) {
        return store.list(after, PAGE + 1);
    }

    @Transactional(readOnly = true)
    public List<Suggestion> of(UUID file) {
        return store.of(file, BESIDE);
    }

    /**
     * Whom a new file may be of: whoever shares an address, a number (all that the form has), or name and day of birth;
     * then whoever has such a name. Those who block it come first.
     */
    @Transactional(readOnly = true)
    public List<Known> of(PersonDraft draft, int most) {
        Person said = draft.as(new UUID(0, 0));
        Map<UUID, Known> found = new LinkedHashMap<>();
        persons.list(store.candidates(List.of(said)).getOrDefault(said.id(), List.of())).stream()
                .map(person -> new Known(person, Resemblance.of(said, person)))
                .filter(known -> known.resemblance().isBlocking() || !Resemblance.areTwo(said, known.person()))
                .sorted(Comparator.comparing((Known known) -> known.resemblance().isBlocking())
                        .thenComparingInt(known -> known.resemblance().score())
                        .reversed())
                .limit(most)
                .forEach(known -> found.put(known.person().id(), known));
        String name = draft.givenName() + " " + draft.familyName();
        if (found.size() < most && name.strip().length() > 2) {
            persons.list(persons.searchNames(name.strip(), most)).stream()
                    .filter(person -> !Resemblance.areTwo(said, person))
                    .limit(most - found.size())
                    .forEach(person -> found.putIfAbsent(
                            person.id(), new Known(person, new Resemblance(EnumSet.noneOf(Signal.class)))));
        }
        return List.copyOf(found.values());
    }

    /** What two files have in common, whether it is enough to suggest them or not. */
    @Transactional(readOnly = true)
    public Resemblance compare(Person one, Person other) {
        return Resemblance.of(one, other);
    }

    @Transactional(readOnly = true)
    public boolean areExcluded(UUID one, UUID other) {
        return store.excluded(List.of(one)).contains(Pair.of(one, other));
    }

    /** Whose files were found not to be this person's. */
    @Transactional(readOnly = true)
    public List<Exclusion> exclusions(UUID file) {
        return store.exclusions(file, BESIDE);
    }

    /** They are two people, and are not suggested again. */
    @Transactional
    public void exclude(UUID one, UUID other, String reason, Visitor agent) {
        String why = reason(reason);
        Pair pair = Pair.of(persons.surviving(one), persons.surviving(other));
        if (pair.first().equals(pair.second())) {
            throw new Refusal("relation.refused.merged");
        }
        hold(pair.first());
        hold(pair.second());
        store.forget(pair);
        comparing.ask(pair.first()); // what is being compared right now does not know of it yet
        if (store.exclude(pair, agent.name(), why)) {
            journal.append(Persons.entry(agent, "relation.pairExcluded", pair.first())
                    .with("other", PersonHandles.mark(pair.second()))
                    .with("reason", why));
        }
    }

    private void hold(UUID file) {
        if (persons.touch(file, clock.instant()).isEmpty()) {
            throw new Refusal("relation.refused.unknown");
        }
    }

    /** They may be one after all. */
    @Transactional
    public void include(UUID one, UUID other, String reason, Visitor agent) {
        String why = reason(reason);
        Pair pair = Pair.of(persons.surviving(one), persons.surviving(other));
        if (store.include(pair)) {
            comparing.ask(pair.first());
            journal.append(Persons.entry(agent, "relation.exclusionLifted", pair.first())
                    .with("other", PersonHandles.mark(pair.second()))
                    .with("reason", why));
        }
    }

    /** Why something is done to files: a few words, for the journal. */
    static String reason(String typed) {
        String reason = typed.strip();
        if (reason.isEmpty()) {
            throw new Refusal("relation.refused.reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Refusal("relation.refused.long");
        }
        return reason;
    }
}
