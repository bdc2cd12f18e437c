package org.parvis.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.Publications;
import org.parvis.casework.Requester;
import org.parvis.questions.Answers;
import org.parvis.request.NewRequest;
import org.parvis.request.Requests;
import org.springframework.stereotype.Component;

/** What people asked the town hall today, by every channel. */
@Component
class RequestsScene {

    /** A telephone in the hall and nothing else: he is called. */
    private static final Requester ROBERT = new Requester("Robert Petit", null, "01 99 00 31 42", "fr");
    private static final Requester PAULETTE = new Requester("Paulette Garnier", null, "01 99 00 17 35", "fr");

    private static final Requester MALIK = new Requester("Malik Ferrand", "malik.ferrand@habitants.example", null, "fr");

    private final Requests requests;
    private final CaseActs acts;
    private final Publications publications;

    RequestsScene(Requests requests, CaseActs acts, Publications publications) {
        this.requests = requests;
        this.acts = acts;
        this.publications = publications;
    }

    void play(Cast cast) {
        Actor samira = cast.actor("Samira");
        Actor karim = cast.actor("Karim");
        UUID pool = ask("question", "La piscine est-elle ouverte le 8 mai ?", Tale.AWA, CaseChannel.WEB, Actor.requester());
        acts.decide(
                pool,
                DecisionDraft.resolved("La piscine est fermée le 8 mai, jour férié. Elle rouvre le lendemain aux horaires habituels, de 9 h à 20 h."),
                samira);
        UUID room = requests.submit(new NewRequest(
                        "demande",
                        "L’amicale voudrait une salle pour son assemblée générale, une soirée de semaine.",
                        new Answers(Map.of("quoi", List.of("salle"))),
                        PAULETTE,
                        CaseChannel.POST,
                        null,
                        karim))
                .caseId();
        acts.take(room, samira);
        acts.askRequester(room, "Combien de personnes attendez-vous, et avez-vous besoin d’un micro ?", samira);
        ask("reclamation", "Ma poubelle jaune n’a pas été relevée deux semaines de suite, rue du Lycée.", Tale.JOSETTE, CaseChannel.PHONE, karim);
        ask("merci", "Merci à l’équipe des espaces verts : le massif devant la gare est superbe.", Requester.ANONYMOUS, CaseChannel.WEB, Actor.requester());
        ask("aide", "Je n’arrive plus à monter mes courses, j’habite au quatrième sans ascenseur.", Tale.AWA, CaseChannel.WEB, Actor.requester());
        UUID hours = ask("renseignement", "Voulait les horaires de la bibliothèque.", Requester.ANONYMOUS, CaseChannel.PHONE, karim);
        acts.decide(hours, DecisionDraft.resolved("Ouverte du mardi au samedi, de 10 h à 18 h 30."), karim);
        UUID bulky = ask("question", "Quand passe-t-on pour les encombrants, rue du Lycée ?", ROBERT, CaseChannel.COUNTER, karim);
        acts.decide(bulky, DecisionDraft.resolved("Le passage a lieu le premier mardi du mois, sur rendez-vous la semaine d’avant."), samira);
        signs(cast.actor("Marc"));
    }

    /** What neighbours may want to know before silence accepts it: one is published, one waits for its text. */
    private void signs(Actor marc) {
        UUID bakery = ask("enseigne", "Je voudrais une enseigne lumineuse pour mon fournil, 12 rue Houdan.", MALIK, CaseChannel.WEB, Actor.requester());
        publications.publish(
                bakery, "Enseigne lumineuse au-dessus de la vitrine d’une boulangerie, 12 rue Houdan", Publications.Naming.NOTHING, marc);
        ask("enseigne", "Le nom du magasin sur le store, au 3 rue du Lycée.", Tale.IDRIS, CaseChannel.WEB, Actor.requester());
    }

    private UUID ask(String kind, String words, Requester who, CaseChannel channel, Actor enteredBy) {
        return requests.submit(new NewRequest(kind, words, Answers.NONE, who, channel, null, enteredBy)).caseId();
    }
}
