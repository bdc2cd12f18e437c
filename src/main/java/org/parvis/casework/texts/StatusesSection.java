package org.parvis.casework.texts;

import java.util.List;
import java.util.Set;
import org.parvis.casework.CaseStatus;
import org.parvis.territory.TerritoryDraft;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The part «statuses» of a territory's file: {@code code, label, status}. */
@Component
@Order(200)
class StatusesSection extends TextsSection<FinerStatus> {

    private final FinerStatuses statuses;

    StatusesSection(FinerStatuses statuses, FileTexts files) {
        super("statuses", Set.of("code", "label", "status"), FileTexts.Kind.TERRITORY_STATUS, files);
        this.statuses = statuses;
    }

    @Override
    FinerStatus read(JsonNode node, TerritoryDraft draft) {
        return new FinerStatus(
                node.path("code").asString(""),
                node.path("label").asString(""),
                constant(CaseStatus.class, node, "status"));
    }

    @Override
    String code(FinerStatus status) {
        return status.code();
    }

    @Override
    List<FinerStatus> stored() {
        return statuses.stored();
    }

    @Override
    void save(FinerStatus status, int position) {
        statuses.save(status, position);
    }

    @Override
    void remove(FinerStatus status) {
        statuses.remove(status.code());
    }

    @Override
    boolean same(FinerStatus stored, FinerStatus wanted) {
        return stored.equals(wanted);
    }
}
