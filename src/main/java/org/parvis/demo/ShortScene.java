package org.parvis.demo;

import java.time.Clock;
import java.util.List;
import org.parvis.messaging.HandedSms;
import org.parvis.relation.brief.Brief;
import org.parvis.relation.brief.BriefIntake;
import org.springframework.stereotype.Component;

/** What came by text message and on a public network today. */
@Component
class ShortScene {

    private static final String PASSER_BY = "+33639984077";

    private final HandedSms texts;
    private final BriefIntake posts;
    private final Clock clock;

    ShortScene(HandedSms texts, BriefIntake posts, Clock clock) {
        this.clock = clock;
        this.texts = texts;
        this.posts = posts;
    }

    void play() {
        texts.deliver(PASSER_BY, "Bonjour, à quelle heure ferme la déchèterie le samedi ?");
        texts.deliver("+33639984078", "Stop");
        posts.take(new BriefIntake.NewPost(
                "social.example/1",
                new Brief.Sender("lea@social.example", "Léa du quartier"),
                "@ville Le marché du samedi est-il maintenu malgré les travaux ?",
                new Brief.Post("https://social.example/@lea/1", "social.example", "1", Brief.Audience.PUBLIC),
                List.of()));
        posts.take(new BriefIntake.NewMessage(
                "81",
                new Brief.Sender("marc_du_lycee", "Marc"),
                "Le banc devant le lycée est cassé depuis une semaine.",
                "https://voisins.example/81",
                Brief.Audience.PUBLIC,
                new Brief.Elsewhere("Voisins", "Relais Voisins", "7", clock.instant())));
    }
}
