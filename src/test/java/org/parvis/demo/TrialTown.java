package org.parvis.demo;

import java.util.UUID;
import org.parvis.territory.Territories;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryFiles;
import org.parvis.territory.TerritoryImport;

/** The demo's town under a name of its own, for one test: nobody lives in it yet. */
public final class TrialTown {

    private TrialTown() {}

    public static Territory create(TerritoryImport imports, Territories territories) {
        String slug = "d" + UUID.randomUUID().toString().substring(0, 8);
        TerritoryFiles folder = new TownFolder();
        imports.run(
                file -> folder.text(file).map(text -> text.replace("slug: sceaux", "slug: " + slug)), TownFolder.FILE);
        return territories.findTerritory(slug).orElseThrow();
    }
}
