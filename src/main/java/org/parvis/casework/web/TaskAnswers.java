package org.parvis.casework.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.Case;
import org.parvis.casework.Cases;
import org.parvis.casework.Task;
import org.parvis.casework.Tasks;
import org.parvis.shared.Refusal;
import org.parvis.territory.MapFrame;
import org.parvis.territory.MapPin;
import org.parvis.territory.TerritoryMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/** Takes the answer to a task: done, with a photo perhaps, or refused with a reason. */
@Component
class TaskAnswers {

    private static final double SURROUNDINGS_METRES = 320;

    private final Tasks tasks;
    private final Cases cases;
    private final AfterPhotos photos;
    private final TerritoryMap maps;
    private final TransactionTemplate transaction;

    TaskAnswers(
            Tasks tasks, Cases cases, AfterPhotos photos, TerritoryMap maps, TransactionTemplate transaction) {
        this.tasks = tasks;
        this.cases = cases;
        this.photos = photos;
        this.maps = maps;
        this.transaction = transaction;
    }

    void end(Task task, Map<String, String> form, @Nullable MultipartFile photo, Actor by) {
        var received = photos.receive(photo);
        String answer = form.getOrDefault("answer", "").strip();
        if (answer.isEmpty() && received == null) {
            throw new Refusal("desk.refused.saySomething");
        }
        transaction.executeWithoutResult(_ -> {
            switch (form.getOrDefault("faire", "")) {
                case "fait" -> tasks.done(task, answer, by);
                case "refuse" -> tasks.refuse(task, answer, by);
                default -> throw new Refusal("desk.refused.task");
            }
            photos.attach(received, cases.get(task.caseId()));
        });
    }

    /** The place, drawn; null where the case has none. */
    @Nullable String map(Case subject) {
        return subject.point() == null
                ? null
                : maps.svg(
                        MapFrame.around(Objects.requireNonNull(subject.point()), SURROUNDINGS_METRES),
                        subject.title(),
                        List.of(MapPin.here(subject.point(), subject.title())));
    }
}
