package org.parvis.casework.web;

import org.parvis.casework.ApprovalRules;
import org.parvis.territory.TerritoryDoor;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** The way from the territory's page to what is approved before it leaves. */
@Component
class ApprovalsDoor implements TerritoryDoor {

    private final ApprovalRules rules;

    ApprovalsDoor(ApprovalRules rules) {
        this.rules = rules;
    }

    @Override
    public Door door(View view) {
        int count = rules.list().size();
        return new Door(
                view.t("desk.approvalRules.title"),
                count == 0 ? view.t("desk.approvalRules.none") : view.t("desk.approvalRules.count", count),
                ApprovalRuleController.PATH);
    }
}
