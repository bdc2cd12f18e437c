package org.parvis.identity;

import java.util.Optional;
import org.parvis.web.View;

/** A door on the account's page to what another module keeps for the person: my reports, what I follow. */
public interface AccountSection {

    /** The door for whoever is logged in; empty when there is nothing to show. */
    Optional<Door> door(View view);

    /**
     * @param summary one line: "3 reports, 1 under way"
     * @param path local path of the module's own page
     */
    record Door(String title, String summary, String path) {}
}
