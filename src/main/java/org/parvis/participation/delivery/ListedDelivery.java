package org.parvis.participation.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery among those of the whole territory, with where it comes from.
 *
 * @param project its code in the budget
 * @param budget title of the vote that it was taken by
 * @param budgetPath its address
 * @param process title of the process whose ideas the vote decided on, where everybody can read it; empty for a vote of its own
 * @param processPath its address; empty where there is none
 * @param granted in cents
 * @param spent in cents
 * @param milestones how many there are
 * @param done how many of them are done
 * @param next name of the one that comes next; empty where none does
 * @param nextOn its day; null where none comes
 * @param deliveredOn null as long as it is not
 * @param createdAt when the decision was published that took it
 */
public record ListedDelivery(
        UUID id,
        String project,
        String name,
        DeliveryState state,
        String budget,
        String budgetPath,
        String process,
        String processPath,
        long granted,
        long spent,
        int milestones,
        int done,
        String next,
        @Nullable LocalDate nextOn,
        @Nullable LocalDate deliveredOn,
        Instant createdAt) {

    public String path() {
        return budgetPath + "/realisations/" + project;
    }

    public boolean isLate(LocalDate today) {
        return nextOn != null && nextOn.isBefore(today);
    }
}
