package org.parvis.relation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the authority knows.
 *
 * @param id never shown, nor in an address of a page ({@link PersonHandles})
 * @param familyName of an organisation its only name
 * @param birthName the family name at birth, where it is another than the one in use; empty where it is not known
 * @param birth null where it is not known
 * @param language in which they want to be answered, as a code («fr»)
 * @param needs what must be thought of to reach them: «écrire plutôt qu’appeler»; nothing about health
 * @param reach how they want to be answered
 * @param activeAt when something last came from or went to them, or was written in their file
 * @param version grows with each change
 */
public record Person(
        UUID id,
        PersonKind kind,
        String familyName,
        String givenName,
        String birthName,
        @Nullable Birth birth,
        String language,
        String needs,
        Reach reach,
        List<Identifier> identifiers,
        Instant activeAt,
        int version) {

    public String name() {
        return givenName.isEmpty() ? familyName : givenName + " " + familyName;
    }

    public List<Identifier> identifiers(IdentifierKind kind) {
        return identifiers.stream().filter(one -> one.kind() == kind).toList();
    }

    Person knownBy(List<Identifier> known) {
        return new Person(id, kind, familyName, givenName, birthName, birth, language, needs, reach, known, activeAt, version);
    }
}
