package org.parvis.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.Method;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.BudgetDraft;
import org.parvis.participation.budget.BudgetProject;
import org.parvis.participation.budget.Budgets;
import org.parvis.participation.budget.VoterLists;
import org.parvis.participation.budget.VoterProof;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/**
 * A vote of the trial town by letter: its list is frozen and its letters wait to be printed, so that the visitor prints them and
 * votes with a code. Its ballots will be few, and their sums published alone.
 */
@Component
class LetterVoteScene {

    private static final long EUROS = 100;
    private static final List<String> NAMES = List.of(
            "Odette Larue", "Marcel Vasseur", "Huguette Poirot", "Aïssatou Ba", "Lucien Mercadier", "Simone Kerdoncuff", "Jacques Delmas", "Fatima Zerouali",
            "Roger Thibault", "Paulette Nguyen", "Yvonne Castaing", "Ahmed Belkacem", "Denise Roussel", "Gilberte Masson");

    private final Budgets budgets;
    private final VoterLists lists;

    LetterVoteScene(Budgets budgets, VoterLists lists) {
        this.budgets = budgets;
        this.lists = lists;
    }

    void play(Instant morning, Visitor admin) {
        Budget made = budgets.create(
                new BudgetDraft(
                                "Le budget de la résidence",
                                "9 000 € pour la résidence des Tilleuls, entre ceux qui y habitent.",
                                "Chaque habitant de la résidence a reçu un code par lettre.",
                                BallotKind.APPROVAL, 1, 2, 1, 1, 9_000 * EUROS, Method.GREEDY, 1, morning.minus(Duration.ofDays(1)),
                                morning.plus(Duration.ofDays(21)), Duration.ofMinutes(60), 18)
                        .with(VoterProof.LETTER)
                        .withSumsOfFew(),
                admin);
        budgets.save(made.slug(), new BudgetProject("", "Un banc devant chaque entrée", "Avec dossier et accoudoirs.", 3_000 * EUROS, ""), admin);
        budgets.save(made.slug(), new BudgetProject("", "Une salle commune repeinte", "Par une entreprise d’insertion.", 5_000 * EUROS, ""), admin);
        budgets.save(made.slug(), new BudgetProject("", "Des bacs à hauteur de fauteuil", "Pour jardiner assis.", 2_000 * EUROS, ""), admin);
        StringBuilder file = new StringBuilder("nom;adresse\n");
        for (int i = 0; i < NAMES.size(); i++) {
            file.append(NAMES.get(i)).append(";Résidence des Tilleuls, appartement ").append(i + 1).append('\n');
        }
        lists.bring(made.slug(), file.toString().getBytes(StandardCharsets.UTF_8), admin);
        budgets.freeze(made.slug(), admin);
    }
}
