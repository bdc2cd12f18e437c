package org.parvis.relation.social.web;

import org.parvis.relation.social.SocialAccount;
import org.parvis.relation.social.SocialAccounts;
import org.parvis.territory.TerritoryDoor;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows on the territory's page which account is read, and plainly where that fails. */
@Component
@Order(115)
class SocialDoor implements TerritoryDoor {

    private final SocialAccounts accounts;

    SocialDoor(SocialAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Door door(View view) {
        String summary = accounts.find()
                .map(account -> view.t(state(account), account.name(), account.server()))
                .orElseGet(() -> view.t("social.none"));
        return new Door(view.t("social.title"), summary, SocialController.PATH);
    }

    private static String state(SocialAccount account) {
        if (!account.active()) {
            return "social.door.off";
        }
        return account.health().problem() == null ? "social.door" : "social.door.failing";
    }
}
