package org.parvis.request.contacts;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.parvis.relation.BroughtContacts;
import org.parvis.request.BroughtRequests;
import org.parvis.shared.InTerritory;
import org.springframework.stereotype.Service;

/** Which contacts came in before: as a case, as an exchange on a file, or as what was taken back or erased since. */
@Service
class KnownContacts {

    private final BroughtContacts contacts;
    private final BroughtRequests requests;
    private final ContactKeyStore keys;

    KnownContacts(BroughtContacts contacts, BroughtRequests requests, ContactKeyStore keys) {
        this.contacts = contacts;
        this.requests = requests;
        this.keys = keys;
    }

    /** Ids of those contacts among these lines that are here, or were. */
    Set<String> ids(List<ContactLine> lines) {
        Set<String> known = new HashSet<>();
        List<ContactLine.Read> all = ContactLine.read(lines);
        for (int from = 0; from < all.size(); from += 1_000) {
            List<Contact> some = all.subList(from, Math.min(all.size(), from + 1_000)).stream().map(ContactLine.Read::contact).toList();
            Set<String> cases = requests.known(some.stream().map(Contact::origin).toList());
            List<UUID> exchanges = some.stream().map(KnownContacts::exchange).toList();
            Set<UUID> came = new HashSet<>(contacts.known(exchanges));
            came.addAll(keys.known(exchanges));
            some.stream()
                    .filter(one -> cases.contains(one.origin()) || came.contains(exchange(one)))
                    .forEach(one -> known.add(one.id()));
        }
        return known;
    }

    /** By what a contact is known again whatever file it comes in, and even once nothing of it is left; also its exchange. */
    static UUID exchange(Contact contact) {
        return UUID.nameUUIDFromBytes((InTerritory.current() + " " + contact.origin()).getBytes(StandardCharsets.UTF_8));
    }

    /** They are known from now on, whatever becomes of them. */
    void keep(List<Contact> taken) {
        keys.keep(taken.stream().map(KnownContacts::exchange).toList());
    }
}
