package org.parvis.participation.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.delivery.DeliveryEntry.Kind;
import org.parvis.shared.Ids;
import org.parvis.shared.Role;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** Writes down what happens to deliveries, in the name of who does it. */
@Component
class DeliveryDiary {

    private final DeliveryEntryStore store;
    private final Departments departments;
    private final Territories territories;
    private final Clock clock;

    DeliveryDiary(DeliveryEntryStore store, Departments departments, Territories territories, Clock clock) {
        this.store = store;
        this.departments = departments;
        this.territories = territories;
        this.clock = clock;
    }

    /** By somebody: in the name of who keeps the delivery where they belong there, else of their own department, else of the town. */
    DeliveryEntry begin(Kind kind, Delivery delivery, Visitor by) {
        return DeliveryEntry.of(Ids.next(), now(), kind, signature(delivery.departmentId(), by));
    }

    /** By the town, as it decided so. */
    DeliveryEntry begin(Kind kind) {
        return DeliveryEntry.of(Ids.next(), now(), kind, name(null));
    }

    private String signature(@Nullable UUID keeper, Visitor by) {
        Set<UUID> own = new HashSet<>(by.departments(Role.HEAD));
        own.addAll(by.departments(Role.AGENT));
        return keeper != null && own.contains(keeper)
                ? name(keeper)
                : departments.list().stream().filter(one -> own.contains(one.id())).findFirst().map(Department::name).orElseGet(() -> name(null));
    }

    void write(UUID delivery, DeliveryEntry entry) {
        store.insert(List.of(new DeliveryEntryStore.Noted(delivery, entry)));
    }

    void write(List<DeliveryEntryStore.Noted> entries) {
        store.insert(entries);
    }

    /** As the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** @param department null for whoever decides */
    String name(@Nullable UUID department) {
        return department == null
                ? territories.current().name()
                : departments.find(department).map(Department::name).orElseGet(() -> territories.current().name());
    }
}
