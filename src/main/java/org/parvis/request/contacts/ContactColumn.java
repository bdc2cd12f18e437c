package org.parvis.request.contacts;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.parvis.request.imports.ChannelNames;
import org.parvis.shared.Refusal;

/** A column of a file of contacts: docs/guides/contacts.md. The first name of each is the one that messages say. */
enum ContactColumn {
    ID("identifiant", "id", "external id"),
    CHANNEL("canal", "channel"),
    RECEIVED("recu le", "received at"),
    WORDS("texte", "words", "text"),
    STATUS("statut", "status"),
    KIND("nature", "kind"),
    SUBJECT("objet", "subject"),
    FAMILY("nom", "name", "family name"),
    GIVEN("prenom", "given name"),
    ORGANISATION("organisme", "organisation", "association", "entreprise", "company"),
    SIRET("siret"),
    EMAIL("courriel", "email"),
    PHONE("telephone", "phone"),
    ADDRESS("adresse", "address"),
    LANGUAGE("langue", "language"),
    PLACE("lieu", "place"),
    DEPARTMENT("service", "department"),
    CLOSED("clos le", "closed at"),
    ANSWER("reponse", "answer");

    static final List<ContactColumn> NEEDED = List.of(ID, CHANNEL, RECEIVED, WORDS);

    private final List<String> names;

    ContactColumn(String... names) {
        this.names = List.of(names);
    }

    /** As a file writes it. */
    String written() {
        return names.getFirst().replace(' ', '_');
    }

    /**
     * Which column of a file is which; others of the file are passed over.
     *
     * @throws Refusal where a needed one is missing, or two say the same
     */
    static Map<ContactColumn, String> of(List<String> headers) {
        Map<ContactColumn, String> found = new EnumMap<>(ContactColumn.class);
        for (String header : headers) {
            String plain = ChannelNames.plain(header);
            Arrays.stream(values()).filter(column -> column.names.contains(plain)).findFirst().ifPresent(column -> {
                if (found.put(column, header) != null) {
                    throw new Refusal("request.contacts.refused.twice", column.written());
                }
            });
        }
        List<String> missing = NEEDED.stream().filter(column -> !found.containsKey(column)).map(ContactColumn::written).toList();
        if (!missing.isEmpty()) {
            throw new Refusal("request.contacts.refused.columns", String.join(", ", missing));
        }
        return found;
    }
}
