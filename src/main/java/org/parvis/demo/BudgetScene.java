package org.parvis.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.parvis.ballot.proof.ZoneChoice;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.tally.Method;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.BudgetDraft;
import org.parvis.participation.budget.BudgetProject;
import org.parvis.participation.budget.BudgetZone;
import org.parvis.participation.budget.BudgetZones;
import org.parvis.participation.budget.Budgets;
import org.parvis.participation.budget.VotedBudget;
import org.parvis.participation.budget.Voting;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/**
 * Votes of the trial town: two that go on for three weeks, one of them with three zones, and one with two zones that closes
 * while the visitor looks around, so that its result, its opened ballots and its proofs can be seen.
 */
@Component
class BudgetScene {

    private static final int EUROS = 100;
    private static final int MOST_CHOICES = 3;
    private static final int FEW_CHOICES = 2;
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Duration SOON = Duration.ofMinutes(3);

    private record Wish(String name, String words, int euros, int weight, String zone) {
        Wish(String name, String words, int euros, int weight) {
            this(name, words, euros, weight, "");
        }
    }

    private static final List<BudgetZone> DISTRICTS = List.of(
            new BudgetZone("", "Toute la ville", 40_000L * EUROS, true),
            new BudgetZone("", "Centre", 15_000L * EUROS, false),
            new BudgetZone("", "Les Coteaux", 12_000L * EUROS, false));

    private static final List<Wish> STREETS = List.of(
            new Wish("Des toits de fraîcheur sur deux écoles", "Des végétaux et une peinture claire.", 28_000, 6, "Z1"),
            new Wish("Des passages piétons éclairés", "Douze passages près des arrêts de bus.", 18_000, 5, "Z1"),
            new Wish("Un atelier vélo qui va de place en place", "Une remorque, des outils, deux personnes.", 11_000, 3, "Z1"),
            new Wish("Des bancs sous les tilleuls", "Six bancs avec accoudoirs.", 9_000, 5, "Z2"),
            new Wish("Une fresque sur le mur du marché", "Peinte avec le collège.", 7_000, 4, "Z2"),
            new Wish("Des arceaux pour les vélos", "Vingt arceaux devant la médiathèque.", 4_000, 3, "Z2"),
            new Wish("Un escalier réparé vers le parc", "Avec une rampe des deux côtés.", 8_000, 5, "Z3"),
            new Wish("Un jardin à partager", "Dix parcelles, un abri, de l’eau.", 6_000, 4, "Z3"),
            new Wish("Une table d’orientation", "Sur le belvédère.", 3_000, 2, "Z3"));

    private static final List<BudgetZone> YARDS = List.of(
            new BudgetZone("", "École Jules-Verne", 4_000L * EUROS, false), new BudgetZone("", "École des Tilleuls", 4_000L * EUROS, false));

    private static final List<Wish> QUARTERS = List.of(
            new Wish("Des bancs à l’ombre dans les trois squares", "Douze bancs avec dossier et accoudoirs, sous les arbres.", 18_000, 9),
            new Wish("Une fontaine à eau près des jeux", "Un bec bas pour les enfants, un bec haut pour les gourdes.", 9_500, 7),
            new Wish("Des arceaux pour les vélos au marché", "Vingt arceaux, posés avant le printemps.", 6_000, 6),
            new Wish("Un verger que tout le monde peut cueillir", "Trente arbres fruitiers et un panneau qui dit quand cueillir.", 14_000, 5),
            new Wish("Un composteur dans chaque quartier", "Six composteurs, avec des référents formés.", 12_000, 4),
            new Wish("Un terrain de pétanque éclairé", "Derrière le gymnase, avec une lumière qui s’éteint à 22 h.", 26_000, 3));

    private static final List<Wish> SCHOOL = List.of(
            new Wish("Des jeux peints dans la cour", "Une marelle, un labyrinthe, un plateau d’échecs.", 2_500, 8, "Z1"),
            new Wish("Un potager", "Quatre bacs, des outils et des graines.", 1_800, 6, "Z1"),
            new Wish("Une cabane à livres", "Pour lire dehors à la récréation.", 3_200, 5, "Z2"),
            new Wish("Une table de ping-pong", "En béton, elle dure vingt ans.", 2_400, 5, "Z1"),
            new Wish("Des nichoirs à mésanges", "À fabriquer en classe.", 400, 2, "Z2"),
            new Wish("Un préau pour lire", "Des coussins et une bâche claire.", 2_600, 4, "Z2"));

    private final Budgets budgets;
    private final BudgetZones zones;
    private final Voting voting;
    private final Territories territories;

    BudgetScene(Budgets budgets, BudgetZones zones, Voting voting, Territories territories) {
        this.budgets = budgets;
        this.zones = zones;
        this.voting = voting;
        this.territories = territories;
    }

    void play(Cast cast, Instant now) {
        Visitor admin = cast.visitor("Antoine", Role.ADMINISTRATOR);
        ZoneId zone = territories.current().zone();
        Instant morning = now.atZone(zone).toLocalDate().atTime(MORNING).atZone(zone).toInstant();
        VotedBudget quarters = make(
                new BudgetDraft(
                        "Un budget pour nos quartiers",
                        "50 000 € pour ce que vous avez proposé : à vous de choisir.",
                        "Les services ont étudié vos idées et chiffré celles qui peuvent se réaliser en un an. Choisissez-en jusqu’à trois.",
                        BallotKind.APPROVAL, 1, MOST_CHOICES, 1, 1, 50_000L * EUROS, Method.EQUAL_SHARES, 1,
                        morning.minus(Duration.ofDays(2)), morning.plus(Duration.ofDays(21)), Duration.ofMinutes(1), 11),
                List.of(), QUARTERS, admin);
        VotedBudget streets = make(
                new BudgetDraft(
                                "Des rues pour respirer",
                                "67 000 €, pour toute la ville et pour deux quartiers.",
                                "Choisissez un ou deux projets pour toute la ville, et autant dans la zone de votre choix.",
                                BallotKind.APPROVAL, 1, FEW_CHOICES, 1, 1, 67_000L * EUROS, Method.GREEDY, 1, morning.minus(Duration.ofDays(1)),
                                morning.plus(Duration.ofDays(21)), Duration.ofMinutes(1), 11)
                        .with(ZoneChoice.CITY_AND_ONE),
                DISTRICTS, STREETS, admin);
        VotedBudget school = make(
                new BudgetDraft(
                                "Le budget des écoles",
                                "8 000 € pour la cour de deux écoles.",
                                "Le vote se termine pendant que vous visitez cette démonstration : revenez dans trois minutes lire le résultat.",
                                BallotKind.APPROVAL, 1, FEW_CHOICES, 1, 1, 8_000L * EUROS, Method.GREEDY, 1,
                                morning.minus(Duration.ofDays(9)), Instant.now().plus(SOON), Duration.ofMinutes(1), 6)
                        .with(ZoneChoice.FREE_ONE),
                YARDS, SCHOOL, admin);
        Random random = new Random(11);
        vote(quarters, QUARTERS, 43, random);
        vote(streets, STREETS, 31, random);
        vote(school, SCHOOL, 60, random);
    }

    private VotedBudget make(BudgetDraft draft, List<BudgetZone> inZones, List<Wish> wishes, Visitor admin) {
        Budget made = budgets.create(draft, admin);
        inZones.forEach(zone -> zones.save(made.slug(), zone, admin));
        wishes.forEach(wish -> budgets.save(
                made.slug(), new BudgetProject("", wish.name(), wish.words(), (long) wish.euros() * EUROS, "", wish.zone()), admin));
        budgets.freeze(made.slug(), admin);
        return budgets.findPublished(made.slug()).orElseThrow();
    }

    /** All at once, as ballots wait for company. */
    private void vote(VotedBudget voted, List<Wish> wishes, int people, Random random) {
        UUID town = InTerritory.current();
        List<Callable<Void>> ballots = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            EmailAddress address = new EmailAddress("electeur%d@habitants.example".formatted(i));
            List<Mark> marks = marks(voted, wishes, random);
            ballots.add(() -> {
                InTerritory.run(town, () -> voting.voteByMail(voted.vote(), address, marks, Locale.FRENCH));
                return null;
            });
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(ballots);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Some that the rule lets one ballot have. */
    private static List<Mark> marks(VotedBudget voted, List<Wish> wishes, Random random) {
        while (true) {
            List<Mark> marks = marks(wishes, random);
            if (voted.allows(marks)) {
                return marks;
            }
        }
    }

    private static List<Mark> marks(List<Wish> wishes, Random random) {
        List<Integer> urn = new ArrayList<>();
        for (int i = 0; i < wishes.size(); i++) {
            for (int n = 0; n < wishes.get(i).weight(); n++) {
                urn.add(i);
            }
        }
        return random.ints(0, urn.size())
                .map(urn::get)
                .distinct()
                .limit(1 + random.nextInt(MOST_CHOICES))
                .mapToObj(project -> new Mark(project, 1))
                .toList();
    }
}
