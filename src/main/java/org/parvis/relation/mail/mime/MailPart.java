package org.parvis.relation.mail.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part of a mail, as far as it can be read: what is broken in it is absent, never an exception. */
final class MailPart {

    private final MimePart part;
    private final HeaderValue type;
    private final HeaderValue disposition;

    MailPart(MimePart part) {
        this.part = part;
        this.type = HeaderValue.of(header("Content-Type"));
        this.disposition = HeaderValue.of(header("Content-Disposition"));
    }

    @Nullable String header(String name) {
        try {
            String[] all = part.getHeader(name);
            return all == null || all.length == 0 ? null : all[0];
        } catch (MessagingException | RuntimeException e) {
            return null;
        }
    }

    /** Such as text/plain; what names no type is text (RFC 2045). */
    String type() {
        return type.value().contains("/") ? type.value() : "text/plain";
    }

    HeaderValue contentType() {
        return type;
    }

    boolean isMultipart() {
        return type().startsWith("multipart/");
    }

    boolean isText() {
        return type().equals("text/plain") || type().equals("text/html");
    }

    boolean isAttached() {
        return disposition.value().equals("attachment");
    }

    Optional<String> name() {
        return disposition.parameter("filename").or(() -> type.parameter("name"));
    }

    /** The parts of a part; empty where they cannot be told apart. */
    List<MailPart> parts() {
        try {
            Multipart parts = new MimeMultipart(new MimePartDataSource(part));
            List<MailPart> all = new ArrayList<>();
            for (int i = 0; i < parts.getCount(); i++) {
                if (parts.getBodyPart(i) instanceof MimePart one) {
                    all.add(new MailPart(one));
                }
            }
            return all;
        } catch (MessagingException | RuntimeException e) {
            return List.of();
        }
    }

    /** The bytes, out of their coat. */
    InputStream open() {
        String encoding = header("Content-Transfer-Encoding");
        return Transfer.decoded(raw(), encoding == null ? "" : encoding);
    }

    private InputStream raw() {
        try {
            return switch (part) {
                case MimeBodyPart body -> body.getRawInputStream();
                case MimeMessage whole -> whole.getRawInputStream();
                default -> new ByteArrayInputStream(new byte[0]);
            };
        } catch (MessagingException | RuntimeException e) {
            return new ByteArrayInputStream(new byte[0]);
        }
    }

    /** The text, at most so many bytes of it. */
    String text(int most) {
        try (InputStream bytes = open()) {
            return Charsets.decode(bytes.readNBytes(most), type.parameter("charset").orElse(null));
        } catch (IOException | RuntimeException e) {
            return "";
        }
    }
}
