package org.parvis.request.contacts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parvis.request.imports.ChannelNames;

/** What a file says is to be done about a contact, or was. */
enum ContactStatus {
    NOTE("note", "rien", "info", "information", "nothing"),
    OPEN("ouvert", "a traiter", "en cours", "nouveau", "open", "new", "todo"),
    RESOLVED("clos", "ferme", "traite", "termine", "resolu", "closed", "done", "resolved"),
    DECLINED("refuse", "rejete", "refused", "rejected", "declined");

    private final List<String> names;

    ContactStatus(String... names) {
        this.names = List.of(names);
    }

    /** @param otherwise where nothing is said */
    static Optional<ContactStatus> find(String typed, ContactStatus otherwise) {
        String plain = ChannelNames.plain(typed);
        return typed.isBlank()
                ? Optional.of(otherwise)
                : Arrays.stream(values()).filter(one -> one.names.contains(plain)).findFirst();
    }
}
