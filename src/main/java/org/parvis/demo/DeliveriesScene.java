package org.parvis.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.Method;
import org.parvis.ballot.vote.VoteKeeping;
import org.parvis.demo.BudgetWishes.Wish;
import org.parvis.files.Pictures;
import org.parvis.participation.budget.BudgetDraft;
import org.parvis.participation.budget.Budgets;
import org.parvis.participation.budget.VotedBudget;
import org.parvis.participation.decision.DecisionDrafts;
import org.parvis.participation.decision.Fate;
import org.parvis.participation.decision.Matter;
import org.parvis.participation.decision.Matters;
import org.parvis.participation.decision.Ruling;
import org.parvis.participation.decision.Said;
import org.parvis.participation.decision.Saved;
import org.parvis.participation.decision.TownDecision;
import org.parvis.participation.decision.TownDecisionDraft;
import org.parvis.participation.decision.TownDecisions;
import org.parvis.participation.decision.Written;
import org.parvis.participation.delivery.Deliveries;
import org.parvis.participation.delivery.Delivery;
import org.parvis.participation.delivery.DeliveryState;
import org.parvis.participation.worth.Asked;
import org.parvis.participation.worth.Verdict;
import org.parvis.participation.worth.WorthAsking;
import org.parvis.participation.worth.Worths;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/**
 * What became of a vote of the trial town that is over: delivered, under way and late, ordered, given up, and one that the council
 * added. It all happens while the town is made, and says so: what is published cannot be said to be older than it is.
 */
@Component
class DeliveriesScene {

    static final List<Wish> WISHES = List.of(
            new Wish("Des jeux d’eau au square", "Six jets au sol, pour les jours de chaleur.", 12_000, 9),
            new Wish("Une rampe pour la bibliothèque", "Pour entrer en fauteuil ou avec une poussette.", 8_000, 8),
            new Wish("Des arbres rue Houdan", "Douze tilleuls, avec leur arrosage.", 9_000, 7),
            new Wish("Une scène au parc", "Un plancher abrité pour la musique et le théâtre.", 6_000, 6),
            new Wish("Un mur d’escalade", "Quatre mètres de haut, contre le gymnase.", 18_000, 4),
            new Wish("Des horloges aux arrêts de bus", "Avec l’heure du prochain passage.", 15_000, 2));

    /** What people of the town answered: «beaucoup», «un peu», «non», «je ne sais pas». */
    private static final String VERDICTS = "bnpbbpbbbpbnbbupbbbpbu";

    private static final int EUROS = 100;
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration MOST_PATIENCE = Duration.ofSeconds(20);

    private final Budgets budgets;
    private final VoteKeeping keeping;
    private final Matters matters;
    private final TownDecisions decisions;
    private final DecisionDrafts drafts;
    private final Deliveries deliveries;
    private final Pictures pictures;
    private final WorthAsking asking;
    private final Worths worths;
    private final Departments departments;

    DeliveriesScene(
            Budgets budgets,
            VoteKeeping keeping,
            Matters matters,
            TownDecisions decisions,
            DecisionDrafts drafts,
            Deliveries deliveries,
            Pictures pictures,
            WorthAsking asking,
            Worths worths,
            Departments departments) {
        this.budgets = budgets;
        this.keeping = keeping;
        this.matters = matters;
        this.decisions = decisions;
        this.drafts = drafts;
        this.deliveries = deliveries;
        this.pictures = pictures;
        this.asking = asking;
        this.worths = worths;
        this.departments = departments;
    }

    static BudgetDraft draft(Instant morning) {
        return new BudgetDraft(
                "Le budget déjà décidé",
                "36 000 € votés et décidés : voyez ce qui est fait, et ce qui ne l’est pas.",
                "Pour cette démonstration, le vote, la décision et les nouvelles des projets ont été joués le même jour : leurs dates sont celles de "
                        + "ce jour. Le jour d’ouverture du vote et les dates des étapes sont inventés.",
                BallotKind.APPROVAL, 1, 3, 1, 1, 36_000L * EUROS, Method.GREEDY, 1, morning.minus(Duration.ofDays(35)), Instant.now().plus(SOON),
                Duration.ofMinutes(1), 11);
    }

    void play(Cast cast, VotedBudget voted) {
        await(voted.vote().closesAt());
        keeping.end();
        Visitor antoine = cast.visitor("Antoine", Role.ADMINISTRATOR);
        matters.findVoted(voted.budget().slug()).ifPresent(matter -> {
            decide(matter, antoine);
            deliver(deliveries.list(matter.id()), antoine);
        });
    }

    private void await(Instant closing) {
        Instant end = budgets.now().plus(MOST_PATIENCE);
        for (Instant now = budgets.now(); now.isBefore(closing) && now.isBefore(end); now = budgets.now()) {
            try {
                Thread.sleep(Duration.ofMillis(200));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void decide(Matter matter, Visitor antoine) {
        drafts.begin(matter, "", antoine);
        TownDecision draft = decisions.findDraft(matter.id()).orElseThrow();
        LocalDate today = deliveries.today();
        TownDecisionDraft about = new TownDecisionDraft(
                "Conseil municipal",
                today,
                today.getYear() + "-117",
                "Le conseil suit le vote pour les projets choisis. Il ajoute une première partie du premier projet qui n’a pas été retenu, car elle "
                        + "sert aussi aux écoles.\nLes services rendent compte de chaque projet sur sa page.",
                draft.about().dataUsed() + "\nLe budget des écoles pour la partie ajoutée.",
                "",
                today.plusDays(30));
        List<Said> added = decisions.rulings(draft, 0, Integer.MAX_VALUE).stream()
                .filter(one -> one.expected() == Fate.NOT_TAKEN)
                .limit(1)
                .map(Ruling::code)
                .map(code -> new Said(
                        code, Fate.PARTLY,
                        "Le vote ne le retenait pas, faute d’argent. Le budget des écoles en paie une première partie, à hauteur d’enfant.", 5_000L * EUROS))
                .toList();
        Saved saved = drafts.save(matter, new Written(draft.revision(), about, added), antoine);
        drafts.publish(matter, saved.revision(), antoine);
    }

    private void deliver(List<Delivery> taken, Visitor antoine) {
        List<Course> courses = List.of(this::delivered, this::late, this::ordered, this::abandoned);
        for (int i = 0; i < Math.min(taken.size(), courses.size()); i++) {
            courses.get(i).tell(taken.get(i), antoine);
        }
    }

    /** What became of one of them. */
    private interface Course {
        void tell(Delivery delivery, Visitor by);
    }

    private void delivered(Delivery delivery, Visitor by) {
        UUID id = delivery.id();
        give(id, "voirie", by);
        plan(id, "Commande des jets", 520, by);
        plan(id, "Travaux sous le sol", 460, by);
        plan(id, "Ouverture", 430, by);
        done(id, 1, 520, 516, by);
        deliveries.move(id, DeliveryState.ORDERED, null, "", by);
        move(id, 2, 440, "Un câble électrique a été trouvé à l’endroit prévu : il a fallu le déplacer.", by);
        move(id, 3, 410, "L’ouverture suit les travaux.", by);
        deliveries.move(id, DeliveryState.WORKS, null, "", by);
        done(id, 2, 440, 436, by);
        deliveries.tell(
                id, "Les jets sont posés. Il reste à vérifier l’eau.", pictures.receive(DemoPhoto.of(DemoPhoto.CLEAN, new Random(5))),
                "La place, vue de la rue, avec le sol refait.", by);
        done(id, 3, 410, 409, by);
        deliveries.spend(id, delivery.granted(), delivery.granted() + 40_000, "Le câble déplacé a coûté 400 € de plus.", by);
        deliveries.move(id, DeliveryState.DELIVERED, day(409), "", by);
        sayWhatItIsWorth(delivery);
    }

    /** A year later: most use it, some do not, and all say so in their own way. */
    private void sayWhatItIsWorth(Delivery delivery) {
        asking.run();
        List<String> words = List.of("Mes enfants y vont chaque soir d’été.", "Le bruit du moteur s’entend de chez moi.", "Il manque de l’ombre autour.");
        for (int i = 0; i < VERDICTS.length(); i++) {
            Verdict verdict = switch (VERDICTS.charAt(i)) {
                case 'b' -> Verdict.MUCH;
                case 'p' -> Verdict.SOME;
                case 'n' -> Verdict.NOTHING;
                default -> Verdict.UNKNOWN;
            };
            worths.answer(new Asked(delivery.id(), "avis" + i + "@habitants.example"), null, verdict, i < words.size() ? words.get(i) : "");
        }
    }

    private void late(Delivery delivery, Visitor by) {
        UUID id = delivery.id();
        give(id, "voirie", by);
        plan(id, "Plans", 80, by);
        plan(id, "Pose de la rampe", 20, by);
        done(id, 1, 80, 75, by);
        deliveries.move(id, DeliveryState.ORDERED, null, "", by);
        deliveries.move(id, DeliveryState.WORKS, null, "", by);
        deliveries.spend(id, delivery.granted(), delivery.granted() / 2, "", by);
    }

    private void ordered(Delivery delivery, Visitor by) {
        UUID id = delivery.id();
        plan(id, "Choix de la pépinière", 15, by);
        plan(id, "Plantation, à la bonne saison", -40, by);
        done(id, 1, 15, 14, by);
        deliveries.move(id, DeliveryState.ORDERED, null, "", by);
    }

    private void abandoned(Delivery delivery, Visitor by) {
        plan(delivery.id(), "Étude du sol", 12, by);
        deliveries.move(
                delivery.id(), DeliveryState.ABANDONED, null,
                "L’étude a trouvé une conduite de gaz sous la clairière : rien ne peut y être posé. La somme revient au budget de l’an prochain.", by);
    }

    private LocalDate day(int daysAgo) {
        return deliveries.today().minusDays(daysAgo);
    }

    private void give(UUID id, String department, Visitor by) {
        @Nullable UUID found = departments.find(department).map(one -> one.id()).orElse(null);
        deliveries.giveTo(id, found, by);
    }

    private void plan(UUID id, String name, int daysAgo, Visitor by) {
        deliveries.plan(id, name, day(daysAgo), by);
    }

    private void move(UUID id, int milestone, int daysAgo, String why, Visitor by) {
        deliveries.change(id, milestone, day(daysAgo), null, why, by);
    }

    private void done(UUID id, int milestone, int planned, int daysAgo, Visitor by) {
        deliveries.change(id, milestone, day(planned), day(daysAgo), "", by);
    }
}
