package org.parvis.messaging;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.parvis.shared.Tokens;

/** Makes the MIME message: both halves, threading, what automatic mail must say of itself (RFC 3834, RFC 8058). */
final class MailComposer {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private MailComposer() {}

    static SMTPMessage compose(Session session, Letterhead from, StoredMessage message) throws MessagingException {
        SMTPMessage mail = new Identified(session, messageId(from, message));
        mail.setFrom(sender(from));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(message.recipient(), true));
        String own = message.content().replyTo();
        String replyTo = own == null ? from.replyTo() : own;
        if (replyTo != null) {
            mail.setReplyTo(new Address[] {new InternetAddress(replyTo, true)});
        }
        mail.setSubject(message.subject(), UTF_8);
        mail.setSentDate(Date.from(message.createdAt()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Auto-Response-Suppress", "All");
        thread(mail, from, message);
        unsubscribe(mail, message.content());
        mail.setContent(body(message.content()));
        mail.saveChanges();
        return mail;
    }

    /** The same at every attempt, so that a mail handed over twice can be recognised as one. */
    static String messageId(Letterhead from, StoredMessage message) {
        return "<" + message.id() + "@" + from.domain() + ">";
    }

    private static InternetAddress sender(Letterhead from) throws MessagingException {
        try {
            return new InternetAddress(from.address(), from.name(), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every mail of a conversation refers to one first mail that was never sent: no look-up, and any may be lost. */
    private static void thread(MimeMessage mail, Letterhead from, StoredMessage message) throws MessagingException {
        if (message.thread() != null) {
            String root = "<thread." + Tokens.hash(message.thread()).substring(0, 32) + "@" + from.domain() + ">";
            mail.setHeader("In-Reply-To", root);
            mail.setHeader("References", root);
        }
    }

    private static void unsubscribe(MimeMessage mail, MessageContent content) throws MessagingException {
        if (content.unsubscribeUrl() != null) {
            mail.setHeader("List-Unsubscribe", "<" + content.unsubscribeUrl() + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    private static MimeMultipart body(MessageContent content) throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(content.plain(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(content.html(), UTF_8, "html");
        return new MimeMultipart("alternative", plain, html);
    }

    /** Keeps the given Message-ID, which {@code saveChanges} would replace. */
    private static final class Identified extends SMTPMessage {
        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
