package org.parvis.request.web;

import java.util.stream.Collectors;
import org.parvis.request.RequestKinds;
import org.parvis.territory.TerritoryDoor;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** The way from the territory's page to the kinds of request that it takes. */
@Component
class KindsDoor implements TerritoryDoor {

    private final RequestKinds kinds;

    KindsDoor(RequestKinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public Door door(View view) {
        String names = kinds.list().stream().map(kind -> kind.label(view.locale())).collect(Collectors.joining(", "));
        return new Door(
                view.t("request.kinds.title"), names.isEmpty() ? view.t("request.kinds.empty") : names, KindController.PATH);
    }
}
