package org.parvis.casework.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.CasePictures;
import org.parvis.casework.CaseRights;
import org.parvis.casework.NearbyCases;
import org.parvis.casework.Task;
import org.parvis.casework.Tasks;
import org.parvis.casework.Viewer;
import org.parvis.files.Picture;
import org.parvis.files.Pictures;
import org.parvis.territory.MapFrame;
import org.parvis.territory.MapPin;
import org.parvis.territory.TerritoryMap;
import org.parvis.web.Distances;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** What stands beside a case: tasks, the place and what else happened there. */
@Component
class CaseSides {

    private static final double SURROUNDINGS_METRES = 260;

    private final Tasks tasks;
    private final NearbyCases nearby;
    private final TerritoryMap maps;
    private final Pictures pictures;
    private final Clock clock;

    CaseSides(Tasks tasks, NearbyCases nearby, TerritoryMap maps, Pictures pictures, Clock clock) {
        this.clock = clock;
        this.pictures = pictures;
        this.tasks = tasks;
        this.nearby = nearby;
        this.maps = maps;
    }

    /** @param form the one that is open: where it has read the tasks, nobody reads them again */
    List<CasePage.TaskLine> tasks(View view, Case subject, @Nullable ActionForm form) {
        List<Task> read = form == null ? null : form.tasks();
        return lines(view, subject, read == null ? tasks.of(subject.id()) : read);
    }

    /** What somebody who may no longer look into the case has given, as long as it is open: they may cancel it. */
    List<CasePage.TaskLine> ownTasks(View view, Case subject) {
        UUID giver = view.visitor().account();
        return lines(
                view,
                subject,
                tasks.openOn(subject.id()).stream()
                        .filter(task -> task.givenBy().equals(giver))
                        .toList());
    }

    private List<CasePage.TaskLine> lines(View view, Case subject, List<Task> shown) {
        Viewer viewer = Viewer.of(view.visitor());
        LocalDate today = LocalDate.now(clock.withZone(view.site().zone()));
        return shown.stream()
                .map(task -> new CasePage.TaskLine(
                        task.id(),
                        tasks.receiver(task),
                        view.t("desk.task.state." + task.state() + (task.isOpinion() ? ".OPINION" : "")),
                        tag(task.state()),
                        task.instructions(),
                        task.answer(),
                        TaskDue.of(task, today, tasks.calendar(task), view),
                        task.isOpen(),
                        task.isOpen() && CaseRights.mayCancel(viewer, subject, task)
                                ? "/bureau/taches/" + task.id() + "/annuler"
                                : null,
                        null))
                .toList();
    }

    static String tag(Task.State state) {
        return switch (state) {
            case OPEN -> "warn";
            case DONE -> "ok";
            case REFUSED -> "bad";
            case CANCELLED -> "plain";
        };
    }

    /** The history of the spot, the nearest first; open ones may be the same problem. */
    List<CasePage.Near> neighbours(View view, Case subject, String context) {
        boolean mayMerge = CaseRights.handles(Viewer.of(view.visitor()), subject);
        return nearby.around(subject).stream()
                .map(near -> new CasePage.Near(
                        near.subject().number(),
                        near.subject().title(),
                        near.subject().status(),
                        Distances.words(near.metres(), view),
                        view.date(near.subject().openedAt()),
                        mayMerge && subject.status().isOpen() && near.subject().status().isOpen()
                                ? merge(subject, near.subject(), context)
                                : null))
                .toList();
    }

    private static String merge(Case subject, Case original, String context) {
        return "/bureau/dossiers/" + subject.number() + "/doublon?" + context + "&original=" + original.number();
    }

    /** Photos of what was done, added by agents and contractors. */
    List<UUID> photosAfter(Case subject) {
        return pictures.list(CasePictures.owner(subject.id())).stream()
                .filter(Picture::isReady)
                .map(Picture::id)
                .toList();
    }

    @Nullable String map(Case subject) {
        return subject.point() == null
                ? null
                : maps.svg(
                        MapFrame.around(subject.point(), SURROUNDINGS_METRES),
                        subject.title(),
                        List.of(MapPin.here(subject.point(), subject.title())));
    }
}
