package org.parvis.relation.rights;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Accounts;
import org.parvis.identity.Grant;
import org.parvis.identity.Staff;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/**
 * Calls agents by what they do and not by their names: the person has a right to their own data, and colleagues to be
 * left in peace.
 */
@Component
class Functions {

    private final Accounts accounts;
    private final Departments departments;

    Functions(Accounts accounts, Departments departments) {
        this.accounts = accounts;
        this.departments = departments;
    }

    /** The functions of everybody who works for the authority now. */
    Book book(View view) {
        Map<UUID, String> names = departments.list().stream().collect(Collectors.toMap(Department::id, Department::name));
        Map<UUID, String> functions = new LinkedHashMap<>();
        Map<String, String> byName = new LinkedHashMap<>();
        accounts.listStaff().stream()
                .sorted(Comparator.comparingInt((Staff one) -> one.name().length()).reversed())
                .forEach(one -> {
                    String function = function(one, names, view);
                    functions.put(one.id(), function);
                    if (one.name().strip().contains(" ")) {
                        byName.put(one.name().strip(), function);
                    }
                });
        return new Book(functions, byName, view.t("rights.agent"));
    }

    private static String function(Staff staff, Map<UUID, String> departments, View view) {
        List<String> said = staff.grants().stream().map(grant -> said(grant, departments, view)).distinct().toList();
        return said.isEmpty() ? view.t("rights.agent") : String.join(" ; ", said);
    }

    private static String said(Grant grant, Map<UUID, String> departments, View view) {
        String role = view.t("identity.role." + grant.role());
        return Optional.ofNullable(grant.department())
                .map(departments::get)
                .map(department -> view.t("rights.function", role, department))
                .orElse(role);
    }

    /** @param byName the longest names first */
    record Book(Map<UUID, String> functions, Map<String, String> byName, String agent) {

        String of(@Nullable UUID account) {
            return account == null ? agent : functions.getOrDefault(account, agent);
        }

        /** A text in which colleagues are called by their functions. */
        @Nullable String without(@Nullable String text) {
            if (text == null) {
                return null;
            }
            String changed = text;
            for (Map.Entry<String, String> one : byName.entrySet()) {
                changed = changed.replace(one.getKey(), "[" + one.getValue() + "]");
            }
            return changed;
        }
    }
}
