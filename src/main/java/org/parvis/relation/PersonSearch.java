package org.parvis.relation;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parvis.casework.Case;
import org.parvis.casework.CaseKind;
import org.parvis.casework.CaseKinds;
import org.parvis.casework.CaseRights.Sight;
import org.parvis.casework.CaseSights;
import org.parvis.casework.Cases;
import org.parvis.casework.TypedNumber;
import org.parvis.casework.Viewer;
import org.parvis.messaging.EmailAddress;
import org.parvis.shared.PhoneNumber;
import org.parvis.shared.Siret;
import org.parvis.territory.Territories;
import org.parvis.web.RateLimit;
import org.parvis.web.RateLimits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds people by whatever an agent types while somebody speaks: the beginning of a name, in either order and with
 * mistakes, of a telephone number, an e-mail or postal address; the SIREN or SIRET of an organisation; the number of a case.
 */
@Service
@Transactional(readOnly = true)
public class PersonSearch {

    /** More are not shown: the agent types another letter. */
    public static final int MOST = 20;

    /** As fast as somebody types who answers call after call; a program that reads out the files is stopped. */
    private static final RateLimit SEARCHES = new RateLimit("people", 120, Duration.ofMinutes(1));

    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;

    /** Digits alone are a case's number from here on: fewer begin a telephone number or an address. */
    private static final int BARE_NUMBER = 3;

    private static final Pattern STREET = Pattern.compile("\\d+\\s*(bis|ter|quater)?[\\s,]+\\p{L}.*", Pattern.CASE_INSENSITIVE);

    private final PersonStore store;
    private final IdentifierStore identifiers;
    private final InteractionStore interactions;
    private final Cases cases;
    private final CaseKinds kinds;
    private final Territories territories;
    private final CaseSights sights;
    private final RateLimits limits;
    private final Clock clock;

    PersonSearch(
            PersonStore store,
            IdentifierStore identifiers,
            InteractionStore interactions,
            Cases cases,
            CaseKinds kinds,
            Territories territories,
            CaseSights sights,
            RateLimits limits,
            Clock clock) {
        this.limits = limits;
        this.sights = sights;
        this.identifiers = identifiers;
        this.territories = territories;
        this.clock = clock;
        this.store = store;
        this.interactions = interactions;
        this.cases = cases;
        this.kinds = kinds;
    }

    /** The likeliest first; nobody for less than two letters, nor for a case whose title the viewer may not know. */
    public List<Person> find(String typed, Viewer viewer) {
        String words = typed.strip();
        if (words.length() < SHORTEST || words.length() > LONGEST) {
            return List.of();
        }
        limits.takeHere(SEARCHES, viewer.accountId().toString());
        return store.list(ids(words, viewer));
    }

    /** Who may be meant by what a form says of somebody: who has the same address or number, or the same name. */
    public List<Person> known(String name, String phone, String email, int most) {
        if (Stream.of(name, phone, email).anyMatch(field -> field.length() > LONGEST)) {
            return List.of();
        }
        Collection<UUID> found = new LinkedHashSet<>();
        IdentifierKind.PHONE.compared(phone.strip()).ifPresent(value -> found.addAll(by(IdentifierKind.PHONE, value)));
        IdentifierKind.EMAIL.compared(email.strip()).ifPresent(value -> found.addAll(by(IdentifierKind.EMAIL, value)));
        if (name.strip().length() > SHORTEST) {
            found.addAll(store.searchNames(name.strip(), most));
        }
        return store.list(found.stream().limit(most).toList());
    }

    private Collection<UUID> ids(String words, Viewer viewer) {
        List<UUID> ofCases = ofCases(words, viewer);
        if (!ofCases.isEmpty()) {
            return ofCases;
        }
        if (words.indexOf('@') > 0) {
            return by(IdentifierKind.EMAIL, EmailAddress.small(words));
        }
        Collection<UUID> organisations = Siret.beginning(words).map(siret -> by(IdentifierKind.SIRET, siret)).orElse(List.of());
        if (!organisations.isEmpty()) {
            return organisations;
        }
        Optional<String> number = PhoneNumber.beginning(words);
        if (number.isPresent()) {
            return by(IdentifierKind.PHONE, number.get());
        }
        return STREET.matcher(words).matches()
                ? by(IdentifierKind.ADDRESS, IdentifierKind.ADDRESS.compared(words).orElse(words))
                : store.searchNames(words, MOST);
    }

    private List<UUID> by(IdentifierKind kind, String beginning) {
        return identifiers.search(kind, beginning, MOST);
    }

    private List<UUID> ofCases(String words, Viewer viewer) {
        if (TypedNumber.isBare(words) && (words.startsWith("0") || words.length() < BARE_NUMBER)) {
            return List.of();
        }
        List<String> prefixes = kinds.all().stream().map(CaseKind::numberPrefix).toList();
        int year = clock.instant().atZone(territories.current().zone()).getYear();
        List<String> numbers = TypedNumber.candidates(words, prefixes, year);
        return numbers.isEmpty()
                ? List.of()
                : interactions.personsOf(cases.listByNumber(numbers).stream()
                        .filter(one -> sights.sight(viewer, one).covers(Sight.TITLE))
                        .limit(MOST)
                        .map(Case::id)
                        .toList());
    }
}
