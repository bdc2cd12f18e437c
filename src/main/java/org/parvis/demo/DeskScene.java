package org.parvis.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.parvis.casework.Absences;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CasePictures;
import org.parvis.casework.CaseWriting;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.Mentioned;
import org.parvis.casework.NewTask;
import org.parvis.casework.Task;
import org.parvis.casework.Tasks;
import org.parvis.casework.Team;
import org.parvis.casework.Teams;
import org.parvis.casework.queues.Queue;
import org.parvis.casework.queues.QueueQuery;
import org.parvis.casework.queues.SavedViews;
import org.parvis.demo.Tale.Told;
import org.parvis.files.Pictures;
import org.parvis.files.ReceivedPicture;
import org.parvis.territory.Departments;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What the desk did today: questions, tasks, answers, a duplicate, a colleague who is away. */
@Component
class DeskScene {

    private static final Task.Contractor LIGHTS = new Task.Contractor("Lumières du Sud", "atelier@lumieres.example");
    private static final Task.Contractor ROADS = new Task.Contractor("Routes du Parc", "chantiers@routes.example");

    private final CaseActs acts;
    private final CaseWriting writing;
    private final Tasks tasks;
    private final Absences absences;
    private final SavedViews views;
    private final Teams teams;
    private final Pictures pictures;
    private final Departments departments;
    private final Territories territories;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeskScene(
            CaseActs acts,
            CaseWriting writing,
            Tasks tasks,
            Absences absences,
            SavedViews views,
            Teams teams,
            Pictures pictures,
            Departments departments,
            Territories territories,
            TransactionTemplate transaction,
            Clock clock) {
        this.acts = acts;
        this.writing = writing;
        this.tasks = tasks;
        this.absences = absences;
        this.views = views;
        this.teams = teams;
        this.pictures = pictures;
        this.departments = departments;
        this.territories = territories;
        this.transaction = transaction;
        this.clock = clock;
    }

    void play(Cast cast, Map<String, Told> told, Chance chance) {
        lamp(id(told, "lamp"), cast);
        roots(id(told, "roots"), cast);
        dump(id(told, "dump"), cast, chance);
        bench(id(told, "bench"), cast);
        hole(id(told, "hole"), id(told, "sameHole"), cast);
        acts.askRequester(
                id(told, "wall"), "Ce mur est-il celui de l’école ou celui de la maison voisine\u00A0?", cast.actor("Inès"));
        absences.add(cast.id("Marc"), today().minusDays(2), today().plusDays(8), cast.id("Nadia"));
        Team urgent = fill("urgences", Set.of(cast.id("Nadia"), cast.id("Marc")));
        acts.giveToTeam(id(told, "sign"), urgent.id(), cast.actor("Hélène"));
        fill("proprete-centre", Set.of(cast.id("Inès")));
        views.save(cast.id("Nadia"), "Lampadaires à faire", QueueQuery.parse(Map.of(
                "vue", new String[] {Queue.TEAM.slug()}, "categorie", new String[] {"lampadaire-eteint"})));
        views.save(cast.id("Hélène"), "Retards du service", QueueQuery.of(Queue.LATE));
    }

    /** A team of the territory's file gets its agents. */
    private Team fill(String code, Set<UUID> members) {
        Team empty = teams.list().stream().filter(team -> team.code().equals(code)).findFirst().orElseThrow();
        teams.change(
                new Team(empty.id(), empty.departmentId(), code, empty.name(), empty.sharing(), members), Visitor.NOBODY);
        return empty;
    }

    /** Asked, answered, repaired by the contractor; Nadia has only to close it. */
    private void lamp(UUID lamp, Cast cast) {
        Actor nadia = cast.actor("Nadia");
        acts.askRequester(lamp, "Quel numéro lisez-vous sur le mât\u00A0?", nadia);
        acts.requesterAnswers(lamp, "Le 1042, c’est celui qui est près du banc.", Actor.requester());
        Task repair = tasks.give(
                NewTask.forContractor(lamp, LIGHTS, "Remplacer le luminaire du mât 1042.").dueOn(today().plusDays(3)), nadia);
        tasks.done(repair, "Luminaire remplacé ce matin, essai fait.", Actor.contractor(LIGHTS.name()));
        writing.addNote(
                lamp,
                "@Hélène Caron c’est le troisième de la rue ce mois-ci, faut-il revoir toute la série\u00A0?",
                Mentioned.of(List.of(cast.id("Hélène"))),
                nadia);
    }

    private void roots(UUID roots, Cast cast) {
        UUID gardeners = departments.find("espaces-verts").orElseThrow().id();
        tasks.give(
                NewTask.opinionOf(
                        roots, gardeners, "Peut-on couper ces racines sans abîmer l’arbre\u00A0?", today().plusDays(5)),
                cast.actor("Marc"));
    }

    private void dump(UUID dump, Cast cast, Chance chance) {
        ReceivedPicture after = pictures.receive(DemoPhoto.of(DemoPhoto.CLEAN, chance.random()));
        transaction.executeWithoutResult(status -> pictures.attach(after, CasePictures.owner(dump)));
        acts.decide(
                dump,
                DecisionDraft.resolved("Tout a été enlevé ce matin et l’entrée du square lavée.")
                        .then("Une caméra mobile surveillera l’endroit pendant un mois."),
                cast.actor("Inès"));
    }

    /** Answered too soon. */
    private void bench(UUID bench, Cast cast) {
        acts.decide(bench, DecisionDraft.resolved("Le dossier a été refixé par nos menuisiers."), cast.actor("Nadia"));
        acts.reopen(bench, "Il bouge encore\u00A0: une vis manque à gauche.", Actor.requester());
    }

    private void hole(UUID hole, UUID same, Cast cast) {
        acts.decide(
                same,
                DecisionDraft.duplicateOf(
                        hole, "Le même trou a été signalé une heure plus tôt\u00A0; vous serez prévenu en même temps."),
                cast.actor("Nadia"));
        tasks.give(
                NewTask.forContractor(hole, ROADS, "Reboucher à l’enrobé à froid, environ un quart de mètre carré.")
                        .dueOn(today().plusDays(2)),
                cast.actor("Nadia"));
    }

    private LocalDate today() {
        return clock.instant().atZone(territories.current().zone()).toLocalDate();
    }

    private static UUID id(Map<String, Told> told, String key) {
        return Objects.requireNonNull(told.get(key), key).caseId();
    }
}
