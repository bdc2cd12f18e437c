package org.parvis.participation.digest;

import java.util.List;
import java.util.Locale;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.MessageText;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/** A letter as a mail: the town's words as they were written, everything around them in the reader's language. */
@Component
class LetterMails {

    static final String END = "/participer/lettres/desinscription?jeton=";

    private static final String KEY = "letter:";

    private final LetterNews news;
    private final Words words;

    LetterMails(LetterNews news, Words words) {
        this.news = news;
        this.words = words;
    }

    /** What all get who read a language, from what everybody can read at this moment. */
    MessageText text(Letter letter, Locale language) {
        LetterText said = letter.text();
        MessageText.Builder text = MessageText.in(language).subject(said.subject());
        if (!said.greeting().isEmpty()) {
            text.greeting(said.greeting());
        }
        if (!said.words().isEmpty()) {
            text.paragraph(said.words());
        }
        List<News> all = news.told(letter, language);
        all.forEach(one -> text.link(one.title(), one.path(), words.text(language, "digest.kind." + one.kind()) + " · " + one.note()));
        if (letter.isPublic()) {
            text.button(words.text(language, "digest.mail.online"), letter.path());
        }
        return text.reason(words.text(language, "digest.mail.reason")).build();
    }

    /** @param token ends it in one click */
    OutgoingMessage copy(Letter letter, MessageText text, Subscriber to, String token) {
        return OutgoingMessage.of(new EmailAddress(to.email()), KEY + letter.id() + ":" + to.id(), text).endedAt(END + token);
    }

    /** The letter and the subscriber of a mail; of length 0 for another mail. */
    static List<String> parts(String key) {
        return key.startsWith(KEY) ? List.of(key.substring(KEY.length()).split(":", 2)) : List.of();
    }
}
