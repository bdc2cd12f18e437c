package org.parvis.database;

import java.util.Collection;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does a job for one territory after the other; one that fails keeps none of the others waiting. */
@Component
public class EveryTerritory {

    private static final Logger LOG = LoggerFactory.getLogger(EveryTerritory.class);

    private final TerritoryIds territories;

    EveryTerritory(TerritoryIds territories) {
        this.territories = territories;
    }

    /** Does the work with each territory in scope. */
    public void run(String job, Runnable work) {
        run(job, territories.listIds(), work);
    }

    /** Does the work with each of these in scope. */
    public void run(String job, Collection<UUID> chosen, Runnable work) {
        for (UUID territory : chosen) {
            try {
                InTerritory.run(territory, work);
            } catch (RuntimeException e) {
                LOG.error("The job {} failed for territory {}", job, territory, e);
            }
        }
    }
}
