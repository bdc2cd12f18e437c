package org.parvis.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.parvis.participation.Process;
import org.parvis.participation.survey.Sheet;
import org.parvis.participation.survey.Sheets;
import org.parvis.participation.survey.Survey;
import org.parvis.participation.survey.SurveyAbout;
import org.parvis.participation.survey.SurveyAbout.Results;
import org.parvis.participation.survey.SurveyAbout.Who;
import org.parvis.participation.survey.SurveyItem;
import org.parvis.participation.survey.SurveyItem.Choice;
import org.parvis.participation.survey.SurveyKind;
import org.parvis.questions.Answers;
import org.parvis.questions.Question.Need;
import org.parvis.questions.When;
import org.parvis.shared.Role;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** The trial town asks about its next app: whoever uses today's is asked other things than who does not. */
@Component
class SurveyScene {

    private static final int PEOPLE = 160;
    private static final int MOST_YEARS = 45;
    private static final When USES = new When.Any(List.of(new When.Equals("q1", "o1"), new When.Equals("q1", "o2")));

    private static final List<String> WISHES = List.of(
            "Pouvoir signaler un trou sans créer de compte.", "Les menus de la cantine la veille au soir.", "Qu’elle parle : je vois mal l’écran.",
            "Moins de notifications, mais les bonnes.", "Les horaires du bus quand il y a des travaux.", "Une version en portugais pour ma mère.");

    private final Asking asking;
    private final Sheets sheets;

    SurveyScene(Asking asking, Sheets sheets) {
        this.asking = asking;
        this.sheets = sheets;
    }

    void play(Cast cast, Instant now) {
        Visitor admin = cast.visitor("Antoine", Role.ADMINISTRATOR);
        Process process = asking.process(
                new Asking.Words(
                        "L’application de la ville",
                        "Que doit faire la prochaine application, et pour qui ? Trois minutes pour le dire.",
                        "L’application d’aujourd’hui a six ans. Avant d’en écrire une autre, nous demandons à qui s’en sert, et à qui ne s’en sert pas.",
                        "Les résultats se lisent sur cette page. L’équipe publie ce qu’elle en retient, et pourquoi, avant de commander quoi que ce soit."),
                new Asking.Days(6, 24, 60), now, admin);
        Survey survey = asking.survey(
                process,
                new SurveyAbout(
                        "Votre prochaine application",
                        "La ville refait son application avant l’été. Vos réponses disent à l’équipe quoi garder, quoi réparer et pour qui. Elles seront lues par l’équipe, qui publiera ses choix sur cette page.",
                        Who.FREE, Results.LIVE),
                questions(), admin);
        Random random = new Random(5);
        for (int i = 0; i < PEOPLE; i++) {
            String token = sheets.begin(survey, process);
            Sheet sheet = sheets.find(survey, token).orElseThrow();
            sheets.save(sheet, List.of(), new Answers(answers(random)));
            sheets.send(survey, process, token, () -> {});
        }
    }

    private static SurveyItem item(String code, SurveyKind kind, String text, When when, Choice... choices) {
        return new SurveyItem(code, kind, text, "", code.equals("q1") ? Need.REQUIRED : Need.OPTIONAL, List.of(choices), List.of(), when);
    }

    private static List<SurveyItem> questions() {
        return List.of(
                item("q1", SurveyKind.ONE, "Vous servez-vous de l’application de la ville ?", When.ALWAYS,
                        new Choice("o1", "Oui, souvent"), new Choice("o2", "Oui, de temps en temps"), new Choice("o3", "Non")),
                item("q2", SurveyKind.SEVERAL, "Pour quoi faire ?", USES,
                        new Choice("o4", "Les horaires des bus"), new Choice("o5", "Les jours de collecte"), new Choice("o6", "Les menus de la cantine"), new Choice("o7", "Signaler un problème")),
                item("q3", SurveyKind.SCALE, "Vous rend-elle service ?", USES,
                        new Choice("1", "1 – Pas du tout"), new Choice("2", "2"), new Choice("3", "3"), new Choice("4", "4"), new Choice("5", "5 – Tout à fait")),
                item("q4", SurveyKind.ONE, "Qu’est-ce qui vous en empêche ?", new When.Equals("q1", "o3"),
                        new Choice("o8", "Mon téléphone est trop vieux"), new Choice("o9", "Je ne la connais pas"), new Choice("o10", "Je préfère venir ou appeler")),
                item("p1", SurveyKind.PAGE, "La prochaine", When.ALWAYS),
                item("q5", SurveyKind.RANKING, "Que doit-elle faire d’abord ?", When.ALWAYS,
                        new Choice("o11", "Prévenir en cas d’alerte"), new Choice("o12", "Dire les horaires des bus"), new Choice("o13", "Rappeler les jours de collecte")),
                new SurveyItem(
                        "q6", SurveyKind.MATRIX, "À quel point est-ce important pour vous ?", "", Need.OPTIONAL,
                        List.of(new Choice("o14", "Peu"), new Choice("o15", "Assez"), new Choice("o16", "Très")),
                        List.of(new Choice("o17", "Qu’elle marche sans compte"), new Choice("o18", "Qu’elle marche sur un vieux téléphone")), When.ALWAYS),
                item("q7", SurveyKind.LONG_TEXT, "Qu’est-ce qui ne va pas aujourd’hui ?", new When.All(List.of(new When.Below("q3", new BigDecimal(3))))),
                item("p2", SurveyKind.PAGE, "Pour finir", When.ALWAYS),
                item("q8", SurveyKind.NUMBER, "Depuis combien d’années vivez-vous ici ?", When.ALWAYS),
                item("q9", SurveyKind.TEXT, "Une idée pour elle ?", When.ALWAYS));
    }

    /** One person's, of whom most are like others. */
    private static Map<String, List<String>> answers(Random random) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        answers.put("q1", List.of(Asking.one(random, "o1", "o2", "o2", "o3")));
        answers.put("q2", random.nextInt(3) == 0 ? List.of("o4", "o7") : List.of(Asking.one(random, "o4", "o5", "o6")));
        answers.put("q3", List.of(Asking.one(random, "1", "2", "3", "3", "4", "4", "5")));
        answers.put("q4", List.of(Asking.one(random, "o8", "o9", "o10")));
        List<String> order = new ArrayList<>(List.of("o11", "o12", "o13"));
        Collections.shuffle(order, random);
        for (int place = 0; place < order.size(); place++) {
            answers.put("q5." + order.get(place), List.of(String.valueOf(place + 1)));
        }
        answers.put("q6.o17", List.of(Asking.one(random, "o14", "o15", "o16", "o16")));
        answers.put("q6.o18", List.of(Asking.one(random, "o14", "o15", "o15", "o16")));
        answers.put("q7", random.nextInt(3) == 0 ? List.of("Elle se ferme toute seule sur mon téléphone.") : List.of());
        answers.put("q8", List.of(String.valueOf(1 + random.nextInt(MOST_YEARS))));
        answers.put("q9", random.nextInt(4) == 0 ? List.of(WISHES.get(random.nextInt(WISHES.size()))) : List.of());
        return answers;
    }
}
