package org.parvis.relation;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.parvis.casework.Case;
import org.parvis.casework.CaseKind;
import org.parvis.casework.CaseKinds;
import org.parvis.casework.Cases;
import org.parvis.casework.TypedNumber;
import org.parvis.territory.Territories;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds people by whatever an agent types while somebody speaks: the beginning of a name, in either order and with
 * mistakes, of a telephone number, an e-mail or postal address; the number of a case.
 */
@Service
@Transactional(readOnly = true)
public class PersonSearch {

    /** More are not shown: the agent types another letter. */
    public static final int MOST = 20;

    private static final int SHORTEST = 2;
    private static final Pattern STREET = Pattern.compile("\\d+\\s*(bis|ter|quater)?[\\s,]+\\p{L}.*", Pattern.CASE_INSENSITIVE);

    private final PersonStore store;
    private final InteractionStore interactions;
    private final Cases cases;
    private final CaseKinds kinds;
    private final Territories territories;
    private final Clock clock;

    PersonSearch(
            PersonStore store,
            InteractionStore interactions,
            Cases cases,
            CaseKinds kinds,
            Territories territories,
            Clock clock) {
        this.territories = territories;
        this.clock = clock;
        this.store = store;
        this.interactions = interactions;
        this.cases = cases;
        this.kinds = kinds;
    }

    /** The likeliest first; nobody for less than two letters. */
    public List<Person> find(String typed) {
        String words = typed.strip();
        return words.length() < SHORTEST ? List.of() : store.list(ids(words));
    }

    /** Who may be meant by what a form says of somebody: who has the same address or number, or the same name. */
    public List<Person> known(String name, String phone, String email, int most) {
        Collection<UUID> found = new LinkedHashSet<>();
        IdentifierKind.PHONE.compared(phone.strip()).ifPresent(value -> found.addAll(by(IdentifierKind.PHONE, value)));
        IdentifierKind.EMAIL.compared(email.strip()).ifPresent(value -> found.addAll(by(IdentifierKind.EMAIL, value)));
        if (name.strip().length() > SHORTEST) {
            found.addAll(store.searchNames(name.strip(), most));
        }
        return store.list(found.stream().limit(most).toList());
    }

    private Collection<UUID> ids(String words) {
        List<UUID> ofCases = ofCases(words);
        if (!ofCases.isEmpty()) {
            return ofCases;
        }
        if (words.indexOf('@') > 0) {
            return by(IdentifierKind.EMAIL, words.toLowerCase(Locale.ROOT));
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
        return store.searchIdentifiers(kind, beginning, MOST);
    }

    private List<UUID> ofCases(String words) {
        List<String> prefixes = kinds.all().stream().map(CaseKind::numberPrefix).toList();
        int year = clock.instant().atZone(territories.current().zone()).getYear();
        List<String> numbers = TypedNumber.candidates(words, prefixes, year);
        return numbers.isEmpty()
                ? List.of()
                : interactions.personsOf(cases.listByNumber(numbers).stream().map(Case::id).toList());
    }
}
