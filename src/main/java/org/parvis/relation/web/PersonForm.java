package org.parvis.relation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parvis.relation.IdentifierKind;
import org.parvis.relation.Person;
import org.parvis.relation.PersonDraft;
import org.parvis.relation.PersonKind;
import org.parvis.relation.Proof;

/**
 * The form of a file, as it was typed; several addresses or numbers of a kind stand on lines of their own.
 *
 * @param seen kinds of which the agent has just seen a proof; what was seen before stays seen
 */
public record PersonForm(
        String kind, String family, String given, String email, String phone, String address, String language, String needs, List<String> seen) {

    static final PersonForm EMPTY = new PersonForm("PERSON", "", "", "", "", "", "fr", "", List.of());

    static PersonForm of(Map<String, String> typed, List<String> seen) {
        return new PersonForm(
                typed.getOrDefault("kind", "PERSON"),
                typed.getOrDefault("family", ""),
                typed.getOrDefault("given", ""),
                typed.getOrDefault("email", ""),
                typed.getOrDefault("phone", ""),
                typed.getOrDefault("address", ""),
                typed.getOrDefault("language", "fr"),
                typed.getOrDefault("needs", ""),
                seen);
    }

    static PersonForm of(Person person) {
        return new PersonForm(
                person.kind().name(),
                person.familyName(),
                person.givenName(),
                lines(person, IdentifierKind.EMAIL),
                lines(person, IdentifierKind.PHONE),
                lines(person, IdentifierKind.ADDRESS),
                person.language(),
                person.needs(),
                List.of());
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
        return new PersonDraft(
                isOrganisation() ? PersonKind.ORGANISATION : PersonKind.PERSON,
                family,
                isOrganisation() ? "" : given,
                language.matches("[a-z]{2}") ? language : "fr",
                needs,
                identifiers);
    }

    private void add(List<PersonDraft.Stated> identifiers, IdentifierKind kind, String typed) {
        Proof proof = isSeen(kind) ? Proof.SEEN : Proof.STATED;
        typed.lines().map(line -> new PersonDraft.Stated(kind, line, proof)).forEach(identifiers::add);
    }
}
