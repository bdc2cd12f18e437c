package org.parvis.relation.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.parvis.files.FileNames;
import org.parvis.files.ReceivedDocument;
import org.parvis.relation.mail.mime.IncomingMail;

/**
 * By what a mail is known again wherever it is read: its Message-ID and what it says, not the lines that relays add on
 * its way to one mailbox or another.
 */
final class Fingerprint {

    private Fingerprint() {}

    static String of(IncomingMail mail) {
        List<String> parts = new ArrayList<>();
        parts.add(Objects.requireNonNullElse(mail.envelope().messageId(), ""));
        parts.add(String.valueOf(mail.envelope().from()));
        parts.add(String.valueOf(mail.envelope().sentAt()));
        parts.add(mail.envelope().subject());
        parts.add(mail.body().words());
        parts.add(mail.body().quoted());
        mail.attachments().forEach(one -> parts.add(one.name()));
        return FileNames.of(String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8));
    }

    /** Of what cannot be read: all of its bytes. */
    static String of(ReceivedDocument original) {
        return "raw-" + original.file();
    }
}
