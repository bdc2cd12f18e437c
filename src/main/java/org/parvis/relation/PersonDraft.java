package org.parvis.relation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.Refusal;

/**
 * What a form says of somebody.
 *
 * @param birthName the family name at birth, where it is another than the one in use
 * @param birth null where it was not said
 * @param reach how they want to be answered
 * @param identifiers as they were typed, without empty ones
 */
public record PersonDraft(
        PersonKind kind,
        String familyName,
        String givenName,
        String birthName,
        @Nullable Birth birth,
        String language,
        String needs,
        Reach reach,
        List<Stated> identifiers) {

    public static final int LONGEST_NAME = 120;
    static final int LONGEST_NEEDS = 500;
    static final int LONGEST_IDENTIFIER = 254;
    static final int MOST_IDENTIFIERS = 20;

    /** One of their addresses or numbers. */
    public record Stated(IdentifierKind kind, String typed, Proof proof) {}

    /** Of whom nothing is said about their birth. */
    public PersonDraft(
            PersonKind kind, String familyName, String givenName, String language, String needs, List<Stated> identifiers) {
        this(kind, familyName, givenName, "", null, language, needs, identifiers);
    }

    /** Of whom nothing is said about how they want to be answered. */
    public PersonDraft(
            PersonKind kind,
            String familyName,
            String givenName,
            String birthName,
            @Nullable Birth birth,
            String language,
            String needs,
            List<Stated> identifiers) {
        this(kind, familyName, givenName, birthName, birth, language, needs, Reach.NOT_SAID, identifiers);
    }

    public PersonDraft {
        birthName = birthName.strip();
        familyName = familyName.strip();
        givenName = givenName.strip();
        needs = needs.strip();
        identifiers = identifiers.stream()
                .map(one -> new Stated(one.kind(), one.typed().strip(), one.proof()))
                .filter(one -> !one.typed().isEmpty())
                .toList();
    }

    /** One field that cannot be taken as it is, and why. */
    public record Problem(String field, String messageKey) {}

    /** What is wrong, in the order of the form; nothing where it can be kept. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (familyName.isEmpty() && givenName.isEmpty()) {
            problems.add(new Problem("family", "relation.refused.name"));
        }
        if (familyName.length() > LONGEST_NAME || givenName.length() > LONGEST_NAME) {
            problems.add(new Problem("family", "relation.refused.long"));
        }
        if (birthName.length() > LONGEST_NAME) {
            problems.add(new Problem("birthName", "relation.refused.long"));
        }
        if (needs.length() > LONGEST_NEEDS) {
            problems.add(new Problem("needs", "relation.refused.long"));
        }
        if (reach.hours().length() > Reach.LONGEST_HOURS) {
            problems.add(new Problem("hours", "relation.refused.long"));
        }
        for (Stated one : identifiers) {
            String field = one.kind().name().toLowerCase(Locale.ROOT);
            if (one.typed().length() > LONGEST_IDENTIFIER) {
                problems.add(new Problem(field, "relation.refused.long"));
            } else if (one.kind().compared(one.typed()).isEmpty()) {
                problems.add(new Problem(field, "relation.refused." + field));
            } else if (one.kind() == IdentifierKind.SIRET && kind != PersonKind.ORGANISATION) {
                problems.add(new Problem(field, "relation.refused.siretOfPerson"));
            }
        }
        if (identifiers.size() > MOST_IDENTIFIERS) {
            problems.add(new Problem("address", "relation.refused.many"));
        }
        return problems;
    }

    /** As somebody of whom a file would be. */
    Person as(UUID id) {
        return new Person(
                id, kind, familyName, givenName, birthName, birth, language, needs, reach, known(), Instant.EPOCH, 0);
    }

    /** The identifiers as they are kept, each once. */
    List<Identifier> known() {
        return identifiers.stream()
                .map(one -> new Identifier(one.kind(), one.typed(), value(one), one.proof()))
                .toList();
    }

    private static String value(Stated one) {
        Optional<String> value = one.kind().compared(one.typed());
        return value.orElseThrow(() -> new Refusal("relation.refused." + one.kind().name().toLowerCase(Locale.ROOT)));
    }
}
