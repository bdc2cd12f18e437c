package org.parvis.insight;

import java.util.List;
import org.parvis.territory.Changes;
import org.parvis.territory.FileProblem;
import org.parvis.territory.TerritoryDraft;
import org.parvis.territory.TerritorySection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The part «figures» of a territory's file: {@code figures: { public: true }} shows them to everybody. */
@Component
@Order(120)
class FiguresSection implements TerritorySection {

    private final CostStore store;

    FiguresSection(CostStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public List<FileProblem> check(JsonNode section, TerritoryDraft draft) {
        boolean isRight = section.isObject() && section.size() == 1 && section.path("public").isBoolean();
        return isRight
                ? List.of()
                : List.of(new FileProblem(draft.file(), name(), "must be { public: true } or { public: false }"));
    }

    @Override
    public Changes apply(JsonNode section, TerritoryDraft draft) {
        boolean wanted = section.path("public").asBoolean();
        if (store.isPublic() == wanted) {
            return new Changes(name(), 0, 0, 0, 1);
        }
        store.publish(wanted);
        return new Changes(name(), 0, 1, 0, 0);
    }
}
