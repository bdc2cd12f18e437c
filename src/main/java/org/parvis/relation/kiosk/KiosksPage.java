package org.parvis.relation.kiosk;

import java.util.List;
import org.parvis.web.FormErrors;

/** The kiosks that run, and the form that makes this device one. */
public record KiosksPage(List<TownKiosk> kiosks, String name, FormErrors errors) {

    /** What somebody at a kiosk is told; a message key, empty for nothing. */
    public record Start(String done) {}
}
