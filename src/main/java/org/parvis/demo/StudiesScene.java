package org.parvis.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.parvis.casework.Actor;
import org.parvis.casework.NewTask;
import org.parvis.casework.Task;
import org.parvis.casework.Tasks;
import org.parvis.participation.Appraisals;
import org.parvis.participation.Conclusions;
import org.parvis.participation.Estimate;
import org.parvis.participation.Feasibility;
import org.parvis.participation.Findings;
import org.parvis.participation.Findings.Competence;
import org.parvis.participation.NewConclusion;
import org.parvis.participation.SubmittedProposal;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** What departments of the trial town found about some ideas: one is late, two disagree, one conclusion is with its author. */
@Component
class StudiesScene {

    static final String RACKS = "Des arceaux pour les vélos près du marché";
    static final String STREET = "Une rue sans voitures devant chaque école, à l’heure de la sortie";
    static final String TREES = "Planter des arbres fruitiers que tout le monde peut cueillir";
    static final String COMPOST = "Un composteur partagé dans chaque quartier";
    static final String FOUNTAIN = "Une fontaine à eau près des jeux";
    static final String BOOKS = "Une boîte à livres à la gare";
    static final String HOURS = "Ouvrir les jardins plus tard en juin";

    private static final String QUESTION = "Cette idée est-elle à votre service, est-elle réalisable, à quel coût et en combien de temps ?";

    private final Appraisals appraisals;
    private final Conclusions conclusions;
    private final Tasks tasks;
    private final Departments departments;

    StudiesScene(Appraisals appraisals, Conclusions conclusions, Tasks tasks, Departments departments) {
        this.appraisals = appraisals;
        this.conclusions = conclusions;
        this.tasks = tasks;
        this.departments = departments;
    }

    /** @param ideas that are shown, by their titles */
    void play(Cast cast, Map<String, SubmittedProposal> ideas, LocalDate today) {
        Visitor paul = cast.visitor("Paul", Role.AGENT);
        racks(cast, idea(ideas, RACKS), today, paul);
        street(cast, idea(ideas, STREET), today, paul);
        books(cast, idea(ideas, BOOKS), today, paul);
        hours(cast, idea(ideas, HOURS), today, paul);
        SubmittedProposal trees = idea(ideas, TREES);
        ask(cast, trees, today.plusDays(8), "voirie");
        give(cast.actor("Marc"), trees, "voirie", new Findings(
                Competence.OURS, "", Feasibility.FEASIBLE, new Estimate(600_000L, 80_000L, 12),
                "Possible le long de la coulée verte et dans deux squares, loin des terrasses et des trottoirs étroits.",
                "À voir avec les assurances pour les fruits tombés sur la chaussée."));
        ask(cast, idea(ideas, COMPOST), today.plusDays(15), "proprete");
        SubmittedProposal fountain = idea(ideas, FOUNTAIN);
        ask(cast, fountain, today.plusDays(12), "voirie");
        tasks.give(NewTask.opinionOf(fountain.caseId(), department("proprete"), QUESTION, today.minusDays(3)), cast.actor("Paul"));
    }

    private void racks(Cast cast, SubmittedProposal racks, LocalDate today, Visitor paul) {
        ask(cast, racks, today.plusDays(10), "voirie", "tranquillite");
        give(cast.actor("Marc"), racks, "voirie", new Findings(
                Competence.OURS, "", Feasibility.FEASIBLE, new Estimate(240_000L, null, 3),
                "Six arceaux tiennent sur une place de stationnement, à trente mètres de l’entrée du marché.",
                "La place du 14, rue Houdan est la seule sans réseau dessous."));
        give(cast.actor("Yann"), racks, "tranquillite", new Findings(
                Competence.OURS, "", Feasibility.FEASIBLE, Estimate.NOTHING, "Une place de stationnement en moins ne gêne pas le marché.", ""));
        conclusions.conclude(racks.id(), new NewConclusion(
                Feasibility.FEASIBLE, new Estimate(240_000L, null, 3),
                "Six arceaux au lieu de dix : c’est ce qui tient sur une place. Ils seraient posés au printemps.", 15, ""), paul);
    }

    private void street(Cast cast, SubmittedProposal street, LocalDate today, Visitor paul) {
        ask(cast, street, today.plusDays(10), "voirie", "tranquillite");
        give(cast.actor("Marc"), street, "voirie", new Findings(
                Competence.OURS, "", Feasibility.FEASIBLE, new Estimate(480_000L, 30_000L, 4),
                "Une barrière amovible et deux panneaux par école suffisent. Les bus ne passent dans aucune de ces rues.", ""));
        give(cast.actor("Yann"), street, "tranquillite", new Findings(
                Competence.OURS, "", Feasibility.NOT_FEASIBLE, new Estimate(null, 1_900_000L, null),
                "Nous n’avons pas assez d’agents pour tenir cinq barrières à la même heure, et des parents seuls ne peuvent pas arrêter une voiture.",
                "À rediscuter si la médiation recrute."));
        conclusions.conclude(street.id(), new NewConclusion(
                Feasibility.FEASIBLE, new Estimate(480_000L, 30_000L, 6),
                "Réalisable devant une école pour commencer, avec une barrière et un agent le premier mois. Nous regarderons ensuite ce que cela donne avant de continuer.", 15, ""), paul);
        conclusions.answer(street.id(), "Une école pour commencer nous convient. Nous pouvons être six parents à nous relayer.");
        conclusions.publish(street.id(), paul);
    }

    private void books(Cast cast, SubmittedProposal books, LocalDate today, Visitor paul) {
        ask(cast, books, today.plusDays(10), "voirie");
        give(cast.actor("Marc"), books, "voirie", new Findings(
                Competence.OTHERS, "La RATP, propriétaire du parvis", Feasibility.UNDECIDED, new Estimate(35_000L, null, 2),
                "La boîte coûte peu ; c’est la RATP qui doit donner son accord pour la poser.", ""));
        conclusions.conclude(books.id(), new NewConclusion(
                Feasibility.FEASIBLE, new Estimate(35_000L, null, 4), "La RATP accepte que la boîte soit fixée contre l’abri des vélos.", 15, ""), paul);
        conclusions.answer(books.id(), "Parfait, je m’en occupe toutes les semaines.");
        conclusions.publish(books.id(), paul);
    }

    private void hours(Cast cast, SubmittedProposal hours, LocalDate today, Visitor paul) {
        ask(cast, hours, today.plusDays(10), "tranquillite");
        give(cast.actor("Yann"), hours, "tranquillite", new Findings(
                Competence.OURS, "", Feasibility.NOT_FEASIBLE, new Estimate(null, 2_400_000L, null),
                "Fermer les grilles à 22 h demande une équipe de soirée que nous n’avons pas.", ""));
        conclusions.conclude(hours.id(), new NewConclusion(
                Feasibility.NOT_FEASIBLE, new Estimate(null, 2_400_000L, null),
                "Personne ne peut fermer les grilles à 22 h cette année. Le square Robinson, qui n’a pas de grille, reste ouvert la nuit.", 15, ""), paul);
        conclusions.answer(hours.id(), "Et le samedi seulement ?");
        conclusions.publish(hours.id(), paul);
    }

    private void ask(Cast cast, SubmittedProposal idea, LocalDate due, String... codes) {
        List<UUID> asked = List.of(codes).stream().map(this::department).toList();
        appraisals.ask(idea.id(), new Appraisals.Question(asked, QUESTION, due), cast.actor("Paul"));
    }

    private void give(Actor by, SubmittedProposal idea, String department, Findings findings) {
        Task task = tasks.openOn(idea.caseId()).stream()
                .filter(one -> department(department).equals(one.departmentId()))
                .findFirst()
                .orElseThrow();
        appraisals.give(task, findings, by);
    }

    private UUID department(String code) {
        return departments.find(code).orElseThrow().id();
    }

    private static SubmittedProposal idea(Map<String, SubmittedProposal> ideas, String title) {
        return Objects.requireNonNull(ideas.get(title), title);
    }
}
