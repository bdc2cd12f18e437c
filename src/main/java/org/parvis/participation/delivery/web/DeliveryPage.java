package org.parvis.participation.delivery.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.files.Picture;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.delivery.Delivery;
import org.parvis.participation.delivery.DeliveryEntry;
import org.parvis.participation.delivery.DeliveryEntry.Kind;
import org.parvis.participation.delivery.Milestone;
import org.parvis.participation.worth.Figures;

/**
 * A delivery as everybody reads it.
 *
 * @param words of the project, as it was voted on
 * @param keeper name of who keeps it
 * @param pictures by the entry that they belong to
 * @param asking null as long as nobody is asked
 */
public record DeliveryPage(
        Budget budget,
        Delivery delivery,
        String words,
        String keeper,
        List<DeliveryEntry> history,
        Map<UUID, List<Picture>> pictures,
        LocalDate today,
        boolean isKept,
        @Nullable Asking asking) {

    /** That people are asked, or were, what it is worth to them. */
    public record Asking(boolean isOpen, Figures figures) {}

    public List<Picture> pictures(DeliveryEntry entry) {
        return pictures.getOrDefault(entry.id(), List.of()).stream().filter(Picture::isReady).toList();
    }

    /** What was announced for a milestone before, the last first. */
    public List<DeliveryEntry> moves(Milestone milestone) {
        return history.stream().filter(one -> one.kind() == Kind.MOVED && one.about().equals(milestone.name())).toList();
    }
}
