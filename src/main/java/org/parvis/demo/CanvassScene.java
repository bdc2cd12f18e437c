package org.parvis.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.Capability;
import org.parvis.participation.Phase;
import org.parvis.participation.Process;
import org.parvis.participation.ProcessDraft;
import org.parvis.participation.Processes;
import org.parvis.participation.opinion.Canvass;
import org.parvis.participation.opinion.CanvassAbout;
import org.parvis.participation.opinion.Canvasses;
import org.parvis.participation.opinion.Grouping;
import org.parvis.participation.opinion.Opinion;
import org.parvis.participation.opinion.Statement;
import org.parvis.participation.opinion.StatementVotes;
import org.parvis.participation.opinion.Statements;
import org.parvis.participation.opinion.Voter;
import org.parvis.participation.opinion.Voters;
import org.parvis.shared.Role;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The trial town asks what people think of the streets in front of its schools: two hundred have answered, in three groups that think
 * differently of cars and alike of children.
 */
@Component
class CanvassScene {

    private static final int PEOPLE = 200;
    private static final long SEED = 14;

    /** Of ten that somebody could see they have seen eight, more or less. */
    private static final double SEEN = 0.8;

    private static final double LOYAL = 0.82;

    /** Of ten people how many are of the first group, and of the first two. */
    private static final double FIRST = 0.42;

    private static final double FIRST_TWO = 0.74;

    /**
     * A statement and what each group mostly thinks of it.
     *
     * @param held agree +, disagree −, divided ?: of those who walk and ride, those who drive and sell, those who live there
     */
    private record Said(String words, String held) {}

    private static final List<Said> ALL = List.of(
            new Said("Un enfant de neuf ans doit pouvoir aller seul à l’école sans danger.", "+++"),
            new Said("Les passages piétons devant les écoles doivent être mieux éclairés.", "+++"),
            new Said("On devrait verbaliser le stationnement sur les passages piétons.", "+?+"),
            new Said("Il faut plus d’arbres et d’ombre devant les écoles.", "+++"),
            new Said("La rue de l’école doit être fermée aux voitures toute la journée.", "+--"),
            new Said("La rue de l’école doit être fermée un quart d’heure, matin et soir.", "++?"),
            new Said("Fermer une rue ne fait que déplacer les voitures dans la rue d’à côté.", "-++"),
            new Said("Les commerçants perdraient des clients si la rue était fermée.", "-+?"),
            new Said("Il faut un dépose-minute devant chaque école.", "-+-"),
            new Said("Je n’ai pas le choix : sans voiture, je ne peux pas déposer mes enfants.", "-+?"),
            new Said("Il vaut mieux payer des agents de traversée que refaire la chaussée.", "-?+"),
            new Said("Une piste cyclable protégée doit relier chaque école.", "+-?"),
            new Said("Les trottinettes n’ont rien à faire sur les trottoirs.", "?++"),
            new Said("Toute la ville devrait passer à 30 km/h.", "+-+"),
            new Said("Le bruit du matin est devenu insupportable pour les riverains.", "?-+"),
            new Said("Les riverains doivent garder l’accès à leur garage à toute heure.", "-++"),
            new Said("Les travaux devraient attendre que l’école soit agrandie.", "-?+"),
            new Said("Un ramassage à pied, avec des parents, serait une bonne idée.", "++?"),
            new Said("On devrait essayer six mois avant de décider.", "+++"),
            new Said("Supprimer dix places de stationnement ne gênera personne.", "+--"),
            new Said("Le parking de la gare pourrait servir aux parents le matin.", "?++"),
            new Said("Les horaires des écoles devraient être décalés entre elles.", "???"),
            new Said("Les livraisons doivent être interdites avant neuf heures.", "+-+"),
            new Said("La police municipale devrait être là chaque matin.", "-++"),
            new Said("La rue est à tout le monde : les voitures n’y ont pas plus de droits que les enfants.", "+??"));

    private final Processes processes;
    private final Canvasses canvasses;
    private final Statements statements;
    private final StatementVotes votes;
    private final Voters voters;
    private final Grouping grouping;
    private final Territories territories;
    private final TransactionTemplate transaction;

    CanvassScene(
            Processes processes,
            Canvasses canvasses,
            Statements statements,
            StatementVotes votes,
            Voters voters,
            Grouping grouping,
            Territories territories,
            TransactionTemplate transaction) {
        this.processes = processes;
        this.canvasses = canvasses;
        this.statements = statements;
        this.votes = votes;
        this.voters = voters;
        this.grouping = grouping;
        this.territories = territories;
        this.transaction = transaction;
    }

    void play(Cast cast, Instant now) {
        Visitor admin = cast.visitor("Antoine", Role.ADMINISTRATOR);
        Process made = processes.create(draft(now), admin);
        processes.publish(made.slug(), admin);
        Canvass canvass = canvasses.create(
                processes.get(made.id()),
                new CanvassAbout(
                        "Les rues devant nos écoles",
                        "Trois rues d’école sont refaites l’année prochaine. Avant de dessiner quoi que ce soit, nous cherchons ce qui vous rassemble, et ce qui vous distingue.\n\nLe conseil en débattra en séance publique, avec votre carte des opinions sous les yeux.",
                        CanvassAbout.Adding.EVERYBODY, CanvassAbout.Data.VOTES),
                admin);
        statements.add(canvass, ALL.stream().map(Said::words).collect(Collectors.joining("\n")), admin);
        canvasses.publish(canvass, admin);
        transaction.executeWithoutResult(_ -> everybodyVotes(canvass));
        grouping.catchUp();
        statements.submit(
                voters.of(cast.account("Awa"), Locale.FRENCH), canvass, "Un abri pour attendre au sec, devant chaque école.");
    }

    private void everybodyVotes(Canvass canvass) {
        Random random = new Random(SEED);
        List<Statement> shown = statements.listOf(canvass);
        for (int i = 0; i < PEOPLE; i++) {
            Voter voter = new Voter(EmailAddress.of("habitant-" + (i + 1) + "@habitants.example"), null, "", Locale.FRENCH, null);
            double chance = random.nextDouble();
            int group = chance < FIRST ? 0 : chance < FIRST_TWO ? 1 : 2;
            for (int j = 0; j < ALL.size(); j++) {
                if (random.nextDouble() < SEEN) {
                    votes.vote(voter, canvass, shown.get(j).id(), opinion(ALL.get(j).held().charAt(group), random));
                }
            }
        }
    }

    private static Opinion opinion(char held, Random random) {
        double chance = random.nextDouble();
        if (held == '?') {
            return chance < 0.4 ? Opinion.AGREE : chance < 0.8 ? Opinion.DISAGREE : Opinion.PASS;
        }
        Opinion own = held == '+' ? Opinion.AGREE : Opinion.DISAGREE;
        Opinion other = held == '+' ? Opinion.DISAGREE : Opinion.AGREE;
        return chance < LOYAL ? own : chance < LOYAL + (1 - LOYAL) / 2 ? Opinion.PASS : other;
    }

    private ProcessDraft draft(Instant now) {
        ZoneId zone = territories.current().zone();
        LocalDate today = now.atZone(zone).toLocalDate();
        Instant opened = today.minusDays(12).atTime(LocalTime.of(9, 0)).atZone(zone).toInstant();
        Instant closes = today.plusDays(24).atTime(LocalTime.of(18, 0)).atZone(zone).toInstant();
        return new ProcessDraft(
                "Les rues aux écoles",
                "Devant trois écoles, la rue est à refaire. Qu’est-ce qui vous rassemble ?",
                "La rue Houdan, la rue des Imbergères et l’avenue Jean-Jaurès sont refaites l’an prochain.",
                "Nous publions une synthèse qui cite vos affirmations, commence par ce qui vous rassemble et dit ce que nous ne suivons pas.",
                today.plusDays(50),
                "voirie",
                List.of(new Phase("Donner son avis", opened, closes, EnumSet.of(Capability.SHARE))));
    }
}
