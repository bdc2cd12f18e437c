package org.parvis.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parvis.participation.digest.Letter;
import org.parvis.participation.digest.LetterItem;
import org.parvis.participation.digest.LetterNews;
import org.parvis.participation.digest.LetterSending;
import org.parvis.participation.digest.LetterText;
import org.parvis.participation.digest.Letters;
import org.parvis.participation.digest.News;
import org.parvis.participation.digest.NewsKind;
import org.parvis.participation.digest.Subscriptions;
import org.parvis.shared.Role;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** The trial town has sent a letter to those who asked for it, and writes the next one. */
@Component
class LetterScene {

    /** Of each kind, so that a letter is worth reading. */
    private static final int OF_A_KIND = 2;

    private static final int TOLD = 8;

    private final Subscriptions subscriptions;
    private final Letters letters;
    private final LetterNews news;
    private final LetterSending sending;

    LetterScene(Subscriptions subscriptions, Letters letters, LetterNews news, LetterSending sending) {
        this.subscriptions = subscriptions;
        this.letters = letters;
        this.news = news;
        this.sending = sending;
    }

    void play(Cast cast) {
        Visitor admin = cast.visitor("Antoine", Role.ADMINISTRATOR);
        List.of("Awa", "Nadia").forEach(one -> subscriptions.subscribe(cast.account(one), null, Locale.FRENCH));
        LetterText said = new LetterText(
                "Ce qui bouge dans les démarches", "Bonjour,",
                "Vos idées avancent : plusieurs ont leur réponse, d’autres sont à l’étude. Voici ce qui a changé, et quand vous pouvez participer.\n\nL’équipe de la participation");
        Letter first = letters.draft(null, said, admin);
        letters.save(first.id(), first.revision(), said, chosen(first));
        letters.plan(first.id(), first.revision() + 1, null, admin);
        sending.send();
        LetterText next = new LetterText("Les prochains rendez-vous", "Bonjour,", "Les rencontres reprennent. Voici les prochaines dates.");
        Letter draft = letters.draft(null, next, admin);
        letters.save(draft.id(), draft.revision(), next, news.offered(draft, Locale.FRENCH).stream()
                .filter(one -> one.kind() == NewsKind.MEETING || one.kind() == NewsKind.PHASE)
                .limit(TOLD / 2)
                .map(one -> new LetterItem(one.kind(), one.ref()))
                .toList());
    }

    private List<LetterItem> chosen(Letter letter) {
        Map<NewsKind, Integer> taken = new LinkedHashMap<>();
        return news.offered(letter, Locale.FRENCH).stream()
                .filter((News one) -> taken.merge(one.kind(), 1, Integer::sum) <= OF_A_KIND)
                .limit(TOLD)
                .map(one -> new LetterItem(one.kind(), one.ref()))
                .toList();
    }
}
