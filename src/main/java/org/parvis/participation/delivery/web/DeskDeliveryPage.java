package org.parvis.participation.delivery.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.files.Picture;
import org.parvis.participation.Process;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.delivery.Delivery;
import org.parvis.participation.delivery.DeliveryEntry;
import org.parvis.territory.Department;
import org.parvis.web.FormErrors;

/**
 * A delivery as it is kept.
 *
 * @param process whose ideas the vote decided on; null for a vote that belongs to none
 * @param mayAttach whether the visitor may say to which process the vote belongs
 * @param pictures by the entry that they belong to
 * @param departments who can be given it; none for whoever may not give it
 * @param done what was just done, as the end of a message key; empty for nothing
 */
public record DeskDeliveryPage(
        Budget budget,
        @Nullable Process process,
        boolean mayAttach,
        Delivery delivery,
        List<DeliveryEntry> history,
        Map<UUID, List<Picture>> pictures,
        List<Department> departments,
        LocalDate today,
        DeliveryForm form,
        String done,
        FormErrors errors) {

    public String path() {
        return DeskDeliveryController.PATH + "/" + delivery.id();
    }

    public String publicPath() {
        return budget.path() + "/realisations/" + delivery.project();
    }

    public List<Picture> pictures(DeliveryEntry entry) {
        return pictures.getOrDefault(entry.id(), List.of());
    }
}
