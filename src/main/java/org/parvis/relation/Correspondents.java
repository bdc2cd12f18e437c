package org.parvis.relation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseChannel;
import org.parvis.relation.CorrespondentStore.Known;
import org.parvis.shared.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who writes from an address. Couples and associations share addresses, and anybody may write another's: an exchange
 * goes on a file only where one person alone has the address and an agent has seen a proof of it; else an agent who asks
 * the person ties it ({@link Claims}).
 */
@Service
public class Correspondents {

    private final CorrespondentStore store;
    private final PersonStore persons;
    private final InteractionStore interactions;

    Correspondents(CorrespondentStore store, PersonStore persons, InteractionStore interactions) {
        this.store = store;
        this.persons = persons;
        this.interactions = interactions;
    }

    /** The one person who is known by it beyond doubt. */
    @Transactional(readOnly = true)
    public Optional<UUID> certain(String emailAddress) {
        return certain(IdentifierKind.EMAIL, emailAddress);
    }

    /** The same by a telephone number. */
    @Transactional(readOnly = true)
    public Optional<UUID> certainByPhone(String number) {
        return certain(IdentifierKind.PHONE, number);
    }

    /** Those of these addresses and numbers by which one of these files alone is known, beyond doubt. */
    @Transactional(readOnly = true)
    public Set<String> certainOf(Collection<UUID> files, Collection<String> reached) {
        return reached.stream()
                .filter(one -> (one.contains("@") ? certain(one) : certainByPhone(one)).filter(files::contains).isPresent())
                .collect(Collectors.toSet());
    }

    private Optional<UUID> certain(IdentifierKind kind, String typed) {
        List<Known> known = kind.compared(typed).map(value -> store.knownBy(kind, value)).orElse(List.of());
        return known.size() == 1 && known.getFirst().proof() == Proof.SEEN
                ? Optional.of(known.getFirst().person())
                : Optional.empty();
    }

    /**
     * Something that somebody wrote by themselves.
     *
     * @param department whose colleagues read the words
     * @param author as they call themselves
     * @param opened the case that it opened; null where it opened none
     */
    public record Letter(
            CaseChannel channel, Instant at, UUID department, String author, String words, @Nullable UUID opened) {}

    /** Puts it on the person's file; a case that is somebody's already stays theirs. */
    @Transactional
    public void wrote(UUID person, Letter letter) {
        UUID opened = letter.opened();
        boolean isFree = opened != null && interactions.tied(List.of(opened)).isEmpty();
        persons.touch(person, letter.at()).ifPresent(file -> interactions.insert(new Interaction(
                Ids.next(), file, letter.at(), letter.channel(), Direction.IN, letter.department(), null,
                letter.author(), letter.words(), isFree ? opened : null)));
    }
}
