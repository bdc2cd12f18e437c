package org.parvis.participation.council.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.participation.council.Council;
import org.parvis.participation.council.Mandate;
import org.parvis.participation.council.Presence;
import org.parvis.participation.council.Session;
import org.parvis.web.FormErrors;

/**
 * Who came to a session.
 *
 * @param presences by mandate
 */
public record DeskSessionPage(Council council, Session session, List<Mandate> members, Map<UUID, Presence> presences, FormErrors errors) {

    public boolean is(Mandate mandate, Presence presence) {
        return presences.get(mandate.id()) == presence;
    }
}
