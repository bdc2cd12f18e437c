package org.parvis.relation;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseChannel;
import org.parvis.shared.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Exchanges that another tool noted: whose file each goes on. A file is somebody's where the name fits and an address or a
 * number is the same, or where the address is theirs beyond doubt ({@link Correspondents}); a name alone tells of nobody.
 * Whoever is only like somebody gets a file of their own, and the two are suggested as one ({@link Duplicates}).
 */
@Service
public class BroughtContacts {

    private static final int CANDIDATES = 10;

    private final Duplicates duplicates;
    private final Correspondents correspondents;
    private final PersonStore persons;
    private final InteractionStore interactions;
    private final Comparing comparing;
    private final Clock clock;

    BroughtContacts(
            Duplicates duplicates,
            Correspondents correspondents,
            PersonStore persons,
            InteractionStore interactions,
            Comparing comparing,
            Clock clock) {
        this.duplicates = duplicates;
        this.correspondents = correspondents;
        this.persons = persons;
        this.interactions = interactions;
        this.comparing = comparing;
        this.clock = clock;
    }

    /** Whose exchange it is. */
    public enum Whose {
        KNOWN,
        NEW,
        /** Said to be nobody who could be found again. */
        NOBODY,
        /** It may be one of several. */
        UNCLEAR
    }

    /** @param file of whoever is known; else null */
    public record Match(Whose whose, @Nullable UUID file) {}

    /**
     * What was exchanged, towards the authority.
     *
     * @param id the same for the same one
     * @param department whose colleagues read the words; null for everybody at the desk
     * @param author who noted it
     * @param opened the case that it opened, where its words are; null where nothing had to be done
     */
    public record Exchange(
            UUID id, Instant at, CaseChannel channel, @Nullable UUID department, String author, String words, @Nullable UUID opened) {}

    /** Of these exchanges, those that are here already. */
    @Transactional(readOnly = true)
    public Set<UUID> known(Collection<UUID> exchanges) {
        return interactions.list(exchanges).stream().map(Interaction::id).collect(Collectors.toSet());
    }

    /** @param sender with nothing as name where none is told */
    @Transactional(readOnly = true)
    public Match match(PersonDraft sender) {
        if (sender.familyName().isEmpty() && sender.givenName().isEmpty()) {
            return certain(sender).map(file -> new Match(Whose.KNOWN, file)).orElseGet(() -> new Match(Whose.NOBODY, null));
        }
        if (sender.identifiers().isEmpty()) {
            return new Match(Whose.NOBODY, null);
        }
        List<Person> same = duplicates.of(sender, CANDIDATES).stream()
                .filter(known -> isSame(known.resemblance()))
                .map(Duplicates.Known::person)
                .toList();
        return switch (same.size()) {
            case 0 -> new Match(Whose.NEW, null);
            case 1 -> new Match(Whose.KNOWN, same.getFirst().id());
            default -> new Match(Whose.UNCLEAR, null);
        };
    }

    /** As a file of people is matched ({@link PersonsImport}), but never by an address with another name. */
    private static boolean isSame(Resemblance resemblance) {
        return resemblance.isSuggested()
                && (resemblance.signals().contains(Signal.NAME) || resemblance.signals().contains(Signal.NAME_SWAPPED));
    }

    private Optional<UUID> certain(PersonDraft sender) {
        List<UUID> files = sender.identifiers().stream()
                .flatMap(one -> switch (one.kind()) {
                    case EMAIL -> correspondents.certain(one.typed()).stream();
                    case PHONE -> correspondents.certainByPhone(one.typed()).stream();
                    case ADDRESS -> Optional.<UUID>empty().stream();
                })
                .distinct()
                .toList();
        return files.size() == 1 ? Optional.of(files.getFirst()) : Optional.empty();
    }

    /** Puts it on the file of whoever it is, in the caller's transaction; on none where that is not clear. */
    @Transactional
    public Whose take(PersonDraft sender, Exchange exchange) {
        Match match = match(sender);
        UUID known = match.whose() == Whose.NEW ? create(sender) : match.file();
        Optional<UUID> file = known == null ? Optional.empty() : persons.touch(known, exchange.at());
        file.ifPresent(one -> interactions.insert(new Interaction(
                exchange.id(), one, exchange.at(), exchange.channel(), Direction.IN, exchange.department(), null,
                exchange.author(), exchange.words(), exchange.opened())));
        return match.whose();
    }

    private UUID create(PersonDraft sender) {
        UUID id = Ids.next();
        persons.insert(id, sender, clock.instant());
        comparing.ask(id);
        return id;
    }
}
