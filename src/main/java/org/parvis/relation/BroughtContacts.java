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

    private final ContactMatching matching;
    private final PersonStore persons;
    private final InteractionStore interactions;
    private final Comparing comparing;
    private final Clock clock;

    BroughtContacts(
            ContactMatching matching,
            PersonStore persons,
            InteractionStore interactions,
            Comparing comparing,
            Clock clock) {
        this.matching = matching;
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

    /** @param file of whoever is known, which may be one that a contact before it makes; else null */
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

    /**
     * Whose each contact is, in order, as if they were brought in one after the other.
     *
     * @param senders with nothing as name where none is told
     */
    @Transactional(readOnly = true)
    public List<Match> match(List<PersonDraft> senders) {
        return matching.match(senders);
    }

    /** Puts it on the file of whoever it is, in the caller's transaction; on none where that is not clear. */
    @Transactional
    public Whose take(PersonDraft sender, Exchange exchange) {
        Match match = matching.match(List.of(sender)).getFirst();
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
