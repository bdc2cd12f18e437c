package org.parvis.relation.mail.mime;

import jakarta.mail.internet.MailDateFormat;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.relation.mail.mime.IncomingMail.Envelope;
import org.parvis.relation.mail.mime.IncomingMail.RelaySigns;

/** What stands above the text. */
final class Headers {

    private static final int LONGEST_SUBJECT = 500;
    private static final int MOST_IDS = 100;
    private static final Pattern ID = Pattern.compile("<([^<>\\s]{1,300})>");
    private static final Pattern PROBABLY = Pattern.compile("(?i)\\b(mailer-daemon|postmaster)@");

    private final MailPart mail;

    Headers(MailPart mail) {
        this.mail = mail;
    }

    Envelope envelope() {
        List<MailAddress> from = MailAddress.listOf(mail.header("From"));
        List<String> ids = ids(mail.header("Message-ID"));
        List<MailAddress> delivered = new ArrayList<>();
        for (String header : List.of("Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To")) {
            delivered.addAll(MailAddress.listOf(mail.header(header)));
        }
        return new Envelope(
                ids.isEmpty() ? null : ids.getFirst(),
                ids(mail.header("In-Reply-To")),
                ids(mail.header("References")),
                from.isEmpty() ? null : from.getFirst(),
                MailAddress.listOf(mail.header("To")),
                MailAddress.listOf(mail.header("Cc")),
                delivered,
                subject(),
                date());
    }

    private String subject() {
        String subject = EncodedWords.decode(mail.header("Subject")).replaceAll("[\\p{Cc}\\s]+", " ").strip();
        return subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT) : subject;
    }

    private @Nullable Instant date() {
        String written = mail.header("Date");
        try {
            return written == null ? null : new MailDateFormat().parse(written).toInstant();
        } catch (ParseException | RuntimeException e) {
            return null;
        }
    }

    private static List<String> ids(@Nullable String header) {
        List<String> ids = new ArrayList<>();
        Matcher each = ID.matcher(header == null ? "" : header);
        while (each.find() && ids.size() < MOST_IDS) {
            ids.add(each.group(1));
        }
        return ids;
    }

    /** A bounce is told by its parts; this tells the others apart by what RFC 3834 and custom have put above them. */
    MailKind kind() {
        if (!is("Auto-Submitted", "no") || has("X-Autoreply") || has("X-Autorespond") || has("X-AutoReply-From")) {
            return MailKind.AUTO_REPLY;
        }
        String precedence = lower("Precedence");
        if (precedence.equals("auto_reply")) {
            return MailKind.AUTO_REPLY;
        }
        if (precedence.equals("bulk") || precedence.equals("list") || precedence.equals("junk") || has("List-Id")) {
            return MailKind.BULK;
        }
        return hasEmptyReturnPath() ? MailKind.AUTO_REPLY : MailKind.MESSAGE;
    }

    /** Whether a server that reports failures wrote it. */
    boolean isFromServer() {
        String from = mail.header("From");
        return from != null && PROBABLY.matcher(from.length() > 2_000 ? from.substring(0, 2_000) : from).find();
    }

    private boolean hasEmptyReturnPath() {
        return lower("Return-Path").equals("<>");
    }

    /** True where the header says just this, or is not there. */
    private boolean is(String header, String value) {
        String said = lower(header);
        return said.isEmpty() || HeaderValue.of(said).value().replaceFirst("[\\s(].*", "").equals(value);
    }

    private boolean has(String header) {
        return mail.header(header) != null;
    }

    private String lower(String header) {
        String said = mail.header(header);
        return said == null ? "" : said.strip().toLowerCase(Locale.ROOT);
    }

    RelaySigns signs() {
        String flagged = null;
        if (lower("X-Spam-Flag").startsWith("yes")) {
            flagged = "X-Spam-Flag: YES";
        } else if (lower("X-Spam-Status").startsWith("yes")) {
            flagged = "X-Spam-Status: Yes";
        } else if (lower("X-Spam").startsWith("yes")) {
            flagged = "X-Spam: Yes";
        }
        String authentication = mail.header("Authentication-Results");
        String line = authentication == null ? "" : authentication.replaceAll("\\s+", " ").strip();
        return new RelaySigns(flagged, line.length() > 1_000 ? line.substring(0, 1_000) : line);
    }
}
