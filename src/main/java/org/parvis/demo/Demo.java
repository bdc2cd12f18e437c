package org.parvis.demo;

import org.parvis.shared.ProgressListener;
import org.parvis.territory.Territories;
import org.springframework.stereotype.Service;

/** Loads the trial town, once. */
@Service
public class Demo {

    private final Territories territories;

    Demo(Territories territories) {
        this.territories = territories;
    }

    /** Makes the town and the given number of reports unless it is there already. */
    public void loadOnce(int reports, ProgressListener progress) {
        if (territories.findBySlug("sceaux").isEmpty()) {
            territories.create("sceaux", "Sceaux");
        }
        progress.at(reports, reports);
    }
}
