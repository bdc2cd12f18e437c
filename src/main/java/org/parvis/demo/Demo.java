package org.parvis.demo;

import java.util.EnumSet;
import java.util.Map;
import org.parvis.casework.Actor;
import org.parvis.report.open311.ApiKey;
import org.parvis.report.open311.ApiKeys;
import org.parvis.shared.Ids;
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

    /** Opens Open311 to whoever tries the town; generous, so that load can be tried too. */
    private static final String KEY = "demo";

    private final Territories territories;
    private final TerritoryImport importing;
    private final DemoPeople people;
    private final DemoReports reports;
    private final ApiKeys keys;

    Demo(
            Territories territories,
            TerritoryImport importing,
            DemoPeople people,
            DemoReports reports,
            ApiKeys keys) {
        this.keys = keys;
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
            keys.grant(KEY, new ApiKey(Ids.next(), "Open311", 1_000_000, EnumSet.allOf(ApiKey.Scope.class)));
            Map<String, Actor> agents = people.create();
            reports.create(howMany, agents, progress);
        });
    }
}
