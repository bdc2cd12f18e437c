package org.parvis.participation.delivery;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.AsOf;
import org.parvis.participation.delivery.DeliveryEntry.Kind;
import org.parvis.shared.Ids;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.territory.Territories;
import org.springframework.stereotype.Component;

/** Writes down what happens to deliveries, in the name of who keeps them. */
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

    DeliveryEntry begin(Kind kind, @Nullable UUID department) {
        return DeliveryEntry.of(Ids.next(), AsOf.now(clock), kind, name(department));
    }

    DeliveryEntry begin(Kind kind, Delivery delivery) {
        return begin(kind, delivery.departmentId());
    }

    void write(UUID delivery, DeliveryEntry entry) {
        store.insert(delivery, entry);
    }

    String name(@Nullable UUID department) {
        return department == null
                ? territories.current().name()
                : departments.find(department).map(Department::name).orElseGet(() -> territories.current().name());
    }
}
