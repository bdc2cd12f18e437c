package org.parvis.relation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.relation.BroughtContacts.Match;
import org.parvis.relation.BroughtContacts.Whose;
import org.parvis.shared.Ids;
import org.springframework.stereotype.Component;

/**
 * Whose files contacts go on ({@link BroughtContacts}), some hundreds with one question. A file of contacts is looked at as
 * it will be brought in, line after line: who gets a file of their own by one line is found by those after it.
 */
@Component
class ContactMatching {

    private static final int BATCH = 200;

    private final DuplicateStore duplicates;
    private final CorrespondentStore correspondents;
    private final PersonStore persons;

    ContactMatching(DuplicateStore duplicates, CorrespondentStore correspondents, PersonStore persons) {
        this.duplicates = duplicates;
        this.correspondents = correspondents;
        this.persons = persons;
    }

    /** In the order of the senders; those without a name are known by what is certain alone. */
    List<Match> match(List<PersonDraft> senders) {
        Map<Identifier.Value, List<Person>> made = new HashMap<>();
        List<Match> matches = new ArrayList<>();
        for (int from = 0; from < senders.size(); from += BATCH) {
            List<Person> some = senders.subList(from, Math.min(senders.size(), from + BATCH)).stream()
                    .map(sender -> sender.as(Ids.next()))
                    .toList();
            Known known = known(some);
            for (Person sender : some) {
                Match match = isNamed(sender) ? named(sender, known, made) : nameless(sender, known, made);
                if (match.whose() == Whose.NEW) {
                    sender.identifiers().forEach(one -> made.computeIfAbsent(one.compared(), _ -> new ArrayList<>()).add(sender));
                }
                matches.add(match);
            }
        }
        return matches;
    }

    /**
     * What the territory knows.
     *
     * @param candidates files that share something with a sender, by sender
     * @param owners of addresses and numbers
     */
    private record Known(
            Map<UUID, List<UUID>> candidates, Map<UUID, Person> files, Map<Identifier.Value, List<CorrespondentStore.Known>> owners) {}

    private Known known(List<Person> senders) {
        List<Person> named = senders.stream().filter(one -> isNamed(one) && !one.identifiers().isEmpty()).toList();
        Map<UUID, List<UUID>> candidates = named.isEmpty() ? Map.of() : duplicates.candidates(named);
        Set<UUID> found = candidates.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        Map<UUID, Person> files = found.isEmpty()
                ? Map.of()
                : persons.list(found).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        Set<Identifier.Value> asked = senders.stream()
                .filter(one -> !isNamed(one))
                .flatMap(ContactMatching::telling)
                .collect(Collectors.toSet());
        return new Known(candidates, files, asked.isEmpty() ? Map.of() : correspondents.knownBy(asked));
    }

    private static boolean isNamed(Person sender) {
        return !sender.familyName().isEmpty() || !sender.givenName().isEmpty();
    }

    private static Match named(Person sender, Known known, Map<Identifier.Value, List<Person>> made) {
        if (sender.identifiers().isEmpty()) {
            return new Match(Whose.NOBODY, null);
        }
        Map<UUID, Person> same = new LinkedHashMap<>();
        Stream<Person> stored = known.candidates().getOrDefault(sender.id(), List.of()).stream()
                .flatMap(id -> Optional.ofNullable(known.files().get(id)).stream());
        Stream<Person> before = sender.identifiers().stream()
                .flatMap(one -> made.getOrDefault(one.compared(), List.of()).stream());
        Stream.concat(stored, before)
                .filter(one -> !Resemblance.areTwo(sender, one) && isSame(Resemblance.of(sender, one)))
                .forEach(one -> same.put(one.id(), one));
        return switch (same.size()) {
            case 0 -> new Match(Whose.NEW, null);
            case 1 -> new Match(Whose.KNOWN, same.keySet().iterator().next());
            default -> new Match(Whose.UNCLEAR, null);
        };
    }

    /** As a file of people is matched ({@link PersonsImport}), but never by an address with another name. */
    private static boolean isSame(Resemblance resemblance) {
        return resemblance.signals().contains(Signal.SIRET)
                || (resemblance.isSuggested()
                        && (resemblance.signals().contains(Signal.NAME) || resemblance.signals().contains(Signal.NAME_SWAPPED)));
    }

    /**
     * What was proven and is one person's alone, or the SIRET of one organisation; not what a line before this one gives
     * somebody else too.
     */
    private static Match nameless(Person sender, Known known, Map<Identifier.Value, List<Person>> made) {
        List<UUID> files = telling(sender).flatMap(one -> certain(one, known, made)).distinct().toList();
        return files.size() == 1 ? new Match(Whose.KNOWN, files.getFirst()) : new Match(Whose.NOBODY, null);
    }

    private static Stream<UUID> certain(Identifier.Value value, Known known, Map<Identifier.Value, List<Person>> made) {
        List<CorrespondentStore.Known> owners = known.owners().getOrDefault(value, List.of());
        List<Person> before = made.getOrDefault(value, List.of());
        if (value.kind() == IdentifierKind.SIRET) {
            Set<UUID> all = Stream.concat(owners.stream().map(CorrespondentStore.Known::person), before.stream().map(Person::id))
                    .collect(Collectors.toSet());
            return all.size() == 1 ? all.stream() : Stream.empty();
        }
        boolean isCertain = before.isEmpty() && owners.size() == 1 && owners.getFirst().proof() == Proof.SEEN;
        return isCertain ? Stream.of(owners.getFirst().person()) : Stream.empty();
    }

    private static Stream<Identifier.Value> telling(Person sender) {
        return sender.identifiers().stream()
                .filter(one -> one.kind() != IdentifierKind.ADDRESS)
                .map(Identifier::compared);
    }
}
