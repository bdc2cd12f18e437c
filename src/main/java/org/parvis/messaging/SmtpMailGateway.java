package org.parvis.messaging;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Hands mails to the relay by SMTP over connections that are kept open between mails. */
final class SmtpMailGateway implements MailGateway {

    private static final long FRESH_NANOS = 5_000_000_000L;
    private static final int LONGEST_ANSWER = 500;

    private record Line(Transport transport, long usedAt) {}

    private final MailSettings settings;
    private final Session session;
    private final ConcurrentLinkedDeque<Line> idle = new ConcurrentLinkedDeque<>();

    SmtpMailGateway(MailSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
    }

    private static Properties properties(MailSettings settings) {
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", "3000");
        properties.put("mail.smtp.timeout", "10000");
        properties.put("mail.smtp.writetimeout", "10000");
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.auth", String.valueOf(settings.user() != null));
        properties.put("mail.smtp.starttls.enable", String.valueOf(settings.security() == MailSettings.Security.STARTTLS));
        properties.put(
                "mail.smtp.starttls.required", String.valueOf(settings.security() == MailSettings.Security.STARTTLS));
        properties.put("mail.smtp.ssl.enable", String.valueOf(settings.security() == MailSettings.Security.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    @Override
    public Handover hand(Letterhead from, StoredMessage message) throws Unreachable {
        SMTPMessage mail;
        try {
            mail = MailComposer.compose(session, from, message);
            String returnPath = Bounces.returnPath(settings.bounces(), message.id());
            if (returnPath != null) {
                mail.setEnvelopeFrom(returnPath);
            }
        } catch (MessagingException e) {
            return new Handover.Refused(shortly(e));
        }
        Transport line = line();
        try {
            line.sendMessage(mail, mail.getAllRecipients());
            idle.push(new Line(line, System.nanoTime()));
            return new Handover.Accepted();
        } catch (MessagingException e) {
            hangUp(line);
            return judged(e);
        }
    }

    private Transport line() throws Unreachable {
        for (Line kept = idle.poll(); kept != null; kept = idle.poll()) {
            boolean fresh = System.nanoTime() - kept.usedAt() < FRESH_NANOS;
            if (fresh || kept.transport().isConnected()) {
                return kept.transport();
            }
            hangUp(kept.transport());
        }
        try {
            Transport line = session.getTransport("smtp");
            line.connect(settings.host(), settings.port(), settings.user(), settings.password());
            return line;
        } catch (MessagingException e) {
            throw new Unreachable(shortly(e));
        }
    }

    private static Handover judged(MessagingException failure) {
        Verdict verdict = verdict(failure);
        if (verdict.code() < 400) {
            return new Handover.Broken(shortly(failure));
        }
        return verdict.code() < 500
                ? new Handover.PutOff(verdict.answer())
                : new Handover.Refused(verdict.answer());
    }

    /** The server's code and words on this mail; code −1 when the line broke. */
    private record Verdict(int code, String answer) {}

    /** The innermost answer counts: the recipient's, the sender's or the content's. */
    private static Verdict verdict(MessagingException failure) {
        Verdict verdict = new Verdict(-1, "");
        @Nullable Exception each = failure;
        while (each instanceof MessagingException current) {
            verdict = switch (current) {
                case SMTPAddressFailedException address -> new Verdict(address.getReturnCode(), shortly(address));
                case SMTPSenderFailedException sender -> new Verdict(sender.getReturnCode(), shortly(sender));
                case SMTPSendFailedException send -> new Verdict(send.getReturnCode(), shortly(send));
                default -> verdict;
            };
            each = current.getNextException();
        }
        return verdict;
    }

    private static String shortly(MessagingException failure) {
        String words = String.valueOf(failure.getMessage()).strip();
        return words.length() > LONGEST_ANSWER ? words.substring(0, LONGEST_ANSWER) : words;
    }

    private static void hangUp(Transport line) {
        try {
            line.close();
        } catch (MessagingException gone) {
            // Was what we wanted.
        }
    }

    @Override
    public void close() {
        for (Line kept = idle.poll(); kept != null; kept = idle.poll()) {
            hangUp(kept.transport());
        }
    }
}
