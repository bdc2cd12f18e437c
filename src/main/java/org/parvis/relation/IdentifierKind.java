package org.parvis.relation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parvis.messaging.EmailAddress;
import org.parvis.shared.PhoneNumber;

/** By what people are reached and known again. */
public enum IdentifierKind {
    EMAIL {
        @Override
        Optional<String> compared(String typed) {
            return EmailAddress.find(typed).map(address -> address.value().toLowerCase(Locale.ROOT));
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
            String plain = MARKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKD)).replaceAll("");
            String words = NUMBER_THEN_LETTER
                    .matcher(SIGNS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" "))
                    .replaceAll("$1 ")
                    .strip();
            return Optional.of(words).filter(word -> !word.isEmpty());
        }
    };

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NUMBER_THEN_LETTER = Pattern.compile("(\\d)(?=[a-z])");
    private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]+");

    /** The form in which two of the same kind are the same; empty for what is none of this kind. */
    abstract Optional<String> compared(String typed);
}
