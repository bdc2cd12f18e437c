package org.parvis.messaging;

import java.util.List;

/** A mail with its headers and both halves, as a mail program would get it. */
public record SentMail(MessageView message, List<String> headers, String plain, String html) {

    /** Whether an answer to it finds its way back. */
    public boolean isAnswerable() {
        return headers.stream().anyMatch(line -> line.startsWith("Reply-To: ") && line.contains("+"));
    }
}
