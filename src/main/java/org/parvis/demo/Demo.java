package org.parvis.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;
import org.parvis.messaging.SmsAccount;
import org.parvis.messaging.SmsLine;
import org.parvis.report.open311.ApiKey;
import org.parvis.report.open311.ApiKeys;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.parvis.shared.ProgressListener;
import org.parvis.territory.ImportReport;
import org.parvis.territory.Territories;
import org.parvis.territory.TerritoryImport;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;

/** Loads the trial town, once. */
@Service
public class Demo {

    static final String SLUG = "sceaux";

    /** Opens Open311 to whoever tries the town; generous, so that load can be tried too. */
    private static final String KEY = "demo";

    private final Territories territories;
    private final TerritoryImport importing;
    private final DemoPeople people;
    private final DemoReports reports;
    private final DemoScenes scenes;
    private final ApiKeys keys;
    private final SmsLine texts;

    Demo(
            Territories territories,
            TerritoryImport importing,
            DemoPeople people,
            DemoReports reports,
            DemoScenes scenes,
            ApiKeys keys,
            SmsLine texts) {
        this.texts = texts;
        this.territories = territories;
        this.importing = importing;
        this.people = people;
        this.reports = reports;
        this.scenes = scenes;
        this.keys = keys;
    }

    /** Makes the town and the given number of reports unless it is there already. */
    public void loadOnce(int howMany, ProgressListener progress) {
        if (territories.findTerritory(SLUG).isPresent()) {
            return;
        }
        ImportReport town = importing.run(new TownFolder(), TownFolder.FILE);
        fill(town.territoryId(), howMany, progress);
    }

    /** Peoples an empty town. */
    void fill(UUID town, int howMany, ProgressListener progress) {
        InTerritory.run(town, () -> {
            keys.grant(KEY, new ApiKey(Ids.next(), "Open311", 1_000_000, EnumSet.allOf(ApiKey.Scope.class)));
            Cast cast = people.create();
            reports.create(howMany, cast, progress);
            texts.change(SmsAccount.of("VilleSceaux", LocalDate.of(2026, 3, 2), 3_000, new BigDecimal("4.5")), Visitor.NOBODY);
            scenes.play(cast);
        });
    }
}
