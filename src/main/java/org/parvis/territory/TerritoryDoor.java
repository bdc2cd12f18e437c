package org.parvis.territory;

import org.parvis.web.View;

/** A door on the territory's page to a setting that another module keeps, for instance in whose name mails go out. */
public interface TerritoryDoor {

    Door door(View view);

    /**
     * @param summary what is set now, in one line
     * @param path local path of the module's own page
     */
    record Door(String title, String summary, String path) {}
}
