package org.parvis.casework;

import java.util.EnumMap;
import java.util.Map;
import org.parvis.casework.law.Mention;
import org.parvis.territory.Territory;

/** Who writes: what a letter says of the authority and of the service in charge (CRPA R112-5). */
final class LetterHead {

    private LetterHead() {}

    static Map<Mention, String> of(Territory authority, Handler service) {
        Map<Mention, String> values = new EnumMap<>(Mention.class);
        values.put(Mention.AUTHORITY, authority.name());
        values.put(Mention.SERVICE, service.name());
        values.put(Mention.ADDRESS, authority.contact().postalAddress());
        values.put(Mention.EMAIL, service.email() == null ? authority.contact().email() : service.email());
        values.put(Mention.PHONE, authority.contact().phone());
        return values;
    }
}
