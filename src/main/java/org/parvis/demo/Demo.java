package org.parvis.demo;

import java.util.Map;
import org.parvis.casework.Actor;
import org.parvis.shared.InTerritory;
import org.parvis.shared.ProgressListener;
import org.parvis.territory.ImportReport;
import org.parvis.territory.Territories;
import org.parvis.territory.TerritoryImport;
import org.springframework.stereotype.Service;

/** Loads the trial town, once. */
@Service
public class Demo {

    private static final String SLUG = "sceaux";

    private final Territories territories;
    private final TerritoryImport importing;
    private final DemoPeople people;
    private final DemoReports reports;

    Demo(Territories territories, TerritoryImport importing, DemoPeople people, DemoReports reports) {
        this.territories = territories;
        this.importing = importing;
        this.people = people;
        this.reports = reports;
    }

    /** Makes the town and the given number of reports unless it is there already. */
    public void loadOnce(int howMany, ProgressListener progress) {
        if (territories.findTerritory(SLUG).isPresent()) {
            return;
        }
        ImportReport town = importing.run(new TownFolder(), TownFolder.FILE);
        InTerritory.run(town.territoryId(), () -> {
            Map<String, Actor> agents = people.create();
            reports.create(howMany, agents, progress);
        });
    }
}
