package org.parvis.participation.delivery;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.Role;
import org.parvis.web.Visitor;

/** Who keeps deliveries: those who write budgets keep all of them; agents of a department those that it was given. */
public final class DeliveryRights {

    private DeliveryRights() {}

    /** Whether all of them, and says who keeps each. */
    public static boolean mayGive(Visitor visitor) {
        return visitor.has(Role.HEAD) || visitor.has(Role.ADMINISTRATOR);
    }

    public static boolean mayKeep(Visitor visitor, Delivery delivery) {
        @Nullable UUID department = delivery.departmentId();
        return mayGive(visitor) || department != null && departments(visitor).contains(department);
    }

    /** Those whose deliveries somebody keeps who may not give them. */
    static Set<UUID> departments(Visitor visitor) {
        return visitor.has(Role.AGENT) ? visitor.departments(Role.AGENT) : Set.of();
    }
}
