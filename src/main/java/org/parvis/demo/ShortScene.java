package org.parvis.demo;

import org.parvis.messaging.HandedSms;
import org.springframework.stereotype.Component;

/** What came by text message today. */
@Component
class ShortScene {

    private static final String PASSER_BY = "+33639984077";

    private final HandedSms texts;

    ShortScene(HandedSms texts) {
        this.texts = texts;
    }

    void play() {
        texts.deliver(PASSER_BY, "Bonjour, à quelle heure ferme la déchèterie le samedi ?");
        texts.deliver("+33639984078", "Stop");
    }
}
