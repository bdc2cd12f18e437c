package org.parvis.relation.mail.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.SharedInputStream;
import jakarta.mail.util.SharedByteArrayInputStream;
import jakarta.mail.util.SharedFileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.parvis.relation.mail.mime.IncomingMail.Body;
import org.parvis.relation.mail.mime.MailUnreadable.Reason;

/**
 * Reads a mail. What cannot be read of it is left out, never guessed and never an exception, apart from {@link
 * MailUnreadable} for what is no mail.
 */
public final class MailReader {

    private static final Session SESSION = Session.getInstance(new Properties());

    private MailReader() {}

    /**
     * Reads a mail from memory.
     *
     * @throws MailUnreadable when it is none, or made to exhaust whoever reads it
     */
    public static IncomingMail read(byte[] bytes) throws MailUnreadable {
        try {
            return read((SharedInputStream) new SharedByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new MailUnreadable(Reason.BROKEN);
        }
    }

    /** Reads a mail from a file, which must stay open for as long as its attachments are wanted. */
    public static IncomingMail read(SharedFileInputStream file) throws IOException, MailUnreadable {
        return read((SharedInputStream) file);
    }

    private static IncomingMail read(SharedInputStream shared) throws IOException, MailUnreadable {
        try (InputStream once = shared.newStream(0, -1)) {
            MailBounds.check(once);
        }
        try {
            return read(new MailPart(new MimeMessage(SESSION, shared.newStream(0, -1))));
        } catch (MessagingException | RuntimeException e) {
            throw new MailUnreadable(Reason.BROKEN);
        }
    }

    private static IncomingMail read(MailPart mail) {
        Headers headers = new Headers(mail);
        MailContents contents = new MailContents();
        contents.take(mail);
        QuoteCut cut = QuoteCut.of(contents.text());
        Bounce bounce = contents.bounce();
        MailKind kind = headers.kind();
        if (bounce == null && kind != MailKind.MESSAGE && headers.isFromServer()) {
            bounce = BounceReader.ofText(contents.text());
        }
        return new IncomingMail(
                headers.envelope(),
                new Body(cut.own(), cut.quoted(), cut.signature(), contents.isCut()),
                contents.attachments(),
                bounce == null ? kind : MailKind.BOUNCE,
                bounce,
                headers.signs());
    }
}
