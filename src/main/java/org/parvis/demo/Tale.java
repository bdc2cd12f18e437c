package org.parvis.demo;

import java.util.UUID;
import org.parvis.casework.Requester;

/**
 * A report whose story the trial town tells to the end.
 *
 * @param agent first name of whoever has it
 */
record Tale(String key, String category, String says, Requester by, String agent) {

    static final Requester AWA = new Requester("Awa Diop", DemoPeople.AWA, null, "fr");
    static final Requester IDRIS = new Requester("Idris Lambert", "idris@habitants.example", null, "fr");

    /** Left a number and no address: what she is told comes by text message. */
    static final Requester JOSETTE = new Requester("Josette Faure", null, "06 39 98 00 01", "fr");

    /** The tale once it has a case. */
    record Told(UUID caseId, UUID reportId, String number) {}
}
