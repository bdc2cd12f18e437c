package org.parvis.messaging;

import org.parvis.messaging.MessageText.Button;
import org.parvis.messaging.MessageText.Fact;
import org.parvis.messaging.MessageText.Link;
import org.parvis.messaging.MessageText.Paragraph;
import org.parvis.messaging.MessageText.Part;
import org.parvis.messaging.MessageText.Quote;

/** The text half of a mail: for who reads no HTML, and it must say everything. */
final class PlainMail {

    private PlainMail() {}

    static String of(MailPage page) {
        StringBuilder mail = new StringBuilder();
        MessageText text = page.text();
        if (page.mark() != null) {
            mail.append(page.mark()).append("\n\n");
        }
        if (text.greeting() != null) {
            mail.append(text.greeting()).append("\n\n");
        }
        Part before = null;
        for (Part part : text.parts()) {
            if (before instanceof Fact && !(part instanceof Fact)) {
                mail.append('\n');
            }
            append(mail, part, page);
            before = part;
        }
        if (before instanceof Fact) {
            mail.append('\n');
        }
        return mail.append(foot(page)).toString();
    }

    private static void append(StringBuilder mail, Part part, MailPage page) {
        switch (part) {
            case Paragraph(String words) -> mail.append(words).append("\n\n");
            case Quote(String words) -> {
                words.lines().forEach(line -> mail.append("> ").append(line).append('\n'));
                mail.append('\n');
            }
            case Fact(String label, String value) -> mail.append(page.fact(label)).append(value).append('\n');
            case Button(String label, String path) ->
                mail.append(page.fact(label).stripTrailing()).append('\n').append(page.url(path)).append("\n\n");
            case Link(String label, String path, String note) -> {
                mail.append("– ").append(label).append('\n');
                if (note != null) {
                    mail.append("  ").append(note).append('\n');
                }
                mail.append("  ").append(page.url(path)).append("\n\n");
            }
        }
    }

    private static String foot(MailPage page) {
        StringBuilder foot = new StringBuilder("-- \n").append(page.from().name()).append('\n');
        if (!page.from().signature().isBlank()) {
            foot.append(page.from().signature()).append('\n');
        }
        if (page.text().reason() != null) {
            foot.append('\n').append(page.text().reason()).append('\n');
        }
        if (page.unsubscribeUrl() != null) {
            foot.append(page.fact(page.unsubscribeLabel())).append(page.unsubscribeUrl()).append('\n');
        }
        return foot.toString();
    }
}
