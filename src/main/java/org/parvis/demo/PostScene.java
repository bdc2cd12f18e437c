package org.parvis.demo;

import java.util.List;
import org.parvis.relation.post.Letters;
import org.parvis.relation.post.NewLetter;
import org.parvis.shared.Role;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** What the postman brought: two letters, which ask for two answers on paper. */
@Component
class PostScene {

    private final Letters letters;

    PostScene(Letters letters) {
        this.letters = letters;
    }

    void play(Cast cast) {
        Visitor karim = cast.visitor("Karim", Role.FRONT_DESK);
        register(karim, 4, "Odette Marchand", "8 rue des Imbergères, 92330 Sceaux", "Bancs du parc", """
                Il n’y a plus de banc à l’ombre depuis les travaux. Où puis-je m’asseoir en venant du marché ?""");
        register(karim, 1, "Lucien Faure", "21 rue Houdan, 92330 Sceaux", "Horaires de la bibliothèque", """
                La bibliothèque ouvre-t-elle le lundi pendant les vacances ?""");
    }

    private void register(Visitor karim, int daysAgo, String sender, String address, String object, String words) {
        letters.register(
                new NewLetter(
                        letters.today().minusDays(daysAgo), null, sender, address, object, words, null,
                        new NewLetter.Open("question")),
                List.of(), karim);
    }
}
