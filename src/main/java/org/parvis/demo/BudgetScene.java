package org.parvis.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.tally.Method;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.ListedProposal;
import org.parvis.participation.Processes;
import org.parvis.participation.ProposalLists;
import org.parvis.participation.ProposalLists.Wanted;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.BudgetDraft;
import org.parvis.participation.budget.BudgetProject;
import org.parvis.participation.budget.Budgets;
import org.parvis.participation.budget.VotedBudget;
import org.parvis.participation.budget.Voting;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/**
 * Three votes of the trial town: one that goes on for three weeks; one that closes while the visitor looks around, so that its
 * result, its opened ballots and its proofs can be seen; one of last year, with what became of it.
 */
@Component
class BudgetScene {

    private static final int EUROS = 100;
    private static final int IDEAS = 200;
    private static final int MOST_CHOICES = 3;
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Duration SOON = Duration.ofMinutes(3);

    record Wish(String name, String words, int euros, int weight, String idea) {
        Wish(String name, String words, int euros, int weight) {
            this(name, words, euros, weight, "");
        }
    }

    private static final List<Wish> QUARTERS = List.of(
            new Wish("Des bancs à l’ombre dans les trois squares", "Douze bancs avec dossier et accoudoirs, sous les arbres.", 18_000, 9),
            new Wish("Une fontaine à eau près des jeux", "Un bec bas pour les enfants, un bec haut pour les gourdes.", 9_500, 7, StudiesScene.FOUNTAIN),
            new Wish("Des arceaux pour les vélos au marché", "Vingt arceaux, posés avant le printemps.", 6_000, 6, StudiesScene.RACKS),
            new Wish("Un verger que tout le monde peut cueillir", "Trente arbres fruitiers et un panneau qui dit quand cueillir.", 14_000, 5, StudiesScene.TREES),
            new Wish("Un composteur dans chaque quartier", "Six composteurs, avec des référents formés.", 12_000, 4, StudiesScene.COMPOST),
            new Wish("Un terrain de pétanque éclairé", "Derrière le gymnase, avec une lumière qui s’éteint à 22 h.", 26_000, 3));

    private static final List<Wish> SCHOOL = List.of(
            new Wish("Des jeux peints dans la cour", "Une marelle, un labyrinthe, un plateau d’échecs.", 2_500, 8),
            new Wish("Un potager", "Quatre bacs, des outils et des graines.", 1_800, 6),
            new Wish("Une cabane à livres", "Pour lire dehors à la récréation.", 3_200, 5),
            new Wish("Une table de ping-pong", "En béton, elle dure vingt ans.", 2_400, 5),
            new Wish("Des nichoirs à mésanges", "À fabriquer en classe.", 400, 2));

    private final Budgets budgets;
    private final Voting voting;
    private final Territories territories;
    private final Processes processes;
    private final ProposalLists ideas;
    private final DeliveriesScene deliveries;

    BudgetScene(
            Budgets budgets,
            Voting voting,
            Territories territories,
            Processes processes,
            ProposalLists ideas,
            DeliveriesScene deliveries) {
        this.processes = processes;
        this.ideas = ideas;
        this.deliveries = deliveries;
        this.budgets = budgets;
        this.voting = voting;
        this.territories = territories;
    }

    void play(Cast cast, Instant now) {
        Visitor admin = cast.visitor("Antoine", Role.ADMINISTRATOR);
        ZoneId zone = territories.current().zone();
        Instant morning = now.atZone(zone).toLocalDate().atTime(MORNING).atZone(zone).toInstant();
        Random random = new Random(11);
        VotedBudget past = make(DeliveriesScene.draft(morning), DeliveriesScene.WISHES, admin);
        vote(past, DeliveriesScene.WISHES, 24, random);
        VotedBudget quarters = make(
                new BudgetDraft(
                        "Un budget pour nos quartiers",
                        "50 000 € pour ce que vous avez proposé : à vous de choisir.",
                        "Les services ont étudié vos idées et chiffré celles qui peuvent se réaliser en un an. Choisissez-en jusqu’à trois.",
                        BallotKind.APPROVAL, 1, MOST_CHOICES, 1, 1, 50_000L * EUROS, Method.EQUAL_SHARES, 1,
                        now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant(), morning.plus(Duration.ofDays(21)), Duration.ofMinutes(1), 11),
                QUARTERS, admin);
        VotedBudget school = make(
                new BudgetDraft(
                        "Le budget des écoles",
                        "6 000 € pour la cour des écoles.",
                        "Le vote se termine pendant que vous visitez cette démonstration : revenez dans trois minutes lire le résultat.",
                        BallotKind.APPROVAL, 1, MOST_CHOICES, 1, 1, 6_000L * EUROS, Method.GREEDY, 1,
                        morning.minus(Duration.ofDays(9)), Instant.now().plus(SOON), Duration.ofMinutes(1), 6),
                SCHOOL, admin);
        vote(quarters, QUARTERS, 43, random);
        vote(school, SCHOOL, 38, random);
        deliveries.play(cast, past, morning);
    }

    private VotedBudget make(BudgetDraft draft, List<Wish> wishes, Visitor admin) {
        Budget made = budgets.create(draft, admin);
        Map<String, String> numbers = processes.listPublished().stream()
                .flatMap(process -> ideas.list(process, Wanted.ALL, null, IDEAS).stream())
                .collect(Collectors.toMap(ListedProposal::title, ListedProposal::number, (one, _) -> one));
        wishes.forEach(wish -> budgets.save(
                made.slug(),
                new BudgetProject("", wish.name(), wish.words(), (long) wish.euros() * EUROS, numbers.getOrDefault(wish.idea(), "")),
                admin));
        budgets.freeze(made.slug(), admin);
        return budgets.findPublished(made.slug()).orElseThrow();
    }

    /** All at once, as ballots wait for company. */
    private void vote(VotedBudget voted, List<Wish> wishes, int people, Random random) {
        UUID town = InTerritory.current();
        List<Callable<Void>> ballots = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            EmailAddress address = new EmailAddress("electeur%d@habitants.example".formatted(i));
            List<Mark> marks = marks(wishes, random);
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
