package org.parvis.participation.delivery.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.files.Picture;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.delivery.Delivery;
import org.parvis.participation.delivery.DeliveryEntry;
import org.parvis.participation.delivery.DeliveryEntry.Kind;
import org.parvis.participation.delivery.Milestone;

/**
 * A delivery as everybody reads it.
 *
 * @param words of the project, as it was voted on
 * @param keeper name of who keeps it
 * @param pictures by the entry that they belong to
 */
public record DeliveryPage(
        Budget budget,
        Delivery delivery,
        String words,
        String keeper,
        List<DeliveryEntry> history,
        Map<UUID, List<Picture>> pictures,
        LocalDate today,
        boolean isKept) {

    public List<Picture> pictures(DeliveryEntry entry) {
        return pictures.getOrDefault(entry.id(), List.of()).stream().filter(Picture::isReady).toList();
    }

    /** What was announced for a milestone before, the last first. */
    public List<DeliveryEntry> moves(Milestone milestone) {
        return history.stream().filter(one -> one.kind() == Kind.MOVED && one.about().equals(milestone.name())).toList();
    }
}
