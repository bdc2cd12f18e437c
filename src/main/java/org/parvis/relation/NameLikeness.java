package org.parvis.relation;

import java.util.List;
import java.util.stream.Stream;

/** How much two people's names are one name. */
enum NameLikeness {
    /** But for accents, signs, particles, the name of birth in the place of the one in use. */
    SAME,
    /** Given name and family name in each other's place. */
    SWAPPED,
    /** A slip of the pen, initials, a second given name or half of a double name left out. */
    SIMILAR,
    /** The same given name with another family name: married, perhaps. */
    GIVEN_ONLY,
    DIFFERENT;

    static NameLikeness of(Person a, Person b) {
        if (a.kind() != b.kind()) {
            return DIFFERENT;
        }
        if (a.kind() == PersonKind.ORGANISATION) {
            return family(PersonName.family(a.familyName()), PersonName.family(b.familyName()));
        }
        NameLikeness straight = people(a, b);
        return straight == DIFFERENT && isSwapped(a, b) ? SWAPPED : straight;
    }

    private static NameLikeness people(Person a, Person b) {
        NameLikeness given = given(PersonName.given(a.givenName()), PersonName.given(b.givenName()));
        NameLikeness family = families(a).stream()
                .flatMap(one -> families(b).stream().map(other -> family(one, other)))
                .min(NameLikeness::compareTo)
                .orElse(DIFFERENT);
        if (given == DIFFERENT) {
            return DIFFERENT;
        }
        if (family == DIFFERENT) {
            return given == SAME ? GIVEN_ONLY : DIFFERENT;
        }
        return given == SAME && family == SAME ? SAME : SIMILAR;
    }

    private static List<PersonName> families(Person person) {
        return Stream.of(person.familyName(), person.birthName())
                .map(PersonName::family)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static boolean isSwapped(Person a, Person b) {
        return !a.givenName().isEmpty()
                && !b.givenName().isEmpty()
                && PersonName.joined(a.givenName()).equals(PersonName.joined(b.familyName()))
                && PersonName.joined(a.familyName()).equals(PersonName.joined(b.givenName()));
    }

    /** A given name that is not known contradicts nothing. */
    private static NameLikeness given(PersonName a, PersonName b) {
        if (a.isEmpty() || b.isEmpty()) {
            return SIMILAR;
        }
        String one = a.joined();
        String other = b.joined();
        if (one.equals(other)) {
            return SAME;
        }
        boolean isShorter = a.words().containsAll(b.words()) || b.words().containsAll(a.words());
        boolean isInitial = a.isInitialsOf(b) || b.isInitialsOf(a);
        boolean isSlip = Slips.isOne(one, other) && !(GivenNames.isKnown(one) && GivenNames.isKnown(other));
        return isShorter || isInitial || isSlip ? SIMILAR : DIFFERENT;
    }

    private static NameLikeness family(PersonName a, PersonName b) {
        String one = a.joined();
        String other = b.joined();
        if (one.equals(other)) {
            return SAME;
        }
        boolean isHalf = a.parts().containsAll(b.parts()) || b.parts().containsAll(a.parts());
        return isHalf || Slips.isOne(one, other) ? SIMILAR : DIFFERENT;
    }
}
