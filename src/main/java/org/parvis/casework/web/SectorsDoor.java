package org.parvis.casework.web;

import java.util.List;
import org.parvis.casework.Sector;
import org.parvis.casework.Sectors;
import org.parvis.territory.TerritoryDoor;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** The way from the territory's page to its watertight sectors. */
@Component
class SectorsDoor implements TerritoryDoor {

    private final Sectors sectors;

    SectorsDoor(Sectors sectors) {
        this.sectors = sectors;
    }

    @Override
    public Door door(View view) {
        List<String> names = sectors.list().stream().map(Sector::label).toList();
        return new Door(
                view.t("desk.sectors.title"),
                names.isEmpty() ? view.t("desk.sectors.none") : String.join(", ", names),
                SectorController.PATH);
    }
}
