package org.parvis.relation;

import java.util.Optional;
import org.parvis.messaging.EmailAddress;
import org.parvis.shared.PhoneNumber;
import org.parvis.shared.Siret;

/** By what people are reached and known again. */
public enum IdentifierKind {
    EMAIL {
        @Override
        Optional<String> compared(String typed) {
            return EmailAddress.find(typed).map(EmailAddress::small);
        }
    },
    PHONE {
        @Override
        Optional<String> compared(String typed) {
            return PhoneNumber.find(typed).map(PhoneNumber::international);
        }
    },
    /** A postal address. */
    ADDRESS {
        @Override
        Optional<String> compared(String typed) {
            return Optional.of(AddressWords.compared(typed)).filter(words -> !words.isEmpty());
        }
    },
    /** Of an organisation: nobody is reached by it, but it is told from all others. */
    SIRET {
        @Override
        Optional<String> compared(String typed) {
            return Siret.find(typed).map(Siret::digits);
        }
    };

    /** Whether something can be sent there, or somebody called. */
    boolean reachesSomebody() {
        return this == EMAIL || this == PHONE;
    }

    /** The form in which two of the same kind are the same; empty for what is none of this kind. */
    abstract Optional<String> compared(String typed);
}
