package org.parvis.relation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.Siret;

/**
 * What two files have in common. An equal address or number is no identity: couples, parents with their children and
 * associations share them, so nothing is suggested without a name that fits (reference: casework rules, 6.2).
 */
public record Resemblance(Set<Signal> signals) {

    /** From here on a pair is suggested: a name that is alike, at one address. */
    static final int SUGGESTED = 45;

    /** From here on it is likely. */
    static final int STRONG = 75;

    /** What a name must come with: many people are called Jean Martin. */
    private static final Set<Signal> EVIDENCE =
            EnumSet.of(Signal.VERIFIED_EMAIL, Signal.EMAIL, Signal.PHONE, Signal.ADDRESS, Signal.BORN);

    private static final Set<Signal> SHARED =
            EnumSet.of(Signal.VERIFIED_EMAIL, Signal.EMAIL, Signal.PHONE, Signal.ADDRESS);

    private static final Set<Signal> NAMES =
            EnumSet.of(Signal.NAME, Signal.NAME_SWAPPED, Signal.NAME_SIMILAR, Signal.GIVEN_NAME);

    static Resemblance of(Person a, Person b) {
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        name(a, b).ifPresent(signals::add);
        birth(a.birth(), b.birth()).ifPresent(signals::add);
        if (shares(a, b, IdentifierKind.SIRET)) {
            signals.add(Signal.SIRET);
        }
        if (shares(a, b, IdentifierKind.PHONE)) {
            signals.add(Signal.PHONE);
        }
        if (shares(a, b, IdentifierKind.ADDRESS)) {
            signals.add(Signal.ADDRESS);
        }
        if (!common(seenEmails(a), seenEmails(b)).isEmpty()) {
            signals.add(Signal.VERIFIED_EMAIL);
        } else if (shares(a, b, IdentifierKind.EMAIL)) {
            signals.add(Signal.EMAIL);
        }
        return new Resemblance(signals);
    }

    /** What makes a pair two people, whatever they have in common. */
    static boolean areTwo(Person a, Person b) {
        Birth one = a.birth();
        Birth other = b.birth();
        if (a.kind() != b.kind() || areOtherCompanies(a, b)) {
            return true;
        }
        if (one == null || other == null || one.day().equals(other.day())) {
            return false;
        }
        boolean bothSeen = one.proof() == Proof.SEEN && other.proof() == Proof.SEEN;
        return bothSeen || (!isNear(one.day(), other.day()) && common(seenEmails(a), seenEmails(b)).isEmpty());
    }

    /** An establishment that moves gets another SIRET, and keeps the SIREN in it. */
    private static boolean areOtherCompanies(Person a, Person b) {
        Set<String> one = sirens(a);
        Set<String> other = sirens(b);
        return !one.isEmpty() && !other.isEmpty() && common(one, other).isEmpty();
    }

    private static Set<String> sirens(Person person) {
        return person.identifiers(IdentifierKind.SIRET).stream()
                .map(one -> new Siret(one.value()).siren())
                .collect(Collectors.toSet());
    }

    /** Whether it is to be suggested: what has one SIRET is one organisation, by whatever names. */
    boolean isSuggested() {
        if (signals.contains(Signal.SIRET)) {
            return true;
        }
        boolean hasName = signals.stream().anyMatch(NAMES::contains);
        Set<Signal> wanted = signals.contains(Signal.GIVEN_NAME) ? SHARED : EVIDENCE;
        return hasName && signals.stream().anyMatch(wanted::contains) && score() >= SUGGESTED;
    }

    /** The existing file must be opened before a new one is made beside it. */
    public boolean isBlocking() {
        return signals.contains(Signal.VERIFIED_EMAIL) || signals.contains(Signal.SIRET);
    }

    public boolean isStrong() {
        return score() >= STRONG;
    }

    int score() {
        return signals.stream().mapToInt(Signal::points).sum();
    }

    private static Optional<Signal> name(Person a, Person b) {
        return switch (NameLikeness.of(a, b)) {
            case SAME -> Optional.of(Signal.NAME);
            case SWAPPED -> Optional.of(Signal.NAME_SWAPPED);
            case SIMILAR -> Optional.of(Signal.NAME_SIMILAR);
            case GIVEN_ONLY -> Optional.of(Signal.GIVEN_NAME);
            case DIFFERENT -> Optional.empty();
        };
    }

    private static Optional<Signal> birth(@Nullable Birth a, @Nullable Birth b) {
        if (a == null || b == null) {
            return Optional.empty();
        }
        return a.day().equals(b.day())
                ? Optional.of(Signal.BORN)
                : isNear(a.day(), b.day()) ? Optional.of(Signal.BORN_NEAR) : Optional.empty();
    }

    private static boolean isNear(LocalDate a, LocalDate b) {
        return Slips.count(a.toString(), b.toString()) == 1 || isTurned(a, b);
    }

    private static boolean isTurned(LocalDate a, LocalDate b) {
        try {
            return LocalDate.of(a.getYear(), a.getDayOfMonth(), a.getMonthValue()).equals(b);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean shares(Person a, Person b, IdentifierKind kind) {
        return !common(values(a.identifiers(kind)), values(b.identifiers(kind))).isEmpty();
    }

    private static Set<String> seenEmails(Person person) {
        return values(person.identifiers(IdentifierKind.EMAIL).stream().filter(one -> one.proof() == Proof.SEEN).toList());
    }

    private static Set<String> values(List<Identifier> identifiers) {
        return identifiers.stream().map(Identifier::value).collect(Collectors.toSet());
    }

    private static Set<String> common(Set<String> a, Set<String> b) {
        return a.stream().filter(b::contains).collect(Collectors.toSet());
    }
}
