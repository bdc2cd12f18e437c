package org.parvis.identity;

import java.util.Optional;
import org.parvis.shared.Role;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from an administrator's account to the staff. */
@Component
@Order(100)
class StaffDoor implements AccountSection {

    @Override
    public Optional<Door> door(View view) {
        boolean mayLook = view.visitor().has(Role.ADMINISTRATOR) || view.visitor().has(Role.AUDITOR);
        return mayLook
                ? Optional.of(new Door(
                        view.t("identity.staff.title"), view.t("identity.staff.more"), "/admin/personnes"))
                : Optional.empty();
    }
}
