package org.parvis.participation.panel;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parvis.messaging.EmailAddress;
import org.parvis.shared.PhoneNumber;
import org.springframework.stereotype.Component;

/** Whom lists of panels know by an e-mail address or a telephone number: on the list, or as members said themselves how to be reached. */
@Component
class ListedPeople {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Z},;:<>()\\[\\]/]+");

    /** Digits with what people write between them. */
    private static final Pattern PHONE = Pattern.compile("\\+?\\d[\\d\\s\\p{Z}\\p{Pd}.()]{6,}\\d");

    private final InvitationStore invitations;

    ListedPeople(InvitationStore invitations) {
        this.invitations = invitations;
    }

    /**
     * Who said that they are reached so.
     *
     * @param phones in international form
     */
    List<UUID> reachedBy(Collection<String> emails, Collection<String> phones) {
        List<String> small = emails.stream().map(EmailAddress::small).toList();
        return invitations.contacts().entrySet().stream()
                .filter(one -> emails(one.getValue()).anyMatch(small::contains) || phones(one.getValue()).anyMatch(phones::contains))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Stream<String> emails(String contact) {
        return BETWEEN_WORDS.splitAsStream(contact)
                .map(word -> word.replaceFirst("\\.+$", ""))
                .flatMap(word -> EmailAddress.find(word).stream())
                .map(EmailAddress::small);
    }

    private static Stream<String> phones(String contact) {
        return PHONE.matcher(contact).results().flatMap(found -> PhoneNumber.find(found.group()).stream()).map(PhoneNumber::international);
    }
}
