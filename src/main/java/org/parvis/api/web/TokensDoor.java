package org.parvis.api.web;

import java.time.Clock;
import org.parvis.api.ApiTokens;
import org.parvis.territory.TerritoryDoor;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows on the territory's page how many programs have a token. */
@Component
@Order(210)
class TokensDoor implements TerritoryDoor {

    private final ApiTokens tokens;
    private final Clock clock;

    TokensDoor(ApiTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public Door door(View view) {
        long inForce = tokens.list().stream().filter(one -> one.isInForce(clock.instant())).count();
        return new Door(view.t("api.title"), view.t("api.summary", inForce), TokensController.PATH);
    }
}
