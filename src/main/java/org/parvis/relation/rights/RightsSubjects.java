package org.parvis.relation.rights;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.casework.Case;
import org.parvis.casework.Cases;
import org.parvis.relation.Claims;
import org.parvis.relation.Person;
import org.parvis.relation.Persons;
import org.springframework.stereotype.Component;

/** Finds all that belongs to somebody. */
@Component
class RightsSubjects {

    private final Persons persons;
    private final Claims claims;
    private final Cases cases;
    private final RightsStore store;

    RightsSubjects(Persons persons, Claims claims, Cases cases, RightsStore store) {
        this.persons = persons;
        this.claims = claims;
        this.cases = cases;
        this.store = store;
    }

    /**
     * Somebody with all that is theirs.
     *
     * @param claimed numbers of cases that are nobody's and that the person says are theirs; only those that have the same
     *     address or number count
     */
    Optional<RightsSubject> find(UUID id, Collection<String> claimed) {
        return persons.find(id).map(person -> subject(person, claimed));
    }

    private RightsSubject subject(Person person, Collection<String> claimed) {
        List<UUID> files = store.files(person.id());
        Set<UUID> ids = new LinkedHashSet<>(store.cases(files));
        if (!claimed.isEmpty()) {
            claims.ofAllSectors(person).stream().filter(one -> claimed.contains(one.number())).map(Case::id).forEach(ids::add);
        }
        List<Case> theirs = cases.list(ids).stream().sorted(Comparator.comparing(Case::openedAt)).toList();
        List<RightsStore.IdentifierRow> known = store.identifiers(files);
        return new RightsSubject(person, files, theirs, values(known, "EMAIL"), values(known, "PHONE"));
    }

    private static Set<String> values(List<RightsStore.IdentifierRow> known, String kind) {
        return known.stream()
                .filter(one -> one.kind().equals(kind))
                .map(one -> one.value().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Cases that have the same address or number and are nobody's. */
    List<Case> claimable(Person person) {
        return claims.ofAllSectors(person);
    }
}
