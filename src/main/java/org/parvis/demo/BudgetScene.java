package org.parvis.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parvis.ballot.proof.Leftover;
import org.parvis.ballot.proof.OutageRule;
import org.parvis.ballot.proof.ZoneChoice;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.tally.Method;
import org.parvis.ballot.vote.VoteChanges;
import org.parvis.ballot.vote.VoteExtensions;
import org.parvis.demo.BudgetWishes.Wish;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.Capability;
import org.parvis.participation.ListedProposal;
import org.parvis.participation.Processes;
import org.parvis.participation.ProposalLists.Wanted;
import org.parvis.participation.ProposalLists;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.BudgetDraft;
import org.parvis.participation.budget.BudgetGroup;
import org.parvis.participation.budget.BudgetGroups;
import org.parvis.participation.budget.BudgetProject;
import org.parvis.participation.budget.BudgetZone;
import org.parvis.participation.budget.BudgetZones;
import org.parvis.participation.budget.Budgets;
import org.parvis.participation.budget.ClosingExtensions;
import org.parvis.participation.budget.ProjectChanges;
import org.parvis.participation.budget.Selection;
import org.parvis.participation.budget.VotedBudget;
import org.parvis.participation.budget.Voting;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/**
 * Votes of the trial town: one that is decided, with what became of it; one by letter ({@link LetterVoteScene}); two that go on for three weeks, one of them with a
 * project that was withdrawn meanwhile, one with three zones whose closing was put off, and one with two zones that closes while the visitor looks around, so that its result, its opened ballots and its proofs can be seen.
 */
@Component
class BudgetScene {

    private static final long FOUNTAIN_NOW = 11_000;
    private static final int PEOPLE = 43;
    private static final int WITHOUT_LINK = 8;
    private static final int EUROS = 100;
    private static final int IDEAS = 200;
    private static final int MOST_CHOICES = 3;
    private static final int FEW_CHOICES = 2;
    private static final int LEAST_PART = 50;
    private static final int LEAST_OUTAGE = 30;
    private static final int MOST_HOURS = 24;
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Duration SOON = Duration.ofMinutes(3);

    private final Budgets budgets;
    private final BudgetZones zones;
    private final BudgetGroups groups;
    private final Voting voting;
    private final Territories territories;
    private final Processes processes;
    private final ProposalLists ideas;
    private final DeliveriesScene deliveries;
    private final LetterVoteScene letters;
    private final ProjectChanges changes;
    private final ClosingExtensions extensions;

    BudgetScene(
            Budgets budgets,
            BudgetZones zones,
            BudgetGroups groups,
            Voting voting,
            Territories territories,
            Processes processes,
            ProposalLists ideas,
            DeliveriesScene deliveries,
            LetterVoteScene letters,
            ProjectChanges changes,
            ClosingExtensions extensions) {
        this.extensions = extensions;
        this.changes = changes;
        this.letters = letters;
        this.budgets = budgets;
        this.zones = zones;
        this.groups = groups;
        this.voting = voting;
        this.territories = territories;
        this.processes = processes;
        this.ideas = ideas;
        this.deliveries = deliveries;
    }

    void play(Cast cast, Instant now) {
        Visitor admin = cast.visitor("Antoine", Role.ADMINISTRATOR);
        ZoneId zone = territories.current().zone();
        Instant morning = now.atZone(zone).toLocalDate().atTime(MORNING).atZone(zone).toInstant();
        Random random = new Random(11);
        VotedBudget past = make(DeliveriesScene.draft(morning), List.of(), DeliveriesScene.WISHES, admin);
        vote(past, DeliveriesScene.WISHES, 24, random);
        VotedBudget quarters = make(
                new BudgetDraft(
                        "Un budget pour nos quartiers",
                        "50 000 € pour ce que vous avez proposé : à vous de choisir.",
                        "Les services ont étudié vos idées et chiffré celles qui peuvent se réaliser en un an. Choisissez-en jusqu’à trois.",
                        BallotKind.APPROVAL, 1, MOST_CHOICES, 1, 1, 50_000L * EUROS, Method.EQUAL_SHARES, 1,
                        now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant(), morning.plus(Duration.ofDays(21)), Duration.ofMinutes(1), 11),
                List.of(), BudgetWishes.QUARTERS, admin);
        processes.listPublished().stream()
                .filter(one -> !one.phasesFor(Capability.PROPOSE).isEmpty())
                .findFirst()
                .ifPresent(process -> budgets.attach(quarters.budget().slug(), process, admin));
        VotedBudget streets = make(
                new BudgetDraft(
                                "Des rues pour respirer",
                                "67 000 €, pour toute la ville et pour deux quartiers.",
                                "Choisissez un ou deux projets pour toute la ville, et un dans la zone de votre choix. Ce qu’une zone ne dépense pas revient à toute la ville.",
                                BallotKind.APPROVAL, 1, FEW_CHOICES, 1, 1, 67_000L * EUROS, Method.GREEDY, 1, morning.minus(Duration.ofDays(1)),
                                morning.plus(Duration.ofDays(21)), Duration.ofMinutes(1), 11)
                        .with(ZoneChoice.CITY_AND_ONE)
                        .with(Selection.USUAL.with(Leftover.CITY_WIDE).withPart(LEAST_PART))
                        .with(new OutageRule(LEAST_OUTAGE, MOST_HOURS)),
                BudgetWishes.DISTRICTS, BudgetWishes.STREETS, admin);
        VotedBudget school = make(
                new BudgetDraft(
                                "Le budget des écoles",
                                "8 000 € pour la cour de deux écoles.",
                                "Le vote se termine pendant que vous visitez cette démonstration : revenez dans trois minutes lire le résultat.",
                                BallotKind.APPROVAL, 1, FEW_CHOICES, 1, 1, 8_000L * EUROS, Method.GREEDY, 1,
                                morning.minus(Duration.ofDays(9)), Instant.now().plus(SOON), Duration.ofMinutes(1), 6)
                        .with(ZoneChoice.FREE_ONE)
                        .with(Selection.USUAL.with(Leftover.NEXT_ZONE)),
                BudgetWishes.YARDS, BudgetWishes.SCHOOL, BudgetWishes.GROUPS, admin);
        askForLinks(quarters, PEOPLE);
        vote(quarters, BudgetWishes.QUARTERS, PEOPLE, random);
        changes.make(
                quarters, new VoteChanges.Wish("P6", OptionalLong.empty(), "Le gymnase sera agrandi à cet endroit : les travaux commencent cet hiver.", "Le conseil municipal"), admin);
        // From an idea, whose page says so.
        changes.make(
                quarters, new VoteChanges.Wish("P2", OptionalLong.of(FOUNTAIN_NOW * EUROS), "La conduite d’eau est plus loin que prévu : le devis reçu en novembre le compte.", "La maire"), admin);
        vote(streets, BudgetWishes.STREETS, 31, random);
        putOff(streets, admin);
        vote(school, BudgetWishes.SCHOOL, 60, random);
        letters.play(morning, admin);
        deliveries.play(cast, past);
    }

    private void putOff(VotedBudget voted, Visitor admin) {
        Instant closes = voted.vote().closesAt();
        extensions.make(
                voted, new VoteExtensions.Wish(
                        closes.plus(Duration.ofDays(3)), closes, "La réunion publique des Coteaux est reportée : chacun doit pouvoir voter après elle.", "La maire",
                        Optional.empty()),
                admin);
    }

    private VotedBudget make(BudgetDraft draft, List<BudgetZone> inZones, List<Wish> wishes, Visitor admin) {
        return make(draft, inZones, wishes, List.of(), admin);
    }

    private VotedBudget make(BudgetDraft draft, List<BudgetZone> inZones, List<Wish> wishes, List<BudgetGroup> inGroups, Visitor admin) {
        Budget made = budgets.create(draft, admin);
        inZones.forEach(zone -> zones.save(made.slug(), zone, admin));
        Map<String, String> numbers = processes.listPublished().stream()
                .flatMap(process -> ideas.list(process, Wanted.ALL, null, IDEAS).stream())
                .collect(Collectors.toMap(ListedProposal::title, ListedProposal::number, (one, _) -> one));
        wishes.forEach(wish -> budgets.save(
                made.slug(),
                new BudgetProject(
                        "", wish.name(), wish.words(), (long) wish.euros() * EUROS, numbers.getOrDefault(wish.idea(), ""), wish.zone(),
                        wish.isDivisible()),
                admin));
        inGroups.forEach(group -> groups.save(made.slug(), group, admin));
        budgets.freeze(made.slug(), admin);
        return budgets.findPublished(made.slug()).orElseThrow();
    }

    /** All at once, as ballots wait for company. */
    private void vote(VotedBudget voted, List<Wish> wishes, int people, Random random) {
        UUID town = InTerritory.current();
        List<Callable<Void>> ballots = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            EmailAddress address = address(i);
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

    /** Most of them: whoever did not cannot be told what changes. */
    private void askForLinks(VotedBudget voted, int people) {
        IntStream.range(0, people).filter(i -> i % WITHOUT_LINK > 0).forEach(i -> voting.ask(voted, address(i), Locale.FRENCH));
    }

    private static EmailAddress address(int person) {
        return new EmailAddress("electeur%d@habitants.example".formatted(person));
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
