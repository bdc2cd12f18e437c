package org.parvis.participation.council.web;

import org.jspecify.annotations.Nullable;
import org.parvis.participation.council.College;
import org.parvis.participation.council.Council;
import org.parvis.participation.council.DrawnMembers.Forecast;
import org.parvis.web.FormErrors;

/**
 * Who would take the seats of a college, before they do.
 *
 * @param forecast null where nobody can take one here
 */
public record DeskTakePage(Council council, College college, @Nullable Forecast forecast, FormErrors errors) {

    public String path() {
        return council.deskPath() + "/colleges/" + college.id() + "/prendre";
    }
}
