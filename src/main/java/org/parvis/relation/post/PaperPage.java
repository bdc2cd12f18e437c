package org.parvis.relation.post;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.parvis.messaging.MailPage;
import org.parvis.web.Codes;

/**
 * A letter as it is printed: the words of the mail that would tell the same, with an address above them.
 *
 * @param refs its references, one a line: number, agent in charge (CRPA L111-2), day
 */
public record PaperPage(MailPage mail, String recipient, String address, String refs) {

    /** The address as envelopes want it: a line for each of its parts. */
    public String addressLines() {
        return Arrays.stream(address.split("[,\\n]"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** A picture that leads a phone to a page of the territory's site. */
    public String square(String path) {
        return Codes.square(mail.url(path));
    }
}
