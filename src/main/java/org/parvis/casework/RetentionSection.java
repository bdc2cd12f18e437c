package org.parvis.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parvis.territory.Changes;
import org.parvis.territory.FileProblem;
import org.parvis.territory.TerritoryDraft;
import org.parvis.territory.TerritorySection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The part «retention» of a territory's file.
 *
 * <pre>
 * retention:
 *   contacts: 24
 * </pre>
 */
@Component
@Order(240)
class RetentionSection implements TerritorySection {

    private static final String CONTACTS = "contacts";
    private static final int LONGEST = 120;

    private final RetentionStore store;

    RetentionSection(RetentionStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public List<FileProblem> check(JsonNode section, TerritoryDraft draft) {
        if (!section.isObject()) {
            return List.of(new FileProblem(draft.file(), name(), "must be a group of settings (name: value)"));
        }
        List<FileProblem> problems = new ArrayList<>();
        section.properties().stream()
                .map(property -> property.getKey())
                .filter(key -> !key.equals(CONTACTS))
                .forEach(key -> problems.add(problem(draft, key, "is not known here; known is " + CONTACTS)));
        JsonNode months = section.path(CONTACTS);
        if (!months.isInt() || months.asInt() < 1 || months.asInt() > LONGEST) {
            problems.add(problem(draft, CONTACTS, "must be a number of months from 1 to " + LONGEST));
        }
        return problems;
    }

    private FileProblem problem(TerritoryDraft draft, String key, String message) {
        return new FileProblem(draft.file(), name() + "." + key, message);
    }

    @Override
    public Changes apply(JsonNode section, TerritoryDraft draft) {
        int wanted = section.path(CONTACTS).asInt();
        Optional<Integer> stored = store.findContactMonths();
        if (stored.filter(months -> months == wanted).isPresent()) {
            return new Changes(name(), 0, 0, 0, 1);
        }
        store.save(wanted);
        return stored.isEmpty() ? new Changes(name(), 1, 0, 0, 0) : new Changes(name(), 0, 1, 0, 0);
    }
}
