package org.parvis.participation.council.web;

import org.parvis.participation.council.Council;
import org.parvis.participation.council.Session;

/** What taking a session off means, before it is done. */
public record DeskSessionRemovePage(Council council, Session session) {

    public String path() {
        return council.deskPath() + "/seances/" + session.meeting().id() + "/retirer";
    }
}
