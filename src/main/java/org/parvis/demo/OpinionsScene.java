package org.parvis.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Cases;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.Requester;
import org.parvis.casework.satisfaction.Contentment;
import org.parvis.casework.satisfaction.Satisfaction;
import org.parvis.insight.ChannelCost;
import org.parvis.insight.Costs;
import org.parvis.insight.Price;
import org.parvis.questions.Answers;
import org.parvis.request.NewRequest;
import org.parvis.request.Requests;
import org.springframework.stereotype.Component;

/** What people thought of the answers they got this week, and what each channel costs the town. */
@Component
class OpinionsScene {

    private record Told(String asked, String answered, CaseChannel channel, Contentment opinion, String words) {}

    private static final List<Told> TOLD = List.of(
            new Told("À quelle heure ouvre la mairie le samedi ?", "De 9 h à 12 h, à l’accueil de la rue Houdan.",
                    CaseChannel.PHONE, Contentment.VERY_HAPPY, "Réponse tout de suite, merci."),
            new Told("Où retirer un dossier de carte d’identité ?", "À l’accueil, ou sur le site, rubrique État civil.",
                    CaseChannel.COUNTER, Contentment.HAPPY, ""),
            new Told("La bibliothèque ferme-t-elle en août ?", "Elle ferme du 3 au 16 août, et rouvre le 17.",
                    CaseChannel.PHONE, Contentment.VERY_HAPPY, ""),
            new Told("Le marché a-t-il lieu le jour férié ?", "Oui, aux mêmes heures, place du Général-de-Gaulle.",
                    CaseChannel.PHONE, Contentment.HAPPY, ""),
            new Told("Comment avoir un composteur ?", "La commande se fait auprès du territoire, en une page.",
                    CaseChannel.PHONE, Contentment.UNHAPPY, "On m’a renvoyée vers un autre numéro."),
            new Told("Qui contacter pour une borne incendie qui fuit ?", "Le service voirie passe aujourd’hui même.",
                    CaseChannel.PHONE, Contentment.HAPPY, "Passés dans l’heure."),
            new Told("Y a-t-il des places au cours de gymnastique ?", "Il en reste deux le jeudi matin.",
                    CaseChannel.COUNTER, Contentment.VERY_UNHAPPY, "Je demandais le mardi."));

    private final Requests requests;
    private final Cases cases;
    private final CaseActs acts;
    private final Satisfaction satisfaction;
    private final Costs costs;

    OpinionsScene(Requests requests, Cases cases, CaseActs acts, Satisfaction satisfaction, Costs costs) {
        this.requests = requests;
        this.cases = cases;
        this.acts = acts;
        this.satisfaction = satisfaction;
        this.costs = costs;
    }

    void play(Cast cast, LocalDate today) {
        Actor karim = cast.actor("Karim");
        for (Told one : TOLD) {
            UUID id = requests.submit(new NewRequest(
                            "renseignement", one.asked(), Answers.NONE, Requester.ANONYMOUS, one.channel(), null, karim))
                    .caseId();
            acts.decide(id, DecisionDraft.resolved(one.answered()), karim);
            satisfaction.tell(
                    cases.get(id), new Satisfaction.Telling(one.opinion().name(), one.words(), one.channel(), karim));
        }
        LocalDate year = today.withDayOfYear(1);
        say(CaseChannel.COUNTER, year, new Price.Time(20 * 60, 36_00), 21_000);
        say(CaseChannel.PHONE, year, new Price.Time(9 * 60, 36_00), 34_000);
        say(CaseChannel.POST, year, new Price.Time(30 * 60, 36_00), 4_000);
        say(CaseChannel.WEB, year, new Price.Annual(28_000_00), 14_000);
    }

    private void say(CaseChannel channel, LocalDate from, Price price, long operations) {
        costs.say(new ChannelCost(channel, from, price, operations, "Chiffres inventés pour la démonstration", "Démonstration"));
    }
}
