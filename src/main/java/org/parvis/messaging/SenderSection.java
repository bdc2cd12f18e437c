package org.parvis.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parvis.territory.Changes;
import org.parvis.territory.FileProblem;
import org.parvis.territory.TerritoryDraft;
import org.parvis.territory.TerritorySection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The part «mail» of a territory's file.
 *
 * <pre>
 * mail:
 *   name: Mairie de Sceaux
 *   address: ne-pas-repondre@sceaux.example
 *   replyTo: mairie@sceaux.example
 * </pre>
 */
@Component
@Order(100)
class SenderSection implements TerritorySection {

    private static final Set<String> KNOWN = Set.of("name", "address", "replyTo");

    private final SenderStore store;

    SenderSection(SenderStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public List<FileProblem> check(JsonNode section, TerritoryDraft draft) {
        if (!section.isObject()) {
            return List.of(new FileProblem(draft.file(), name(), "must be a group of settings (name: value)"));
        }
        List<FileProblem> problems = new ArrayList<>();
        section.properties().forEach(property -> {
            if (!KNOWN.contains(property.getKey())) {
                problems.add(problem(draft, property.getKey(), "is not known here; known are address, name, replyTo"));
            }
        });
        if (text(section, "name").isEmpty() || text(section, "name").length() > Sender.LONGEST_NAME) {
            problems.add(problem(draft, "name", "must have 1 to " + Sender.LONGEST_NAME + " characters"));
        }
        checkAddress(section, "address", draft).ifPresent(problems::add);
        if (!text(section, "replyTo").isEmpty()) {
            checkAddress(section, "replyTo", draft).ifPresent(problems::add);
        }
        return problems;
    }

    private Optional<FileProblem> checkAddress(JsonNode section, String key, TerritoryDraft draft) {
        String typed = text(section, key);
        return EmailAddress.find(typed).isPresent()
                ? Optional.empty()
                : Optional.of(problem(draft, key, "must be an e-mail address, not \"" + typed + "\""));
    }

    private FileProblem problem(TerritoryDraft draft, String key, String message) {
        return new FileProblem(draft.file(), name() + "." + key, message);
    }

    @Override
    public Changes apply(JsonNode section, TerritoryDraft draft) {
        Sender wanted = new Sender(
                text(section, "name"),
                EmailAddress.of(text(section, "address")),
                EmailAddress.find(text(section, "replyTo")).orElse(null));
        Optional<Sender> before = store.find(draft.territoryId());
        if (before.filter(wanted::equals).isPresent()) {
            return new Changes(name(), 0, 0, 0, 1);
        }
        store.save(draft.territoryId(), wanted);
        return before.isEmpty() ? new Changes(name(), 1, 0, 0, 0) : new Changes(name(), 0, 1, 0, 0);
    }

    private static String text(JsonNode section, String key) {
        return section.path(key).asString("").strip();
    }
}
