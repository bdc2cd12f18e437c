package org.parvis.demo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.parvis.files.Pictures;
import org.parvis.participation.Process;
import org.parvis.participation.survey.Sheet;
import org.parvis.participation.survey.Survey;
import org.parvis.participation.survey.SurveyAbout;
import org.parvis.participation.survey.SurveyAbout.Results;
import org.parvis.participation.survey.SurveyAbout.Who;
import org.parvis.participation.survey.SurveyItem;
import org.parvis.participation.survey.SurveyItem.Choice;
import org.parvis.participation.survey.SurveyKind;
import org.parvis.participation.young.ChoicePhotos;
import org.parvis.participation.young.ClassWish;
import org.parvis.participation.young.Pictogram;
import org.parvis.participation.young.SchoolClass;
import org.parvis.participation.young.SchoolClasses;
import org.parvis.participation.young.SimpleSurveys;
import org.parvis.participation.young.SimpleWords;
import org.parvis.participation.young.Sitting;
import org.parvis.participation.young.Sittings;
import org.parvis.questions.Answers;
import org.parvis.questions.Question.Need;
import org.parvis.questions.When;
import org.parvis.shared.Role;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** Classes of the trial town say what they want in their playgrounds: two have answered, one is at it, one asks for codes. */
@Component
class ClassScene {

    private final Asking asking;
    private final SchoolClasses classes;
    private final SimpleSurveys simple;
    private final ChoicePhotos photos;
    private final Pictures pictures;
    private final Sittings sittings;

    ClassScene(Asking asking, SchoolClasses classes, SimpleSurveys simple, ChoicePhotos photos, Pictures pictures, Sittings sittings) {
        this.asking = asking;
        this.classes = classes;
        this.simple = simple;
        this.photos = photos;
        this.pictures = pictures;
        this.sittings = sittings;
    }

    void play(Cast cast, Instant now) {
        Visitor admin = cast.visitor("Antoine", Role.ADMINISTRATOR);
        Process process = asking.process(
                new Asking.Words(
                        "Des cours d’école pour jouer et respirer",
                        "Que faut-il dans la cour ? Les enfants répondent avec leur classe, les parents aussi.",
                        "Sept cours sont refaites d’ici trois ans : moins de goudron, plus d’arbres, des coins pour tous.",
                        "Ce que les enfants disent est montré aux architectes et publié ici, avec ce que la ville en retient et pourquoi."),
                new Asking.Days(8, 30, 90), now, admin);
        Survey survey = asking.survey(
                process,
                new SurveyAbout(
                        "La cour de récréation", "Avec vos réponses, les écoles et la ville choisissent ce qui change d’abord dans les cours.",
                        Who.FREE, Results.CLOSED),
                questions(), admin);
        simple.put(survey, words(), admin);
        photos.put(survey, "q3", "o7", pictures.receive(DemoPhoto.of("arbre", new Random(9))), "Un arbre dans l’herbe", admin);
        classes.open(survey, admin);
        Random random = new Random(9);
        answer(classes.create(survey, new ClassWish("École Jean-Macé", "CM1 B", "24", ""), Locale.FRENCH, admin), 24, random);
        answer(classes.create(survey, new ClassWish("École des Blagis", "CE2", "22", ""), Locale.FRENCH, admin), 21, random);
        answer(classes.create(survey, new ClassWish("École du Centre", "CM2 A", "26", ""), Locale.FRENCH, admin), 7, random);
        classes.ask(survey, new ClassWish("École Jean-Macé", "CM2", "25", "professeur@ecole.example"), Locale.FRENCH);
    }

    private void answer(SchoolClass schoolClass, int how, Random random) {
        classes.codes(schoolClass).stream().limit(how).forEach(code -> {
            Sitting sitting = sittings.find(code).orElseThrow();
            Sheet sheet = sittings.sheet(sitting, code);
            sittings.save(sheet, List.of(), new Answers(answers(random)));
            sittings.send(code);
        });
    }

    private static SurveyItem item(String code, SurveyKind kind, String text, When when, Choice... choices) {
        return new SurveyItem(code, kind, text, "", Need.OPTIONAL, List.of(choices), List.of(), when);
    }

    private static List<SurveyItem> questions() {
        return List.of(
                item("q1", SurveyKind.ONE, "Comment les enfants se sentent-ils dans la cour ?", When.ALWAYS,
                        new Choice("o1", "Bien"), new Choice("o2", "Ça dépend"), new Choice("o3", "Pas bien")),
                item("q2", SurveyKind.ONE, "Qu’est-ce qui pose problème ?", new When.Not(new When.Equals("q1", "o1")),
                        new Choice("o4", "Le bruit"), new Choice("o5", "Le soleil, en été"), new Choice("o6", "Le manque de place pour jouer")),
                item("q3", SurveyKind.SEVERAL, "Que faut-il y ajouter ?", When.ALWAYS,
                        new Choice("o7", "Des arbres"), new Choice("o8", "Des bancs"), new Choice("o9", "Des balançoires"),
                        new Choice("o10", "Un terrain de ballon"), new Choice("o11", "Un coin pour lire"), new Choice("o12", "Une fontaine")),
                item("q4", SurveyKind.TEXT, "Quel serait le plus bel endroit de la cour ?", When.ALWAYS));
    }

    private static Map<String, SimpleWords> words() {
        return Map.of(
                "q1", new SimpleWords("Comment tu te sens dans la cour ?", Map.of("o1", Pictogram.HAPPY, "o2", Pictogram.NEUTRAL, "o3", Pictogram.SAD)),
                "q2", new SimpleWords("Qu’est-ce qui ne va pas ?", Map.of("o4", Pictogram.QUIET, "o5", Pictogram.SUN, "o6", Pictogram.FRIENDS)),
                "q3", new SimpleWords(
                        "Qu’est-ce que tu voudrais dans la cour ?",
                        Map.of(
                                "o7", Pictogram.TREE, "o8", Pictogram.BENCH, "o9", Pictogram.PLAY, "o10", Pictogram.BALL, "o11", Pictogram.BOOK,
                                "o12", Pictogram.WATER)),
                "q4", new SimpleWords("Raconte le plus bel endroit de la cour de tes rêves.", Map.of()));
    }

    private static Map<String, List<String>> answers(Random random) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        answers.put("q1", List.of(Asking.one(random, "o1", "o1", "o2", "o3")));
        answers.put("q2", List.of(Asking.one(random, "o4", "o5", "o6")));
        answers.put("q3", random.nextBoolean() ? List.of("o7", "o9") : List.of(Asking.one(random, "o7", "o10"), Asking.one(random, "o8", "o11", "o12")));
        return answers;
    }
}
