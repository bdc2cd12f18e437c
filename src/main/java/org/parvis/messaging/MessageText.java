package org.parvis.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.Printable;

/**
 * What a message says, without its look. The text and the HTML of a mail are both made from it, so that they always say
 * the same. Everything is plain text; links are paths of the territory's own site and nothing else.
 *
 * {@snippet :
 * MessageText.in(Locale.FRENCH)
 *         .subject("Votre signalement S-2026-000412")
 *         .greeting("Bonjour,")
 *         .paragraph("Nous l’avons bien reçu.")
 *         .fact("Délai", "3 jours ouvrés")
 *         .button("Suivre le signalement", "/suivi/" + token)
 *         .reason("Vous recevez ce message parce que vous avez donné cette adresse.")
 *         .build();
 * }
 *
 * @param secrets what of it opens something for whoever reads it
 */
public record MessageText(
        Locale language, String subject, @Nullable String greeting, List<Part> parts, @Nullable String reason, List<String> secrets) {

    /** A piece of a message, from top to bottom. */
    public sealed interface Part {}

    public record Paragraph(String words) implements Part {}

    /** What somebody else wrote, set apart as theirs. */
    public record Quote(String words) implements Part {}

    /** One line of a list of facts: «Délai : 3 jours ouvrés». */
    public record Fact(String label, String value) implements Part {}

    /** The one thing to do; {@code path} is on the territory's site. */
    public record Button(String label, String path) implements Part {}

    /** A link among others, for instance one report of a digest. */
    public record Link(String label, String path, @Nullable String note) implements Part {}

    private static final int LONGEST_SUBJECT = 200;

    public MessageText {
        parts = List.copyOf(parts);
        secrets = List.copyOf(secrets);
        subject = Printable.line(subject, LONGEST_SUBJECT);
        if (subject.isBlank()) {
            throw new IllegalArgumentException("A message has a subject");
        }
    }

    /** The same with what it is about in front of its subject: «[S-2026-000412] Votre demande est résolue». */
    MessageText about(String topic) {
        return new MessageText(language, "[" + topic + "] " + subject, greeting, parts, reason, secrets);
    }

    public static Builder in(Locale language) {
        return new Builder(language);
    }

    /** Puts a text together in reading order. */
    public static final class Builder {
        private final Locale language;
        private final List<Part> parts = new ArrayList<>();
        private final List<String> secrets = new ArrayList<>();
        private String subject = "";
        private @Nullable String greeting;
        private @Nullable String reason;

        private Builder(Locale language) {
            this.language = language;
        }

        public Builder subject(String words) {
            subject = words;
            return this;
        }

        public Builder greeting(String words) {
            greeting = Printable.line(words, 200);
            return this;
        }

        /** A paragraph; line breaks inside are kept. */
        public Builder paragraph(String words) {
            parts.add(new Paragraph(Printable.text(words)));
            return this;
        }

        public Builder quote(String words) {
            parts.add(new Quote(Printable.text(words)));
            return this;
        }

        public Builder fact(String label, String value) {
            parts.add(new Fact(Printable.line(label, 200), Printable.line(value, 1000)));
            return this;
        }

        /** A fact that opens something for whoever reads it: it goes from what is kept once the message is out. */
        public Builder secret(String label, String value) {
            secrets.add(Printable.line(value, 1000));
            return fact(label, value);
        }

        public Builder button(String label, String path) {
            parts.add(new Button(Printable.line(label, 200), local(path)));
            return this;
        }

        public Builder link(String label, String path, @Nullable String note) {
            parts.add(new Link(Printable.line(label, 300), local(path), note == null ? null : Printable.line(note, 500)));
            return this;
        }

        /** Why the person gets this message, and what to do if it is not for them. */
        public Builder reason(String words) {
            reason = Printable.text(words);
            return this;
        }

        public MessageText build() {
            return new MessageText(language, subject, greeting, parts, reason, secrets);
        }
    }

    /** Only a path: a message never links to another site, whatever a form or a Host header said. */
    static String local(String path) {
        if (!path.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\"<>\\\\]]*")) {
            throw new IllegalArgumentException("A link in a message is a path of the territory's site");
        }
        return path;
    }
}
