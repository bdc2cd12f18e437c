package org.parvis.relation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parvis.relation.Birth;
import org.parvis.relation.IdentifierKind;
import org.parvis.relation.Person;
import org.parvis.relation.PersonDraft;
import org.parvis.relation.PersonKind;
import org.parvis.relation.Proof;
import org.parvis.relation.Reach;
import org.parvis.web.TypedDay;

/**
 * The form of a file, as it was typed; several addresses or numbers of a kind stand on lines of their own.
 *
 * @param seen kinds of which the agent has just seen a proof; what was seen before stays seen
 */
public record PersonForm(
        String kind,
        String family,
        String given,
        String birthName,
        String born,
        String email,
        String phone,
        String address,
        String siret,
        String language,
        String needs,
        String preferred,
        String hours,
        List<String> seen) {

    /** What is ticked where a proof of the day of birth was seen. */
    static final String BIRTH = "BIRTH";

    static final PersonForm EMPTY = of(Map.of(), List.of());

    static PersonForm of(Map<String, String> typed, List<String> seen) {
        return new PersonForm(
                typed.getOrDefault("kind", "PERSON"),
                typed.getOrDefault("family", ""),
                typed.getOrDefault("given", ""),
                typed.getOrDefault("birthName", ""),
                typed.getOrDefault("born", "").strip(),
                typed.getOrDefault("email", ""),
                typed.getOrDefault("phone", ""),
                typed.getOrDefault("address", ""),
                typed.getOrDefault("siret", ""),
                typed.getOrDefault("language", "fr"),
                typed.getOrDefault("needs", ""),
                typed.getOrDefault("preferred", ""),
                typed.getOrDefault("hours", ""),
                seen);
    }

    static PersonForm of(Person person) {
        return new PersonForm(
                person.kind().name(),
                person.familyName(),
                person.givenName(),
                person.birthName(),
                person.birth() == null ? "" : person.birth().day().toString(),
                lines(person, IdentifierKind.EMAIL),
                lines(person, IdentifierKind.PHONE),
                lines(person, IdentifierKind.ADDRESS),
                lines(person, IdentifierKind.SIRET),
                person.language(),
                person.needs(),
                person.reach().channel() == null ? "" : person.reach().channel().name(),
                person.reach().hours(),
                person.birth() != null && person.birth().proof() == Proof.SEEN ? List.of(BIRTH) : List.of());
    }

    private static String lines(Person person, IdentifierKind kind) {
        return person.identifiers(kind).stream().map(one -> one.shown().replace('\u00A0', ' ')).collect(Collectors.joining("\n"));
    }

    public boolean isOrganisation() {
        return kind.equals("ORGANISATION");
    }

    public boolean isSeen(IdentifierKind identifier) {
        return seen.contains(identifier.name());
    }

    PersonDraft draft() {
        List<PersonDraft.Stated> identifiers = new ArrayList<>();
        add(identifiers, IdentifierKind.EMAIL, email);
        add(identifiers, IdentifierKind.PHONE, phone);
        add(identifiers, IdentifierKind.ADDRESS, address);
        add(identifiers, IdentifierKind.SIRET, siret);
        return new PersonDraft(
                isOrganisation() ? PersonKind.ORGANISATION : PersonKind.PERSON,
                family,
                isOrganisation() ? "" : given,
                isOrganisation() ? "" : birthName,
                isOrganisation() ? null : birth().orElse(null),
                language.matches("[a-z]{2}") ? language : "fr",
                needs,
                new Reach(Reach.Channel.find(preferred).orElse(null), hours),
                identifiers);
    }

    public boolean isBirthSeen() {
        return seen.contains(BIRTH);
    }

    /** Whether what was typed for the day of birth is no day. */
    boolean isBornWrong() {
        return !isOrganisation() && !born.isEmpty() && birth().isEmpty();
    }

    private Optional<Birth> birth() {
        return TypedDay.find(born).map(day -> new Birth(day, isBirthSeen() ? Proof.SEEN : Proof.STATED));
    }

    private void add(List<PersonDraft.Stated> identifiers, IdentifierKind kind, String typed) {
        Proof proof = isSeen(kind) ? Proof.SEEN : Proof.STATED;
        typed.lines().map(line -> new PersonDraft.Stated(kind, line, proof)).forEach(identifiers::add);
    }
}
