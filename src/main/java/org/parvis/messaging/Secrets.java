package org.parvis.messaging;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What of a mail opens something for whoever reads it, and so goes from what is kept once the mail is out. */
final class Secrets {

    /** A token of a link stands behind / = or # and has capital letters, unlike the words of an address; a letter's code is four groups of four. */
    private static final Pattern FOUND = Pattern.compile(
            "(?<=[/=#])(?=[a-z0-9_.~-]*[A-Z])[A-Za-z0-9_.~-]{24,}|\\b[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}\\b");

    private Secrets() {}

    /**
     * Those that the writer named, and those that are known by their form. Letters of a subscription have none but the link that ends it,
     * and text messages keep theirs.
     */
    static Set<String> of(OutgoingMessage message, String plain) {
        Set<String> secrets = new LinkedHashSet<>();
        if (message.channel() == Channel.EMAIL && message.category() == MessageCategory.TRANSACTIONAL) {
            secrets.addAll(message.text().secrets());
            FOUND.matcher(plain).results().forEach(found -> secrets.add(found.group()));
        }
        return secrets;
    }
}
