package org.parvis.casework;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.parvis.shared.WorkingCalendar;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.territory.Territories;
import org.parvis.territory.Territory;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/**
 * Who handles cases in the territory in scope. A place too small to have departments handles them itself, under its own
 * id.
 */
@Component
class Handlers {

    private final Territories territories;
    private final Departments departments;
    private final Words words;

    Handlers(Territories territories, Departments departments, Words words) {
        this.territories = territories;
        this.departments = departments;
        this.words = words;
    }

    Optional<Handler> find(String code) {
        return departments.find(code).map(Handlers::handler);
    }

    Optional<Handler> find(UUID id) {
        Territory here = territories.current();
        return id.equals(here.id()) ? Optional.of(itself(here)) : departments.find(id).map(Handlers::handler);
    }

    /** Who has the task, in words. */
    String receiver(Task task) {
        return task.contractor() == null
                ? find(Objects.requireNonNull(task.departmentId())).map(Handler::name).orElse("")
                : task.contractor().name();
    }

    /** Where cases go when nothing says where. */
    Handler first() {
        return departments.list().stream()
                .filter(department -> !department.isOutside())
                .findFirst()
                .map(Handlers::handler)
                .orElseGet(() -> itself(territories.current()));
    }

    /** The hours in which a department works, and promises made for it are counted. */
    WorkingCalendar calendar(UUID departmentId) {
        return departments.find(departmentId).isPresent()
                ? departments.calendar(departmentId)
                : territories.current().calendar();
    }

    /** The authority itself, for what it decides without an agent. */
    Territory authority() {
        return territories.current();
    }

    /** The language in which the territory writes first. */
    Locale language() {
        return territories.current().language();
    }

    /** A text in the territory's first language. */
    String words(String key, Object... arguments) {
        return words.text(language(), key, arguments);
    }

    private static Handler handler(Department department) {
        return new Handler(
                department.id(), department.code(), department.name(), department.isOutside(), department.open311().isPresent(),
                department.email());
    }

    private static Handler itself(Territory territory) {
        String email = territory.contact().email();
        return new Handler(territory.id(), "", territory.name(), false, false, email.isBlank() ? null : email);
    }
}
